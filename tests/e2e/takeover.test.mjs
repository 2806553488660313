// The app takes the static page over, and the reader notices nothing.
import assert from "node:assert/strict";
import { atlas, EVERY_VIEW, eventually, holdBack, NOT_FOUND_NOISE, PHONE, twoAtATime, where } from "./atlas.mjs";

const journey = atlas();
const soon = { waitUntil: "domcontentloaded" };

/** Where everything visible stands, each word of text by itself. Leaves the page's text nodes joined. */
const standing = (page) => page.evaluate(() => {
  document.body.normalize();
  const round = (...lengths) => lengths.map((length) => Math.round(length * 2) / 2).join(" ");
  const found = [];
  for (const box of document.querySelectorAll("h1, main > *, main li, main svg, header > *, footer")) {
    if (!box.checkVisibility({ visibilityProperty: true })) continue;
    const { left, top, width, height } = box.getBoundingClientRect();
    found.push(`${box.tagName}.${box.className?.baseVal ?? box.className} @ ${round(left, top, width, height)}`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    for (const { index, 0: word } of text.data.matchAll(/\S{1,20}/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const { left, top } = range.getBoundingClientRect();
      found.push(`“${word}” @ ${round(left, top)}`);
    }
  }
  return { found, height: document.documentElement.scrollHeight };
});

/** Whether two lines of what stands where name the same thing at the same place, give or take half a pixel. */
function isAt(other, one) {
  const [[name, place], [otherName, otherPlace]] = [one, other].map((line) => line.split(" @ "));
  if (one === other) return true;
  if (name !== otherName || !place || !otherPlace) return false;
  const [from, to] = [place, otherPlace].map((numbers) => numbers.split(" ").map(Number));
  return from.length === to.length && from.every((number, index) => Math.abs(number - to[index]) <= 0.5);
}

for (const [device, settings] of [["a laptop", {}], ["a phone", PHONE]]) {
  journey(`nothing visible moves on ${device}, on any page`, { ...settings, noise: NOT_FOUND_NOISE }, async ({ context }) => {
    await twoAtATime(context, EVERY_VIEW, async (page, { address }) => {
      const release = await holdBack(page);
      await page.goto(address, soon);
      const before = await standing(page);
      assert.equal(await page.getAttribute("html", "data-app"), "static");
      assert.ok(before.found.length > 20, `${address} has little to see: ${before.found.length}`);
      await release();
      const after = await standing(page);
      const moved = before.found.filter((one) => !after.found.some((other) => isAt(other, one)));
      assert.deepEqual(moved.slice(0, 5), [], `${moved.length} things moved on ${address}`);
      assert.equal(after.height, before.height, `${address} grew or shrank`);
      await page.unroute("**/*.wasm");
    });
  });
}

journey("scroll position and focus stay", {}, async ({ page }) => {
  for (const [address, link] of [["/about/", "main section a >> nth=20"], ["/zh/timeline/", 'svg.horizontal a[data-mark="quality-award"]'], ["/facts/", ".site-header .brand"]]) {
    const release = await holdBack(page);
    await page.goto(address, soon);
    await page.locator(link).focus();
    await page.evaluate(() => scrollTo(0, 640));
    const here = () => page.evaluate(() => [scrollY, document.activeElement.tagName, document.activeElement.getAttribute("href"), document.activeElement.textContent.slice(0, 40)]);
    const before = await here();
    assert.deepEqual([before[0], before[1].toLowerCase()], [640, "a"]);
    await release();
    assert.deepEqual(await here(), before, address);
    await page.unroute("**/*.wasm");
  }
});

journey("an opened menu stays open", PHONE, async ({ page }) => {
  const release = await holdBack(page);
  await page.goto("/care/", soon);
  await page.locator("details.menu summary").tap();
  await release();
  assert.equal(await page.locator("details.menu").evaluate((menu) => menu.open), true);
  assert.ok(await page.locator('.site-nav a[href="/facts/"]').isVisible());
});

for (const [address, noise] of [["/search/", undefined], ["/no/such/page/", NOT_FOUND_NOISE]]) {
  journey(`typing goes on where it was, at ${address}`, { noise }, async ({ page }) => {
    const release = await holdBack(page);
    await page.goto(address, soon);
    const input = page.locator("main input[name=q]");
    await input.focus();
    await page.keyboard.type("leumia");
    for (const _ of "mia") await page.keyboard.press("ArrowLeft");
    await release();
    await page.keyboard.type("ke");
    assert.equal(await input.inputValue(), "leukemia");
  });
}

journey("what was typed before the app came is searched for", {}, async ({ page }) => {
  const release = await holdBack(page);
  await page.goto("/search/", soon);
  await page.locator("main input[name=q]").pressSequentially("leukemia");
  await release();
  await eventually(async () => assert.ok(await page.locator("a[data-search-hit]").count() > 2));
  assert.equal(await where(page), "/search/?q=leukemia");
});

journey("what the address points at stays where it is on the screen", {}, async ({ page }) => {
  for (const [address, id] of [["/timeline/#leukemia-report", null], ["/zh/partners/#jp", null], ["/facts/#nsfc-grants", "nsfc-grants"], ["/about/#privacy", "privacy"]]) {
    const release = await holdBack(page);
    await page.goto("about:blank");
    await page.goto(address, soon);
    // What is drawn is selected in the drawing, at the top of the page.
    const top = () => page.evaluate((id) => (id ? document.getElementById(id) : document.querySelector("h1")).getBoundingClientRect().top, id);
    const before = await top();
    assert.ok(before >= 0 && before < 800, `${address} is in view`);
    await release();
    const after = await top();
    assert.ok(Math.abs(after - before) <= 1, `${address} moved by ${after - before}`);
    await page.unroute("**/*.wasm");
  }
});

journey("a page that was changed on its way is taken over all the same", {}, async ({ page }) => {
  const release = await holdBack(page);
  await page.goto("/facts/", soon);
  await page.evaluate(() => {
    document.querySelector("h1").innerHTML = "<font><font>Fakten</font></font>";
    document.querySelector("main ul").remove();
    document.body.prepend(document.createElement("aside"));
  });
  await release();
  assert.equal(await page.locator("h1").textContent(), "Facts and figures");
  assert.equal(await page.locator("main li.card[id]").count(), 25);
});
