//! Lines on the globe as path text, cut where the globe hides them.
//!
//! A place behind the horizon is moved to the rim at the same angle, so that a ring that goes
//! behind comes back along the rim. That moves the whole back of the globe to the rim but for one
//! place, the one opposite the reader. A ring around that place would go around the whole rim and
//! enclose the front instead of the back; the disc itself, added as one more ring, turns that around.

use super::{LONG, Look, Seen, Spot};
use crate::chart::projection::Point;

/// The cosine of the longest step along the rim, 4 degrees: what it cuts off is less than a pixel.
const STEP: f64 = 0.997_564;

/// Writes a path as the globe is seen.
pub(super) struct Pen<'a> {
    look: &'a Look,
    pub(super) path: String,
    /// Where the path is, in whole units; nothing where a part has yet to begin.
    at: Option<(i32, i32)>,
    /// Whether what was drawn encloses the place opposite the reader.
    pub(super) opposite: bool,
}

impl<'a> Pen<'a> {
    pub(super) fn new(look: &'a Look) -> Self {
        Self { look, path: String::new(), at: None, opposite: false }
    }

    /// The whole disc.
    pub(super) fn disc(&mut self) {
        let corners = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0), (1.0, 0.0)];
        for (from, to) in corners.iter().zip(corners.iter().skip(1)) {
            self.rim(*from, *to);
        }
        self.close();
    }

    /// A ring that the horizon cuts.
    pub(super) fn ring(&mut self, ring: &[Spot]) {
        let mut seen: Vec<Seen> = Vec::with_capacity(ring.len());
        for spot in ring.iter().step_by(if ring.len() < LONG { 1 } else { self.look.step }) {
            seen.push(self.look.see(spot.on));
        }
        // What lies behind as a whole is not seen, wherever it lies.
        let Some(first) = seen.iter().position(|seen| seen.depth >= 0.0) else { return };
        let mut before: Option<Seen> = None;
        let mut rim = (1.0, 0.0);
        for here in seen.iter().skip(first).chain(seen.iter().take(first + 1)) {
            let was = before.unwrap_or(*here);
            self.opposite ^= self.passes_opposite(was, *here);
            if (was.depth >= 0.0) != (here.depth >= 0.0) {
                let edge = horizon(was, *here);
                if here.depth >= 0.0 {
                    self.rim(rim, edge);
                }
                self.point(edge.0, edge.1);
                rim = edge;
            }
            if here.depth >= 0.0 {
                self.point(here.x, here.y);
            } else {
                let length = here.x.hypot(here.y).max(1e-9);
                let next = (here.x / length, here.y / length);
                if rim.0 * next.0 + rim.1 * next.1 < STEP {
                    self.rim(rim, next);
                    rim = next;
                }
            }
            before = Some(*here);
        }
        self.close();
    }

    /// A line that is seen as far as it is in front.
    pub(super) fn line(&mut self, line: &[Spot]) {
        let mut before: Option<Seen> = None;
        for spot in line {
            let here = self.look.see(spot.on);
            if let Some(was) = before.filter(|was| (was.depth >= 0.0) != (here.depth >= 0.0)) {
                let edge = horizon(was, here);
                self.point(edge.0, edge.1);
            }
            if here.depth >= 0.0 {
                self.point(here.x, here.y);
            } else {
                self.at = None;
            }
            before = Some(here);
        }
        self.at = None;
    }

    /// A ring or a line on its way from the flat map to the globe or back.
    pub(super) fn unfolding(&mut self, line: &[Spot], closed: bool) {
        for spot in line {
            self.to(self.look.mixed(self.look.see(spot.on), spot.flat));
        }
        if closed {
            self.close();
        } else {
            self.at = None;
        }
    }

    /// Along the rim from one direction to another, the shorter way.
    fn rim(&mut self, from: (f64, f64), to: (f64, f64)) {
        let (x, y) = (from.0 + to.0, from.1 + to.1);
        let length = x.hypot(y);
        if from.0 * to.0 + from.1 * to.1 < STEP && length > 1e-9 {
            let middle = (x / length, y / length);
            self.rim(from, middle);
            self.rim(middle, to);
        } else {
            self.point(to.0, to.1);
        }
    }

    /// Whether a step crosses the meridian from the place opposite the reader down to the south
    /// pole, where no land is: where a ring does so an odd number of times, it encloses that place.
    fn passes_opposite(&self, a: Seen, b: Seen) -> bool {
        if (a.x >= 0.0) == (b.x >= 0.0) {
            return false;
        }
        let part = a.x / (a.x - b.x);
        let (y, depth) = (a.y + (b.y - a.y) * part, a.depth + (b.depth - a.depth) * part);
        // How far out the crossing is on the reader's side, and how far up, by the reader's latitude.
        let (sin, cos) = (self.look.eye.z, self.look.up.z);
        let (out, up) = (depth * cos - y * sin, depth * sin + y * cos);
        out < 0.0 && up < -sin * y.hypot(depth)
    }

    /// A place of the disc, in radii.
    fn point(&mut self, x: f64, y: f64) {
        let Look { middle, radius, .. } = *self.look;
        self.to(Point { x: middle.x + radius * x, y: middle.y - radius * y });
    }

    fn to(&mut self, point: Point) {
        let whole = |units: f64| units.round().max(-1e6).min(1e6) as i32;
        let next = (whole(point.x), whole(point.y));
        if self.at == Some(next) {
            return;
        }
        self.path.push(if self.at.is_some() { 'L' } else { 'M' });
        write(&mut self.path, next.0);
        self.path.push(' ');
        write(&mut self.path, next.1);
        self.at = Some(next);
    }

    fn close(&mut self) {
        if self.at.take().is_some() {
            self.path.push('z');
        }
    }
}

/// Where a step goes over the horizon, as a direction.
fn horizon(a: Seen, b: Seen) -> (f64, f64) {
    let part = a.depth / (a.depth - b.depth);
    let (x, y) = (a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part);
    let length = x.hypot(y).max(1e-9);
    (x / length, y / length)
}

/// Writes a whole number, without the machinery that formats.
fn write(path: &mut String, number: i32) {
    if number < 0 {
        path.push('-');
    }
    let rest = number.unsigned_abs();
    let mut worth = 1;
    while rest / worth >= 10 {
        worth *= 10;
    }
    while worth > 0 {
        path.push(char::from(b'0' + (rest / worth % 10) as u8));
        worth /= 10;
    }
}
