//! The azimuthal equidistant projection: directions and distances from its center are true.

use super::{Point, UnitVector};

/// The azimuthal equidistant projection with north up, around the place with the direction `eye`.
///
/// Points are in radians from the center, y up, at most π from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AzimuthalEquidistant {
    eye: UnitVector,
    right: UnitVector,
    up: UnitVector,
}

impl AzimuthalEquidistant {
    /// The projection around a place; `right` and `up` are the directions to the east and to the north there.
    #[must_use]
    pub fn new(eye: UnitVector, [right, up]: [UnitVector; 2]) -> Self {
        Self { eye, right, up }
    }

    /// From a place to a point. The antipode of the center is in every direction; it is drawn to the right.
    #[must_use]
    pub fn forward(&self, place: UnitVector) -> Point {
        let (x, y) = (place.dot(self.right), place.dot(self.up));
        let (length, angle) = (x.hypot(y), self.eye.angle_to(place));
        if length < 1e-12 { Point { x: angle, y: 0.0 } } else { Point { x: x / length * angle, y: y / length * angle } }
    }
}
