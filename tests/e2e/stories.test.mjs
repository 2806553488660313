// Stories: their events on a line, and where in a long page the reader is.
import assert from "node:assert/strict";
import { atlas, eventually, LANGUAGES, where } from "./atlas.mjs";
import { EVENTS } from "./known.mjs";

const journey = atlas();
/** The events that each story tells of. */
const TOLD = {
  care: ["jci-accreditation", "national-center", "quality-award", "performance-first"],
  research: ["leukemia-report"],
  network: [],
  campus: ["founded", "opened", "zhangjiang-start"],
};

journey("a story has its events on a line, in the order of time, each a link to the timeline", { js: false }, async ({ page }) => {
  for (const { prefix } of LANGUAGES) {
    for (const [story, ids] of Object.entries(TOLD)) {
      await page.goto(`/${prefix}${story}/`);
      const links = await page.$$eval(".story-events a", (links) => links.map((link) => link.getAttribute("href")));
      assert.deepEqual(links, ids.map((id) => `/${prefix}timeline/#${id}`), story);
      assert.deepEqual([...ids].sort((a, b) => EVENTS.findIndex(({ id }) => id === a) - EVENTS.findIndex(({ id }) => id === b)), ids);
      for (const text of await page.locator(".story-events a").allInnerTexts()) assert.match(text, /\d{4}/, "with its year");
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/campus/");
  for (const link of await page.locator(".story-events a").all()) assert.ok((await link.boundingBox()).height >= 44);
});

for (const address of ["/care/", "/zh/about/"]) {
  journey(`the contents of ${address} mark where the reader is`, {}, async ({ page, go }) => {
    await go(address);
    const marked = () => page.$$eval(".contents a[aria-current]", (links) => links.map((link) => `${link.getAttribute("aria-current")} ${link.hash}`));
    // Above the first section, none is marked; a short head leaves the first in view.
    assert.deepEqual((await marked()).filter((mark) => !mark.endsWith("#sources")), []);
    const ids = await page.$$eval(".prose[id]", (sections) => sections.map(({ id }) => id));
    for (const id of [ids[1], ids[3], ids[2]]) {
      await page.evaluate((id) => document.getElementById(id).scrollIntoView({ behavior: "instant" }), id);
      await eventually(async () => assert.deepEqual(await marked(), [`location #${id}`]));
    }
    assert.equal(await where(page), address, "and the address stays");
    // The last one, which may be too short to come to the top.
    const last = ids.at(-1);
    await page.locator(`.contents a[href$="#${last}"]`).click();
    await eventually(async () => assert.deepEqual(await marked(), [`location #${last}`]));
  });
}
