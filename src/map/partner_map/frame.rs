//! The frame around all partners, and positions in it.

use crate::content::partner::Partners;
use crate::map::camera::RATIO;
use crate::map::outline::Topology;
use crate::map::projection::{EqualEarth, Frame};
use crate::point::Point;

/// How much wider than the partners the map is, so that their names have room.
const MARGIN: f64 = 1.2;
/// The least width of a map, in radii of the globe: a single partner is seen with its part of the world.
const MIN_EXTENT: f64 = 1.6;
/// The width of a large map in `viewBox` units: half a pixel or less on most screens, so that whole units will do.
const LARGE: f64 = 2000.0;

/// The frame of a large map, around home and all partners; land goes on beyond it.
#[must_use]
pub fn large_frame(world: &Topology, partners: &Partners) -> Frame {
    frame(world, partners, LARGE)
}

/// The same at a width.
pub(super) fn frame(world: &Topology, partners: &Partners, width: f64) -> Frame {
    let projection = EqualEarth { meridian: world.meridian() };
    let home = projection.forward(partners.home.position.into());
    let places = partners.countries.iter().map(|country| projection.forward(country.position.into()));
    let (low, high) = places.fold((home, home), |(low, high), place| {
        (
            Point { x: low.x.min(place.x), y: low.y.min(place.y) },
            Point { x: high.x.max(place.x), y: high.y.max(place.y) },
        )
    });
    let extent = ((high.x - low.x).max((high.y - low.y) * RATIO) * MARGIN).max(MIN_EXTENT);
    let center = Point { x: f64::midpoint(low.x, high.x), y: f64::midpoint(low.y, high.y) };
    Frame {
        projection,
        width,
        height: width / RATIO,
        scale: width / extent,
        corner: Point { x: center.x - extent / 2.0, y: center.y + extent / RATIO / 2.0 },
    }
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
