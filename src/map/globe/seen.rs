//! The globe together with how a camera sees it.

use super::{Globe, GlobeView};
use crate::content::partner::Partners;
use crate::map::camera::Camera;
use crate::point::Point;

/// The globe, and how it is seen.
#[derive(Clone)]
pub struct SeenGlobe {
    /// The globe.
    pub globe: &'static Globe,
    /// How it is seen.
    pub view: GlobeView,
    /// Where each country's marker is, and home's after the last: fractions of the drawing, and whether it faces
    /// the reader.
    pub markers: Vec<(Point, bool)>,
}

impl SeenGlobe {
    /// Places every marker.
    pub fn new(globe: &'static Globe, camera: Camera, partners: &Partners) -> Self {
        let view = globe.view(camera);
        let marker = |position: [f64; 2]| {
            let (point, front) = view.place(globe.point(position));
            (globe.fraction(point), front)
        };
        let positions = partners.countries.iter().map(|country| country.position);
        let markers = positions.chain([partners.home.position]).map(marker).collect();
        Self { globe, view, markers }
    }
}
