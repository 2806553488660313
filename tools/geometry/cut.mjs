// Cuts polygons at the flat map's edge, the meridian opposite its centre.
//
// Positions come as [lon, lat] in degrees and leave as [lon from the centre
// meridian, lat], lon within -180 to 180. No ring may enclose a pole, which is
// why Antarctica has to be left out before.

/** @returns the polygons of `geometry` (GeoJSON), recentred and cut. */
export function cutAtEdge(geometry, meridian) {
  const polygons =
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) => cutPolygon(rings, meridian));
}

function cutPolygon(rings, meridian) {
  const whole = rings.map((ring) => unwrap(ring, meridian));
  if (whole.every((ring) => ring.every(([lon]) => Math.abs(lon) <= 180))) {
    return [whole];
  }
  // An unwrapped ring may leave the map on either side; each copy of the map
  // beside it takes its part, moved back by a whole turn.
  return [-360, 0, 360]
    .map((turn) => whole.map((ring) => clip(ring, turn)).filter((ring) => ring.length > 3))
    .filter((part) => part.length > 0);
}

/** Makes longitudes continuous, so that no side jumps across the map. */
function unwrap(ring, meridian) {
  let previous;
  return ring.map(([lon, lat]) => {
    let relative = lon - meridian;
    const home = previous ?? 0;
    while (relative - home > 180) relative -= 360;
    while (relative - home < -180) relative += 360;
    previous = relative;
    return [relative, lat];
  });
}

/** The part of `ring` from `turn - 180` to `turn + 180`, moved by `-turn`. */
function clip(ring, turn) {
  const moved = ring.slice(0, -1).map(([lon, lat]) => [lon - turn, lat]);
  const inside = clipSide(clipSide(moved, 1), -1);
  return inside.length > 0 ? [...inside, inside[0]] : [];
}

/** Sutherland and Hodgman's cut by the half-plane `side * lon <= 180`. */
function clipSide(points, side) {
  const kept = [];
  points.forEach((point, index) => {
    const before = points.at(index - 1);
    const isIn = side * point[0] <= 180;
    const wasIn = side * before[0] <= 180;
    if (isIn !== wasIn) {
      const share = (side * 180 - before[0]) / (point[0] - before[0]);
      kept.push([side * 180, before[1] + share * (point[1] - before[1])]);
    }
    if (isIn) kept.push(point);
  });
  return kept;
}
