//! Map projections (Equal Earth, orthographic, azimuthal equidistant), and the frame that fits a flat map into a
//! drawing.
//!
//! There are three coordinate systems. A [`LonLat`] is in degrees. A projection turns it into a [`Point`] in radii of
//! the globe, y up. A [`Frame`] turns that into units of the drawing's `viewBox`, y down.

#[cfg(not(target_arch = "wasm32"))]
mod azimuthal_equidistant;
mod equal_earth;
mod frame;
mod orthographic;
mod unit_vector;

#[cfg(not(target_arch = "wasm32"))]
pub use azimuthal_equidistant::AzimuthalEquidistant;
pub use equal_earth::EqualEarth;
pub use frame::Frame;
pub use orthographic::Orthographic;
pub use unit_vector::UnitVector;

use crate::point::Point;

/// A place on the globe, in degrees: east and north are positive.
///
/// Longitudes may be of any size and are taken modulo 360. A latitude beyond a pole counts as the pole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich.
    pub lon: f64,
    /// Degrees north of the equator, -90 to 90.
    pub lat: f64,
}

impl From<[f64; 2]> for LonLat {
    /// From longitude and latitude, as content writes a position.
    fn from([lon, lat]: [f64; 2]) -> Self {
        Self { lon, lat }
    }
}

impl LonLat {
    /// A place by longitude and latitude in degrees.
    #[must_use]
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }

    /// Degrees east of `meridian`, -180 to 180.
    ///
    /// 180 and -180 are kept apart: they are the right and the left edge of the flat map.
    #[must_use]
    pub fn east_of(self, meridian: f64) -> f64 {
        let east = self.lon - meridian;
        if (-180.0..=180.0).contains(&east) { east } else { (east + 180.0).rem_euclid(360.0) - 180.0 }
    }

    /// The latitude in radians, -π/2 to π/2.
    pub(crate) fn phi(self) -> f64 {
        self.lat.max(-90.0).min(90.0).to_radians()
    }
}
