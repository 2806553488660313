// Measures the map beside d3-geo on canvas, with the same geometry and the same mouse: a part of what `make bench` runs.
//
// Nothing is asserted about times, which a busy machine changes; it fails where something did not work at all.
import { mkdir, writeFile } from "node:fs/promises";
import { launch } from "../e2e/browser.mjs";
import { serve } from "../e2e/serve.mjs";
import * as d3 from "./d3.mjs";
import { median, perFrame, quantile } from "./frames.mjs";
import { CONTENT, DIST, FOLDER, ROUNDS, VIEWPORT } from "./settings.mjs";

const SLOWDOWNS = (process.env.BENCH_SLOWDOWNS ?? "1,4").split(",").map(Number);
/** The site with 200 countries and 1,000 lines. */
const MANY = process.env.BENCH_MANY ?? `${FOLDER}dist-map-many`;
const DRAG = { pixels: 240, moves: 60 };
/** What a frame may take before the next is late, in milliseconds. */
const FRAME = 1000 / 60;

const say = (text) => process.stderr.write(`${text}\n`);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** How the atlas's map is looked at: what moves when it is dragged. */
const MOVED = {
  globe: `document.querySelector(".map-base path.sphere ~ path.land").getAttribute("d")`,
  flat: `document.querySelector(".map-base > g").getAttribute("transform")`,
};

/** Opens a page in a browser of its own; `spot` is where it is dragged. */
async function opened(folder, path, surface) {
  const host = await serve(folder);
  const browser = await launch();
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(host.origin + path);
  while ((await page.evaluate(() => document.documentElement.dataset.app)) !== "ready") await pause(20);
  await page.locator(surface).evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const box = await page.locator(surface).boundingBox();
  const close = async () => {
    await browser.close();
    await host.close();
  };
  return { browser, page, close, box, spot: { x: box.x + box.width / 2, y: box.y + box.height * 0.6 } };
}

/** The atlas's map, twice as close where it is flat, so that there is somewhere to go. */
async function atlas(view, folder) {
  const side = await opened(folder, view === "globe" ? "/partners/?view=globe" : "/partners/", "[data-map]");
  if (view === "globe") {
    while ((await side.page.evaluate(`document.querySelector(".map-base").getAttribute("viewBox")[0]`)) === "0") await pause(50);
    await pause(600);
  } else {
    for (const _ of [1, 2]) {
      await side.page.getByRole("button", { name: "Zoom in" }).click();
      await pause(400);
    }
  }
  return { ...side, view: () => side.page.evaluate(MOVED[view]) };
}

async function beside(view, { box }) {
  const query = new URLSearchParams({ view, width: Math.round(box.width), height: Math.round(box.height), zoom: view === "globe" ? 1 : 2.56 });
  const side = await opened(`${FOLDER}d3`, `/?${query}`, "#map");
  return { ...side, view: () => side.page.evaluate("view()") };
}

/** Drags there and back; milliseconds for each move. */
async function drag({ browser, page, spot, view }) {
  const work = [];
  for (const direction of [-1, 1]) {
    const start = spot.x - (direction * DRAG.pixels) / 2;
    const before = await view();
    await page.mouse.move(start, spot.y);
    await page.mouse.down();
    await page.mouse.move(start + direction * 10, spot.y);
    const x = (move) => start + direction * (10 + (DRAG.pixels * move) / DRAG.moves);
    const moves = Array.from({ length: DRAG.moves }, (_, index) => () => page.mouse.move(x(index + 1), spot.y));
    work.push(...(await perFrame(browser, page, moves)));
    // Held still before it is let go, so that nothing is thrown.
    await pause(120);
    await page.mouse.up();
    if ((await view()) === before) throw new Error("a drag moved nothing");
    await pause(200);
  }
  return work;
}

async function slowed({ page }, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  // Left attached: what it slows down, it slows down as long as it is there.
}

const results = [];
/** Measures sides in turns, so that a noisy minute disturbs all of them. */
async function measure(view, rate, sides) {
  const work = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (const side of Object.values(sides)) await slowed(side, rate);
  // The first round warms up, and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, side] of Object.entries(sides)) {
      say(`${view}, ${rate}x slowdown, ${name}: round ${round} of ${ROUNDS}`);
      const times = await drag(side);
      if (round > 0) work[name].push(...times);
    }
  }
  for (const side of Object.values(sides)) await slowed(side, 1);
  for (const [name, times] of Object.entries(work)) {
    const late = times.filter((time) => time > FRAME).length / times.length;
    results.push({ view, rate, name, median: median(times), p95: quantile(times, 0.95), late });
  }
}

await d3.write(`${FOLDER}d3`, DIST, CONTENT);
for (const view of ["globe", "flat"]) {
  const here = await atlas(view, DIST);
  const sides = { atlas: here, "d3-geo": await beside(view, here) };
  if (MANY !== "no") sides.many = await atlas(view, MANY);
  try {
    for (const rate of SLOWDOWNS) await measure(view, rate, sides);
  } finally {
    for (const side of Object.values(sides)) await side.close();
  }
}

const fixed = (number) => number.toFixed(2);
console.log(`\nThe map, dragged: main-thread milliseconds per frame, ${ROUNDS} rounds, viewport ${VIEWPORT.width} × ${VIEWPORT.height}\n`);
for (const { view, rate, name, median: middle, p95, late } of results) {
  console.log(`${view.padEnd(6)} ${rate}x  ${name.padEnd(7)} median ${fixed(middle).padStart(6)}  p95 ${fixed(p95).padStart(6)}  over a frame ${fixed(late * 100).padStart(6)} %`);
}
console.log("");
const find = (view, rate, name) => results.find((row) => row.view === view && row.rate === rate && row.name === name);
for (const view of ["globe", "flat"]) {
  for (const rate of SLOWDOWNS) {
    const [own, other, many] = ["atlas", "d3-geo", "many"].map((name) => find(view, rate, name));
    console.log(`${view}, ${rate}x slowdown, atlas / d3-geo: median ${fixed(own.median / other.median)}, p95 ${fixed(own.p95 / other.p95)} (goal: at most 0.5)`);
    if (many) console.log(`${view}, ${rate}x slowdown, 200 countries with 1,000 lines / 11: median ${fixed(many.median / own.median)}, p95 ${fixed(many.p95 / own.p95)} (goal: at most 4)`);
  }
}
await mkdir(FOLDER, { recursive: true });
await writeFile(`${FOLDER}map.json`, `${JSON.stringify(results, null, 1)}\n`);
process.exit(0);
