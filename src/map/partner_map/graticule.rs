//! Meridians and parallels of the flat map.

use crate::map::outline::path;
use crate::map::projection::{Frame, LonLat};

/// The distance between two lines, in degrees.
const STEP: i32 = 30;

/// Every meridian and parallel at a step of 30 degrees, and the edge of the map, as the `d` of one SVG path.
pub(super) fn graticule(frame: &Frame) -> String {
    let mut d = String::new();
    let east_of_center = |east: i32, lat: i32| {
        // Not quite the edge, which would be the other one.
        let east = f64::from(east).min(179.999).max(-179.999);
        LonLat { lon: frame.projection.meridian + east, lat: f64::from(lat) }
    };
    for east in (-180..=180).step_by(STEP as usize) {
        let places: Vec<LonLat> = (-90..=90).step_by(15).map(|lat| east_of_center(east, lat)).collect();
        path::write_curve(&mut d, &path::tenths(&places, frame));
    }
    for lat in (-90..=90).step_by(STEP as usize) {
        path::write_curve(&mut d, &path::tenths(&[east_of_center(-180, lat), east_of_center(180, lat)], frame));
    }
    d
}
