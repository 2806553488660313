//! Hands on the drawing: what dragging, the wheel, taps and clicks do to time.

use std::sync::Arc;

use leptos::ev::{MouseEvent, PointerEvent};

use super::super::surface::{Act, surface};
use super::items::Items;
use super::stage::Stage;
use crate::chart::projection::Point;
use crate::view::Spot;
use crate::view::node::El;

/// How much closer a double tap is.
const DOUBLE: f64 = 2.5;
/// The room above and below a standing line.
const PADDING: f64 = 20.0;

/// Makes an element the surface that the timeline is moved by.
pub(super) fn moved(stage: Stage, element: El, items: &Arc<Items>) -> El {
    let items = Arc::clone(items);
    surface(stage.cx(), element.class("surface"), Box::new(move |act, spot| moves(stage, &items, act, spot)))
}

fn moves(stage: Stage, items: &Items, act: Act<'_>, spot: Spot) {
    let hands = stage.cx().atlas.hands;
    let here = Point { x: spot.x * spot.width, y: spot.y * spot.height };
    match act {
        Act::Slide(slide) => {
            // An animation that is under way would pull the other way.
            hands.halt();
            let (from, to) = (along(stage, slide.from, spot), along(stage, slide.to, spot));
            stage.show(stage.held(slide.fresh).carry(slide.factor, from, to, stage.all));
        }
        Act::DoubleTap(place) => stage.zoom(DOUBLE, along(stage, place, spot)),
        Act::Closer(factor) => {
            hands.halt();
            stage.show(stage.view().zoom(factor, along(stage, here, spot), stage.all));
        }
        Act::Across(right, event) if hands.is_wide() == Some(true) => {
            event.prevent_default();
            stage.show(stage.view().pan(right / spot.width, stage.all));
        }
        Act::Click(click, _) => clicked(stage, items, click),
        _ => {}
    }
}

/// Where a place of the drawing is along the line, 0 to 1.
fn along(stage: Stage, place: Point, size: Spot) -> f64 {
    if stage.cx().atlas.hands.is_wide() == Some(true) {
        return place.x / size.width;
    }
    (place.y - PADDING) / (size.height - 2.0 * PADDING).max(1.0)
}

/// Selects without leaving the drawing, or opens a cluster.
fn clicked(stage: Stage, items: &Items, click: &MouseEvent) {
    let hands = stage.cx().atlas.hands;
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
