//! The drawing that a flat map fills: from degrees to `viewBox` units and back.

use super::{EqualEarth, LonLat, Point};

/// Smaller than anything worth a map, in radii: one place alone still gets a frame.
const SMALLEST_SIDE: f64 = 1e-3;

/// A flat map fitted to a drawing of `width` by `height` units, y down, 0 0 at the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// What flattens the globe.
    pub projection: EqualEarth,
    /// The drawing's width in its own units.
    pub width: f64,
    /// The drawing's height in its own units.
    pub height: f64,
    /// Units of the drawing in one radius of the globe.
    pub scale: f64,
    /// The projected point at the drawing's top left corner.
    pub corner: Point,
}

impl Frame {
    /// The frame `width` units wide that just holds `places`, `padding` units free on
    /// every side; its height follows.
    ///
    /// No places at all count as 0° 0° alone. `width` should be over twice `padding`;
    /// where it is not, the map still gets one unit.
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
        let scale = (width - 2.0 * padding).max(1.0) / (high.x - low.x).max(SMALLEST_SIDE);
        // The middle stays the middle where the places have no extent to fill the width with.
        let corner = Point { x: (low.x + high.x - width / scale) / 2.0, y: high.y + padding / scale };
        Self { projection, width, height: (high.y - low.y) * scale + 2.0 * padding, scale, corner }
    }

    /// Where `place` is drawn. Places outside the frame get points outside the drawing.
    #[must_use]
    pub fn place(&self, place: LonLat) -> Point {
        let Point { x, y } = self.projection.forward(place);
        Point { x: (x - self.corner.x) * self.scale, y: (self.corner.y - y) * self.scale }
    }

    /// The place drawn at `point`; outside the map, the nearest on its edge in the same row.
    #[must_use]
    pub fn locate(&self, point: Point) -> LonLat {
        let x = point.x / self.scale + self.corner.x;
        let y = self.corner.y - point.y / self.scale;
        self.projection.inverse(Point { x, y })
    }
}
