//! The orthographic projection: the globe as seen from far away.

use super::{LonLat, Point, UnitVector};

/// The orthographic projection, centered on `center` with north up.
///
/// Points are in radii of the globe, y up, and all within the unit disc.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Orthographic {
    /// The place that faces the reader.
    pub center: LonLat,
}

impl Orthographic {
    /// From a place to a point, even on the far side: see [`depth`](Self::depth). Finite for every finite input.
    #[must_use]
    pub fn forward(self, place: LonLat) -> Point {
        let turned = self.turned(place);
        Point { x: turned.y, y: turned.z }
    }

    /// The distance toward the reader from the plane through the globe's center, in radii: 1 at the center of the
    /// drawing, 0 on the horizon, negative on the far side.
    #[must_use]
    pub fn depth(self, place: LonLat) -> f64 {
        self.turned(place).x
    }

    /// From a point to the place drawn there on the near side. A point outside the disc counts as the nearest one on
    /// the horizon.
    ///
    /// It inverts [`forward`](Self::forward) to within 1e-9 degrees up to 80° from the center. On the horizon, a change
    /// of place hardly moves the point, and the error may be 1e-6.
    #[must_use]
    pub fn inverse(self, point: Point) -> LonLat {
        // So that their squares are finite.
        let x = point.x.max(-1e9).min(1e9);
        let y = point.y.max(-1e9).min(1e9);
        // Outside of the disc, the vector is in the plane of the horizon; `lon_lat` needs no unit length.
        let depth = (1.0 - x * x - y * y).max(0.0).sqrt();
        let (sin, cos) = self.center.phi().sin_cos();
        let place = UnitVector { x: depth * cos - y * sin, y: x, z: depth * sin + y * cos }.lon_lat();
        LonLat { lon: self.center.lon.rem_euclid(360.0) + place.lon, ..place }
    }

    /// `place` as a vector, turned so that the center is on the x axis and north is toward z.
    fn turned(self, place: LonLat) -> UnitVector {
        let east = LonLat { lon: place.east_of(self.center.lon), ..place };
        let vector = UnitVector::of(east);
        let (sin, cos) = self.center.phi().sin_cos();
        UnitVector { x: vector.x * cos + vector.z * sin, y: vector.y, z: vector.z * cos - vector.x * sin }
    }
}
