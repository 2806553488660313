//! The frame that fits a flat map into a drawing: from degrees to `viewBox` units and back.

use serde::{Deserialize, Serialize};

use super::{EqualEarth, LonLat, Point};

/// The least extent that is fitted, in radii: a single place has none, and would be divided by.
const MIN_EXTENT: f64 = 1e-3;

/// A flat map fitted to a drawing of `width` by `height` units, y down, with the origin at the top left.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// The projection of the map.
    pub projection: EqualEarth,
    /// The width of the drawing in `viewBox` units.
    pub width: f64,
    /// The height of the drawing in `viewBox` units.
    pub height: f64,
    /// `viewBox` units per radius of the globe.
    pub scale: f64,
    /// The projected point at the drawing's top left corner.
    pub corner: Point,
}

impl Frame {
    /// The frame of a width that just contains `places`, with a `padding` on every side; both in `viewBox` units.
    ///
    /// Without places, it contains 0° 0°. `width` should be more than twice `padding`; otherwise the map is one unit
    /// wide.
    #[must_use]
    pub fn fit(projection: EqualEarth, width: f64, padding: f64, places: impl IntoIterator<Item = LonLat>) -> Self {
        let mut points = places.into_iter().map(|place| projection.forward(place));
        let first = points.next().unwrap_or(Point { x: 0.0, y: 0.0 });
        let (low, high) = points.fold((first, first), |(low, high), point| {
            (
                Point { x: low.x.min(point.x), y: low.y.min(point.y) },
                Point { x: high.x.max(point.x), y: high.y.max(point.y) },
            )
        });
        let scale = (width - 2.0 * padding).max(1.0) / (high.x - low.x).max(MIN_EXTENT);
        // Places without an extent are centered.
        let corner = Point { x: (low.x + high.x - width / scale) / 2.0, y: high.y + padding / scale };
        Self { projection, width, height: (high.y - low.y) * scale + 2.0 * padding, scale, corner }
    }

    /// From a place to a point of the drawing, or outside of it.
    #[must_use]
    pub fn place(&self, place: LonLat) -> Point {
        let Point { x, y } = self.projection.forward(place);
        Point { x: (x - self.corner.x) * self.scale, y: (self.corner.y - y) * self.scale }
    }

    /// From a point of the drawing to the place drawn there; outside of the map, the nearest with the same y on its
    /// edge.
    #[must_use]
    pub fn locate(&self, point: Point) -> LonLat {
        let x = point.x / self.scale + self.corner.x;
        let y = self.corner.y - point.y / self.scale;
        self.projection.inverse(Point { x, y })
    }
}
