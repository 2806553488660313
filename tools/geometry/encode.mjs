// Writes the shapes as world.json.
//
// {
//   "meridian": 11,      the map's centre; longitudes below count from it
//   "grid": 10,          steps a degree
//   "islands": 40,       from arc 40 on, each arc is a ring of land (or an inland sea) by itself
//   "land": [[0, ~1]],   the other rings of land: arc numbers, ~n is arc n backwards
//   "countries": { "US": { "rings": [[2]], "islands": [40, 71] } },
//                        a country's islands are arcs 40 to 70
//   "arcs": "…"          see below
// }
//
// `arcs` holds every arc, a space between two. An arc is a run of numbers: x and
// y steps from the point before, across arcs too; the very first from 0, 0. A ring's
// last point is its first and is written like the others. A number is zigzagged
// (0, -1, 1, -2 become 0, 1, 2, 3) and written low digits first in base 28, over
// 92 printable characters: one of the first 64 ends the number, one of the other 28
// does not. Its value is the sum of digit * 28^place. Measured against integer
// arrays, base 32 and separate x and y streams, this is the smallest after Brotli.

import { forward, isClosed } from "./reduce.mjs";

const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (digit) => digit !== '"' && digit !== "\\",
);
const ENDING = 64;
const BASE = DIGITS.length - ENDING;

export function encode({ arcs, rings }, { meridian, grid }) {
  const { land, ...countries } = rings;
  const alone = new Set(land.filter((r) => r.length === 1 && r[0] >= 0 && isClosed(arcs[r[0]])).map(([arc]) => arc));
  const isIsland = (ring) => ring.length === 1 && alone.has(ring[0]);

  // Shared stretches first, then each country's islands together, then the rest,
  // so that a range tells which they are.
  const shared = new Set(Object.values(rings).flat(2).map(forward));
  for (const arc of alone) shared.delete(arc);
  const ofCountry = Object.values(countries).map((list) => list.filter(isIsland).flat());
  const owned = new Set(ofCountry.flat());
  const groups = [[...shared], ...ofCountry, [...alone].filter((arc) => !owned.has(arc))];

  const order = [];
  let end = [0, 0];
  for (const group of groups) {
    for (const arc of tour(group, arcs, end)) order.push(arc);
    if (order.length > 0) end = arcs[order.at(-1)].at(-1);
  }
  const place = new Map(order.map((arc, i) => [arc, i]));
  const renumber = (ring) => ring.map((arc) => (arc < 0 ? ~place.get(~arc) : place.get(arc)));
  const written = (list) => list.filter((ring) => !isIsland(ring)).map(renumber);

  let next = shared.size;
  const entries = Object.entries(countries).map(([code, list], i) => {
    const from = next;
    next += ofCountry[i].length;
    return [code, { rings: written(list), islands: [from, next] }];
  });
  return JSON.stringify({
    meridian,
    grid,
    islands: shared.size,
    land: written(land),
    countries: Object.fromEntries(entries),
    arcs: points(order.map((arc) => arcs[arc])),
  });
}

/** `group` in an order of short hops, because short hops are short numbers. */
function tour(group, arcs, from) {
  const left = new Set(group);
  const visited = [];
  let [x, y] = from;
  while (left.size > 0) {
    const hop = (arc) => Math.abs(arcs[arc][0][0] - x) + Math.abs(arcs[arc][0][1] - y);
    const nearest = [...left].reduce((best, arc) => (hop(arc) < hop(best) ? arc : best));
    left.delete(nearest);
    visited.push(nearest);
    [x, y] = arcs[nearest].at(-1);
  }
  return visited;
}

function points(arcs) {
  let [x, y] = [0, 0];
  const text = arcs.map((arc) =>
    arc.map(([nextX, nextY]) => {
      const step = number(nextX - x) + number(nextY - y);
      [x, y] = [nextX, nextY];
      return step;
    }).join(""),
  );
  return text.join(" ");
}

function number(value) {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let digits = "";
  while (rest >= ENDING) {
    const digit = ENDING + ((rest - ENDING) % BASE);
    digits += DIGITS[digit];
    rest = (rest - digit) / BASE;
  }
  return digits + DIGITS[rest];
}
