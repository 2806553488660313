// Source notes: what a paragraph is about, before anybody leaves the page for it.
import assert from "node:assert/strict";
import { atlas, eventually, LANGUAGES, PHONE, where } from "./atlas.mjs";

const journey = atlas();

/** The first source note under the text of a story, and whether its popover is open. */
const noteOf = (page) => {
  const link = page.locator("main .row .source").first();
  const popover = page.locator(".sources .popover");
  const is = (open) => eventually(async () => {
    assert.equal(await popover.count(), open ? 1 : 0);
    assert.equal(await link.getAttribute("aria-expanded"), String(open));
  });
  return { link, popover, is };
};

for (const { prefix, tag } of LANGUAGES) {
  journey(`by keyboard, a note says which paragraph it is and what that is about, in ${tag}`, {}, async ({ page, go }) => {
    await go(`/${prefix}care/`);
    const { link, popover, is } = noteOf(page);
    await is(false);
    await link.focus();
    await is(true);
    const [document_, paragraph, about, way] = (await popover.innerText()).split(/\n+/);
    assert.match(document_, tag === "en" ? /web profile/ : /网上简介/);
    assert.equal(paragraph, tag === "en" ? "Paragraph 1" : "第1段");
    assert.ok(about.length > 8 && way.length > 6, `${about} | ${way}`);
    await page.keyboard.press("Escape");
    await is(false);
    assert.ok(await link.evaluate((one) => one === document.activeElement), "the focus stays where it is");
    await link.blur();
    await link.focus();
    await is(true);
    await page.keyboard.press("Tab");
    await is(true);
    assert.equal(await page.evaluate(() => document.activeElement.closest(".popover") !== null), true, "the next stop is within it");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await where(page), `/${prefix}about/#profile-1`));
  });
}

journey("a tap shows it whole, a second one leads to the paragraph, a tap elsewhere puts it away", { ...PHONE, viewport: { width: 320, height: 640 } }, async ({ page, go }) => {
  await go("/care/");
  const { link, popover, is } = noteOf(page);
  await link.scrollIntoViewIfNeeded();
  await link.tap();
  await is(true);
  const { x, y, width, height } = await popover.boundingBox();
  assert.ok(x >= 0 && x + width <= 320 && y >= 0 && y + height <= 640, `${[x, y, width, height]}`);
  assert.ok((await popover.locator("a").boundingBox()).height >= 44, "its link is as large as a finger");
  await page.locator("main .row").first().tap({ position: { x: 4, y: 4 } });
  await is(false);
  await link.tap();
  await is(true);
  await link.tap();
  await eventually(async () => assert.match(await where(page), /^\/about\/#profile-\d+$/));
});

journey("Enter on a note leads to its paragraph, and so does a click by a script", {}, async ({ page, go }) => {
  for (const press of [(link) => link.press("Enter"), (link) => link.evaluate((one) => one.click())]) {
    await go("/care/");
    await press(noteOf(page).link);
    await eventually(async () => assert.equal(await where(page), "/about/#profile-1"));
  }
});

journey("it stays while it is pointed at; a click follows the link", {}, async ({ page, go }) => {
  await go("/facts/#nsfc-grants");
  const link = page.locator('#nsfc-grants [data-source="profile#5"]');
  await link.hover();
  const popover = page.locator(".sources .popover");
  const box = await popover.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
  assert.equal(await popover.count(), 1);
  await page.mouse.move(2, 2);
  await eventually(async () => assert.equal(await popover.count(), 0));
  await link.click();
  await eventually(async () => assert.equal(await where(page), "/about/#profile-5"));
});

journey("without a script a note is a link", { js: false }, async ({ page }) => {
  await page.goto("/care/");
  assert.equal(await page.locator("main .row .source").first().getAttribute("aria-expanded"), null);
  await page.locator("main .row .source").first().click();
  assert.match(await where(page), /^\/about\/#profile-\d+$/);
});

for (const { prefix, tag, words } of [{ ...LANGUAGES[0], words: /^Forum report, paragraphs 1, 2, 6$/ }, { ...LANGUAGES[1], words: /^论坛报道第1、2、6段$/ }]) {
  journey(`on paper a note is in full, in ${tag}`, { js: false, viewport: { width: 680, height: 1000 } }, async ({ page }) => {
    await page.goto(`/${prefix}care/`);
    await page.emulateMedia({ media: "print" });
    const printed = await page.locator("#mental-health .sources").first().evaluate((note) => {
      const seen = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (getComputedStyle(node).display === "none") return "";
        const before = getComputedStyle(node, "::before").content;
        return (/^"/.test(before) ? JSON.parse(before) : "") + [...node.childNodes].map(seen).join("");
      };
      return seen(note).replace(/\s+/g, " ").trim();
    });
    assert.match(printed, words);
  });
}
