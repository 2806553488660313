// Reduces shapes to what a map 1000 px wide can show, coasts and borders together.
//
// A stretch of coast that land and a partner have in common is one arc, thinned
// once, so that a partner's fill never leaves its shore.

import { geoEqualEarthRaw } from "d3-geo";
import { topology } from "topojson-server";
import { presimplify } from "topojson-simplify";

// All areas are in square pixels of that map; Equal Earth keeps areas, so one
// measure serves every latitude.
const PIXELS_PER_RADIAN = 1000 / (2 * geoEqualEarthRaw(Math.PI, 0)[0]);
const SMALLEST_BEND = 0.41;
// A small island is thinned less: to no bend under this share of its own area,
// or it would end as a triangle, or as nothing.
const SMALLEST_BEND_OF_RING = 1 / 6;
const SMALLEST_LAND = 0.85;
const SMALLEST_PARTNER_ISLAND = 0.3;
// Fine enough to keep Natural Earth's own points apart.
const INPUT_STEPS = 1e6;

/**
 * @param shapes GeoJSON MultiPolygons by name, one of them `land`, in degrees
 * @param grid steps a degree
 * @returns `{ arcs, rings }`: arcs as lists of [x, y] in grid steps, and by
 *   shape its rings as lists of arc numbers (`~n`: arc `n` backwards)
 */
export function reduce(shapes, grid) {
  const weighed = presimplify(topology(shapes, INPUT_STEPS), bendArea);
  const arcs = weighed.arcs.map((arc, index) => {
    const own = SMALLEST_BEND_OF_RING * ringArea(weighed, [index]);
    const limit = isClosed(arc) ? Math.min(SMALLEST_BEND, own) : SMALLEST_BEND;
    return snap(arc.filter(([, , bend]) => bend >= limit), grid);
  });
  return { arcs, rings: keptRings(weighed) };
}

function keptRings(topo) {
  const rings = {};
  const partnerArcs = new Set();
  for (const [name, shape] of Object.entries(topo.objects)) {
    if (name === "land") continue;
    const areas = shape.arcs.map(([outer]) => ringArea(topo, outer));
    const largest = Math.max(...areas);
    rings[name] = shape.arcs
      .filter((_, i) => areas[i] === largest || areas[i] >= SMALLEST_PARTNER_ISLAND)
      .flat();
    for (const arc of rings[name].flat()) partnerArcs.add(forward(arc));
  }
  rings.land = topo.objects.land.arcs
    .filter(([outer]) => outer.some((arc) => partnerArcs.has(forward(arc))) || ringArea(topo, outer) >= SMALLEST_LAND)
    .flat();
  return rings;
}

/** The number of an arc whichever way it is run through. */
export function forward(arc) {
  return arc < 0 ? ~arc : arc;
}

/** Whether an arc ends where it begins. */
export function isClosed(arc) {
  return arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1];
}

function onMap([lon, lat]) {
  const radians = Math.PI / 180;
  return geoEqualEarthRaw(lon * radians, lat * radians).map((unit) => unit * PIXELS_PER_RADIAN);
}

function bendArea(corners) {
  const [a, b, c] = corners.map(onMap);
  return Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
}

function ringArea(topo, ring) {
  const points = ring.flatMap((arc) => {
    const along = topo.arcs[forward(arc)].map(onMap);
    return (arc < 0 ? along.reverse() : along).slice(0, -1);
  });
  const twice = points.reduce((sum, [x, y], i) => {
    const [px, py] = points.at(i - 1);
    return sum + px * y - x * py;
  }, 0);
  return Math.abs(twice / 2);
}

function snap(arc, grid) {
  const snapped = arc.map(([lon, lat]) => [Math.round(lon * grid), Math.round(lat * grid)]);
  return snapped.filter(([x, y], i) => i === 0 || x !== snapped[i - 1][0] || y !== snapped[i - 1][1]);
}
