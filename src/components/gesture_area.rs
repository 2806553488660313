//! Elements that are moved by hand: one finger or the mouse drags, two fingers zoom, and so does the wheel with Ctrl.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::attr::Attribute;
use leptos::ev;

use crate::browser::dom::{self, PointerPosition};
use crate::gesture::{Drag, Gesture, Release};
use crate::point::Point;

/// What is done to an element. Points are in its pixels.
#[derive(Clone, Copy)]
pub enum GestureEvent<'a> {
    /// A finger or the mouse drags it, or two fingers pinch it.
    Drag(Drag),
    /// It is released while it moves, at a velocity in pixels per millisecond.
    Fling(Point),
    /// It is released.
    Release,
    /// It is not to be moved after all: the browser has taken the pointer to scroll the page.
    Cancel,
    /// It is tapped twice.
    DoubleTap(Point),
    /// The wheel zooms by a factor.
    Zoom(f64),
    /// The wheel scrolls to the right by so many pixels.
    Scroll(f64, &'a ev::WheelEvent),
    /// It is clicked; `ends_drag` where the click only ends a drag.
    Click {
        /// The click.
        event: &'a ev::MouseEvent,
        /// Whether it only ends a drag.
        ends_drag: bool,
    },
    /// Something in it gets the focus.
    Focus(&'a ev::FocusEvent),
}

/// How much one pixel of wheel movement zooms.
const ZOOM_PER_PIXEL: f64 = 0.004;
/// The most pixels of wheel movement that one event counts for.
const MAX_WHEEL: f64 = 100.0;

/// The event handlers that make an element movable, to be spread on it: `<div {..gesture_handlers(f)}>`.
///
/// `handle` gets what was done, and where in the element.
pub fn gesture_handlers(handle: impl Fn(GestureEvent<'_>, PointerPosition) + 'static) -> impl Attribute {
    let state = Rc::new(GestureState { gesture: RefCell::default(), handle: Box::new(handle) });
    let on_pointer = |handler: fn(&GestureState, &ev::PointerEvent, PointerPosition)| {
        let state = Rc::clone(&state);
        move |event: ev::PointerEvent| {
            if let Some(position) = dom::pointer_position(&event) {
                handler(&state, &event, position);
            }
        }
    };
    (
        ev::on(ev::pointerdown, on_pointer(GestureState::press)),
        ev::on(ev::pointermove, on_pointer(GestureState::drag)),
        ev::on(ev::pointerup, on_pointer(GestureState::release)),
        ev::on(ev::pointercancel, on_pointer(GestureState::cancel)),
        // A link that is dragged away would take the pointer with it.
        ev::on(ev::dragstart, |event: ev::DragEvent| event.prevent_default()),
        ev::on(ev::focusin, {
            let state = Rc::clone(&state);
            move |event: ev::FocusEvent| state.focus(&event)
        }),
        ev::on(ev::wheel, {
            let state = Rc::clone(&state);
            move |event: ev::WheelEvent| state.wheel(&event)
        }),
        ev::on(ev::click, {
            let state = Rc::clone(&state);
            move |event: ev::MouseEvent| state.click(&event)
        }),
    )
}

struct GestureState {
    gesture: RefCell<Gesture>,
    handle: Box<dyn Fn(GestureEvent<'_>, PointerPosition)>,
}

impl GestureState {
    fn press(&self, event: &ev::PointerEvent, position: PointerPosition) {
        if event.button() == 0 {
            let scrolls = event.pointer_type() != "mouse";
            self.gesture.borrow_mut().press(event.pointer_id(), in_pixels(position), scrolls);
        }
    }

    fn drag(&self, event: &ev::PointerEvent, position: PointerPosition) {
        let id = event.pointer_id();
        if event.buttons() == 0 {
            // The pointer went up outside the window.
            return self.gesture.borrow_mut().leave(id);
        }
        let drag = self.gesture.borrow_mut().drag(id, in_pixels(position), event.time_stamp());
        if let Some(drag) = drag {
            if drag.is_start {
                dom::capture_pointer(event);
            }
            (self.handle)(GestureEvent::Drag(drag), position);
        }
    }

    fn release(&self, event: &ev::PointerEvent, position: PointerPosition) {
        let release = self.gesture.borrow_mut().release(event.pointer_id(), event.time_stamp());
        match release {
            Release::DoubleTap(point) => (self.handle)(GestureEvent::DoubleTap(point), position),
            Release::Fling(velocity) => (self.handle)(GestureEvent::Fling(velocity), position),
            Release::Nothing => (self.handle)(GestureEvent::Release, position),
            Release::Tap => {}
        }
    }

    fn cancel(&self, event: &ev::PointerEvent, position: PointerPosition) {
        let had_moved = self.gesture.borrow_mut().cancel(event.pointer_id());
        if had_moved {
            (self.handle)(GestureEvent::Cancel, position);
        }
    }

    fn focus(&self, event: &ev::FocusEvent) {
        let nowhere = PointerPosition { x: 0.0, y: 0.0, width: 1.0, height: 1.0 };
        (self.handle)(GestureEvent::Focus(event), nowhere);
    }

    fn wheel(&self, event: &ev::WheelEvent) {
        let Some(position) = dom::pointer_position(event) else { return };
        let (right, down) = (event.delta_x(), event.delta_y());
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            let factor = 1.0 + down.abs().min(MAX_WHEEL) * ZOOM_PER_PIXEL;
            (self.handle)(GestureEvent::Zoom(if down < 0.0 { factor } else { 1.0 / factor }), position);
        } else if right.abs() > down.abs() {
            (self.handle)(GestureEvent::Scroll(right, event), position);
        }
    }

    fn click(&self, event: &ev::MouseEvent) {
        if dom::opens_elsewhere(event) {
            return;
        }
        if let Some(position) = dom::pointer_position(event) {
            let ends_drag = self.gesture.borrow().has_dragged();
            (self.handle)(GestureEvent::Click { event, ends_drag }, position);
        }
    }
}

fn in_pixels(position: PointerPosition) -> Point {
    Point { x: position.x * position.width, y: position.y * position.height }
}
