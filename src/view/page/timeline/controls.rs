//! What moves the timeline: a range of years, zoom, and keys.

use leptos::prelude::*;

use super::super::super::Cx;
use crate::chart::time_scale::TimeScale;
use crate::model::event::Event;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el};

/// How much closer one step of zoom is.
const STEP: f64 = 1.6;

/// A range of years, as a form whose address is its state.
pub(super) fn years(cx: Cx) -> Node {
    let from = move || cx.address.with(|address| address.query.years().from.map(|year| year.to_string()));
    let to = move || cx.address.with(|address| address.query.years().to.map(|year| year.to_string()));
    let topic = move || cx.address.with(|address| address.query.get("topic").map(str::to_owned));
    let clear = move || {
        cx.address.with(|address| {
            let query = address.query.with("from", None).with("to", None);
            cx.print(&address.clone().with(query))
        })
    };
    Node::from(
        el("form")
            .class("years needs-app")
            .set("action", cx.href(Page::Timeline))
            .set("method", "get")
            .live_child(move || {
                topic()
                    .map(|topic| Node::from(el("input").set("type", "hidden").set("name", "topic").set("value", topic)))
            })
            .child(
                el("label").child(cx.t(p::FROM_YEAR)).child(" ").child(
                    el("input")
                        .set("name", "from")
                        .set("inputmode", "numeric")
                        .set("pattern", "-?[0-9]{1,7}")
                        .set("size", "5")
                        .set("autocomplete", "off")
                        .live("value", from),
                ),
            )
            .child(
                el("label").child(cx.t(p::TO_YEAR)).child(" ").child(
                    el("input")
                        .set("name", "to")
                        .set("inputmode", "numeric")
                        .set("pattern", "-?[0-9]{1,7}")
                        .set("size", "5")
                        .set("autocomplete", "off")
                        .live("value", to),
                ),
            )
            .child(el("button").set("type", "submit").child(cx.t(p::APPLY)))
            .child(el("a").class("button").live("href", clear).child(cx.t(p::CLEAR))),
    )
}

/// Zoom in, zoom out, show all.
pub(super) fn zoom(cx: Cx, scale: RwSignal<TimeScale>, all: TimeScale) -> Node {
    Node::from(
        el("div")
            .class("zoom needs-app")
            .set("role", "group")
            .set("aria-label", cx.t(p::ZOOM))
            .child(
                el("button")
                    .set("type", "button")
                    .set("aria-label", cx.t(p::ZOOM_IN))
                    .set("title", cx.t(p::ZOOM_IN))
                    .on_click(move |_| step(cx, scale, all, STEP))
                    .child("+"),
            )
            .child(
                el("button")
                    .set("type", "button")
                    .set("aria-label", cx.t(p::ZOOM_OUT))
                    .set("title", cx.t(p::ZOOM_OUT))
                    .on_click(move |_| step(cx, scale, all, 1.0 / STEP))
                    .child("−"),
            )
            .child(el("button").set("type", "button").on_click(move |_| scale.set(all)).child(cx.t(p::ZOOM_RESET))),
    )
}

/// Zooms about the selected event where it is in view, else about the middle.
fn step(cx: Cx, scale: RwSignal<TimeScale>, all: TimeScale, factor: f64) {
    let now = scale.get_untracked();
    let selected = cx.address.with_untracked(|address| cx.content().event(&address.fragment));
    let about = selected
        .and_then(|event| event.date.span()?.earliest())
        .map(|day| now.place(day))
        .filter(|place| (0.0..=1.0).contains(place))
        .unwrap_or(0.5);
    scale.set(now.zoom(factor, about, all));
}

/// The keys of the drawing.
pub(super) fn key(
    cx: Cx,
    key: &leptos::ev::KeyboardEvent,
    scale: RwSignal<TimeScale>,
    all: TimeScale,
    shown: impl Fn(&Event) -> bool,
) {
    if key.ctrl_key() || key.meta_key() || key.alt_key() {
        return;
    }
    let ids: Vec<&'static str> =
        cx.content().events.iter().filter(|event| shown(event)).map(|event| event.id.as_str()).collect();
    let fragment = cx.address.with_untracked(|address| address.fragment.clone());
    let here = ids.iter().position(|id| *id == fragment);
    let last = ids.len().saturating_sub(1);
    let target = match key.key().as_str() {
        "ArrowRight" | "ArrowDown" => here.map_or(0, |here| (here + 1).min(last)),
        "ArrowLeft" | "ArrowUp" => here.map_or(last, |here| here.saturating_sub(1)),
        "Home" => 0,
        "End" => last,
        "+" | "=" => return step(cx, scale, all, STEP),
        "-" => return step(cx, scale, all, 1.0 / STEP),
        "Escape" => return cx.atlas.hands.select("", true),
        _ => return,
    };
    key.prevent_default();
    if let Some(id) = ids.get(target) {
        cx.atlas.hands.select(id, true);
        cx.atlas.hands.focus(&["[data-mark=\"", id, "\"]"].concat());
    }
}
