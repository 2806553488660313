// The page beside which the timeline is measured: vis-timeline over the events of a content folder.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const LIBRARY = fileURLToPath(new URL("node_modules/vis-timeline/", import.meta.url));
const DAY = 86_400_000;
/** Where bars without an end end: the day after the last that content.mjs gives. */
const END = Date.UTC(2026, 0, 1) / DAY;

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>vis-timeline</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="vis.css">
<style>body { margin: 16px; font: 16px/1.5 sans-serif; }</style>
<div id="chart"></div>
<script src="vis.js"></script>
<script src="page.js"></script>
</html>
`;

// `?from=…&to=…` are days since 1970-01-01; without them everything is in view, as vis-timeline has it of itself.
// The chart grows and shrinks with what is in view; a least height keeps the pointer over it. `?height=…` bounds it,
// and then vis-timeline leaves out the groups that are scrolled out of sight.
const SCRIPT = `(async () => {
  const { groups, items } = await (await fetch("items.json")).json();
  const query = new URLSearchParams(location.search);
  const day = (name) => Number(query.get(name)) * ${DAY};
  const options = { stack: true, zoomable: true, horizontalScroll: false, minHeight: 600 };
  if (query.has("from")) Object.assign(options, { start: day("from"), end: day("to") });
  if (query.has("height")) options.height = Number(query.get("height"));
  const timeline = new vis.Timeline(document.getElementById("chart"), new vis.DataSet(items), new vis.DataSet(groups), options);
  window.view = () => {
    const { start, end } = timeline.getWindow();
    return [start / ${DAY}, end / ${DAY}];
  };
  timeline.once("changed", () => requestAnimationFrame(() => { document.documentElement.dataset.app = "ready"; }));
})();
`;

/** The first day of a date in EDTF and the day after its last, for the kinds that content.mjs writes; none without a year. */
export function days(date) {
  if (date.includes("/")) {
    const [start, end] = date.split("/").map((part) => (part === ".." ? [END, END] : days(part)));
    return [start[0], end[1]];
  }
  const [, digits, month, day] = /^([\dX]{4})(?:-(\d\d))?(?:-(\d\d))?[~?]?$/.exec(date) ?? [];
  if (digits === undefined) throw new Error(`${date}: no kind of date that content.mjs writes`);
  if (digits === "XXXX") return null;
  const first = Number(digits.replace("X", "0"));
  const utc = (...parts) => Date.UTC(...parts) / DAY;
  if (day) return [utc(first, month - 1, Number(day)), utc(first, month - 1, Number(day) + 1)];
  if (month) return [utc(first, month - 1, 1), utc(first, Number(month), 1)];
  return [utc(first, 0, 1), utc(digits.endsWith("X") ? first + 10 : first + 1, 0, 1)];
}

/** An event as vis-timeline wants it: a bar over the days that its date covers, a box where that is one. */
function item({ id, date, topics, title }) {
  const covered = days(date);
  if (!covered) return [];
  const [start, end] = covered;
  const place = end - start === 1 ? { start: start * DAY } : { start: start * DAY, end: end * DAY };
  return [{ id, group: topics[0], content: title.en, ...place }];
}

/** Writes the page's folder. */
export async function write(out, content) {
  await mkdir(out, { recursive: true });
  const read = async (name) => JSON.parse(await readFile(join(content, name), "utf8"));
  const groups = (await read("topics.json")).map(({ id, name }) => ({ id, content: name.en }));
  const items = (await read("events.json")).flatMap(item);
  await writeFile(join(out, "items.json"), JSON.stringify({ groups, items }));
  await writeFile(join(out, "index.html"), PAGE);
  await writeFile(join(out, "page.js"), SCRIPT);
  await writeFile(join(out, "_headers"), "");
  await copyFile(join(LIBRARY, "standalone/umd/vis-timeline-graph2d.min.js"), join(out, "vis.js"));
  await copyFile(join(LIBRARY, "styles/vis-timeline-graph2d.min.css"), join(out, "vis.css"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [out, content] = process.argv.slice(2);
  await write(out, content);
}
