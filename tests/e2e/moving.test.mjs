// The timeline in motion: every way to zoom, pan and walk it, by mouse, finger and key.
import assert from "node:assert/strict";
import { atlas, eventually, PHONE, where } from "./atlas.mjs";

const journey = atlas();
const WIDE = { viewport: { width: 1280, height: 1100 } };
const STILL = { ...WIDE, reducedMotion: "reduce" };

/** The days in view: first, last, how many. */
const view = async (page) => {
  const [from, to] = await page.$eval("[data-timeline]", ({ dataset }) => [Number(dataset.viewFrom), Number(dataset.viewTo)]);
  return { from, to, days: to - from };
};
/** The day at a place across the drawing. */
const dayAt = ({ from, days }, place) => from + days * place;
/** Where the drawing is, once it stands still. */
const surface = async (page) => {
  const measure = () => page.locator("[data-gesture-area]").boundingBox();
  let last = await measure();
  for (;;) {
    await page.waitForTimeout(60);
    const now = await measure();
    if (["x", "y", "width", "height"].every((side) => now[side] === last[side])) return now;
    last = now;
  }
};
/** Waits until the view stands still, and returns it. */
const settled = async (page) => {
  let last = await view(page);
  for (;;) {
    await page.waitForTimeout(120);
    const now = await view(page);
    if (now.from === last.from && now.to === last.to) return now;
    last = now;
  }
};
const changes = (page, before) => eventually(async () => {
  const now = await view(page);
  assert.notDeepEqual(now, before, "the view changes");
});
const about = (actual, expected, slack, words) => assert.ok(Math.abs(actual - expected) <= slack, `${words}: ${actual}, not ${expected}`);
const button = (page, index) => page.locator(".zoom button").nth(index);
const [IN, OUT, ALL, EARLIER, LATER] = [0, 1, 2, 3, 4];

journey("the wheel zooms with Ctrl about the pointer, and alone scrolls the page", WIDE, async ({ page, go }) => {
  await go("/timeline/");
  const start = await view(page);
  const box = await surface(page);
  await page.mouse.move(box.x + box.width * 0.75, box.y + 50);
  await page.keyboard.down("Control");
  let before = start;
  for (let turn = 0; turn < 8; turn += 1) {
    await page.mouse.wheel(0, -60);
    await changes(page, before);
    before = await view(page);
    about(dayAt(before, 0.75), dayAt(start, 0.75), 3, "the day under the pointer stays");
  }
  assert.ok(before.days < start.days / 4);
  assert.equal(await page.evaluate(() => scrollY), 0, "the page stays");
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, -100);
  await eventually(async () => assert.equal((await view(page)).days, 7, "down to a week"));
  const names = await page.locator(".horizontal .axis text").allTextContents();
  assert.ok(names.filter((name) => /^\d{1,2}$/.test(name)).length >= 3, `the axis names days: ${names}`);
  for (let turn = 0; turn < 90; turn += 1) await page.mouse.wheel(0, 100);
  await eventually(async () => assert.deepEqual(await view(page), start, "and back to all of time"));
  await page.keyboard.up("Control");
  await page.mouse.wheel(0, 300);
  await eventually(async () => assert.ok((await page.evaluate(() => scrollY)) > 0, "without Ctrl it is the page’s"));
  assert.deepEqual(await view(page), start);
});

journey("a drag pans, and does not select", WIDE, async ({ page, go }) => {
  await go("/timeline/#jci-accreditation");
  for (let press = 0; press < 3; press += 1) {
    const before = await view(page);
    await button(page, IN).click();
    await changes(page, before);
    await settled(page);
  }
  await page.locator('.horizontal [data-mark="jci-accreditation"]').focus();
  await page.keyboard.press("Escape");
  await eventually(async () => assert.equal(await where(page), "/timeline/"));
  const before = await view(page);
  const box = await surface(page);
  const mark = await page.locator('.horizontal [data-mark="jci-accreditation"] .span').boundingBox();
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) await page.mouse.move(x + step * 8, y);
  await eventually(async () => {
    const held = await view(page);
    about(held.from, before.from - (160 / box.width) * before.days, 12, "the day under the pointer is held");
    about(held.days, before.days, 1, "as close as before");
  });
  await page.mouse.move(x + 5000, y, { steps: 4 });
  await page.mouse.up();
  const after = await settled(page);
  assert.equal(after.from, 7305, "no farther than time goes");
  assert.equal(await where(page), "/timeline/", "what was under the pointer is not selected");
  await page.locator('.horizontal [data-mark="founded"] text').click();
  await eventually(async () => assert.equal(await where(page), "/timeline/#founded", "a click still selects"));
});

