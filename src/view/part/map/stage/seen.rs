//! Where the look at the map puts things.

use super::Stage;
use crate::chart::camera::Camera;
use crate::chart::globe::{Globe, Look};
use crate::chart::partner_map::PartnerMap;
use crate::chart::projection::Point;
use crate::view::part::map::follow::view_box;
use crate::view::part::time_chart::pixels;

impl Stage {
    /// The zoom of the box that holds all markers: on the globe, it stays as it is.
    pub(in super::super) fn zoomed(self) -> f64 {
        let camera = self.camera();
        if camera.round > 0.0 { 1.0 } else { camera.zoom }
    }

    /// What moves that box along with the flat map; none while all of it is in view.
    pub(in super::super) fn shift(self, map: &PartnerMap) -> Option<String> {
        let (camera, width) = (self.camera(), self.all().width * self.zoomed());
        let height = width * map.height / map.width;
        (self.zoomed() > 1.0).then(|| translate(-camera.x * width, -camera.y * height))
    }

    /// What moves a marker from where the flat map has it to where the globe has it.
    pub(in super::super) fn turned(self, map: &PartnerMap, index: usize) -> Option<String> {
        let (globe, _) = self.look()?;
        let (frame, width) = (globe.frame(self.now()), self.all().width);
        let (to, from) = (self.marker(map, index).0, map.part(index));
        let height = width * frame.height / frame.width;
        Some(translate((to.x - from.x) * width, (to.y - from.y) * height))
    }

    /// What moves the flat map, drawn in a box of so many units.
    pub(in super::super) fn transform(self, map: &PartnerMap) -> Option<String> {
        let Camera { x, y, zoom, .. } = self.camera();
        let (left, up) = (pixels(-x * map.width), pixels(-y * map.height));
        let zoomed = ["scale(", &thousandths(zoom), ") translate(", &left, " ", &up, ")"];
        (zoom > 1.0).then(|| zoomed.concat())
    }

    /// The globe as it is seen, where the map is not flat; follows both.
    #[inline(never)]
    pub(in super::super) fn look(self) -> Option<(&'static Globe, Look)> {
        let camera = self.camera();
        let globe = self.cx.atlas.hands.globe().filter(|_| camera.round > 0.0)?;
        Some((globe, globe.look(camera)))
    }

    /// Where a country's marker is in the drawing, 0 to 1 both ways, and whether it can be seen; or home.
    #[inline(never)]
    pub(in super::super) fn marker(self, map: &PartnerMap, index: usize) -> (Point, bool) {
        let partners = &self.cx.content().partners;
        match self.look() {
            Some((globe, look)) => {
                let place = partners.countries.get(index).map_or(partners.home.position, |country| country.position);
                let (place, front) = look.place(globe.spot(place));
                (self.part(globe, place), front)
            }
            None => (self.camera().place(map.part(index)), true),
        }
    }

    fn part(self, globe: &Globe, place: Point) -> Point {
        let frame = globe.frame(self.now());
        Point { x: (place.x - frame.left) / frame.width, y: place.y / frame.height }
    }

    /// What part of the drawing's units is shown.
    pub(in super::super) fn view_box(self, map: &PartnerMap) -> String {
        match self.look() {
            Some((globe, _)) => {
                let frame = globe.frame(self.now());
                view_box(frame.left, frame.width, frame.height)
            }
            None => view_box(0.0, map.width, map.height),
        }
    }
}

fn translate(right: f64, down: f64) -> String {
    ["translate(", &pixels(right), " ", &pixels(down), ")"].concat()
}

/// A number with three decimals.
fn thousandths(number: f64) -> String {
    let (all, rest) = (number.floor(), (number.fract() * 1000.0).floor());
    let zeros = if rest < 10.0 {
        ".00"
    } else if rest < 100.0 {
        ".0"
    } else {
        "."
    };
    [&pixels(all), zeros, &pixels(rest)].concat()
}
