// Every component in every state, from the page that `cargo test --test states` draws: as accepted, and readable.
import assert from "node:assert/strict";
import { atlas } from "./atlas.mjs";
import { COLORS, violations } from "./axe.mjs";
import { check, leftOver } from "./pictures.mjs";

const journey = atlas({ dist: "target/states" });
const CALM = { reducedMotion: "reduce", deviceScaleFactor: 1 };
const VARIANTS = [
  { variant: "zh-390-light", address: "/zh/", viewport: { width: 390, height: 844 }, colorScheme: "light" },
  { variant: "en-768-dark", address: "/", viewport: { width: 768, height: 1024 }, colorScheme: "dark" },
];
/** What is pointed at, or has the focus of the keyboard; and where that is photographed. */
const FORCED = { hover: ["hover"], focus: ["focus", "focus-visible"] };
const CONTROLS = ["a", "button", "input", "summary"];
const FORCED_SECTIONS = ["chips-and-buttons", "header-of-an-article", "events-one-selected", "doors-into-stories", "footer"];

/** The sections of the page by the words of their headings. */
const sections = (page) => page.$$eval(".state", (found) => found.map((section) => {
  section.id = section.querySelector("h2").textContent.toLowerCase().replace(/[^a-z]+/g, "-");
  return section.id;
}));

/** Checks the pictures of some sections, and that none is left of another; tells of all that are not as accepted. */
async function each(page, ids, variant) {
  const wrong = [];
  for (const id of ids) {
    const shoot = () => page.locator(`#${id}`).screenshot({ animations: "disabled", caret: "hide" });
    await check(`states-${id}-${variant}`, shoot).catch(({ message }) => wrong.push(message));
  }
  wrong.push(...(await leftOver(new RegExp(`^states-.*-${variant}`), ids.map((id) => `states-${id}-${variant}`))));
  assert.deepEqual(wrong, []);
}

for (const { variant, address, ...options } of VARIANTS) {
  journey(`every state, ${variant}`, { ...CALM, ...options }, async ({ page }) => {
    await page.goto(address);
    await each(page, await sections(page), variant);
  });
}

/** Puts every control of some sections into a state, as if a pointer or the keyboard did. */
async function force(page, ids, states) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("DOM.enable");
  await cdp.send("CSS.enable");
  const { root } = await cdp.send("DOM.getDocument");
  const selector = ids.flatMap((id) => CONTROLS.map((control) => `#${id} ${control}`)).join(", ");
  const { nodeIds } = await cdp.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  for (const nodeId of nodeIds) await cdp.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses: states });
  return nodeIds.length;
}

for (const [state, pseudoClasses] of Object.entries(FORCED)) {
  journey(`controls under ${state}`, { ...CALM, viewport: { width: 1280, height: 900 } }, async ({ page }) => {
    await page.goto("/");
    await sections(page);
    assert.ok((await force(page, FORCED_SECTIONS, pseudoClasses)) > 40);
    await each(page, FORCED_SECTIONS, state);
    const wrong = [];
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      for (const one of await violations(page, { rules: COLORS })) wrong.push(`${colorScheme}: ${one}`);
    }
    assert.deepEqual(wrong, []);
  });
}

journey("no state is wider than its window, with the longest words too", CALM, async ({ page }) => {
  for (const address of ["/", "/zh/"]) {
    await page.goto(address);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => {
        for (const details of document.querySelectorAll(".card details")) details.open = true;
        const sections = [...document.querySelectorAll(".state")].filter((one) => one.getBoundingClientRect().left + one.scrollWidth > innerWidth);
        return document.documentElement.scrollWidth > innerWidth ? sections.map((one) => one.querySelector("h2").textContent) : [];
      });
      assert.deepEqual(wide, [], `${address} at ${width}`);
    }
  }
});
