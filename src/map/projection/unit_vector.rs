//! A place as a vector from the globe's center, for computations that are awkward in degrees.

use super::LonLat;

/// A vector of length 1: x is toward 0° 0°, y toward 90° east, z toward the north pole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnitVector {
    /// Toward 0° 0°.
    pub x: f64,
    /// Toward 90° east on the equator.
    pub y: f64,
    /// Toward the north pole.
    pub z: f64,
}

impl UnitVector {
    /// The direction of `place`.
    #[must_use]
    pub fn of(place: LonLat) -> Self {
        let (sin_lon, cos_lon) = place.east_of(0.0).to_radians().sin_cos();
        let (sin_lat, cos_lat) = place.phi().sin_cos();
        Self { x: cos_lat * cos_lon, y: cos_lat * sin_lon, z: sin_lat }
    }

    /// The place in this direction. The length need not be 1; a zero vector gives 0° 0°.
    #[must_use]
    pub fn lon_lat(self) -> LonLat {
        // Near the poles, `atan2` is exact and `asin` is not.
        let lat = self.z.atan2(self.x.hypot(self.y)).to_degrees();
        LonLat { lon: self.y.atan2(self.x).to_degrees(), lat }
    }

    /// The linear combination `a * self + b * other`, which seldom has a length of 1.
    #[must_use]
    pub fn mix(self, a: f64, other: Self, b: f64) -> Self {
        Self { x: a * self.x + b * other.x, y: a * self.y + b * other.y, z: a * self.z + b * other.z }
    }

    /// The angle to `other` in radians, 0 to π; exact even for small angles.
    #[must_use]
    pub fn angle_to(self, other: Self) -> f64 {
        let cross = Self {
            x: self.y * other.z - self.z * other.y,
            y: self.z * other.x - self.x * other.z,
            z: self.x * other.y - self.y * other.x,
        };
        cross.dot(cross).sqrt().atan2(self.dot(other))
    }

    /// The dot product: for unit vectors, the cosine of the angle between them.
    #[must_use]
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }
}
