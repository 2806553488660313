//! The globe as seen from far away: the round view of the map.

use super::{LonLat, Point, UnitVector};

/// The orthographic projection, `centre` in the middle and north up.
///
/// Points are in units of the globe's radius, y up: all lie within the unit disc.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Orthographic {
    /// The place that faces the reader.
    pub centre: LonLat,
}

impl Orthographic {
    /// Where `place` is on the disc, whether it faces the reader or lies behind;
    /// see [`depth`](Self::depth). Finite for every finite input.
    #[must_use]
    pub fn forward(self, place: LonLat) -> Point {
        let turned = self.turned(place);
        Point { x: turned.y, y: turned.z }
    }

    /// How far `place` is in front of the plane through the globe's middle, in radii:
    /// 1 in the centre, 0 on the horizon, negative where it is hidden.
    #[must_use]
    pub fn depth(self, place: LonLat) -> f64 {
        self.turned(place).x
    }

    /// The place on the near side that is drawn at `point`; a point outside the disc
    /// counts as the nearest one on the horizon.
    ///
    /// It undoes [`forward`](Self::forward) to 1e-9 degrees up to 80° from the centre;
    /// on the horizon, seen edge on, 1e-6 remains.
    #[must_use]
    pub fn inverse(self, point: Point) -> LonLat {
        // Bounded, so that the squares of an absurd point stay finite.
        let x = point.x.clamp(-1e9, 1e9);
        let y = point.y.clamp(-1e9, 1e9);
        // Outside the disc nothing is in front: the arrow lies flat, and its length does not matter.
        let depth = (1.0 - x * x - y * y).max(0.0).sqrt();
        let (sin, cos) = self.centre.phi().sin_cos();
        let place = UnitVector { x: depth * cos - y * sin, y: x, z: depth * sin + y * cos }.lon_lat();
        LonLat { lon: self.centre.lon.rem_euclid(360.0) + place.lon, ..place }
    }

    /// `place` with the centre turned to the x axis, north towards z.
    fn turned(self, place: LonLat) -> UnitVector {
        let east = LonLat { lon: place.east_of(self.centre.lon), ..place };
        let vector = UnitVector::of(east);
        let (sin, cos) = self.centre.phi().sin_cos();
        UnitVector { x: vector.x * cos + vector.z * sin, y: vector.y, z: vector.z * cos - vector.x * sin }
    }
}
