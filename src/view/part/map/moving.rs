//! Hands on the map: what dragging, the wheel, taps and clicks do to it.

use super::super::surface::{Act, surface};
use super::shown;
use super::stage::Stage;
use crate::chart::partner_map::PartnerMap;
use crate::chart::projection::Point;
use crate::model::partner::Country;
use crate::view::Spot;
use crate::view::node::El;

/// How far from a marker a finger may land, as a part of the map's width.
const REACH: f64 = 0.05;
/// How much closer a double tap is.
const DOUBLE: f64 = 2.5;

/// Makes an element the surface that the map is moved by.
pub(super) fn moved(stage: Stage, map: &'static PartnerMap, element: El) -> El {
    surface(stage.cx(), element, Box::new(move |act, spot| moves(stage, map, act, spot)))
}

fn moves(stage: Stage, map: &PartnerMap, act: Act<'_>, spot: Spot) {
    let hands = stage.cx().atlas.hands;
    let here = Point { x: spot.x, y: spot.y };
    let part = |place: Point| Point { x: place.x / spot.width, y: place.y / spot.height };
    match act {
        Act::Slide(slide) => {
            let (from, to) = (part(slide.from), part(slide.to));
            let held = stage.held(slide.fresh).closer(slide.factor, from);
            stage.show(held.drag(to.x - from.x, to.y - from.y, spot.width / spot.height));
        }
        // Who taps a marker twice means the marker.
        Act::DoubleTap(place) if near(stage, map, part(place), spot).is_none() => stage.zoom(DOUBLE, part(place)),
        Act::Undo => stage.show(stage.held(false)),
        Act::Rest => stage.rest(),
        Act::Throw(pace) => stage.throw(pace, spot),
        Act::Closer(factor) => stage.show(stage.now().closer(factor, here)),
        Act::Focus(event) => {
            if let Some(code) = hands.within(event, "data-country") {
                stage.reveal(&code);
            }
        }
        // Enter and what assists a reader come without a place; they mean the link that they are on.
        Act::Click(click, _) if click.detail() == 0 => {
            if let Some(code) = hands.within(click, "data-country") {
                click.prevent_default();
                hands.select(&code.to_ascii_lowercase(), false);
                hands.focus("[data-panel]");
            }
        }
        Act::Click(click, dragged) => {
            click.prevent_default();
            if let Some(country) = near(stage, map, here, spot).filter(|_| !dragged) {
                hands.select(&country.anchor(), false);
            }
        }
        _ => {}
    }
}

/// The marker nearest to a place of the drawing, if it is near.
fn near(stage: Stage, map: &PartnerMap, at: Point, size: Spot) -> Option<&'static Country> {
    let mut nearest = (REACH * size.width, None);
    for (index, country) in shown(stage.cx()) {
        let (place, front) = stage.marker(map, index);
        let distance = ((place.x - at.x) * size.width).hypot((place.y - at.y) * size.height);
        if front && distance <= nearest.0 {
            nearest = (distance, Some(country));
        }
    }
    nearest.1
}
