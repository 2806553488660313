// Every page, both languages, both themes, through axe.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { atlas, EVERY_VIEW, eventually, holdBack, NOT_FOUND_NOISE, PHONE } from "./atlas.mjs";

const journey = atlas();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong on the page as it is now. */
async function violations(page, options) {
  // Colors that have just changed are first to be those on the screen.
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    await Promise.allSettled(document.getAnimations().map((running) => running.finished));
    await frame();
  });
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate((options) => window.axe.run(document, { resultTypes: ["violations"], ...options }), options);
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(" ")} (${failureSummary.split("\n")[1]?.trim().slice(0, 160)})`));
}
/** Everything, and text that stands out from its ground at 7:1. */
const everything = { runOnly: { type: "tag", values: TAGS }, rules: { "color-contrast-enhanced": { enabled: true } } };
const contrast = { runOnly: { type: "rule", values: ["color-contrast", "color-contrast-enhanced"] } };

for (const language of ["en", "zh-Hans"]) {
  journey(`every page in ${language}, light and dark`, { noise: NOT_FOUND_NOISE, reducedMotion: "reduce" }, async ({ page, go }) => {
    const wrong = [];
    for (const { address } of EVERY_VIEW.filter(({ tag }) => tag === language)) {
      await page.emulateMedia({ colorScheme: "light" });
      await go(address);
      for (const one of await violations(page, everything)) wrong.push(`${address} ${one}`);
      await page.emulateMedia({ colorScheme: "dark" });
      for (const one of await violations(page, contrast)) wrong.push(`${address}, dark: ${one}`);
    }
    assert.deepEqual(wrong, []);
  });
}

journey("what the reader does is accessible too", { reducedMotion: "reduce" }, async ({ page, go }) => {
  const wrong = [];
  for (const address of ["/timeline/?topic=care#opened", "/timeline/?tour=1#opened", "/zh/timeline/?embed=1#founded", "/timeline/?q=nothing+such", "/zh/timeline/?from=2000&to=2009", "/zh/partners/?relation=agreement#jp", "/facts/#managed-hospitals", "/search/?q=leukemia", "/about/#privacy"]) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await go(address);
      await eventually(async () => assert.equal(await page.getAttribute("html", "data-app"), "ready"));
      for (const one of await violations(page, everything)) wrong.push(`${address}, ${colorScheme}: ${one}`);
    }
  }
  assert.deepEqual(wrong, []);
});

journey("on a phone, with the menu open", { ...PHONE, reducedMotion: "reduce" }, async ({ page, go }) => {
  const wrong = [];
  for (const address of ["/", "/zh/timeline/#opened", "/partners/#sg"]) {
    await go(address);
    await page.locator("details.menu summary").tap();
    for (const one of await violations(page, everything)) wrong.push(`${address} ${one}`);
  }
  assert.deepEqual(wrong, []);
});

journey("before the app comes", { reducedMotion: "reduce" }, async ({ page }) => {
  for (const address of ["/", "/zh/about/"]) {
    const release = await holdBack(page);
    await page.goto(address, { waitUntil: "domcontentloaded" });
    assert.equal(await page.getAttribute("html", "data-app"), "static");
    assert.deepEqual(await violations(page, everything), [], address);
    await release();
    await page.unroute("**/*.wasm");
  }
});

journey("everything that can be used is reached by Tab, shows where it is, and has a name", { reducedMotion: "reduce" }, async ({ page, go }) => {
  for (const address of ["/timeline/", "/zh/partners/"]) {
    await go(address);
    const stops = [];
    for (let press = 0; press < 150; press += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const one = document.activeElement;
        if (one === document.body) return null;
        const style = getComputedStyle(one);
        const text = one.querySelector("text");
        return {
          name: one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent.trim(),
          marked: one.matches(":focus-visible") && (style.outlineStyle !== "none" || (text && getComputedStyle(text).textDecorationLine === "underline") || getComputedStyle(one.querySelector(".shape") ?? one).strokeWidth === "2.5px"),
        };
      });
      if (!stop) break;
      stops.push(stop);
    }
    assert.ok(stops.length > 25 && stops.length < 150, `${address}: ${stops.length} stops`);
    assert.deepEqual(stops.filter(({ name, marked }) => !name || !marked), [], address);
  }
});
