//! The keys of the drawing: arrows go from event to event, Shift and arrows pan, + and - zoom.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::controller::TimelineController;
use super::cursor::Toward;
use crate::browser::dom;
use crate::browser::focus::focus;

/// What a Page key, or an arrow with Shift, pans by, as a fraction of the view.
const PAN_STEP: f64 = 0.25;

/// A key on the drawing. Elsewhere on the page keys belong to the browser, but for Escape in the panel.
pub fn handle_key(timeline: TimelineController, key: &KeyboardEvent) {
    if dom::has_modifier(key) {
        return;
    }
    // The tour, in the panel's place, has keys of its own.
    if dom::is_within(key, ".tour") {
        return;
    }
    let name = key.key();
    if name == "Escape" {
        return deselect(timeline);
    }
    if !dom::is_within(key, "[data-timeline]") {
        return;
    }
    let horizontal = timeline.app.window.wide.get_untracked() != Some(false);
    let target = match name.as_str() {
        "PageDown" => return pan(timeline, key, PAN_STEP),
        "PageUp" => return pan(timeline, key, -PAN_STEP),
        "ArrowRight" if key.shift_key() => return pan(timeline, key, PAN_STEP),
        "ArrowLeft" if key.shift_key() => return pan(timeline, key, -PAN_STEP),
        "ArrowUp" if horizontal => timeline.in_other_lane(false),
        "ArrowDown" if horizontal => timeline.in_other_lane(true),
        "ArrowRight" | "ArrowDown" => timeline.step(Toward::Later),
        "ArrowLeft" | "ArrowUp" => timeline.step(Toward::Earlier),
        "Home" => timeline.first(),
        "End" => timeline.last(),
        "+" | "=" => return timeline.zoom_in(),
        "-" => return timeline.zoom_out(),
        "0" => return timeline.reset(),
        _ => return,
    };
    key.prevent_default();
    if let Some(event) = target.and_then(|index| timeline.event(index)) {
        timeline.app.reselect(&event.id);
        focus(&mark_selector(&event.id));
    }
}

fn pan(timeline: TimelineController, key: &KeyboardEvent, by: f64) {
    key.prevent_default();
    timeline.pan(by);
}

/// Selects nothing, and goes back from the panel to the mark.
fn deselect(timeline: TimelineController) {
    let id = timeline.app.selected.get_untracked();
    timeline.app.reselect("");
    focus(&mark_selector(&id));
}

fn mark_selector(id: &str) -> String {
    format!("[data-mark=\"{id}\"]")
}
