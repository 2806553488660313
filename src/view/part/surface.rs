//! A drawing that hands move: one finger or the mouse carries it, two bring it closer, and so does the wheel with Ctrl.

use std::sync::{Arc, Mutex};

use leptos::ev::{MouseEvent, PointerEvent};

use super::super::Cx;
use crate::chart::gesture::{Gesture, Lift, Slide};
use crate::chart::projection::Point;
use crate::view::Spot;
use crate::view::node::El;

/// What is done to a drawing. Places are in its pixels.
#[derive(Clone, Copy)]
pub enum Act<'a> {
    /// Fingers carry it along.
    Slide(Slide),
    /// It is let go while it moves, at so many pixels a millisecond.
    Throw(Point),
    /// It is let go.
    Rest,
    /// It is not to be moved after all: the page scrolls.
    Undo,
    /// It is tapped twice at a place.
    DoubleTap(Point),
    /// The wheel brings it so many times closer.
    Closer(f64),
    /// The wheel goes so far to the right.
    Across(f64, &'a MouseEvent),
    /// It is clicked; true where that only ends a drag.
    Click(&'a MouseEvent, bool),
    /// Something in it gets the focus.
    Focus(&'a PointerEvent),
}

struct Surface {
    cx: Cx,
    gesture: Mutex<Gesture>,
    act: Box<dyn Fn(Act<'_>, Spot) + Send + Sync>,
}

/// Makes an element one that hands move; `act` is told what they do, and where on it.
pub fn surface(cx: Cx, element: El, act: Box<dyn Fn(Act<'_>, Spot) + Send + Sync>) -> El {
    let surface = Arc::new(Surface { cx, gesture: Mutex::default(), act });
    let (wheel, clicked) = (Arc::clone(&surface), Arc::clone(&surface));
    let events = ["pointerdown", "pointermove", "pointerup", "pointercancel", "dragstart", "focusin"];
    let mut element = element.set("data-surface", "");
    for name in events {
        let surface = Arc::clone(&surface);
        element = element.on_pointer(name, move |event| surface.pointer(name, event));
    }
    element
        .on_wheel(move |event| {
            let Some(spot) = cx.atlas.hands.place(event) else { return };
            let (across, down) = (event.delta_x(), event.delta_y());
            if event.ctrl_key() || event.meta_key() {
                event.prevent_default();
                let step = 1.0 + down.abs().min(100.0) * 0.004;
                (wheel.act)(Act::Closer(if down < 0.0 { step } else { 1.0 / step }), spot);
            } else if across.abs() > down.abs() {
                (wheel.act)(Act::Across(across, event), spot);
            }
        })
        .on_click(move |click| {
            // A click that asks for a new tab is the browser's.
            if let (false, Some(spot)) =
                (click.ctrl_key() || click.meta_key() || click.shift_key(), cx.atlas.hands.place(click))
            {
                let dragged = clicked.gesture.lock().is_ok_and(|gesture| gesture.has_dragged());
                (clicked.act)(Act::Click(click, dragged), spot);
            }
        })
}

impl Surface {
    fn pointer(&self, name: &str, event: &PointerEvent) {
        let hands = self.cx.atlas.hands;
        let Some(spot) = hands.place(event) else { return };
        if let Some(act) = self.act_of(name, event, spot) {
            if matches!(act, Act::Slide(slide) if slide.fresh) {
                hands.capture(event);
            }
            (self.act)(act, spot);
        }
    }

    fn act_of<'a>(&self, name: &str, event: &'a PointerEvent, spot: Spot) -> Option<Act<'a>> {
        let mut gesture = self.gesture.lock().ok()?;
        let (id, place) = (event.pointer_id(), Point { x: spot.x * spot.width, y: spot.y * spot.height });
        match name {
            "pointerdown" if event.button() == 0 => gesture.press(id, place, event.pointer_type() != "mouse"),
            // It went up where nobody saw it.
            "pointermove" if event.buttons() == 0 => gesture.leave(id),
            "pointermove" => return gesture.slide(id, place, event.time_stamp()).map(Act::Slide),
            "pointerup" => match gesture.lift(id, event.time_stamp()) {
                Lift::DoubleTap(place) => return Some(Act::DoubleTap(place)),
                Lift::Throw(pace) => return Some(Act::Throw(pace)),
                Lift::Nothing => return Some(Act::Rest),
                Lift::Tap => {}
            },
            "pointercancel" => {
                return gesture.cancel(id).then_some(Act::Undo);
            }
            // A link that is dragged away would take the pointer with it.
            "dragstart" => event.prevent_default(),
            "focusin" => return Some(Act::Focus(event)),
            _ => {}
        }
        None
    }
}
