// The timeline with ten thousand events: as few elements as with nine, nothing lost, every event within reach.
import assert from "node:assert/strict";
import { atlas, eventually, where } from "./atlas.mjs";

const journey = atlas({ dist: "target/dist-many" });
const WIDE = { viewport: { width: 1280, height: 1100 } };
const COUNT = 10_000;

/** How many events the drawing shows one by one, and how many it counts. */
const drawn = (page) => page.evaluate(() => {
  const surface = document.querySelector("[data-gesture-area]");
  const counts = [...surface.querySelectorAll(".cluster text")].map((text) => Number(text.textContent.slice(1)));
  return { elements: document.querySelectorAll("[data-timeline] *").length, marks: surface.querySelectorAll("[data-mark]").length, counted: counts.reduce((sum, count) => sum + count, 0), clusters: counts.length };
});

/** Pairs of texts of the drawing that lie on each other, of those in view. */
const touching = (page) => page.evaluate(() => {
  const frame = document.querySelector(".horizontal").getBoundingClientRect();
  const texts = [...document.querySelectorAll(".horizontal .mark-link text, .horizontal .cluster text")].map((text) => [text.textContent, text.getBoundingClientRect()]).filter(([, box]) => box.right > frame.left && box.left < frame.right);
  const found = [];
  texts.forEach(([a, one], place) => texts.slice(place + 1).forEach(([b, other]) => {
    if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3) found.push(`“${a}” and “${b}”`);
  }));
  return found;
});

const still = async (page) => {
  const view = () => page.$eval("[data-timeline]", ({ dataset }) => `${dataset.viewFrom} ${dataset.viewTo}`);
  for (let last = ""; last !== (last = await view()) || last !== (await page.waitForTimeout(250), await view());) await page.waitForTimeout(50);
};

journey("everything in view: all are drawn or counted, in at most 400 elements", WIDE, async ({ page, go }) => {
  await go("/timeline/");
  const all = await drawn(page);
  const undated = await page.locator(".undated [data-mark]").count();
  const dated = await page.$$eval("li[data-event]", (items) => items.filter(({ dataset }) => !dataset.date.startsWith("XXXX")).length);
  assert.equal(await page.locator("li[data-event]").count(), COUNT);
  assert.equal(all.marks + all.counted, dated, "none is lost");
  assert.ok(undated <= 6);
  assert.ok(all.elements <= 400, `${all.elements} elements`);
  assert.deepEqual(await touching(page), []);
});

journey("at every step of zooming the drawing stays small and no label lies on another", WIDE, async ({ page, go }) => {
  await go("/timeline/");
  const box = await page.locator("[data-gesture-area]").boundingBox();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 200);
  await page.keyboard.down("Control");
  for (let step = 0; step < 30; step += 1) {
    await page.mouse.wheel(0, -100);
    await page.waitForTimeout(60);
    const { elements } = await drawn(page);
    assert.ok(elements <= 400, `${elements} elements after ${step} steps`);
    assert.deepEqual(await touching(page), [], `after ${step} steps`);
  }
  await page.keyboard.up("Control");
});

journey("a cluster opens, down to the events themselves", WIDE, async ({ page, go }) => {
  await go("/timeline/");
  for (let opened = 0; opened < 12; opened += 1) {
    const inView = async () => {
      const frame = await page.locator("[data-gesture-area]").boundingBox();
      for (const cluster of await page.locator(".horizontal .cluster").all()) {
        const box = await cluster.boundingBox();
        if (box && box.x > frame.x && box.x + box.width < frame.x + frame.width) return box;
      }
      return null;
    };
    const box = await inView();
    if (!box) break;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await still(page);
    if ((await where(page)).includes("#")) break;
  }
  const { marks } = await drawn(page);
  assert.ok(marks > 0, "events stand there by themselves");
  const days = await page.$eval("[data-timeline]", ({ dataset }) => dataset.viewTo - dataset.viewFrom);
  assert.ok(days < 365 * 40, `close up: ${days} days`);
});

journey("an event that has no room of its own has it once it is selected", WIDE, async ({ page, go }) => {
  for (const place of [1234, 5678, 8901]) {
    const id = await page.context().request.get("/events.json").then((response) => response.json()).then((events) => events[place].id);
    await go(`/timeline/#${id}`);
    await eventually(async () => assert.equal(await page.locator(`[data-timeline] [data-mark="${id}"][aria-current="true"]`).count(), 1));
    await page.locator(`[data-timeline] [data-mark="${id}"]`).focus();
    await page.keyboard.press("ArrowRight");
    await eventually(async () => {
      const next = decodeURIComponent((await where(page)).split("#")[1]);
      assert.notEqual(next, id);
      assert.equal(await page.evaluate(() => document.activeElement.dataset.mark), next, "arrows reach its neighbor");
    });
    assert.ok((await drawn(page)).elements <= 400);
  }
});

journey("on a phone it is as small", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async ({ page, go }) => {
  await go("/zh/timeline/");
  const { elements } = await drawn(page);
  assert.ok(elements <= 400, `${elements} elements`);
  const texts = await page.$$eval(".vertical .mark-link text, .vertical .cluster text", (found) => found.map((text) => text.getBoundingClientRect().top).sort((a, b) => a - b));
  texts.slice(1).forEach((top, place) => assert.ok(top - texts[place] > 20, "labels are apart"));
});

journey("a topic within another has a lane under its name, and passes its filter", WIDE, async ({ page, go }) => {
  await go("/timeline/?topic=care");
  const names = await page.$$eval(".lane text", (texts) => texts.map(({ textContent }) => textContent));
  assert.ok(names.includes("Care › Mental health"), names.join(", "));
  const passing = await page.$$eval("li[data-event]:not([hidden])", (items) => items.filter(({ dataset }) => dataset.topic === "mental-health").length);
  assert.ok(passing > 1000, `${passing} of them`);
});
