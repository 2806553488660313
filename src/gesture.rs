//! Turns pointer events on a drawing into taps, drags, pinches and flings.
//!
//! A drag is relative to when a pointer was last pressed or released, not to the previous event: dragging
//! beyond the end of the drawing and back again leaves it where it was.

use crate::point::Point;

/// How far a pointer may move during a tap, in pixels.
const TAP_SLOP: f64 = 5.0;
/// The longest time between the taps of a double tap, in milliseconds.
const DOUBLE_TAP_TIME: f64 = 350.0;
/// The greatest distance between the taps of a double tap, in pixels.
const DOUBLE_TAP_DISTANCE: f64 = 24.0;
/// The longest time between the last movement and the release of a fling, in milliseconds.
const FLING_TIME: f64 = 60.0;

/// A pressed pointer. Positions are in pixels of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Pointer {
    id: i32,
    /// Whether a vertical movement scrolls the page.
    scrolls: bool,
    /// Its position when a pointer was last pressed or released.
    start: Point,
    position: Point,
}

/// The pointers that are pressed, and what they have done so far. Positions are in pixels of the drawing, times in
/// milliseconds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gesture {
    pointers: Vec<Pointer>,
    dragging: bool,
    /// Whether no drag was reported since a pointer was pressed or released.
    is_start: bool,
    /// The time and position of the last tap.
    tap: Option<(f64, Point)>,
    /// The time of the last drag.
    last_drag: f64,
    /// The smoothed velocity of the drag, in pixels per millisecond.
    velocity: Point,
}

/// A movement of the drawing since the last start: `from` comes to `to`, magnified by `factor` around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drag {
    /// Whether a pointer was pressed or released since the last drag. The drawing as it is now is then the one that
    /// this drag and the following ones move.
    pub is_start: bool,
    /// The center of the pointers at the start.
    pub from: Point,
    /// The center of the pointers now.
    pub to: Point,
    /// The magnification since the start, from a pinch; 1 for a single pointer.
    pub factor: f64,
}

/// The result of releasing a pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Release {
    /// A drag has ended, or another pointer is still pressed.
    Nothing,
    /// A tap, or a click.
    Tap,
    /// The second of two taps, at its position.
    DoubleTap(Point),
    /// The drawing was moving when it was released; the velocity in pixels per millisecond.
    Fling(Point),
}

impl Gesture {
    /// A pointer is pressed. With `scrolls`, as for a finger, a vertical movement is left to the page.
    pub fn press(&mut self, id: i32, position: Point, scrolls: bool) {
        self.leave(id);
        self.pointers.push(Pointer { id, scrolls, start: position, position });
        self.dragging = self.pointers.len() > 1;
        self.velocity = Point::default();
    }

    /// A pointer moves. `None` until it has moved further than in a tap.
    pub fn drag(&mut self, id: i32, position: Point, time: f64) -> Option<Drag> {
        let pointer = self.pointers.iter_mut().find(|pointer| pointer.id == id)?;
        let before = std::mem::replace(&mut pointer.position, position);
        if !self.dragging && distance(position, pointer.start) > TAP_SLOP {
            self.dragging = true;
            // The first direction decides: a swipe that scrolls the page must not also move the drawing.
            if pointer.scrolls && (position.y - pointer.start.y).abs() > (position.x - pointer.start.x).abs() {
                self.leave(id);
                return None;
            }
        }
        if !self.dragging {
            return None;
        }
        let elapsed = time - self.last_drag;
        if !self.is_start && elapsed > 0.0 {
            // Averaged with the previous velocity, because a single late event may be far off.
            let smoothed = |old: f64, moved: f64| (old + moved / elapsed) / 2.0;
            self.velocity = Point {
                x: smoothed(self.velocity.x, position.x - before.x),
                y: smoothed(self.velocity.y, position.y - before.y),
            };
        }
        self.last_drag = time;
        let is_start = std::mem::take(&mut self.is_start);
        Some(match self.pointers.as_slice() {
            [a, b, ..] => {
                let before = distance(a.start, b.start);
                let factor = if before > 1.0 { distance(a.position, b.position).max(1.0) / before } else { 1.0 };
                Drag { is_start, from: midpoint(a.start, b.start), to: midpoint(a.position, b.position), factor }
            }
            pointers => {
                let from = pointers.first().map_or(position, |pointer| pointer.start);
                Drag { is_start, from, to: position, factor: 1.0 }
            }
        })
    }

    /// A pointer is gone; the others start anew from where they are.
    pub fn leave(&mut self, id: i32) {
        self.pointers.retain(|pointer| pointer.id != id);
        for pointer in &mut self.pointers {
            pointer.start = pointer.position;
        }
        self.is_start = true;
    }

    /// A pointer is released.
    pub fn release(&mut self, id: i32, time: f64) -> Release {
        let Some(position) = self.pointers.iter().find(|pointer| pointer.id == id).map(|pointer| pointer.position)
        else {
            return Release::Nothing;
        };
        let moved = !self.is_start;
        self.leave(id);
        let last_tap = self.tap.take();
        if self.dragging || !self.pointers.is_empty() {
            let is_fling = moved && self.pointers.is_empty() && time - self.last_drag < FLING_TIME;
            return if is_fling { Release::Fling(self.velocity) } else { Release::Nothing };
        }
        let is_near = |(last_time, last_position)| {
            time - last_time < DOUBLE_TAP_TIME && distance(position, last_position) < DOUBLE_TAP_DISTANCE
        };
        if last_tap.is_some_and(is_near) {
            return Release::DoubleTap(position);
        }
        self.tap = Some((time, position));
        Release::Tap
    }

    /// The browser cancels a pointer, because the page scrolls or a dialog opens. Returns whether it had moved the
    /// drawing, which the caller then has to undo.
    pub fn cancel(&mut self, id: i32) -> bool {
        let moved = self.dragging && !self.is_start;
        self.leave(id);
        self.tap = None;
        moved
    }

    /// Whether the pointers that are or were last pressed have dragged. The browser's next `click` is then not meant.
    pub fn has_dragged(&self) -> bool {
        self.dragging
    }
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn midpoint(a: Point, b: Point) -> Point {
    Point { x: f64::midpoint(a.x, b.x), y: f64::midpoint(a.y, b.y) }
}
