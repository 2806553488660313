//! Frames around all partners, and positions in them.

use crate::content::partner::Partners;
use crate::map::outline::Topology;
use crate::map::projection::{EqualEarth, Frame, LonLat};
use crate::point::Point;

/// The width of a large map in `viewBox` units: half a pixel or less on most screens, so that whole units will do.
const LARGE: f64 = 2000.0;

/// The frame of a large map.
#[must_use]
pub fn large_frame(world: &Topology, partners: &Partners) -> Frame {
    frame(world, partners, LARGE)
}

/// A frame around all land and all partners, because a partner may be outside of the land that is drawn.
pub(super) fn frame(world: &Topology, partners: &Partners, width: f64) -> Frame {
    let places = partners.countries.iter().map(|country| LonLat::from(country.position));
    let projection = EqualEarth { meridian: world.meridian() };
    Frame::fit(projection, width, width / 100.0, world.land().flatten().chain(places))
}

/// Rounds to a tenth of a unit: finer than a screen shows, and short in JSON.
pub(super) fn rounded(point: Point) -> Point {
    round_to(point, 10.0)
}

/// Rounds to a fraction of a unit.
pub(super) fn round_to(point: Point, steps_per_unit: f64) -> Point {
    let round = |units: f64| (units * steps_per_unit).round() / steps_per_unit;
    Point { x: round(point.x), y: round(point.y) }
}
