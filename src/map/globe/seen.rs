//! The globe together with how a camera sees it.

use super::{Globe, GlobeView, ViewBox};
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
    /// What of the drawing is shown.
    pub view_box: ViewBox,
    /// Where each country's marker is, and home's after the last: fractions of the drawing, and whether it faces
    /// the reader.
    pub markers: Vec<(Point, bool)>,
}

impl SeenGlobe {
    /// Places every marker.
    pub fn new(globe: &'static Globe, camera: Camera, partners: &Partners) -> Self {
        let (view, view_box) = (globe.view(camera), globe.view_box(camera));
        let marker = |position: [f64; 2]| {
            let (point, front) = view.place(globe.point(position));
            let fraction = Point { x: (point.x - view_box.left) / view_box.width, y: point.y / view_box.height };
            (fraction, front)
        };
        let positions = partners.countries.iter().map(|country| country.position);
        let markers = positions.chain([partners.home.position]).map(marker).collect();
        Self { globe, view, view_box, markers }
    }
}
