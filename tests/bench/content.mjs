// A content folder with as many events as asked for: node tests/bench/content.mjs OUTDIR COUNT [--day 2001-05-04]
//
// It is content/ with other events: spread over 300 years and all topics, in every kind of date; or all on one day.
// The same arguments give the same bytes. The first events bear the ids of those in content/, which other records name.
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CONTENT = fileURLToPath(new URL("../../content/", import.meta.url));
const FIRST_YEAR = 1726;
const LAST_YEAR = 2025;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many of 100 events have a date of each kind. */
const MIX = {
  day: 41, month: 18, year: 18, decade: 8, estimatedYear: 4, doubtfulYear: 2, estimatedMonth: 2, years: 3, months: 2, open: 1, undated: 1,
};
const KINDS = Object.entries(MIX).flatMap(([kind, share]) => Array(share).fill(kind));

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A date of a kind in EDTF; `below(n)` is a whole number from 0 to below n. */
function date(kind, below) {
  const two = (number) => String(number).padStart(2, "0");
  const year = FIRST_YEAR + below(LAST_YEAR - FIRST_YEAR + 1);
  const month = below(12);
  const later = Math.min(year + 1 + below(20), LAST_YEAR);
  const inYear = `${two(month + 1)}-${two(1 + below(DAYS_IN_MONTH[month]))}`;
  const inMonth = `${year}-${two(month + 1)}`;
  return {
    day: `${year}-${inYear}`,
    month: inMonth,
    year: `${year}`,
    decade: `${Math.floor(year / 10)}X`,
    estimatedYear: `${year}~`,
    doubtfulYear: `${year}?`,
    estimatedMonth: `${inMonth}~`,
    years: `${year}/${later}`,
    months: `${inMonth}/${year + 1}-${two(1 + below(12))}`,
    open: `${year}/..`,
    undated: `XXXX-${inYear}`,
  }[kind];
}

/** One event; `id` where other records of the content name it. */
function event(number, { id = `event-${number}`, day, topics, below }) {
  const first = below(topics.length);
  const second = below(4) === 0 ? (first + 1 + below(topics.length - 1)) % topics.length : first;
  // Drawn in either mode, so that topics are the same in both.
  const spread = date(KINDS[number % KINDS.length], below);
  return {
    id,
    date: day ?? spread,
    topics: [...new Set([topics[first], topics[second]])],
    // With #, or the content check would take the number for a figure wherever one is as large.
    title: { en: `What happened in event #${number}`, "zh-Hans": `事件#${number}经过` },
    short: { en: `Event #${number}`, "zh-Hans": `事件#${number}` },
    text: {
      en: "This event stands here to see how the timeline copes with many. Nothing of the kind took place.",
      "zh-Hans": "此事件用于检验时间线能否容纳大量事件，并非真实发生。",
    },
    sources: ["profile#1"],
  };
}

/** Writes the folder. */
export async function write(out, count, day) {
  await mkdir(out, { recursive: true });
  const read = async (name) => JSON.parse(await readFile(join(CONTENT, name), "utf8"));
  const ids = (await read("events.json")).map(({ id }) => id);
  if (count < ids.length) throw new Error(`at least ${ids.length} events: other records name that many`);
  const records = await read("topics.json");
  const topics = records.map(({ id }) => id);
  for (const name of await readdir(CONTENT)) await copyFile(join(CONTENT, name), join(out, name));
  // The last topic becomes part of the first: a group within a group.
  records.at(-1).within = topics[0];
  await writeFile(join(out, "topics.json"), JSON.stringify(records, null, 1) + "\n");
  const next = numbers(1726);
  const below = (limit) => Math.floor(next() * limit);
  const events = Array.from({ length: count }, (_, index) => event(index + 1, { id: ids[index], day, topics, below }));
  await writeFile(join(out, "events.json"), JSON.stringify(events, null, 1) + "\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const at = words.indexOf("--day");
  const [, day] = at < 0 ? [] : words.splice(at, 2);
  const [out, count] = words;
  if (!out || !(count > 0) || (at >= 0 && !/^\d{4}-\d\d-\d\d$/.test(day))) {
    console.error("usage: node tests/bench/content.mjs OUTDIR COUNT [--day 2001-05-04]");
    process.exit(2);
  }
  await write(out, Number(count), day);
}
