// Every page and every state of it, in both languages, both themes, wide and narrow, through every rule of axe.
import assert from "node:assert/strict";
import { atlas, EVERY_PAGE, EVERY_VIEW, holdBack, LANGUAGES, NOT_FOUND_NOISE, open, PHONE, twoAtATime } from "./atlas.mjs";
import { COLORS, violations } from "./axe.mjs";

const journey = atlas();
const CALM = { reducedMotion: "reduce" };
const WIDTHS = [1280, 320];

/** What is wrong in both themes at both widths: all rules in the light, colors again in the dark. */
async function everywhere(page, name, within) {
  const wrong = [];
  const note = (found, how) => wrong.push(...found.map((one) => `${name} ${how}: ${one}`));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    note(await violations(page, { within }), width);
    await page.emulateMedia({ colorScheme: "dark" });
    note(await violations(page, { within, rules: COLORS }), `${width}, dark`);
  }
  return wrong;
}

for (const { tag } of LANGUAGES) {
  journey(`every page in ${tag}`, { ...CALM, noise: NOT_FOUND_NOISE }, async ({ context }) => {
    const wrong = [];
    await twoAtATime(context, EVERY_VIEW.filter((view) => view.tag === tag), async (page, { address }) => {
      await open(page, address);
      wrong.push(...(await everywhere(page, address)));
    });
    assert.deepEqual(wrong, []);
  });
}

/** Addresses at which something is selected, filtered, found or turned. */
const STATES = {
  "in time": [
    "/timeline/?topic=care#opened", "/zh/timeline/#founded", "/zh/timeline/?topic=care#leukemia-report", "/timeline/?tour=1#opened",
    "/zh/timeline/?embed=1#founded", "/timeline/?q=nothing+such", "/zh/timeline/?from=2000&to=2009",
  ],
  "on the map": [
    "/zh/partners/?relation=agreement#jp", "/partners/#za", "/partners/?view=globe#jp", "/zh/partners/?view=globe", "/zh/partners/?view=home",
  ],
  "in words": [
    "/facts/#managed-hospitals", "/zh/facts/#beds-operational", "/facts/?topic=research", "/zh/facts/?q=nothing+such",
    "/search/?q=leukemia", "/zh/search/?q=%E5%8C%BB%E9%99%A2", "/search/?q=nothing+such", "/about/#privacy",
  ],
};
for (const [where, addresses] of Object.entries(STATES)) {
  journey(`what the reader selects, filters and finds ${where}`, CALM, async ({ context }) => {
    const wrong = [];
    await twoAtATime(context, addresses, async (page, address) => {
      await open(page, address);
      wrong.push(...(await everywhere(page, address)));
    });
    assert.deepEqual(wrong, []);
  });
}

/** Marks the first visible closed `details` of each kind, and returns a name for each. */
const kinds = (page) => page.evaluate(() => {
  const found = new Map();
  for (const details of document.querySelectorAll("details:not([open])")) {
    const kind = details.className || details.querySelector("summary").textContent.trim();
    if (!found.has(kind) && details.querySelector("summary").checkVisibility({ visibilityProperty: true })) found.set(kind, details);
  }
  [...found.values()].forEach((details, place) => { details.dataset.place = place; });
  return [...found.keys()];
});

// One at a time: popovers that lie on each other hide what is to be looked at.
journey("whatever opens, opened: menu, filters, help, tables, details", CALM, async ({ context }) => {
  const wrong = [];
  const addresses = ["/", "/zh/timeline/#opened", "/partners/#sg", "/zh/partners/?view=globe", "/facts/", "/zh/facts/#beds-operational", "/zh/about/"];
  await twoAtATime(context, addresses, async (page, address) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, address);
      for (const [place, kind] of (await kinds(page)).entries()) {
        const within = `details[data-place="${place}"]`;
        await page.evaluate((within) => { document.querySelector(within).open = true; }, within);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          const found = await violations(page, { within, ...(colorScheme === "dark" && { rules: COLORS }) });
          wrong.push(...found.map((one) => `${address} ${width}, ${colorScheme}, “${kind}” open: ${one}`));
        }
        await page.evaluate((within) => { document.querySelector(within).open = false; }, within);
      }
    }
  });
  assert.deepEqual(wrong, []);
});

journey("what pops up over a figure", CALM, async ({ page, go }) => {
  const wrong = [];
  for (const address of ["/care/", "/zh/care/"]) {
    await go(address);
    await page.locator(".quoted").first().focus();
    await page.locator(".popover:visible").first().waitFor();
    wrong.push(...(await everywhere(page, `${address} popover`, ".quote")));
  }
  assert.deepEqual(wrong, []);
});

journey("the help, opened by its key", CALM, async ({ page, go }) => {
  const wrong = [];
  for (const address of ["/timeline/", "/zh/partners/"]) {
    await go(address);
    await page.keyboard.press("?");
    await page.locator("dialog[open]").waitFor();
    wrong.push(...(await everywhere(page, `${address} help`, "dialog[open]")));
  }
  assert.deepEqual(wrong, []);
});

journey("on a phone, with the menu open", { ...PHONE, ...CALM }, async ({ page, go }) => {
  const wrong = [];
  for (const address of ["/", "/zh/timeline/#opened", "/partners/#sg"]) {
    await go(address);
    await page.locator("details.menu summary").tap();
    wrong.push(...(await violations(page)).map((one) => `${address} ${one}`));
  }
  assert.deepEqual(wrong, []);
});

journey("before the app comes", CALM, async ({ page }) => {
  for (const address of ["/", "/zh/partners/", "/zh/about/"]) {
    const release = await holdBack(page);
    await page.goto(address, { waitUntil: "domcontentloaded" });
    assert.equal(await page.getAttribute("html", "data-app"), "static");
    assert.deepEqual(await violations(page), [], address);
    await release();
    await page.unroute("**/*.wasm");
  }
});

/** More stops than any page has. */
const MOST = 500;
journey("everything that can be used is reached by Tab, shows where it is, and has a name", CALM, async ({ page, go }) => {
  for (const { address } of EVERY_PAGE) {
    await go(address);
    const stops = [];
    for (let press = 0; press < MOST; press += 1) {
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
    assert.ok(stops.length > 15 && stops.length < MOST, `${address}: ${stops.length} stops`);
    assert.deepEqual(stops.filter(({ name, marked }) => !name || !marked), [], address);
  }
});
