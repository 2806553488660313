// On paper: what is said, not what is used.
import assert from "node:assert/strict";
import { atlas, EVERY_PAGE, seen } from "./atlas.mjs";
import { COUNTRIES, EVENTS, FACTS } from "./known.mjs";

const journey = atlas();
/** A4 within its margins, at 96 dots an inch. */
const PAPER = { viewport: { width: 680, height: 1000 } };

journey("every page prints its text, dark on white, and no controls", { ...PAPER, colorScheme: "dark", js: false }, async ({ page }) => {
  for (const { address } of EVERY_PAGE) {
    await page.goto(address);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.equal(await page.locator("h1:visible").count(), 1, address);
    assert.deepEqual(await seen(page, "nav, button, input, form, .js-only, .notice", "class"), [], address);
    assert.ok((await page.locator("main").innerText()).length > 90, address);
    // Only the page at an unknown address has none of its own.
    const own = page.locator('link[rel="canonical"]');
    if (await own.count()) assert.ok((await own.boundingBox()).height > 8, `${address} says its address`);
    const [ink, ground] = await page.evaluate(() => {
      const sum = (color) => color.match(/[\d.]+/g).slice(0, 3).reduce((all, part) => all + Number(part), 0);
      const { backgroundColor } = getComputedStyle(document.body);
      return [sum(getComputedStyle(document.querySelector("h1")).color), /, 0\)$/.test(backgroundColor) ? 765 : sum(backgroundColor)];
    });
    assert.ok(ink < 200 && ground > 700, `${address}: ${ink} on ${ground}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${address} fits the paper`);
    await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  }
});

journey("a page that the app has taken over prints without controls too", PAPER, async ({ page, go }) => {
  for (const address of ["/timeline/#opened", "/zh/partners/#jp", "/about/#privacy"]) {
    await go(address);
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await seen(page, "nav, button, input, form, .js-only, .notice", "class"), [], address);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${address} fits the paper`);
    await page.emulateMedia({ media: "screen" });
  }
});

journey("a chosen dark theme prints dark on white too", PAPER, async ({ page, go }) => {
  await go("/facts/");
  // Where the page is as narrow as paper, the button is in the menu.
  await page.locator(".menu summary").click();
  for (let press = 0; press < 3 && (await page.getAttribute("html", "data-theme")) !== "dark"; press += 1) await page.locator("button.theme").click();
  await page.emulateMedia({ media: "print" });
  const color = await page.locator("li.card .definition").first().evaluate((text) => getComputedStyle(text).color);
  assert.ok(color.match(/[\d.]+/g).slice(0, 3).every((part) => Number(part) < 130), color);
});

journey("figures, events and partners are on the paper with their sources", PAPER, async ({ page, go }) => {
  await page.emulateMedia({ media: "print" });
  for (const [address, items, ids] of [
    ["/facts/", "main li.card[id]", FACTS.map(({ id }) => id)],
    ["/timeline/", "li[data-event]", EVENTS.map(({ id }) => id)],
    ["/zh/partners/", "li[data-country]", Object.values(COUNTRIES).flat().map((code) => code.toLowerCase())],
  ]) {
    await go(address);
    assert.deepEqual((await seen(page, items, "id")).sort(), [...ids].sort(), address);
    for (const id of ids) assert.ok(await page.locator(`li[id="${id}"] [data-source]`).first().isVisible(), `${id} with its source`);
  }
  await go("/timeline/");
  assert.equal(await page.locator(".horizontal:visible, .vertical:visible").count(), 1, "one drawing");
});

journey("a sheet is made", PAPER, async ({ page, go }) => {
  await go("/timeline/");
  const sheet = await page.pdf({ format: "A4" });
  assert.equal(sheet.subarray(0, 5).toString(), "%PDF-");
  const pages = sheet.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
  assert.ok(pages >= 1 && pages <= 5, `${pages} pages`);
});
