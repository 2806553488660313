//! What gestures on the drawing do to time.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::controller::TimelineController;
use super::vertical_layout::PADDING;
use crate::browser::dom::{self, PointerPosition};
use crate::browser::focus::focus_and_scroll;
use crate::components::gesture_area::GestureEvent;
use crate::point::Point;

/// The magnification of a double tap.
const DOUBLE_TAP_ZOOM: f64 = 2.5;

/// Moves the timeline, selects an event, or opens a cluster.
pub fn handle_gesture(timeline: TimelineController, gesture: GestureEvent<'_>, position: PointerPosition) {
    let here = Point { x: position.x * position.width, y: position.y * position.height };
    match gesture {
        GestureEvent::Drag(drag) => {
            let (from, to) = (along(timeline, drag.from, position), along(timeline, drag.to, position));
            timeline.drag(drag.is_start, drag.factor, from, to);
        }
        GestureEvent::DoubleTap(point) => timeline.zoom(DOUBLE_TAP_ZOOM, along(timeline, point, position)),
        GestureEvent::Zoom(factor) => {
            let anchor = along(timeline, here, position);
            timeline.show_now(timeline.view.get_untracked().zoom(factor, anchor, timeline.all));
        }
        GestureEvent::Scroll(right, event) if timeline.is_horizontal() => {
            event.prevent_default();
            timeline.show(timeline.view.get_untracked().pan(right / position.width, timeline.all));
        }
        GestureEvent::Click { event, .. } => click(timeline, event),
        _ => {}
    }
}

/// Where a point of the drawing is along the axis, 0 to 1.
fn along(timeline: TimelineController, point: Point, size: PointerPosition) -> f64 {
    if timeline.is_horizontal() {
        point.x / size.width
    } else {
        (point.y - PADDING) / (size.height - 2.0 * PADDING).max(1.0)
    }
}

/// Selects without leaving the drawing, or opens a cluster.
fn click(timeline: TimelineController, click: &MouseEvent) {
    if let Some(id) = dom::closest_attribute(click, "data-mark") {
        click.prevent_default();
        timeline.app.select(&id);
        // Enter, unlike a pointer, goes on to what it has opened.
        if click.detail() == 0 {
            focus_and_scroll("[data-panel]");
        }
    } else if let Some(ends) = dom::closest_attribute(click, "data-cluster") {
        click.prevent_default();
        open_cluster(timeline, &ends);
    }
}

/// Zooms in on the events of a cluster; where they cannot be told apart, selects the first.
fn open_cluster(timeline: TimelineController, ends: &str) {
    let items = timeline.items.get_untracked();
    let mut ends = ends.split(' ').filter_map(|end| items.dated.get(end.parse::<usize>().ok()?));
    if let (Some(first), Some(last)) = (ends.next(), ends.next()) {
        let to = last.bar.from.max(last.bar.to.min(last.bar.from + 1.0));
        if !timeline.zoom_in_on(first.bar.from, to) {
            timeline.app.select(&first.event.id);
        }
    }
}
