// Measures a first visit over a slow link with an empty cache, beside one page of TimelineJS3, jsvectormap and MiniSearch
// with the same content, and beside the same pages of ours without their script: a part of what `make bench` runs.
//
// Times are milliseconds from the request. From the first paint on, text can be read, and links of our pages work.
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launch } from "../e2e/browser.mjs";
import { serve, TYPES } from "../e2e/serve.mjs";
import { median } from "./frames.mjs";
import { CONTENT, DIST, FOLDER, ROUNDS, SLOWDOWN, VIEWPORT } from "./settings.mjs";
import * as usual from "./usual.mjs";

/** As slow as the links that many readers have: 150 ms, 1.6 Mbit/s. */
const LINK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const PAGES = { overview: "/", story: "/care/", timeline: "/timeline/", partners: "/partners/", facts: "/facts/", search: "/search/?q=heart" };
/** What starts the app, in the head of each page. */
const SCRIPTS = /<link rel="(modulepreload|preload)"[^>]*>\n?|<script defer[^>]*><\/script>\n?/g;

/** Answers with files as hosts send them, with Brotli; of pages, without their script if asked so. */
function compressed(folder, isBare) {
  const known = new Map();
  return async (path, response) => {
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!known.has(file)) {
      const bytes = await readFile(file).catch(() => null);
      if (!bytes) return false;
      const text = isBare && file.endsWith(".html") ? Buffer.from(String(bytes).replace(SCRIPTS, "")) : bytes;
      known.set(file, brotliCompressSync(text));
    }
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", "Content-Encoding": "br" });
    response.end(known.get(file));
    return true;
  };
}

/** One visit by a browser of its own. */
async function visit(host, path, hasScript) {
  const browser = await launch();
  const page = await browser.newPage({ viewport: VIEWPORT });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const [sizes, asked] = [[], new Set()];
  session.on("Network.requestWillBeSent", ({ request }) => asked.add(request.url));
  session.on("Network.loadingFinished", ({ encodedDataLength }) => sizes.push(encodedDataLength));
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) window.shift += entry.value; })).observe({ type: "layout-shift", buffered: true });
    new MutationObserver(() => { if (document.documentElement?.dataset.app === "ready") window.readyAt ??= performance.now(); }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-app"] });
  });
  await page.goto(host.origin + path);
  const run = async (expression) => (await session.send("Runtime.evaluate", { expression })).result.value;
  const deadline = Date.now() + 90_000;
  while (hasScript && !(await run("window.readyAt > 0"))) {
    if (Date.now() > deadline) throw new Error(`${path} was not ready in time`);
    await new Promise((done) => setTimeout(done, 100));
  }
  await new Promise((done) => setTimeout(done, 1500));
  const result = {
    paint: await run("performance.getEntriesByName('first-contentful-paint')[0]?.startTime"),
    ready: await run("window.readyAt ?? 0"),
    shift: await run("window.shift"),
    kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000,
    requests: [...asked].filter((url) => url.startsWith("http")).length,
  };
  await browser.close();
  return result;
}

await usual.write(`${FOLDER}usual`, DIST, CONTENT);
const start = (folder, isBare) => serve(folder, "/", 0, compressed(folder, isBare));
const hosts = { usual: await start(`${FOLDER}usual`, false), atlas: await start(DIST, false), bare: await start(DIST, true) };
const sides = [["usual", "usual", "/", true]];
for (const [name, path] of Object.entries(PAGES)) sides.push([name, "atlas", path, true], [`${name}, no script`, "bare", path, false]);
const measured = Object.fromEntries(sides.map(([name]) => [name, []]));
// The first round is not counted: files are compressed when they are asked for first.
for (let round = 0; round <= ROUNDS; round += 1) {
  // By turns, so that a noisy minute disturbs all of them.
  for (const [name, host, path, hasScript] of sides) {
    process.stderr.write(`visit, ${name}: round ${round} of ${ROUNDS}\n`);
    const measure = await visit(hosts[host], path, hasScript);
    if (round > 0) measured[name].push(measure);
  }
}
const middle = (name, what) => median(measured[name].map((round) => round[what]));
console.log(`\nA first visit, ${SLOWDOWN}x slowdown, 150 ms, 1.6 Mbit/s, median of ${ROUNDS} rounds\n`);
console.log("page        paint  to no script   ready  to usual   shift     kB  requests   paint to usual's ready");
const row = (name, ...cells) => console.log(name.padEnd(10), ...cells.map((cell, index) => String(cell).padStart([6, 13, 7, 9, 7, 6, 9, 23][index])));
const usualReady = middle("usual", "ready");
row("usual", middle("usual", "paint").toFixed(0), "", usualReady.toFixed(0), "", middle("usual", "shift").toFixed(3), middle("usual", "kilobytes").toFixed(0), middle("usual", "requests"), "");
for (const name of Object.keys(PAGES)) {
  const paint = middle(name, "paint");
  const ready = middle(name, "ready");
  row(name, paint.toFixed(0), (paint / middle(`${name}, no script`, "paint")).toFixed(2), ready.toFixed(0), (ready / usualReady).toFixed(2), middle(name, "shift").toFixed(3), middle(name, "kilobytes").toFixed(0), middle(name, "requests"), (paint / usualReady).toFixed(2));
}
process.exit(0);
