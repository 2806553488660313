//! Hands on the drawing: drag, pinch, double tap, wheel, and clicks on marks and clusters.

use std::sync::{Arc, Mutex};

use leptos::ev::{MouseEvent, PointerEvent};

use super::items::Items;
use super::stage::Stage;
use crate::chart::gesture::{Gesture, Lift};
use crate::view::Spot;
use crate::view::node::El;

/// How much closer a double tap is.
const DOUBLE: f64 = 2.5;
/// The room above and below a standing line.
const PADDING: f64 = 20.0;

/// Makes an element the surface that the timeline is moved by.
pub(super) fn surface(stage: Stage, element: El, items: &Arc<Items>) -> El {
    let gesture = Arc::new(Mutex::new(Gesture::default()));
    let (slid, lifted, gone) = (Arc::clone(&gesture), Arc::clone(&gesture), Arc::clone(&gesture));
    let items = Arc::clone(items);
    element
        .class("surface")
        .set("data-surface", "")
        .on_pointer("pointerdown", move |event| {
            if let (0, Some((place, _)), Ok(mut gesture)) = (event.button(), along(stage, event), gesture.lock()) {
                gesture.press(event.pointer_id(), place, stage.view());
            }
        })
        .on_pointer("pointermove", move |event| {
            let (Some((place, length)), Ok(mut gesture)) = (along(stage, event), slid.lock()) else { return };
            if event.buttons() == 0 {
                // It went up where nobody saw it.
                return gesture.cancel(event.pointer_id());
            }
            let was = gesture.is_dragging();
            if let Some(scale) = gesture.slide(event.pointer_id(), place, length, stage.view(), stage.all) {
                if !was {
                    stage.cx().atlas.hands.capture(event);
                }
                // An animation that is under way would pull the other way.
                stage.cx().atlas.hands.halt();
                stage.show(scale);
            }
        })
        .on_pointer("pointerup", move |event| {
            let (Some((place, length)), Ok(mut gesture)) = (along(stage, event), lifted.lock()) else { return };
            if gesture.lift(event.pointer_id(), event.time_stamp(), length) == Lift::DoubleTap {
                stage.zoom(DOUBLE, place);
            }
        })
        .on_pointer("pointercancel", move |event| {
            if let Ok(mut gesture) = gone.lock() {
                gesture.cancel(event.pointer_id());
            }
        })
        // A link that is dragged away would take the pointer with it.
        .on_pointer("dragstart", |event| event.prevent_default())
        .on_wheel(move |event| {
            let Some((place, length)) = along(stage, event) else { return };
            let (across, down) = (event.delta_x(), event.delta_y());
            if event.ctrl_key() || event.meta_key() {
                event.prevent_default();
                let step = 1.0 + down.abs().min(100.0) * 0.004;
                let now = stage.view();
                stage.cx().atlas.hands.halt();
                stage.show(now.zoom(if down < 0.0 { step } else { 1.0 / step }, place, stage.all));
            } else if across.abs() > down.abs() && stage.cx().atlas.hands.is_wide() == Some(true) {
                event.prevent_default();
                stage.show(stage.view().pan(across / length, stage.all));
            }
        })
        .on_click(move |click| clicked(stage, &items, click))
}

/// Where an event is along the line, 0 to 1, and how long the line is in pixels.
fn along(stage: Stage, event: &MouseEvent) -> Option<(f64, f64)> {
    let Spot { x, y, width, height } = stage.cx().atlas.hands.place(event)?;
    if stage.cx().atlas.hands.is_wide() == Some(true) {
        return Some((x, width));
    }
    let length = (height - 2.0 * PADDING).max(1.0);
    Some(((y * height - PADDING) / length, length))
}

/// Selects without leaving the drawing, or opens a cluster. A click that asks for a new tab is the browser's.
fn clicked(stage: Stage, items: &Items, click: &MouseEvent) {
    let hands = stage.cx().atlas.hands;
    if click.ctrl_key() || click.meta_key() || click.shift_key() {
        return;
    }
    if let Some(id) = hands.within(click, "data-mark") {
        click.prevent_default();
        hands.select(&id, false);
        // Enter, as against a pointer, goes on to what it has opened.
        if click.detail() == 0 {
            hands.bring("[data-panel]");
        }
    } else if let Some(ends) = hands.within(click, "data-cluster") {
        click.prevent_default();
        let mut ends = ends.split(' ').filter_map(|end| items.dated.get(end.parse::<usize>().ok()?));
        if let (Some(first), Some(last)) = (ends.next(), ends.next())
            && !stage.open(first.stretch.from, last.stretch.from.max(last.stretch.to.min(last.stretch.from + 1.0)))
        {
            hands.select(&first.event.id, false);
        }
    }
}

/// Centers the view where a pointer is on the strip.
pub(super) fn center(stage: Stage, event: &PointerEvent) {
    if let Some(spot) = stage.cx().atlas.hands.place(event) {
        stage.cx().atlas.hands.halt();
        stage.show(stage.view().about(stage.all.day_at(spot.x), stage.all));
    }
}
