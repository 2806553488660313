// Nothing sticks out, from the narrowest phone to the widest screen.
import assert from "node:assert/strict";
import { atlas, EVERY_VIEW, eventually, NOT_FOUND_NOISE } from "./atlas.mjs";

const journey = atlas();
const WIDTHS = [320, 768, 1280, 2560];

/** What sticks out of the window, and visible text that is cut off. */
const outside = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth - width} px too wide`);
  for (const one of document.querySelectorAll("body *")) {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || one.matches(".skip, .skip *, defs *")) continue;
    const own = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own) continue;
    const { left, right, width: wide } = one.getBoundingClientRect();
    if (wide > 1 && (left < -1 || right > width + 1)) found.push(`“${one.textContent.trim().slice(0, 30)}” from ${Math.round(left)} to ${Math.round(right)}`);
  }
  return found.slice(0, 2);
});

/** Pairs of texts in a drawing that lie on each other. */
const touching = (page) => page.evaluate(() => {
  const found = [];
  for (const drawing of document.querySelectorAll(".horizontal, .vertical")) {
    if (!drawing.checkVisibility()) continue;
    const texts = [...drawing.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
    texts.forEach(([a, one], place) => texts.slice(place + 1).forEach(([b, other]) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > 5) found.push(`“${a}” and “${b}”`);
    }));
  }
  return found;
});

journey("no page is wider than its window, and no label lies on another", { noise: NOT_FOUND_NOISE }, async ({ page, go }) => {
  const wrong = [];
  for (const { address } of EVERY_VIEW) {
    await go(address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const what of await outside(page)) wrong.push(`${address} at ${width}: ${what}`);
      for (const pair of await touching(page)) wrong.push(`${address} at ${width}: ${pair} touch`);
    }
  }
  assert.deepEqual(wrong, []);
});

journey("with something selected it still fits", { viewport: { width: 320, height: 700 } }, async ({ page, go }) => {
  for (const address of ["/timeline/#mental-health-forum", "/zh/timeline/#opened", "/partners/#us", "/zh/partners/#za", "/search/?q=hospital", "/facts/#registry-cases"]) {
    await go(address);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      assert.deepEqual(await outside(page), [], `${address} at ${width}`);
    }
  }
});

journey("text twice as large still fits", { viewport: { width: 640, height: 900 } }, async ({ page, go }) => {
  for (const address of ["/", "/timeline/", "/zh/facts/", "/partners/", "/about/"]) {
    await go(address);
    await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    await eventually(async () => assert.deepEqual(await outside(page), [], address), 1000);
  }
});

journey("on a phone every control is a finger wide", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, noise: NOT_FOUND_NOISE }, async ({ page, go }) => {
  const wrong = new Set();
  for (const address of ["/", "/zh/timeline/", "/partners/", "/zh/facts/", "/care/", "/search/", "/about/", "/no/such/page/"]) {
    await go(address);
    const small = await page.$$eval("button, summary, input, .tool, .chip, nav a, footer a", (found) => found
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => [one, one.closest("label") ?? one])
      .map(([one, target]) => [one, target.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 24 || height < 40)
      .map(([one, { width, height }]) => `${one.tagName} ${one.className} “${one.textContent.trim().slice(0, 20)}” ${Math.round(width)}×${Math.round(height)}`));
    small.forEach((one) => wrong.add(one));
  }
  assert.deepEqual([...wrong], []);
});
