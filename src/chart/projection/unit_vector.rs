//! A place as an arrow from the globe's middle, for what has no simple form in degrees.

use super::LonLat;

/// An arrow of length 1: x points to 0° 0°, y to 90° east, z to the north pole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnitVector {
    /// Towards 0° 0°.
    pub x: f64,
    /// Towards 90° east on the equator.
    pub y: f64,
    /// Towards the north pole.
    pub z: f64,
}

impl UnitVector {
    /// The arrow to `place`.
    #[must_use]
    pub fn of(place: LonLat) -> Self {
        let (sin_lon, cos_lon) = place.east_of(0.0).to_radians().sin_cos();
        let (sin_lat, cos_lat) = place.phi().sin_cos();
        Self { x: cos_lat * cos_lon, y: cos_lat * sin_lon, z: sin_lat }
    }

    /// The place this arrow points to; its length does not matter, and no length
    /// at all means 0° 0°.
    #[must_use]
    pub fn lon_lat(self) -> LonLat {
        // An arc tangent of both sides stays exact near the poles, where an arc sine does not.
        let lat = self.z.atan2(self.x.hypot(self.y)).to_degrees();
        LonLat { lon: self.y.atan2(self.x).to_degrees(), lat }
    }

    /// The sum of `a` times this arrow and `b` times `other`.
    #[must_use]
    pub fn mix(self, a: f64, other: Self, b: f64) -> Self {
        Self { x: a * self.x + b * other.x, y: a * self.y + b * other.y, z: a * self.z + b * other.z }
    }

    /// The angle to `other` in radians, 0 to π, exact for small angles too.
    #[must_use]
    pub fn angle_to(self, other: Self) -> f64 {
        let cross = Self {
            x: self.y * other.z - self.z * other.y,
            y: self.z * other.x - self.x * other.z,
            z: self.x * other.y - self.y * other.x,
        };
        cross.dot(cross).sqrt().atan2(self.dot(other))
    }

    /// The scalar product: the cosine of the angle between two arrows.
    #[must_use]
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }
}
