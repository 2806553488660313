// Every feature without a pointer, in both languages.
import assert from "node:assert/strict";
import { atlas, eventually, LANGUAGES, where } from "./atlas.mjs";

const journey = atlas();
const CALM = { reducedMotion: "reduce" };
const NARROW = { ...CALM, viewport: { width: 390, height: 844 } };

/** Presses Tab until the focus is on what a selector finds. */
async function tabTo(page, selector, most = 120) {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  assert.fail(`${selector} was not reached`);
}
/** Whether the focus is in what a selector finds. */
const focused = (page, selector) => page.evaluate((selector) => document.activeElement?.closest(selector) !== null, selector);
const isFocused = (page, selector) => eventually(async () => assert.ok(await focused(page, selector), `the focus is in ${selector}`));
const isAt = (page, address) => eventually(async () => assert.equal(await where(page), address));

for (const { tag, prefix } of LANGUAGES) {
  const at = (path) => `/${prefix}${path}`;
  const keys = (name, settings, body) => journey(`${name}, ${tag}`, settings, body);

  keys("past the header, and to another page", CALM, async ({ page, go }) => {
    await go(at(""));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await isFocused(page, "main");
    await go(at(""));
    await tabTo(page, `header a[href="${at("facts/")}"]`);
    await page.keyboard.press("Enter");
    await isAt(page, at("facts/"));
    await isFocused(page, "h1");
  });

  keys("the menu of a narrow page", NARROW, async ({ page, go }) => {
    await go(at("care/"));
    await tabTo(page, ".menu > summary");
    await page.keyboard.press("Enter");
    await tabTo(page, `header a[href="${at("partners/")}"]`);
    assert.ok(await page.locator(`header a[href="${at("partners/")}"]`).isVisible());
    await page.keyboard.press("Enter");
    await isAt(page, at("partners/"));
    await isFocused(page, "h1");
  });

  keys("the help: open, within, and back", CALM, async ({ page, go }) => {
    await go(at("timeline/"));
    await tabTo(page, `header a[href="${at("care/")}"]`);
    await page.keyboard.press("?");
    await isFocused(page, "dialog[open]");
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => !document.querySelector("main").contains(document.activeElement)), "behind it nothing is reached");
    }
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await page.locator("dialog[open]").count(), 0));
    await isFocused(page, `header a[href="${at("care/")}"]`);
  });

  keys("theme and language", CALM, async ({ page, go }) => {
    await go(at("timeline/?topic=care"));
    await tabTo(page, "button.theme");
    await page.keyboard.press("Space");
    await eventually(async () => assert.ok(await page.getAttribute("html", "data-theme")));
    await go(at("timeline/?topic=care"));
    await tabTo(page, "header a.language");
    await page.keyboard.press("Enter");
    await isAt(page, prefix ? "/timeline/?topic=care" : "/zh/timeline/?topic=care");
  });

  keys("filters of the timeline: a topic, words, and all again", CALM, async ({ page, go }) => {
    await go(at("timeline/"));
    await tabTo(page, '.chip[href$="topic=care"]');
    await page.keyboard.press("Enter");
    await isAt(page, at("timeline/?topic=care"));
    assert.ok(await focused(page, ".chip"), "the focus stays");
    await tabTo(page, ".more-filters > summary");
    await page.keyboard.press("Enter");
    await tabTo(page, ".more-filters input[name=q]", 3);
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await page.locator(".more-filters[open]").count(), 0));
    await page.locator(".more-filters > summary").focus();
    await page.keyboard.press("Enter");
    await tabTo(page, ".more-filters input[name=q]", 3);
    await page.keyboard.type("JCI");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.match(await where(page), /topic=care.*q=JCI|q=JCI.*topic=care/));
    await eventually(async () => assert.equal(await page.locator("li[data-event]:not([hidden])").count(), 1));
  });

  keys("an event: to its mark, to its panel, on, and back", CALM, async ({ page, go }) => {
    await go(at("timeline/"));
    await tabTo(page, "[data-mark]");
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await isAt(page, at("timeline/#founded"));
    await page.keyboard.press("Enter");
    await isFocused(page, "[data-panel]");
    await tabTo(page, "[data-panel] a[href$='#opened']", 12);
    await page.keyboard.press("Enter");
    await isAt(page, at("timeline/#opened"));
    await isFocused(page, "[data-panel]");
    await page.keyboard.press("Escape");
    await isAt(page, at("timeline/"));
    await isFocused(page, '[data-mark="opened"]');
  });

  keys("a country, and the views of the map", CALM, async ({ page, go }) => {
    await go(at("partners/"));
    await tabTo(page, "[data-gesture-area] a[data-country]");
    await page.keyboard.press("Home");
    await eventually(async () => assert.match(await where(page), /#[a-z]{2}$/));
    await page.keyboard.press("Enter");
    await isFocused(page, "[data-panel]");
    await page.keyboard.press("Escape");
    await isAt(page, at("partners/"));
    for (const view of ["globe", "home"]) {
      await go(at("partners/"));
      await tabTo(page, `a[href$="view=${view}"]`);
      await page.keyboard.press("Enter");
      await isAt(page, at(`partners/?view=${view}`));
    }
  });

  keys("a figure in a text: its words, and to its home", CALM, async ({ page, go }) => {
    await go(at("care/"));
    await tabTo(page, ".quoted");
    await eventually(async () => assert.equal(await page.locator(".popover:visible").count(), 1));
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await page.locator(".popover:visible").count(), 0));
    await tabTo(page, ".quoted");
    await page.keyboard.press("Tab");
    await isFocused(page, ".popover");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.match(await where(page), /facts\/#/));
  });

  keys("the search: words, a hit, and there", CALM, async ({ page, go }) => {
    await go(at("search/"));
    await tabTo(page, "main input[name=q]");
    await page.keyboard.type("JCI");
    await eventually(async () => assert.ok(await page.locator("a[data-search-hit]").count() > 0));
    await tabTo(page, "a[data-search-hit]", 10);
    await page.keyboard.press("Enter");
    await eventually(async () => assert.ok(!(await where(page)).includes("search/")));
  });
}
