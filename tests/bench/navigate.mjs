// Measures going from page to page within the app, beside opening the same page anew from the browser's cache, and what
// fifty of these ways leave in memory: a part of what `make bench` runs.
import { launch, ready } from "../e2e/browser.mjs";
import { serve } from "../e2e/serve.mjs";
import { median } from "./frames.mjs";
import { DIST, ROUNDS, SLOWDOWN, VIEWPORT } from "./settings.mjs";

const PATHS = ["/", "/timeline/", "/partners/", "/facts/", "/research/", "/news/", "/about/"];
const NAVIGATIONS = 50;

const host = await serve(DIST);
const browser = await launch();
const context = await browser.newContext({ baseURL: host.origin, viewport: VIEWPORT, serviceWorkers: "block" });
const page = await context.newPage();
const session = await context.newCDPSession(page);

/** Milliseconds from the address being given until the next page is painted. */
const navigate = (path) => page.evaluate((path) => new Promise((done) => {
  const started = performance.now();
  const painted = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
  const isThere = () => location.pathname === path && document.querySelector("main").textContent !== before;
  const before = document.querySelector("main").textContent;
  const observer = new MutationObserver(() => { if (isThere()) { observer.disconnect(); painted(); } });
  observer.observe(document.documentElement, { subtree: true, childList: true });
  navigation.navigate(path);
}), path);

/** Milliseconds from the request until the first paint, everything being in the browser's cache. */
async function open(path) {
  await page.goto(path);
  await ready(page);
  return page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
}

for (const path of PATHS) await open(path);
await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
const measured = Object.fromEntries(PATHS.map((path) => [path, { within: [], anew: [] }]));
for (let round = 1; round <= ROUNDS; round += 1) {
  process.stderr.write(`navigation: round ${round} of ${ROUNDS}\n`);
  for (const path of PATHS) {
    measured[path].anew.push(await open(path));
    await open("/care/");
    // The first time its part of the app is still to be started.
    measured[path].within.push(await navigate(path));
  }
}
console.log(`\nFrom page to page, ${SLOWDOWN}x slowdown: milliseconds until it is painted, median of ${ROUNDS} rounds\n`);
for (const [path, { within, anew }] of Object.entries(measured)) {
  const ratio = (median(within) / median(anew)).toFixed(2);
  console.log(`${path.padEnd(12)} within the app ${median(within).toFixed(0).padStart(5)}  anew, from the cache ${median(anew).toFixed(0).padStart(5)}  ratio ${ratio} (goal: below 1)`);
}

await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
await session.send("HeapProfiler.enable");
/** Bytes that are in use once what can go has gone, and how many nodes there are. */
async function memory() {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  return { bytes: (await session.send("Runtime.getHeapUsage")).usedSize, nodes: (await session.send("Memory.getDOMCounters")).nodes };
}
await open("/care/");
for (const path of [...PATHS, "/care/"]) await navigate(path);
const before = await memory();
for (let count = 0; count < NAVIGATIONS - 1; count += 1) await navigate(PATHS[count % PATHS.length]);
await navigate("/care/");
const after = await memory();
const grown = (name) => `${((after[name] / before[name] - 1) * 100).toFixed(1)} %`;
console.log(`\nAfter ${NAVIGATIONS} ways from page to page: heap ${grown("bytes")}, nodes ${grown("nodes")} more (goal: at most 5 %)`);
await browser.close();
await host.close();
process.exit(0);
