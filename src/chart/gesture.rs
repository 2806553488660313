//! Fingers and the mouse on a drawing: what they do to it, from one event to the next.
//!
//! A drawing is moved from how it was when a finger last came or went, and not from one event
//! to the next: who drags it against its end and back again finds it where it was.

use super::projection::Point;

/// How far a pointer may stray, in pixels, before a tap is a drag.
const STRAY: f64 = 5.0;
/// How long the second tap of two may take, in milliseconds.
const DOUBLE: f64 = 350.0;
/// How far apart the taps of a double tap may be, in pixels.
const APART: f64 = 24.0;
/// How long a hand may rest before it lets go, in milliseconds, and still have thrown.
const REST: f64 = 60.0;

/// A pointer that is down.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Finger {
    id: i32,
    /// Whether up and down are the page's.
    scrolls: bool,
    /// Where it was when one last came or went.
    start: Point,
    place: Point,
}

/// What pointers are doing to a drawing. Places are in its pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gesture {
    fingers: Vec<Finger>,
    dragging: bool,
    /// Whether nothing has moved since a finger came or went.
    fresh: bool,
    /// When and where the last tap was.
    tap: Option<(f64, Point)>,
    /// When the last step of a drag was.
    last: f64,
    /// How fast the drag went, in pixels a millisecond.
    pace: Point,
}

/// What a movement does to a drawing as it was held at first: brings it closer about a place, and carries that along.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slide {
    /// Whether it is the first since a finger came or went: from now on, the drawing is held as it is.
    pub fresh: bool,
    /// Where the middle of the fingers was.
    pub from: Point,
    /// Where it is.
    pub to: Point,
    /// How many times closer.
    pub factor: f64,
}

/// What comes of a pointer going up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lift {
    /// Nothing: a drag has ended, or another pointer is still down.
    Nothing,
    /// A tap, or a click.
    Tap,
    /// The second of two, at a place.
    DoubleTap(Point),
    /// The drawing is let go while it moves, at so many pixels a millisecond.
    Throw(Point),
}

impl Gesture {
    /// A pointer comes down; with one that scrolls, up and down are the page's.
    pub fn press(&mut self, id: i32, place: Point, scrolls: bool) {
        self.leave(id);
        self.fingers.push(Finger { id, scrolls, start: place, place });
        self.dragging = self.fingers.len() > 1;
        self.pace = Point::default();
    }

    /// A pointer moves at a time in milliseconds; nothing comes of it before it has moved enough to mean it.
    pub fn slide(&mut self, id: i32, place: Point, time: f64) -> Option<Slide> {
        let finger = self.fingers.iter_mut().find(|finger| finger.id == id)?;
        let before = std::mem::replace(&mut finger.place, place);
        if !self.dragging && apart(place, finger.start) > STRAY {
            self.dragging = true;
            // The way that it sets out decides: a swipe that scrolls the page moves nothing on it.
            if finger.scrolls && (place.y - finger.start.y).abs() > (place.x - finger.start.x).abs() {
                self.leave(id);
                return None;
            }
        }
        if !self.dragging {
            return None;
        }
        let passed = time - self.last;
        if !self.fresh && passed > 0.0 {
            // Half of what was, so that one late event throws nothing across the sea.
            let pace = |old: f64, by: f64| (old + by / passed) / 2.0;
            self.pace = Point { x: pace(self.pace.x, place.x - before.x), y: pace(self.pace.y, place.y - before.y) };
        }
        self.last = time;
        let fresh = std::mem::take(&mut self.fresh);
        Some(match self.fingers.as_slice() {
            [one, other, ..] => {
                let wide = apart(one.start, other.start);
                let factor = if wide > 1.0 { apart(one.place, other.place).max(1.0) / wide } else { 1.0 };
                Slide { fresh, from: middle(one.start, other.start), to: middle(one.place, other.place), factor }
            }
            fingers => {
                let from = fingers.first().map_or(place, |one| one.start);
                Slide { fresh, from, to: place, factor: 1.0 }
            }
        })
    }

    /// A pointer is gone, and the others hold what is under them now.
    pub fn leave(&mut self, id: i32) {
        self.fingers.retain(|finger| finger.id != id);
        for finger in &mut self.fingers {
            finger.start = finger.place;
        }
        self.fresh = true;
    }

    /// A pointer goes up at a time in milliseconds.
    pub fn lift(&mut self, id: i32, time: f64) -> Lift {
        let Some(place) = self.fingers.iter().find(|finger| finger.id == id).map(|finger| finger.place) else {
            return Lift::Nothing;
        };
        let moved = !self.fresh;
        self.leave(id);
        let tap = self.tap.take();
        if self.dragging || !self.fingers.is_empty() {
            let thrown = moved && self.fingers.is_empty() && time - self.last < REST;
            return if thrown { Lift::Throw(self.pace) } else { Lift::Nothing };
        }
        if tap.is_some_and(|(then, there)| time - then < DOUBLE && apart(place, there) < APART) {
            return Lift::DoubleTap(place);
        }
        self.tap = Some((time, place));
        Lift::Tap
    }

    /// The browser takes a pointer away: the page scrolls, or a dialog came. Whether it had moved
    /// anything, which was not meant.
    pub fn cancel(&mut self, id: i32) -> bool {
        let moved = self.dragging && !self.fresh;
        self.leave(id);
        self.tap = None;
        moved
    }

    /// Whether the pointers that are down, or were down last, have dragged: then what follows is no click.
    pub fn has_dragged(&self) -> bool {
        self.dragging
    }
}

fn apart(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn middle(a: Point, b: Point) -> Point {
    Point { x: f64::midpoint(a.x, b.x), y: f64::midpoint(a.y, b.y) }
}
