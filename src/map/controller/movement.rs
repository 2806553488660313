//! How the map is moved: by hand, wheel, key and button.

use leptos::prelude::*;

use super::{MapController, TRANSITION};
use crate::browser::animation::animate;
use crate::browser::dom::PointerPosition;
use crate::map::camera::{Camera, RATIO};
use crate::map::direction::Direction;
use crate::point::Point;

/// The magnification of one step of zoom.
const ZOOM_STEP: f64 = 1.6;
/// How long a flung globe takes to come to rest, in milliseconds.
const FLING: f64 = 900.0;
/// The farthest that a fling goes, as a fraction of the drawing.
const MAX_FLING: f64 = 0.4;

impl MapController {
    /// Drags and pinches the map from how it was when the drag began. Points are fractions of the drawing.
    pub fn drag(self, is_start: bool, factor: f64, from: Point, to: Point, aspect: f64) {
        if is_start {
            self.drag_start.set_value(self.camera.get_untracked());
        }
        let zoomed = self.drag_start.get_value().zoom_at(factor, from);
        self.show_now(zoomed.drag(to.x - from.x, to.y - from.y, aspect));
    }

    /// Goes back to how the map was when the drag began.
    pub fn cancel_drag(self) {
        self.show_now(self.drag_start.get_value());
    }

    /// Zooms in by one step around the selected country if it is in view, else around the center.
    pub fn zoom_in(self) {
        self.zoom_at_selected(ZOOM_STEP);
    }

    /// Zooms out by one step around the same place.
    pub fn zoom_out(self) {
        self.zoom_at_selected(1.0 / ZOOM_STEP);
    }

    fn zoom_at_selected(self, factor: f64) {
        let target = self.target();
        let selected = self.app.selected.with_untracked(|id| self.flat_marker(id));
        let anchor = selected.filter(|marker| target.shows(*marker)).map(|marker| target.place(marker));
        self.zoom(factor, anchor.unwrap_or_else(|| target.stage.center()));
    }

    /// Zooms around a point of the drawing.
    pub fn zoom(self, factor: f64, anchor: Point) {
        self.animate_to(self.target().zoom_at(factor, anchor), TRANSITION);
    }

    /// Zooms around a point of the drawing at once.
    pub fn zoom_now(self, factor: f64, anchor: Point) {
        self.show_now(self.camera.get_untracked().zoom_at(factor, anchor));
    }

    /// Moves the view by a fraction of the drawing. The drawing goes the other way.
    pub fn pan(self, direction: Direction, fraction: f64) {
        let (right, down) = direction.step();
        let to = self.target().drag(-right * fraction, -down * fraction, RATIO);
        self.animate_to(to, TRANSITION);
    }

    /// Lets the globe turn on from a release at a velocity in pixels per millisecond.
    pub fn fling(self, velocity: Point, size: PointerPosition) {
        let from = self.camera.get_untracked();
        if from.globe <= 0.5 {
            return self.rest();
        }
        let distance = |velocity: f64, size: f64| (velocity * FLING / 2.0 / size).min(MAX_FLING).max(-MAX_FLING);
        let (right, down) = (distance(velocity.x, size.width), distance(velocity.y, size.height));
        let aspect = size.width / size.height;
        self.target.set_value(Camera { moving: false, ..from.drag(right, down, aspect) });
        animate(FLING, move |fraction| {
            // Where the reader wants no motion, the last step is the only one, and the globe stays where it is.
            if fraction < 1.0 {
                self.set(from.drag(right * fraction, down * fraction, aspect));
            } else {
                self.rest();
            }
        });
    }
}
