//! What gestures on the map do.

use leptos::ev;
use leptos::prelude::*;

use super::controller::MapController;
use super::partner_map::PartnerMap;
use crate::browser::dom::{self, PointerPosition};
use crate::browser::focus::focus;
use crate::components::gesture_area::GestureEvent;
use crate::content::partner::Country;
use crate::point::Point;

/// How far from a marker a tap may be that means it and no country around, in pixels.
const MARKER: f64 = 22.0;
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
            if nearest(controller, map, fraction(point), position, REACH * position.width).is_none() {
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
            let near = |reach: f64| nearest(controller, map, here, position, reach);
            let country = || {
                near(MARKER).or_else(|| filled(controller, map, event, here)).or_else(|| near(REACH * position.width))
            };
            if let Some(country) = (!ends_drag).then(country).flatten() {
                controller.app.select(&country.anchor());
            }
        }
        GestureEvent::Scroll(..) => {}
    }
}

/// The country that is filled at a point of the drawing, if it is shown.
fn filled(controller: MapController, map: &PartnerMap, event: &ev::MouseEvent, at: Point) -> Option<&'static Country> {
    let countries = &controller.app.content.partners.countries;
    let on_globe = controller.globe_view.with_untracked(|seen| {
        let seen = seen.as_ref()?;
        Some(seen.view.locate(map.point(at)).and_then(|place| seen.globe.country_at(place)))
    });
    let index = match on_globe {
        Some(index) => index?,
        None => {
            let code = dom::attribute_under_pointer(event, "data-shape")?;
            countries.iter().position(|country| country.code == code)?
        }
    };
    countries.get(index).filter(|_| untrack(|| controller.is_shown(index)))
}

/// The country whose marker is nearest to a point of the drawing, within a reach in pixels.
fn nearest(
    controller: MapController,
    map: &PartnerMap,
    at: Point,
    size: PointerPosition,
    reach: f64,
) -> Option<&'static Country> {
    let countries = &controller.app.content.partners.countries;
    let distance = |index: usize| {
        let (marker, front) = untrack(|| controller.marker(map, index));
        let distance = ((marker.x - at.x) * size.width).hypot((marker.y - at.y) * size.height);
        (front && distance <= reach).then_some(distance)
    };
    let shown = controller.shown.get_untracked();
    let within_reach = shown.into_iter().filter_map(|index| Some((index, distance(index)?)));
    let (index, _) = within_reach.min_by(|(_, a), (_, b)| a.total_cmp(b))?;
    countries.get(index)
}
