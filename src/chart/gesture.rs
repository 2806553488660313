//! Fingers and the mouse on a line of time: each holds the day that it came down on.

use super::time_scale::TimeScale;

/// How far a pointer may stray, in pixels, before a tap is a drag.
const STRAY: f64 = 5.0;
/// How long the second tap of two may take, in milliseconds.
const DOUBLE: f64 = 350.0;
/// How far apart the taps of a double tap may be, in pixels.
const APART: f64 = 24.0;

/// A pointer that is down.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Finger {
    id: i32,
    /// The day that it holds.
    day: f64,
    /// Where it came down, and where it is: 0 to 1 along the line.
    start: f64,
    place: f64,
}

/// What pointers are doing to a line of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gesture {
    fingers: Vec<Finger>,
    /// Whether any pointer has moved enough, or more than one came down, since all were up.
    dragging: bool,
    /// When and where the last tap was.
    tap: Option<(f64, f64)>,
    /// The line that the last move came to.
    shown: Option<TimeScale>,
}

/// What comes of a pointer going up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lift {
    /// Nothing: a drag has ended, or another pointer is still down.
    Nothing,
    /// A tap, or a click.
    Tap,
    /// The second tap at the same place.
    DoubleTap,
}

impl Gesture {
    /// A pointer comes down at a place on the line shown.
    pub fn press(&mut self, id: i32, place: f64, scale: TimeScale) {
        self.fingers.retain(|finger| finger.id != id);
        self.fingers.push(Finger { id, day: scale.day_at(place), start: place, place });
        self.shown = None;
        if self.fingers.len() == 1 {
            self.dragging = false;
        } else {
            self.dragging = true;
            self.hold(scale);
        }
    }

    /// A pointer moves: the line that keeps every held day under its pointer, once
    /// the pointer has moved enough to mean it. `length` is the line's own, in pixels.
    pub fn slide(&mut self, id: i32, place: f64, length: f64, scale: TimeScale, limit: TimeScale) -> Option<TimeScale> {
        let finger = self.fingers.iter_mut().find(|finger| finger.id == id)?;
        finger.place = place;
        self.dragging |= (place - finger.start).abs() * length > STRAY;
        if !self.dragging {
            return None;
        }
        self.shown = match self.fingers.as_slice() {
            [one] => Some(scale.pan((one.day - scale.day_at(one.place)) / scale.days(), limit)),
            [one, other, ..] => Some(scale.holding((one.day, one.place), (other.day, other.place), limit)),
            [] => None,
        };
        self.shown
    }

    /// Whoever already holds a day holds the one under it now: the line's limits, or pointers
    /// that passed each other, may have taken the old one from it.
    fn hold(&mut self, scale: TimeScale) {
        for finger in &mut self.fingers {
            finger.day = scale.day_at(finger.place);
        }
    }

    /// A pointer is gone, and the others go on from where the line is.
    fn leave(&mut self, id: i32) {
        let before = self.fingers.len();
        self.fingers.retain(|finger| finger.id != id);
        if let Some(scale) = self.shown.filter(|_| self.fingers.len() < before) {
            self.hold(scale);
        }
    }

    /// A pointer goes up at a time in milliseconds.
    pub fn lift(&mut self, id: i32, time: f64, length: f64) -> Lift {
        let Some(place) = self.fingers.iter().find(|finger| finger.id == id).map(|finger| finger.place) else {
            return Lift::Nothing;
        };
        self.leave(id);
        if self.dragging || !self.fingers.is_empty() {
            self.tap = None;
            return Lift::Nothing;
        }
        let again = |(then, there): (f64, f64)| time - then < DOUBLE && (place - there).abs() * length < APART;
        if self.tap.take().is_some_and(again) {
            return Lift::DoubleTap;
        }
        self.tap = Some((time, place));
        Lift::Tap
    }

    /// The browser takes a pointer away: the page scrolls, or a dialog came.
    pub fn cancel(&mut self, id: i32) {
        self.leave(id);
        self.tap = None;
    }

    /// Whether the line is being dragged.
    pub fn is_dragging(&self) -> bool {
        self.dragging && !self.fingers.is_empty()
    }
}
