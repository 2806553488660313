// The page beside which starting is measured: TimelineJS3, jsvectormap and MiniSearch, showing what the atlas shows.
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MODULES = fileURLToPath(new URL("node_modules/", import.meta.url));
const FILES = {
  "timeline.js": "@knight-lab/timelinejs/dist/js/timeline.js",
  "css/icons/tl-icons.woff2": "@knight-lab/timelinejs/dist/css/icons/tl-icons.woff2",
  "css/timeline.css": "@knight-lab/timelinejs/dist/css/timeline.css",
  "map.js": "jsvectormap/dist/jsvectormap.min.js",
  "map.css": "jsvectormap/dist/jsvectormap.min.css",
  "world.js": "jsvectormap/dist/maps/world.js",
  "search.js": "minisearch/dist/umd/index.js",
};

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The usual libraries</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="css/timeline.css">
<link rel="stylesheet" href="map.css">
<style>body { margin: 16px; font: 16px/1.5 sans-serif; } #timeline { height: 600px; } #map { height: 500px; }</style>
<label>Search <input type="search" id="search"></label>
<ol id="results"></ol>
<div id="timeline"></div>
<div id="map"></div>
<script src="search.js"></script>
<script src="timeline.js"></script>
<script src="map.js"></script>
<script src="world.js"></script>
<script src="page.js"></script>
</html>
`;

const SCRIPT = `(async () => {
  const { events, countries, entries } = await (await fetch("content.json")).json();
  const search = new MiniSearch({ fields: ["title", "text"], storeFields: ["title"] });
  search.addAll(entries);
  document.getElementById("search").addEventListener("input", (event) => {
    const items = search.search(event.target.value, { prefix: true }).map(({ title }) => Object.assign(document.createElement("li"), { textContent: title }));
    document.getElementById("results").replaceChildren(...items);
  });
  new jsVectorMap({
    selector: "#map", map: "world", selectedRegions: countries.map(({ code }) => code),
    markers: countries.map(({ name, position: [longitude, latitude] }) => ({ name, coords: [latitude, longitude] })),
  });
  const timeline = new TL.Timeline("timeline", { events }, { font: null, hash_bookmark: false, script_path: location.origin });
  timeline.on("ready", () => requestAnimationFrame(() => { document.documentElement.dataset.app = "ready"; }));
})();
`;

/** The year that an EDTF date begins with, a decade's first; none where no year is known. */
const year = (date) => date?.match(/^\d{3}[\dX]/)?.[0].replace("X", "0");

const read = async (...path) => JSON.parse(await readFile(join(...path), "utf8"));

/** Writes the page's folder, with the events and countries of a content folder and the search data of a built site. */
export async function write(out, dist, content) {
  await mkdir(join(out, "css/icons"), { recursive: true });
  for (const [name, path] of Object.entries(FILES)) await copyFile(join(MODULES, path), join(out, name));
  const dated = (await read(content, "events.json")).filter(({ date }) => year(date));
  const events = dated.map(({ id, date, title, text }) => ({
    unique_id: id, start_date: { year: year(date) }, text: { headline: title.en, text: text.en },
  }));
  const countries = (await read(content, "partners.json")).countries.map(({ code, name, position }) => ({ code, name: name.en, position }));
  const searched = (await readdir(dist)).find((file) => /^search-.*\.json$/.test(file));
  const entries = (await read(dist, searched)).entries.flatMap(({ title, body }, index) =>
    Object.keys(title).map((language) => ({
      id: `${index}.${language}`, title: title[language], text: body.map((text) => text[language]).join(" "),
    })),
  );
  await writeFile(join(out, "content.json"), JSON.stringify({ events, countries, entries }));
  await writeFile(join(out, "index.html"), PAGE);
  await writeFile(join(out, "page.js"), SCRIPT);
  // What the server wants to find.
  await writeFile(join(out, "_headers"), "");
  await writeFile(join(out, "404.html"), "");
}
