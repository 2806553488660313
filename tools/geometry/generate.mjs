// Makes public/geometry/world.json out of Natural Earth: `npm ci && npm run generate`.
//
// The same packages and the same list of partners give the same bytes. What the
// file looks like inside is told in encode.mjs, and read by src/map/outline.rs.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, constants } from "node:zlib";
import { iso31661Alpha2ToNumeric } from "iso-3166";
import { merge, feature } from "topojson-client";
import { cutAtEdge } from "./cut.mjs";
import { encode } from "./encode.mjs";
import { reduce } from "./reduce.mjs";

// 150°E in the middle puts the home of the institution near it, and the edge (30°W) into the Atlantic, where it cuts
// Greenland alone.
const MERIDIAN = 150;
// Tenths of a degree: a third of a pixel on a map 1000 px wide.
const GRID = 10;
const DEFAULT_PARTNERS = ["AF", "BD", "FR", "IL", "JP", "LA", "RS", "SE", "SG", "US", "ZA"];
const ANTARCTICA = "010";
const LIMIT = 9000;

const here = (path) => new URL(path, import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

const partners = partnerCodes(here("../../content/partners.json"));
const atlas = readJson(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"));
const countries = atlas.objects.countries.geometries.filter((c) => c.id !== ANTARCTICA);

const shapes = { land: multiPolygon(merge(atlas, countries)) };
for (const code of partners) {
  const country = countries.find((c) => c.id === iso31661Alpha2ToNumeric[code]);
  if (!country) throw new Error(`${code}: no such country at 1:50m; partners need an ISO 3166-1 alpha-2 code`);
  shapes[code] = multiPolygon(feature(atlas, country).geometry);
}

const text = encode(reduce(shapes, GRID), { meridian: MERIDIAN, grid: GRID }) + "\n";
const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
if (packed > LIMIT) throw new Error(`world.json would have ${packed} bytes in Brotli; its budget is ${LIMIT}`);
mkdirSync(here("../../public/geometry/"), { recursive: true });
writeFileSync(here("../../public/geometry/world.json"), text);
console.log(`world.json: ${text.length} bytes, ${packed} in Brotli; partners ${partners.join(" ")}`);

function multiPolygon(geometry) {
  return { type: "MultiPolygon", coordinates: cutAtEdge(geometry, MERIDIAN) };
}

function partnerCodes(path) {
  if (!existsSync(path)) return DEFAULT_PARTNERS;
  const codes = readJson(path).countries.map((country) => country.code.toUpperCase());
  // In order, so that rearranging the content changes no byte here.
  return [...new Set(codes)].sort();
}