journey("buttons zoom and pan, in 200 ms or at once", WIDE, async ({ page, go }) => {
  await go("/timeline/");
  const start = await view(page);
  assert.ok(await button(page, IN).isVisible());
  await button(page, IN).click();
  const close = await settled(page);
  about(start.days / close.days, 1.6, 0.01, "a step closer");
  about(dayAt(close, 0.5), dayAt(start, 0.5), 2, "about the middle");
  await page.locator(".pan summary").click();
  await button(page, LATER).click();
  const later = await settled(page);
  assert.ok(later.from > close.from);
  about(later.days, close.days, 1, "as close as before");
  await button(page, EARLIER).click();
  const earlier = await settled(page);
  assert.ok(earlier.from < later.from);
  await button(page, OUT).click();
  await button(page, ALL).click();
  assert.deepEqual(await settled(page), start);
});

journey("less motion: a step is there at once", STILL, async ({ page, go }) => {
  await go("/timeline/");
  const seen = await page.evaluate(async () => {
    const timeline = document.querySelector("[data-timeline]");
    const views = new Set();
    const watch = new MutationObserver(() => views.add(`${timeline.dataset.viewFrom} ${timeline.dataset.viewTo}`));
    watch.observe(timeline, { attributes: true });
    document.querySelector(".zoom button").click();
    await new Promise((done) => setTimeout(done, 400));
    return views.size;
  });
  assert.ok(seen >= 1 && seen <= 2, `no view between the first and the last: ${seen}`);
});

journey("a double click comes closer at its place", WIDE, async ({ page, go }) => {
  await go("/timeline/");
  const start = await view(page);
  const box = await surface(page);
  await page.mouse.dblclick(box.x + box.width * 0.4, box.y + 40);
  await changes(page, start);
  const close = await settled(page);
  about(start.days / close.days, 2.5, 0.05, "closer");
  about(dayAt(close, 0.4), dayAt(start, 0.4), 4, "about the pointer");
});

journey("the strip shows what is in view, and moves it", WIDE, async ({ page, go }) => {
  await go("/timeline/");
  for (let press = 0; press < 3; press += 1) {
    const before = await view(page);
    await button(page, IN).click();
    await changes(page, before);
    await settled(page);
  }
  const near = await view(page);
  const strip = await page.locator(".minimap").boundingBox();
  const window = async () => page.locator(".minimap .window").boundingBox();
  about((await window()).width / strip.width, near.days / 11972, 0.02, "the window is as wide as the view");
  await page.mouse.move(strip.x + strip.width * 0.3, strip.y + 20);
  await page.mouse.down();
  await changes(page, near);
  const first = await view(page);
  await page.mouse.move(strip.x + strip.width * 0.5, strip.y + 20, { steps: 5 });
  await page.mouse.move(strip.x + strip.width * 0.7, strip.y + 20, { steps: 5 });
  await eventually(async () => assert.ok((await view(page)).from > first.from));
  await page.mouse.up();
  const shown = await window();
  about((shown.x + shown.width / 2 - strip.x) / strip.width, 0.7, 0.03, "the window follows the pointer");
  assert.match(await page.locator(".in-view").textContent(), /^Showing: \d{4}–\d{4}$/);
});

journey("keys zoom, pan and show all", WIDE, async ({ page, go }) => {
  await go("/timeline/#quality-award");
  const start = await view(page);
  await page.locator('.horizontal [data-mark="quality-award"]').focus();
  await page.keyboard.press("+");
  await changes(page, start);
  const close = await settled(page);
  assert.ok(close.days < start.days);
  await page.keyboard.press("Shift+ArrowLeft");
  await changes(page, close);
  const panned = await settled(page);
  assert.ok(panned.from < close.from);
  about(panned.days, close.days, 1, "as close as before");
  assert.equal(await where(page), "/timeline/#quality-award", "panning selects nothing else");
  await page.keyboard.press("-");
  await settled(page);
  await page.keyboard.press("0");
  assert.deepEqual(await settled(page), start);
});

