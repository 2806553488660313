//! What gestures on the map do.

use leptos::prelude::*;

use super::controller::MapController;
use super::partner_map::PartnerMap;
use crate::browser::dom::{self, PointerPosition};
use crate::browser::focus::focus;
use crate::components::gesture_area::GestureEvent;
use crate::content::partner::Country;
use crate::point::Point;

/// How far from a marker a tap may be, as a fraction of the map's width.
const REACH: f64 = 0.05;
/// The magnification of a double tap.
const DOUBLE_TAP_ZOOM: f64 = 2.5;

/// Moves the map, or selects a country.
pub fn handle_gesture(
    controller: MapController,
    map: &PartnerMap,
    gesture: GestureEvent<'_>,
    position: PointerPosition,
) {
    let here = Point { x: position.x, y: position.y };
    let fraction = |point: Point| Point { x: point.x / position.width, y: point.y / position.height };
    match gesture {
        GestureEvent::Drag(drag) => {
            let aspect = position.width / position.height;
            controller.drag(drag.is_start, drag.factor, fraction(drag.from), fraction(drag.to), aspect);
        }
        // A reader who taps a marker twice means the marker.
        GestureEvent::DoubleTap(point) => {
            if nearest(controller, map, fraction(point), position).is_none() {
                controller.zoom(DOUBLE_TAP_ZOOM, fraction(point));
            }
        }
        GestureEvent::Cancel => controller.cancel_drag(),
        GestureEvent::Release => controller.rest(),
        GestureEvent::Fling(velocity) => controller.fling(velocity, position),
        GestureEvent::Zoom(factor) => controller.zoom_now(factor, here),
        GestureEvent::Focus(event) => {
            if let Some(code) = dom::closest_attribute(event, "data-country") {
                controller.reveal(&code);
            }
        }
        // Enter and assistive technology click without a position; they mean the link that has the focus.
        GestureEvent::Click { event, .. } if event.detail() == 0 => {
            if let Some(code) = dom::closest_attribute(event, "data-country") {
                event.prevent_default();
                controller.app.select(&code.to_ascii_lowercase());
                focus("[data-panel]");
            }
        }
        GestureEvent::Click { event, ends_drag } => {
            event.prevent_default();
            let country = nearest(controller, map, here, position).filter(|_| !ends_drag);
            if let Some(country) = country {
                controller.app.select(&country.anchor());
            }
        }
        GestureEvent::Scroll(..) => {}
    }
}

/// The country whose marker is nearest to a point of the drawing, within reach.
fn nearest(controller: MapController, map: &PartnerMap, at: Point, size: PointerPosition) -> Option<&'static Country> {
    let countries = &controller.app.content.partners.countries;
    let distance = |index: usize| {
        let (marker, front) = untrack(|| controller.marker(map, index));
        let distance = ((marker.x - at.x) * size.width).hypot((marker.y - at.y) * size.height);
        (front && distance <= REACH * size.width).then_some(distance)
    };
    let shown = controller.shown.get_untracked();
    let within_reach = shown.into_iter().filter_map(|index| Some((index, distance(index)?)));
    let (index, _) = within_reach.min_by(|(_, a), (_, b)| a.total_cmp(b))?;
    countries.get(index)
}
