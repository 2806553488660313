//! From the globe to the page: Equal Earth, orthographic, and the frame that fits a map to a drawing.
//!
//! Three sets of units follow one another. A [`LonLat`] is in degrees. A projection
//! turns it into a [`Point`] in units of the globe's radius, y up. A [`Frame`] turns
//! that into units of the drawing's `viewBox`, y down.

mod equal_earth;
mod frame;
mod orthographic;
mod unit_vector;

pub use equal_earth::EqualEarth;
pub use frame::Frame;
pub use orthographic::Orthographic;
pub use unit_vector::UnitVector;

/// A place on the globe, in degrees: east and north are positive.
///
/// Any longitude is taken, whole turns aside; a latitude beyond a pole counts as
/// the pole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich.
    pub lon: f64,
    /// Degrees north of the equator, -90 to 90.
    pub lat: f64,
}

/// A place on a plane; whose units they are, and which way y runs, the owner says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Rightwards.
    pub x: f64,
    /// Upwards from a projection, downwards in a frame.
    pub y: f64,
}

impl LonLat {
    /// A place by longitude and latitude in degrees.
    #[must_use]
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }

    /// Degrees east of `meridian`, -180 to 180.
    ///
    /// Both ends are kept as they are given: 180 is the map's right edge, -180 its left.
    #[must_use]
    pub fn east_of(self, meridian: f64) -> f64 {
        let east = self.lon - meridian;
        if (-180.0..=180.0).contains(&east) { east } else { (east + 180.0).rem_euclid(360.0) - 180.0 }
    }

    /// Latitude in radians, within the poles.
    pub(crate) fn phi(self) -> f64 {
        self.lat.clamp(-90.0, 90.0).to_radians()
    }
}