journey("an event that is selected comes into view", WIDE, async ({ page, go }) => {
  await go("/timeline/#zhangjiang-start");
  for (let press = 0; press < 6; press += 1) {
    await button(page, IN).click();
    await settled(page);
  }
  const near = await view(page);
  await page.locator('.horizontal [data-mark="zhangjiang-start"]').focus();
  await page.keyboard.press("Home");
  await changes(page, near);
  const now = await settled(page);
  assert.ok(now.from < 10957 && now.to > 7305, "the 1990s");
  assert.ok(await page.locator('.horizontal [data-mark="founded"] text').isVisible());
  assert.equal(await page.evaluate(() => document.activeElement.dataset.mark), "founded");
});

const touch = async (page, type, points) => {
  page.touching ??= await page.context().newCDPSession(page);
  await page.touching.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
};

for (const [name, device, along] of [["lying", { viewport: { width: 1024, height: 1300 }, hasTouch: true }, (box, place) => [box.x + box.width * place, box.y + box.height / 2]], ["standing", PHONE, (box, place) => [box.x + box.width * 0.7, box.y + 20 + (box.height - 40) * place]]]) {
  journey(`two fingers hold their days: ${name}`, device, async ({ page, go }) => {
    await go("/timeline/");
    await page.locator("[data-gesture-area]").scrollIntoViewIfNeeded();
    const start = await view(page);
    const box = await surface(page);
    const at = (place) => along(box, place);
    await touch(page, "touchStart", [at(0.4), at(0.6)]);
    for (let step = 1; step <= 10; step += 1) await touch(page, "touchMove", [at(0.4 - step * 0.02), at(0.6 + step * 0.02)]);
    const wide = await settled(page);
    about(start.days / wide.days, 3, 0.25, "three times as close");
    about(dayAt(wide, 0.2), dayAt(start, 0.4), start.days * 0.01, "the first finger’s day");
    about(dayAt(wide, 0.8), dayAt(start, 0.6), start.days * 0.01, "the second finger’s day");
    await touch(page, "touchEnd", []);
    assert.deepEqual(await settled(page), wide);
  });
}

journey("a finger that swipes down a phone scrolls the page", PHONE, async ({ page, go }) => {
  await go("/timeline/");
  await page.locator("[data-gesture-area]").scrollIntoViewIfNeeded();
  const start = await view(page);
  const before = await page.evaluate(() => scrollY);
  const box = await surface(page);
  const x = box.x + box.width * 0.8;
  const from = Math.min(700, box.y + box.height - 30);
  await touch(page, "touchStart", [[x, from]]);
  for (let step = 1; step <= 20; step += 1) {
    await touch(page, "touchMove", [[x, from - step * 15]]);
    await page.waitForTimeout(16);
  }
  await touch(page, "touchEnd", []);
  await eventually(async () => assert.ok((await page.evaluate(() => scrollY)) > before + 100, "the page has scrolled"));
  assert.deepEqual(await view(page), start, "and time has not moved");
  assert.equal(await where(page), "/timeline/");
});

journey("one finger across pans a lying timeline", { viewport: { width: 1024, height: 1300 }, hasTouch: true }, async ({ page, go }) => {
  await go("/timeline/");
  await button(page, IN).tap();
  await settled(page);
  await page.locator("[data-gesture-area]").scrollIntoViewIfNeeded();
  const near = await view(page);
  const box = await surface(page);
  const y = box.y + box.height / 2;
  await touch(page, "touchStart", [[box.x + 500, y]]);
  for (let step = 1; step <= 10; step += 1) await touch(page, "touchMove", [[box.x + 500 - step * 20, y]]);
  await touch(page, "touchEnd", []);
  const now = await settled(page);
  about(now.from - near.from, (200 / box.width) * near.days, near.days * 0.03, "by as much as the finger moved");
});

journey("the drawing takes the window’s width", WIDE, async ({ page, go }) => {
  await go("/timeline/");
  await page.setViewportSize({ width: 390, height: 800 });
  await eventually(async () => assert.ok(await page.locator(".vertical [data-mark]").first().isVisible()));
  assert.equal(await page.locator(".horizontal [data-mark]").count(), 0);
  await page.setViewportSize({ width: 900, height: 800 });
  await eventually(async () => assert.ok(await page.locator(".horizontal [data-mark]").first().isVisible()));
  assert.equal(await page.locator(".vertical [data-mark]").count(), 0);
  const beyond = await page.$$eval(".horizontal text", (texts) => texts.filter((text) => text.getBoundingClientRect().left < text.closest(".horizontal").getBoundingClientRect().right && text.getBoundingClientRect().right > text.closest(".horizontal").getBoundingClientRect().right + 2).map((text) => text.textContent));
  assert.deepEqual(beyond, [], "no label is cut");
});
