// Measures the timeline beside vis-timeline, with the same mouse on both: what `make bench` runs once all is built.
//
// Nothing is asserted about times, which a busy machine changes; it fails where something did not work at all.
import { mkdir, writeFile } from "node:fs/promises";
import { launch } from "../e2e/browser.mjs";
import { serve } from "../e2e/serve.mjs";
import { median, perFrame, quantile } from "./frames.mjs";
import { FOLDER, ROUNDS, VIEWPORT } from "./settings.mjs";
import * as vis from "./vis.mjs";

const numbers = (text) => text.split(",").map(Number);
const COUNTS = numbers(process.env.BENCH_COUNTS ?? "100,1000,10000");
const SIDES = (process.env.BENCH_SIDES ?? "atlas,vis").split(",");
/** Seconds until a page that shows everything is given up. */
const PATIENCE = Number(process.env.BENCH_PATIENCE ?? 200);
/** Times that a page is opened with everything in view. */
const OPENINGS = 3;

const DAYS_PER_YEAR = 365.2425;
/** "A few years in view": the atlas is zoomed in until there are no more, and vis-timeline starts with the same ones. */
const YEARS = 4.4;
/** The few years where the atlas is not measured, as days since 1970-01-01. */
const WITHOUT_ATLAS = [-34_698, -33_237];
const DRAG = { pixels: 600, moves: 60 };
const ZOOM_STEPS = 30;
const WHEEL = 100;

/** How each side is opened and read. A view is the first and the last day on the axis, since 1970-01-01. */
const KINDS = {
  atlas: {
    name: "atlas",
    folder: (count) => `${FOLDER}dist-${count}`,
    path: "/timeline/",
    drawing: "[data-timeline]",
    surface: "[data-timeline] [data-gesture-area]",
    view: `(() => {
      const { viewFrom, viewTo } = document.querySelector("[data-timeline]").dataset;
      return [viewFrom, viewTo].map((day) => (day === undefined ? NaN : Number(day)));
    })()`,
  },
  vis: {
    name: "vis-timeline",
    folder: (count) => `${FOLDER}vis-${count}`,
    path: "/",
    drawing: "#chart",
    surface: "#chart .vis-center",
    view: "view()",
  },
};
// The same in a box of bounded height, in which groups out of sight are left out.
KINDS["vis-bounded"] = { ...KINDS.vis, name: "vis-timeline, 600 px high", query: { height: 600 } };

const failures = [];
const years = ([from, to]) => (to - from) / DAYS_PER_YEAR;
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const say = (text) => process.stderr.write(`${text}\n`);

