// Nothing sticks out, from the narrowest phone to the widest screen.
import assert from "node:assert/strict";
import { atlas, EVERY_PAGE, EVERY_VIEW, eventually, NOT_FOUND_NOISE, open, twoAtATime } from "./atlas.mjs";

const journey = atlas();
const WIDTHS = [320, 768, 1280, 2560];

/** What scrolls sideways in itself where the window is narrow: the row of chips. */
const SCROLLED = ".filter *";

/** What sticks out of the window, and visible text that is cut off. */
const outsideNow = (page) => page.evaluate((SCROLLED) => {
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth - width} px too wide`);
  for (const one of document.querySelectorAll("body *")) {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || one.matches(`.skip, .skip *, defs *, ${SCROLLED}`)) continue;
    const own = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own) continue;
    const { left, right, width: wide } = one.getBoundingClientRect();
    // What a map's camera leaves out is cut off by its frame.
    if ((left > width || right < 0) && one.closest("[data-gesture-area]")) continue;
    if (wide > 1 && (left < -1 || right > width + 1)) found.push(`“${one.textContent.trim().slice(0, 30)}” from ${Math.round(left)} to ${Math.round(right)}`);
  }
  return found.slice(0, 2);
}, SCROLLED);
/** The same once the app has drawn anew what a new size of the window changes. */
async function outside(page) {
  if ((await outsideNow(page)).length === 0) return [];
  await page.waitForTimeout(300);
  return outsideNow(page);
}

/** Pairs of texts in a drawing that lie on each other. */
const touching = (page) => page.evaluate(() => {
  const found = [];
  for (const drawing of document.querySelectorAll(".horizontal, .vertical")) {
    if (!drawing.checkVisibility()) continue;
    const texts = [...drawing.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
    // What the drawing says at a glance lies over it: as wide as its lines are, not as its box is.
    for (const words of drawing.closest(".figure-frame")?.querySelectorAll(".finding > *") ?? []) {
      const range = document.createRange();
      range.selectNodeContents(words);
      if (words.checkVisibility()) texts.push(...[...range.getClientRects()].map((line) => [words.textContent, line]));
    }
    texts.forEach(([a, one], place) => texts.slice(place + 1).forEach(([b, other]) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > 5 && a !== b) found.push(`“${a}” and “${b}”`);
    }));
  }
  return found;
});

journey("no page is wider than its window, and no label lies on another", { noise: NOT_FOUND_NOISE }, async ({ context }) => {
  const wrong = [];
  await twoAtATime(context, EVERY_VIEW, async (page, { address }) => {
    await open(page, address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const what of await outside(page)) wrong.push(`${address} at ${width}: ${what}`);
      for (const pair of await touching(page)) wrong.push(`${address} at ${width}: ${pair} touch`);
    }
  });
  assert.deepEqual(wrong, []);
});

/** Addresses at which something is selected, filtered, found or turned. */
const STATES = [
  "/timeline/#mental-health-forum", "/zh/timeline/#opened", "/zh/timeline/?tour=1#opened", "/timeline/?q=nothing+such", "/timeline/?embed=1#opened",
  "/partners/#us", "/zh/partners/#za", "/zh/partners/?view=globe#jp", "/partners/?view=home", "/zh/partners/?relation=agreement&sort=name",
  "/search/?q=hospital", "/zh/search/?q=%E5%8C%BB%E9%99%A2", "/facts/#registry-cases", "/zh/facts/#joint-labs", "/zh/facts/?topic=care&sort=size", "/about/#privacy",
];

// 320 px are 1280 px at 400 %.
journey("with something selected it still fits", { viewport: { width: 320, height: 256 }, reducedMotion: "reduce" }, async ({ page, go }) => {
  const wrong = [];
  for (const address of STATES) {
    await go(address);
    for (const [width, height] of [[320, 256], [320, 700], [1280, 800]]) {
      await page.setViewportSize({ width, height });
      for (const what of await outside(page)) wrong.push(`${address} at ${width} × ${height}: ${what}`);
    }
  }
  assert.deepEqual(wrong, []);
});

journey("whatever opens, opened, fits", { reducedMotion: "reduce" }, async ({ page, go }) => {
  const wrong = [];
  const check = async (name, width) => wrong.push(...(await outside(page)).map((what) => `${name} at ${width}: ${what}`));
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    for (const address of ["/", "/zh/timeline/", "/timeline/#opened", "/zh/partners/", "/zh/partners/?view=globe", "/facts/", "/zh/facts/", "/zh/about/"]) {
      await go(address);
      const summaries = page.locator("summary:visible");
      for (let place = 0; place < Math.min(await summaries.count(), 6); place += 1) {
        const summary = summaries.nth(place);
        const name = await summary.evaluate((one) => one.parentElement.className || one.textContent);
        await summary.evaluate((one) => { one.parentElement.open = true; });
        await check(`${address} “${name}” open`, width);
        await summary.evaluate((one) => { one.parentElement.open = false; });
      }
    }
    await page.keyboard.press("?");
    await check("the help", width);
    await go("/zh/care/");
    for (const figure of await page.locator(".quoted").all()) {
      await figure.focus();
      await check(`the popover of “${await figure.innerText()}”`, width);
    }
  }
  assert.deepEqual(wrong, []);
});

// WCAG 1.4.12.
journey("text set wider by the reader fits", {}, async ({ page, go }) => {
  const wrong = [];
  for (const { address } of EVERY_PAGE) {
    await page.setViewportSize({ width: 320, height: 700 });
    await go(address);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
      document.adoptedStyleSheets.push(sheet);
    });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) wrong.push(`${address} at ${width}: ${wide} px too wide`);
    }
  }
  assert.deepEqual(wrong, []);
});

journey("text twice as large still fits", { viewport: { width: 640, height: 900 } }, async ({ page, go }) => {
  for (const address of ["/", "/timeline/", "/zh/facts/", "/partners/", "/about/"]) {
    await go(address);
    await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    await eventually(async () => assert.deepEqual(await outside(page), [], address), 1000);
  }
});

journey("on a phone every control is a finger wide", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, noise: NOT_FOUND_NOISE }, async ({ context }) => {
  const wrong = new Set();
  await twoAtATime(context, [...EVERY_VIEW.map((view) => view.address), ...STATES], async (page, address) => {
    await open(page, address);
    const small = await page.$$eval("button, summary, input, .tool, .chip, nav a, footer a", (found) => found
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => [one, one.closest("label") ?? one])
      .map(([one, target]) => [one, target.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 24 || height < 40)
      .map(([one, { width, height }]) => `${one.tagName} ${one.className} “${one.textContent.trim().slice(0, 20)}” ${Math.round(width)}×${Math.round(height)}`));
    small.forEach((one) => wrong.add(`${address}: ${one}`));
  });
  assert.deepEqual([...wrong], []);
});
