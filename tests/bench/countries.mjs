// A content folder with 200 partner countries, and a built site's map with 1,000 lines on it.
//
//   node tests/bench/countries.mjs content OUT     copies content/ with as many countries
//   node tests/bench/countries.mjs lines DIST      adds four lines to each country's own, from one of its neighbors
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CONTENT = fileURLToPath(new URL("../../content/", import.meta.url));
const COUNTRIES = 200;
const MORE = 4;

const json = async (path) => JSON.parse(await readFile(path, "utf8"));

async function content(out) {
  await mkdir(out, { recursive: true });
  await cp(CONTENT, out, { recursive: true });
  const partners = await json(join(CONTENT, "partners.json"));
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const reserved = new Set(["AC", "CP", "DG", "EA", "EU", "EZ", "IC", "TA", "UN", "XA", "XB", "XK", "ZZ", "QO", "CQ"]);
  const codes = letters.flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !reserved.has(code) && names.of(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
  const known = new Set(partners.countries.map(({ code }) => code));
  const more = codes.filter((code) => !known.has(code)).slice(0, COUNTRIES - known.size);
  more.forEach((code, index) => {
    // Golden angles: evenly all over the globe, the same in every run.
    const position = [((index * 137.508) % 360) - 180, (Math.asin((2 * (index + 0.5)) / more.length - 1) * 180) / Math.PI];
    const like = partners.countries[index % known.size];
    partners.countries.push({ ...like, code, name: { en: `Country ${code}`, "zh-Hans": `国家${code}` }, position: position.map((degrees) => Math.round(degrees * 100) / 100) });
  });
  await writeFile(join(out, "partners.json"), JSON.stringify(partners, null, 2));
}

async function lines(dist) {
  const files = await readdir(dist);
  const file = (name) => join(dist, files.find((file) => file.startsWith(`${name}-`) && file.endsWith(".json")));
  const globe = await json(file("globe"));
  const isArc = ({ kind }) => kind.arc !== undefined;
  for (const { kind, steps: [[east, north], ...steps] } of globe.lines.filter(isArc).slice(0, COUNTRIES)) {
    for (let more = 1; more <= MORE; more += 1) globe.lines.push({ kind, steps: [[east + 40 * more, north - 30 * more], ...steps] });
  }
  const place = ({ kind }) => kind.arc ?? kind.country ?? -1;
  globe.lines.sort((a, b) => place(a) - place(b));
  await writeFile(file("globe"), JSON.stringify(globe));
  const map = await json(file("map"));
  for (const placed of map.large.partners) {
    for (let more = 1; more <= MORE; more += 1) placed.arc += placed.arc.replace(/^M[\d.]+/, (start) => `M${Number(start.slice(1)) + 9 * more}`);
  }
  await writeFile(file("map"), JSON.stringify(map));
  console.log(`${globe.lines.filter(isArc).length} lines`);
}

const [what, folder] = process.argv.slice(2);
await { content, lines }[what](folder);
