// Measures how long starting keeps the main thread from answering, beside one page of TimelineJS3, jsvectormap and
// MiniSearch with the same content: a part of what `make bench` runs.
//
// Blocking time is what each task of the main thread takes beyond 50 ms, added up, from the request for the page until
// one second after it is ready. The thread's own time is counted, which leaves out what other programs took meanwhile.
import { launch } from "../e2e/browser.mjs";
import { serve } from "../e2e/serve.mjs";
import { median, tasks } from "./frames.mjs";
import { CONTENT, DIST, FOLDER, ROUNDS, SLOWDOWN, VIEWPORT } from "./settings.mjs";
import * as usual from "./usual.mjs";

/** Tasks up to this length let the page answer in time. */
const SHORT = 50;
const PAGES = { overview: "/", timeline: "/timeline/", partners: "/partners/", facts: "/facts/", search: "/search/?q=heart" };

/**
 * Loads a page in a browser of its own; milliseconds of blocking and of work. Without its scripts, what a page takes all
 * the same: to be parsed, laid out and painted.
 */
async function load(folder, path, hasScripts = true) {
  const host = await serve(folder);
  const browser = await launch();
  const page = await browser.newPage({ viewport: VIEWPORT });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  if (!hasScripts) {
    await session.send("Network.enable");
    await session.send("Network.setBlockedURLs", { urls: ["*.js", "*.wasm"] });
  }
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "blink.user_timing"] });
  await page.goto(host.origin + path);
  // Asked for without what `page.waitForSelector` and `page.evaluate` would run in the page, 50 ms of it, at each call.
  const run = (expression) => session.send("Runtime.evaluate", { expression });
  const sign = hasScripts ? 'document.documentElement.dataset.app === "ready"' : 'document.readyState === "complete"';
  const isReady = async () => (await run(sign)).result.value;
  const deadline = Date.now() + 60_000;
  while (!(await isReady())) {
    if (Date.now() > deadline) throw new Error(`${path} was not ready in time`);
    await new Promise((done) => setTimeout(done, 50));
  }
  await new Promise((done) => setTimeout(done, 1000));
  await run('performance.mark("bench-frame")');
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  await browser.close();
  await host.close();
  const lengths = tasks(traceEvents);
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  return { blocking: sum(lengths.map((length) => Math.max(0, length - SHORT))), work: sum(lengths) };
}

await usual.write(`${FOLDER}usual`, DIST, CONTENT);
const sides = { usual: [`${FOLDER}usual`, "/"] };
for (const [name, path] of Object.entries(PAGES)) {
  sides[name] = [DIST, path];
  sides[`${name}, no script`] = [DIST, path, false];
}
const measured = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
for (let round = 1; round <= ROUNDS; round += 1) {
  // By turns, so that a noisy minute disturbs all of them.
  for (const [name, [folder, path, hasScripts]] of Object.entries(sides)) {
    process.stderr.write(`start, ${name}: round ${round} of ${ROUNDS}\n`);
    measured[name].push(await load(folder, path, hasScripts));
  }
}
console.log(`\nStarting, ${SLOWDOWN}x slowdown: main-thread milliseconds until a second after ready, median of ${ROUNDS} rounds\n`);
const middle = (name, what) => median(measured[name].map((round) => round[what]));
for (const name of Object.keys(sides)) {
  const ratio = name === "usual" ? "" : `  atlas / usual ${(middle(name, "blocking") / middle("usual", "blocking")).toFixed(2)} (goal: at most 0.25)`;
  console.log(`${name.padEnd(20)} blocking ${middle(name, "blocking").toFixed(0).padStart(5)}  work ${middle(name, "work").toFixed(0).padStart(5)}${ratio}`);
}
process.exit(0);
