//! Lines on the globe as SVG paths, clipped at the horizon.
//!
//! A point on the far side is moved outward to the horizon. A ring that goes to the far side and comes back thus
//! continues along the horizon. One point of the far side has no direction outward: the antipode of the place that
//! faces the reader. A ring around the antipode goes around the whole horizon and encloses the near side instead of
//! the far one. With the disc added as another ring, the fill rule `evenodd` inverts that.

use std::fmt::Write;

use super::{GlobePoint, GlobeView, LONG_RING, ViewPoint};
use crate::point::Point;

/// The cosine of the longest step along the horizon, 4 degrees: the chord is less than a pixel off the arc.
const COS_STEP: f64 = 0.997_564;

/// Writes the `d` of a path, in whole `viewBox` units.
pub(super) struct PathWriter<'a> {
    view: &'a GlobeView,
    pub(super) path: String,
    /// The current point; `None` before the first of a subpath.
    current: Option<(i32, i32)>,
    /// Whether an odd number of the rings enclose the antipode of the place that faces the reader.
    pub(super) encloses_antipode: bool,
}

impl<'a> PathWriter<'a> {
    pub(super) fn new(view: &'a GlobeView) -> Self {
        Self { view, path: String::new(), current: None, encloses_antipode: false }
    }

    /// The globe's disc.
    pub(super) fn disc(&mut self) {
        let corners = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0), (1.0, 0.0)];
        for (from, to) in corners.iter().zip(corners.iter().skip(1)) {
            self.arc(*from, *to);
        }
        self.close();
    }

    /// A closed ring, clipped at the horizon.
    pub(super) fn ring(&mut self, ring: &[GlobePoint]) {
        let step = if ring.len() < LONG_RING { 1 } else { self.view.step };
        let points: Vec<ViewPoint> =
            ring.iter().step_by(step).map(|point| self.view.project(point.direction)).collect();
        let Some(first) = points.iter().position(|point| point.is_visible()) else { return };
        let mut previous: Option<ViewPoint> = None;
        // How far the path has come along the horizon since it went to the far side.
        let mut on_horizon = (1.0, 0.0);
        for &point in points.iter().skip(first).chain(points.iter().take(first + 1)) {
            let before = previous.unwrap_or(point);
            self.encloses_antipode ^= self.crosses_antimeridian(before, point);
            if before.is_visible() != point.is_visible() {
                let crossing = horizon_crossing(before, point);
                if point.is_visible() {
                    self.arc(on_horizon, crossing);
                }
                self.point(crossing.0, crossing.1);
                on_horizon = crossing;
            }
            if point.is_visible() {
                self.point(point.x, point.y);
            } else {
                let length = point.x.hypot(point.y).max(1e-9);
                let next = (point.x / length, point.y / length);
                if on_horizon.0 * next.0 + on_horizon.1 * next.1 < COS_STEP {
                    self.arc(on_horizon, next);
                    on_horizon = next;
                }
            }
            previous = Some(point);
        }
        self.close();
    }

    /// The near side of an open line.
    pub(super) fn line(&mut self, line: &[GlobePoint]) {
        let mut previous: Option<ViewPoint> = None;
        for point in line.iter().map(|point| self.view.project(point.direction)) {
            if let Some(before) = previous.filter(|before| before.is_visible() != point.is_visible()) {
                let crossing = horizon_crossing(before, point);
                self.point(crossing.0, crossing.1);
            }
            if point.is_visible() {
                self.point(point.x, point.y);
            } else {
                self.current = None;
            }
            previous = Some(point);
        }
        self.current = None;
    }

    /// A ring or a line during the transition between the flat map and the globe; nothing is clipped.
    pub(super) fn blended(&mut self, line: &[GlobePoint], closed: bool) {
        for point in line {
            self.line_to(self.view.blend(self.view.project(point.direction), point.flat));
        }
        if closed {
            self.close();
        } else {
            self.current = None;
        }
    }

    /// An arc along the horizon from one direction to another, the shorter way.
    fn arc(&mut self, from: (f64, f64), to: (f64, f64)) {
        let (x, y) = (from.0 + to.0, from.1 + to.1);
        let length = x.hypot(y);
        if from.0 * to.0 + from.1 * to.1 < COS_STEP && length > 1e-9 {
            let middle = (x / length, y / length);
            self.arc(from, middle);
            self.arc(middle, to);
        } else {
            self.point(to.0, to.1);
        }
    }

    /// Whether the line from `a` to `b` crosses the meridian between the antipode and the south pole.
    ///
    /// A ring that does so an odd number of times encloses the antipode: no ring has the south pole inside, because the
    /// outlines have no Antarctica.
    fn crosses_antimeridian(&self, a: ViewPoint, b: ViewPoint) -> bool {
        if (a.x >= 0.0) == (b.x >= 0.0) {
            return false;
        }
        let fraction = a.x / (a.x - b.x);
        let (y, depth) = (a.y + (b.y - a.y) * fraction, a.depth + (b.depth - a.depth) * fraction);
        // The crossing's distance from the axis, on the reader's side, and from the plane of the equator.
        let (sin_lat, cos_lat) = (self.view.eye.z, self.view.up.z);
        let (outward, north) = (depth * cos_lat - y * sin_lat, depth * sin_lat + y * cos_lat);
        outward < 0.0 && north < -sin_lat * y.hypot(depth)
    }

    /// A point of the disc, in radii.
    fn point(&mut self, x: f64, y: f64) {
        let GlobeView { center, radius, .. } = *self.view;
        self.line_to(Point { x: center.x + radius * x, y: center.y - radius * y });
    }

    fn line_to(&mut self, point: Point) {
        let whole = |units: f64| units.round().max(-1e6).min(1e6) as i32;
        let next = (whole(point.x), whole(point.y));
        if self.current == Some(next) {
            return;
        }
        let command = if self.current.is_some() { 'L' } else { 'M' };
        // Writing to a string cannot fail.
        let _ = write!(self.path, "{command}{} {}", next.0, next.1);
        self.current = Some(next);
    }

    fn close(&mut self) {
        if self.current.take().is_some() {
            self.path.push('z');
        }
    }
}

/// Where the line from `a` to `b` crosses the horizon, in radii.
fn horizon_crossing(a: ViewPoint, b: ViewPoint) -> (f64, f64) {
    let fraction = a.depth / (a.depth - b.depth);
    let (x, y) = (a.x + (b.x - a.x) * fraction, a.y + (b.y - a.y) * fraction);
    let length = x.hypot(y).max(1e-9);
    (x / length, y / length)
}
