// Measures the search beside MiniSearch, with its prefixes and its tolerance of errors on: 10,000 records in both
// languages, 200 queries, from the key to the changed list of results: a part of what `make bench` runs.
import { copyFile, cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, ready } from "../e2e/browser.mjs";
import { serve } from "../e2e/serve.mjs";
import { median } from "./frames.mjs";
import { DIST, FOLDER, ROUNDS, SLOWDOWN, VIEWPORT } from "./settings.mjs";

const RECORDS = 10_000;
const QUERIES = 200;
/** As many results as the dialog of the atlas lists. */
const SHOWN = 8;
const LIBRARY = fileURLToPath(new URL("node_modules/minisearch/dist/umd/index.js", import.meta.url));

/** Whole numbers from 0 to below a limit, the same ones for the same seed (mulberry32). */
function below(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const pick = below(2026);
const SYLLABLES = "ba be bi bo ca ce co da de di do fa fe ga ge ha he hi ka ke ki la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi".split(" ");
const word = () => Array.from({ length: 2 + pick(3) }, () => SYLLABLES[pick(SYLLABLES.length)]).join("") + ["", "n", "s", "r"][pick(4)];
/** Distinct words, of which the first are used most, as in a language. */
const WORDS = [...new Set(Array.from({ length: 6000 }, word))];
const CHARACTERS = Array.from({ length: 1500 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7));
const frequent = (list) => list[Math.floor(list.length * (pick(1000) / 1000) ** 3)];
const sentence = (length) => Array.from({ length }, () => frequent(WORDS)).join(" ");
const phrase = (length) => Array.from({ length }, () => frequent(CHARACTERS)).join("");

const records = Array.from({ length: RECORDS }, (_, index) => ({
  title: { en: `${sentence(3 + pick(4))} ${index}`, "zh-Hans": `${phrase(5 + pick(6))}${index}` },
  text: { en: `${sentence(14 + pick(10))}.`, "zh-Hans": `${phrase(12 + pick(8))}，${phrase(12 + pick(8))}。` },
}));

/** A word with one letter changed. */
const mistyped = (word) => {
  const at = 1 + pick(word.length - 1);
  return word.slice(0, at) + "aeiou"[pick(5)] + word.slice(at + 1);
};
/** A few neighboring characters of a Chinese text. */
const piece = (text) => {
  const at = pick(Math.max(1, text.length - 3));
  return text.slice(at, at + 2 + pick(2));
};
const record = () => records[pick(RECORDS)];
const wordOf = () => record().text.en.split(/\W+/)[pick(10)];
const KINDS = [
  wordOf, () => wordOf().slice(0, 3), () => wordOf().slice(0, 1 + pick(5)), () => mistyped(wordOf()), () => record().text.en.split(/\W+/).slice(2, 4).join(" "),
  () => piece(record().text["zh-Hans"]), () => piece(record().title["zh-Hans"]), () => String(pick(RECORDS)),
];
const queries = Array.from({ length: QUERIES }, (_, index) => KINDS[index % KINDS.length]());

/** The built site with the generated records in place of its own. */
async function writeAtlas() {
  const out = join(FOLDER, "search-atlas");
  // An earlier build has files of other names.
  await rm(out, { recursive: true, force: true });
  await cp(DIST, out, { recursive: true });
  const name = (await readdir(out)).find((file) => /^search-.*\.json$/.test(file));
  const own = JSON.parse(await readFile(join(DIST, name), "utf8"));
  const entries = records.map(({ title, text }, index) => ({ kind: "event", title: Object.values(title), body: [Object.values(text)], also: [], synonyms: ["", ""], path: "timeline/", anchor: `record-${index}` }));
  // Every character has some reading of those that the site's own have.
  const readings = Object.values(own.pinyin);
  const pinyin = Object.fromEntries(CHARACTERS.map((character, index) => [character, readings[index % readings.length]]));
  await writeFile(join(out, name), JSON.stringify({ ...own, entries, pinyin }));
  return out;
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>MiniSearch</title>
<link rel="icon" href="data:,">
<label>Search <input type="search" id="field"></label>
<p id="count"></p>
<ol id="results"></ol>
<script src="search.js"></script>
<script src="page.js"></script>
</html>
`;
const SCRIPT = `(() => {
  // The page keeps its records and looks them up by id: fields in MiniSearch's own store are copied into each of
  // thousands of results, which makes it slower.
  const search = new MiniSearch({ fields: ["title", "titleZh", "text", "textZh"] });
  const options = { prefix: true, fuzzy: 0.2, combineWith: "AND", boost: { title: 4, titleZh: 4 } };
  window.load = async () => { window.records = await (await fetch("records.json")).json(); };
  window.makeIndex = () => search.addAll(window.records);
  document.getElementById("field").addEventListener("input", (event) => {
    const found = search.search(event.target.value, options);
    const items = found.slice(0, ${SHOWN}).map(({ id }) => Object.assign(document.createElement("li"), { textContent: window.records[id].title }));
    document.getElementById("count").textContent = found.length;
    document.getElementById("results").replaceChildren(...items);
  });
})();
`;

async function writeMiniSearch() {
  const out = join(FOLDER, "search-mini");
  await mkdir(out, { recursive: true });
  const flat = records.map(({ title, text }, id) => ({ id, title: title.en, titleZh: title["zh-Hans"], text: text.en, textZh: text["zh-Hans"] }));
  await writeFile(join(out, "records.json"), JSON.stringify(flat));
  await copyFile(LIBRARY, join(out, "search.js"));
  await writeFile(join(out, "index.html"), PAGE);
  await writeFile(join(out, "page.js"), SCRIPT);
  await writeFile(join(out, "_headers"), "");
  await writeFile(join(out, "404.html"), "");
  return out;
}

/** How each page gets its records, which it keeps, and makes its index of them. */
const SIDES = {
  atlas: {
    write: writeAtlas,
    isReady: ready,
    load: (page) => page.keyboard.press("/").then(() => page.waitForSelector("#search-dialog .search-found", { state: "attached" })),
    // The first query makes it.
    makeIndex: (page) => type(page, "#search-field", ["first"]),
    field: "#search-field",
    path: "/care/",
  },
  minisearch: {
    write: writeMiniSearch,
    isReady: (page) => page.waitForFunction(() => window.load),
    load: (page) => page.evaluate(() => window.load()),
    makeIndex: (page) => page.evaluate(() => { window.makeIndex(); }),
    field: "#field",
    path: "/",
  },
};

/** Has each page remember the memory of its Wasm. */
const rememberMemory = () => {
  const remember = (result) => {
    window.wasmMemory ??= (result.instance ?? result).exports.memory;
    return result;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = (...args) => own.apply(WebAssembly, args).then(remember);
  }
};

/** Bytes in use, in JavaScript and in the memory of Wasm, which never shrinks. */
async function memory(page, session) {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize + (await page.evaluate(() => window.wasmMemory?.buffer.byteLength ?? 0));
}

/** Milliseconds from each key to the changed results, which are laid out. */
const type = (page, field, queries) => page.evaluate(async ([field, queries]) => {
  const input = document.querySelector(field);
  const task = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(0);
  });
  const times = [];
  for (const query of queries) {
    const started = performance.now();
    input.value = query;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await task();
    void document.documentElement.scrollHeight;
    times.push(performance.now() - started);
    await new Promise((done) => setTimeout(done, 5));
  }
  return times;
}, [field, queries]);

const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1];
const measured = Object.fromEntries(Object.keys(SIDES).map((name) => [name, { 1: [], [SLOWDOWN]: [], all: [], index: [], making: [] }]));
for (const side of Object.values(SIDES)) side.folder = await side.write();
for (let round = 1; round <= ROUNDS; round += 1) {
  for (const [name, { folder, isReady, load, makeIndex, field, path }] of Object.entries(SIDES)) {
    process.stderr.write(`search, ${name}: round ${round} of ${ROUNDS}\n`);
    const host = await serve(folder);
    const browser = await launch();
    const page = await browser.newPage({ viewport: VIEWPORT });
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.enable");
    await page.addInitScript(rememberMemory);
    await page.goto(host.origin + path);
    await isReady(page);
    const before = await memory(page, session);
    await load(page);
    const loaded = await memory(page, session);
    const started = performance.now();
    await makeIndex(page);
    measured[name].making.push(performance.now() - started);
    measured[name].index.push((await memory(page, session)) - loaded);
    measured[name].all.push((await memory(page, session)) - before);
    for (const rate of [1, SLOWDOWN]) {
      await session.send("Emulation.setCPUThrottlingRate", { rate });
      measured[name][rate].push(await type(page, field, queries));
    }
    await browser.close();
    await host.close();
  }
}
console.log(`\nSearching ${RECORDS} records: milliseconds from the key to the changed results, ${QUERIES} queries, median of ${ROUNDS} rounds\n`);
for (const rate of [1, SLOWDOWN]) {
  const at = (name, share) => median(measured[name][rate].map((times) => percentile(times, share)));
  for (const name of Object.keys(SIDES)) {
    console.log(`${`${rate}x slowdown`.padEnd(12)} ${name.padEnd(11)} median ${at(name, 0.5).toFixed(1).padStart(6)}  p95 ${at(name, 0.95).toFixed(1).padStart(6)}`);
  }
  console.log(`${"".padEnd(12)} atlas / minisearch, p95: ${(at("atlas", 0.95) / at("minisearch", 0.95)).toFixed(2)} (goal: at most 0.5)`);
}
const megabytes = (name, what) => (median(measured[name][what].map((bytes) => bytes / 2 ** 20))).toFixed(1);
for (const [what, words] of [["index", "memory of the index"], ["all", "memory of records and index"]]) {
  console.log(`${words}: atlas ${megabytes("atlas", what)} MB, minisearch ${megabytes("minisearch", what)} MB (goal: less)`);
}
const making = (name) => median(measured[name].making).toFixed(0);
console.log(`making the index: atlas ${making("atlas")} ms, minisearch ${making("minisearch")} ms`);
process.exit(0);