/** The promise's value, or an error once it takes too long: a busy page answers nobody. */
async function within(seconds, what, promise) {
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(Object.assign(new Error(`${what}: not within ${seconds} s`), { late: true })), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Where a side's page is. */
function address(origin, kind, query) {
  const url = new URL(kind.path, origin);
  url.search = new URLSearchParams({ ...kind.query, ...query });
  return String(url);
}

/** A side in a browser of its own, opened at an address; `work` gets what it needs to be driven. */
async function opened(kind, count, query = {}) {
  const host = await serve(kind.folder(count));
  const browser = await launch();
  const close = async () => {
    // A page that never comes to rest keeps the browser from closing politely.
    await within(10, "closing", browser.close()).catch(() => {});
    await within(10, "closing", host.close()).catch(() => {});
  };
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    page.setDefaultTimeout(PATIENCE * 1000);
    const begun = performance.now();
    const left = () => PATIENCE - (performance.now() - begun) / 1000;
    await within(left(), kind.name, page.goto(address(host.origin, kind, query), { waitUntil: "commit" }));
    await within(left(), kind.name, started(kind, page));
    const ready = performance.now() - begun;
    const side = { kind, count, browser, page, close, begun, ready, view: () => page.evaluate(kind.view) };
    side.spot = await within(left(), kind.name, middle(side));
    return side;
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits until a page says that it is ready. */
async function started(kind, page) {
  for (;;) {
    // Not `waitForSelector`: in 10,000 events' worth of elements its searches alone take seconds.
    const state = await page.evaluate(() => document.documentElement?.dataset.app);
    if (state === "ready") return;
    if (state === "failed") throw new Error(`${kind.name}: the app did not start`);
    await pause(20);
  }
}

/** Scrolls the surface into view; its left edge, its width, and a point in the middle of what can be seen of it. */
async function middle({ kind, page }) {
  const surface = page.locator(kind.surface).first();
  if ((await surface.count()) === 0) throw new Error(`${kind.name}: there is no ${kind.surface}`);
  await surface.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const { x, y, width, height } = await surface.boundingBox();
  const [top, bottom] = [Math.max(y, 0), Math.min(y + height, VIEWPORT.height)];
  return { left: x, width, x: x + width / 2, y: (top + bottom) / 2 };
}

/** Presses Ctrl for as long as `work` goes on. */
async function withCtrl(page, work) {
  await page.keyboard.down("Control");
  try {
    return await work();
  } finally {
    await page.keyboard.up("Control");
  }
}

/** Waits until the view has stayed the same for a while. */
async function settled(side) {
  let before = await side.view();
  for (let still = 0; still < 3; ) {
    await pause(100);
    const now = await side.view();
    still = String(now) === String(before) ? still + 1 : 0;
    before = now;
  }
  return before;
}

/** Zooms in at the middle until a few years are in view, if there are more. */
async function zoomToYears(side) {
  const { page, spot } = side;
  await page.mouse.move(spot.x, spot.y);
  await withCtrl(page, async () => {
    for (let step = 0; years(await side.view()) > YEARS; step += 1) {
      if (step === 200) throw new Error(`${side.kind.name}: ${step} steps of Ctrl and the wheel leave ${years(await side.view())} years in view`);
      await page.mouse.wheel(0, -WHEEL);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  });
  const view = await settled(side);
  if (!(years(view) > 0)) throw new Error(`${side.kind.name}: it does not say which days are in view`);
}

/** Drags to the left or to the right; milliseconds for each move. */
async function pan(side, direction, left = 2) {
  const { browser, page, spot } = side;
  const before = await settled(side);
  const start = spot.x - (direction * DRAG.pixels) / 2;
  const x = (move) => start + (direction * DRAG.pixels * move) / DRAG.moves;
  await page.mouse.move(start, spot.y);
  await page.mouse.down();
  const moves = Array.from({ length: DRAG.moves }, (_, index) => () => page.mouse.move(x(index + 1), spot.y));
  const work = await perFrame(browser, page, moves);
  await page.mouse.up();
  const after = await settled(side);
  const moved = (-direction * (after[0] - before[0])) / (before[1] - before[0]);
  if (!(moved > DRAG.pixels / spot.width / 2)) {
    // Now and then vis-timeline misses where a drag begins.
    if (left > 0) return pan(side, direction, left - 1);
    throw new Error(`${side.kind.name}: a drag by ${DRAG.pixels} pixels moved the view by ${moved.toFixed(3)} of its width`);
  }
  return work;
}

/** Zooms in and out again at the middle; milliseconds for each step. */
async function zoom(side) {
  const { browser, page, spot } = side;
  // Where zooming in has an end, as many steps out lead farther away than where it began.
  await zoomToYears(side);
  const before = await settled(side);
  await page.mouse.move(spot.x, spot.y);
  const steps = (delta) => Array.from({ length: ZOOM_STEPS }, () => () => page.mouse.wheel(0, delta));
  const inwards = await withCtrl(page, () => perFrame(browser, page, steps(-WHEEL)));
  const near = await settled(side);
  const outwards = await withCtrl(page, () => perFrame(browser, page, steps(WHEEL)));
  const after = await settled(side);
  if (!(years(near) < years(before) && years(after) > years(near))) {
    throw new Error(`${side.kind.name}: Ctrl and the wheel led from ${[before, near, after].map(years).join(" to ")} years`);
  }
  side.result.near = years(near);
  return [...inwards, ...outwards];
}

/** Runs a part; where it fails, says so and goes on with the rest. */
async function attempt(what, work) {
  try {
    return await work();
  } catch (error) {
    failures.push(`${what}: ${error.message.split("\n")[0]}`);
    say(failures.at(-1));
    return undefined;
  }
}

/** Measures a gesture in rounds, the sides in turns so that a noisy minute disturbs all of them. */
async function inTurns(gesture, sides, measure) {
  // The first round warms up, and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const side of sides) {
      if (side.failed) continue;
      const name = `${side.count} events, ${side.kind.name}`;
      say(`${name}: ${gesture}, round ${round} of ${ROUNDS}`);
      const work = await attempt(name, () => measure(side));
      if (!work) side.failed = true;
      else if (round > 0) side.result[gesture].push(...work);
    }
  }
}

/** Pans and zooms over a few years; what came of it for each side. */
async function gestures(count) {
  const sides = [];
  const results = [];
  try {
    let view = WITHOUT_ATLAS;
    for (const key of SIDES) {
      await attempt(`${KINDS[key].name}, ${count} events`, async () => {
        const query = key === "atlas" ? {} : { from: view[0], to: view[1] };
        const side = await opened(KINDS[key], count, query);
        sides.push(side);
        side.failed = true;
        await zoomToYears(side);
        view = await settled(side);
        const elements = await side.page.locator(`${side.kind.drawing} *`).count();
        side.result = { count, key, pan: [], zoom: [], years: years(view), near: NaN, elements };
        results.push(side.result);
        side.failed = false;
      });
    }
    await inTurns("pan", sides, async (side) => [...(await pan(side, -1)), ...(await pan(side, 1))]);
    await inTurns("zoom", sides, zoom);
  } finally {
    for (const side of sides) await side.close();
  }
  return results;
}

/** Opens a page with everything in view: time until it is ready, and until one step of zooming has moved it. */
async function everything(key, count) {
  const kind = KINDS[key];
  const runs = [];
  for (let run = 0; run < OPENINGS; run += 1) {
    say(`${count} events, ${kind.name}: everything in view, ${run + 1} of ${OPENINGS}`);
    let side;
    try {
      side = await opened(kind, count);
      const left = PATIENCE - (performance.now() - side.begun) / 1000;
      await within(left, kind.name, firstStep(side));
      runs.push({ ready: side.ready, moved: performance.now() - side.begun });
    } catch (error) {
      if (!error.late && error.name !== "TimeoutError") throw error;
      return { key, count, ready: side?.ready ?? null, moved: null };
    } finally {
      await side?.close();
    }
  }
  return { key, count, ready: median(runs.map(({ ready }) => ready)), moved: median(runs.map(({ moved }) => moved)) };
}

/** Zooms by one step and waits until the view is another. */
async function firstStep({ kind, page, spot, view }) {
  const before = await view();
  if (!(years(before) > 290)) throw new Error(`${kind.name}: ${years(before)} years are in view, not all`);
  await page.mouse.move(spot.x, spot.y);
  await withCtrl(page, () => page.mouse.wheel(0, -WHEEL));
  // Asked again and again: `waitForFunction` compiles text in the page, which the atlas forbids.
  while (String(await view()) === String(before)) await pause(10);
}

/** Rows as a table whose columns are as wide as they need. */
function table(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all.map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  ").trimEnd()).join("\n");
}

const whole = (number) => number.toLocaleString("en-US");
const fixed = (digits) => (number) => (Number.isFinite(number) ? number.toFixed(digits) : "–");
const ms = fixed(2);
const seconds = (time) => (time === null ? `not ready in ${PATIENCE} s` : `${fixed(2)(time / 1000)} s`);

const panned = [];
const shown = [];
for (const count of COUNTS) {
  await vis.write(KINDS.vis.folder(count), `${FOLDER}content-${count}`);
  panned.push(...(await gestures(count)));
  for (const key of SIDES) {
    const row = await attempt(`${KINDS[key].name}, all of ${count} events`, () => everything(key, count));
    if (row) shown.push(row);
  }
}

console.log(`\nMain-thread milliseconds per frame, ${ROUNDS} rounds, viewport ${VIEWPORT.width} × ${VIEWPORT.height}\n`);
console.log(table(
  ["events", "", "pan median", "pan p95", "zoom median", "zoom p95", "elements", "years in view", "after zooming in"],
  panned.map(({ count, key, pan, zoom, elements, years, near }) => [
    whole(count), KINDS[key].name, ms(median(pan)), ms(quantile(pan, 0.95)), ms(median(zoom)), ms(quantile(zoom, 0.95)),
    whole(elements), fixed(1)(years), fixed(3)(near),
  ]),
));
console.log("\nAll events in view at once: time from navigation, median of three\n");
console.log(table(
  ["events", "", "until ready", "until the first step of zooming shows"],
  shown.map(({ count, key, ready, moved }) => [whole(count), KINDS[key].name, seconds(ready), moved === null ? "–" : seconds(moved)]),
));

const [fewest, most] = [Math.min(...COUNTS), Math.max(...COUNTS)];
const panOf = (key, count) => median(panned.find((row) => row.key === key && row.count === count)?.pan ?? []);
const ratio = (name, over, under, goal) => console.log(`${name}: ${fixed(2)(over / under)} (goal: at most ${goal})`);
console.log("");
ratio(`atlas / vis-timeline, panning, ${whole(most)} events`, panOf("atlas", most), panOf("vis", most), 0.2);
ratio(`atlas with ${whole(most)} events / with ${whole(fewest)}, panning`, panOf("atlas", most), panOf("atlas", fewest), 2);

await mkdir(FOLDER, { recursive: true });
await writeFile(`${FOLDER}results.json`, JSON.stringify({ panned, shown }, null, 1) + "\n");
if (failures.length > 0) {
  console.log(`\nDid not work:\n${failures.map((failure) => `  ${failure}`).join("\n")}`);
  process.exit(1);
}
process.exit(0);
