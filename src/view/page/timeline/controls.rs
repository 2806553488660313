//! What moves the timeline: words, a range of years, buttons, and keys.

use leptos::prelude::*;

use super::super::super::Cx;
use super::super::super::part::filter;
use super::super::super::part::time_chart::Stage;
use super::super::super::part::time_filter::passes;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{El, Node, el};

/// Words and a range of years.
pub(super) fn find(cx: Cx) -> Node {
    let year = move |name: &'static str, words: &'static str| {
        Node::from(
            el("label").child(words).child(" ").child(
                el("input")
                    .set("name", name)
                    .set("inputmode", "numeric")
                    .set("pattern", "-?[0-9]{1,7}")
                    .set("size", "5")
                    .set("autocomplete", "off")
                    .live("value", move || filter::asked(cx, name)),
            ),
        )
    };
    filter::find(cx, Page::Timeline, vec![year("from", cx.t(p::FROM_YEAR)), year("to", cx.t(p::TO_YEAR))].into())
}

/// Earlier, out, all, in, later.
pub(super) fn zoom(cx: Cx, stage: Stage) -> Node {
    let button = |name: &'static str| el("button").set("type", "button").set("aria-label", name).set("title", name);
    let sign = |button: El, sign: &'static str| Node::from(button.child(sign));
    Node::from(
        el("div")
            .class("zoom needs-app")
            .set("role", "group")
            .set("aria-label", cx.t(p::ZOOM))
            .child(sign(button(cx.t(p::ZOOM_IN)).on_click(move |_| stage.step(true)), "+"))
            .child(sign(button(cx.t(p::ZOOM_OUT)).on_click(move |_| stage.step(false)), "−"))
            .child(el("button").set("type", "button").on_click(move |_| stage.reset()).child(cx.t(p::ZOOM_RESET)))
            .child(sign(button(cx.t(p::EARLIER)).on_click(move |_| stage.pan(-0.5)), "←"))
            .child(sign(button(cx.t(p::LATER)).on_click(move |_| stage.pan(0.5)), "→")),
    )
}

/// The keys of the drawing.
pub(super) fn key(cx: Cx, key: &leptos::ev::KeyboardEvent, stage: Stage) {
    if key.ctrl_key() || key.meta_key() || key.alt_key() {
        return;
    }
    let name = key.key();
    let (pans, lies) = (key.shift_key(), cx.atlas.hands.is_wide() != Some(false));
    let target = match name.as_str() {
        "ArrowRight" | "ArrowLeft" | "PageDown" | "PageUp" if pans || name.starts_with('P') => {
            key.prevent_default();
            return stage.pan(if matches!(name.as_str(), "ArrowRight" | "PageDown") { 0.25 } else { -0.25 });
        }
        "ArrowUp" if lies => beside(cx, stage, false),
        "ArrowDown" if lies => beside(cx, stage, true),
        "ArrowRight" | "ArrowDown" => along(cx, true),
        "ArrowLeft" | "ArrowUp" => along(cx, false),
        "Home" => shown(cx).next(),
        "End" => shown(cx).last(),
        "+" | "=" => return stage.step(true),
        "-" => return stage.step(false),
        "0" => return stage.reset(),
        "Escape" => {
            let id = cx.address.with_untracked(|address| address.fragment.clone());
            cx.atlas.hands.select("", true);
            return cx.atlas.hands.focus(&mark_of(&id));
        }
        _ => return,
    };
    key.prevent_default();
    if let Some(event) = target.and_then(|index| cx.content().events.get(index)) {
        cx.atlas.hands.select(&event.id, true);
        cx.atlas.hands.focus(&mark_of(&event.id));
    }
}

fn mark_of(id: &str) -> String {
    ["[data-mark=\"", id, "\"]"].concat()
}

/// The places in the content's list of the events that are let through, in the order of time.
pub(super) fn shown(cx: Cx) -> impl Iterator<Item = usize> {
    (0..cx.content().events.len()).filter(move |index| untrack(|| passes(cx, *index)))
}

/// The place of the selected event in the content's list, if it is let through.
pub(super) fn here(cx: Cx) -> Option<usize> {
    cx.address.with_untracked(|address| shown(cx).find(|index| is_at(cx, *index, &address.fragment)))
}

fn is_at(cx: Cx, index: usize, id: &str) -> bool {
    cx.content().events.get(index).is_some_and(|event| event.id == id)
}

/// The event after or before the selected one in time; with none selected, the first or last.
pub(super) fn along(cx: Cx, onward: bool) -> Option<usize> {
    match (here(cx), onward) {
        (None, true) => shown(cx).next(),
        (None, false) => shown(cx).last(),
        (Some(here), true) => shown(cx).find(|index| *index > here).or(Some(here)),
        (Some(here), false) => shown(cx).take_while(|index| *index < here).last().or(Some(here)),
    }
}

/// The event nearest in time in the lane below or above; the shelf is the last lane.
fn beside(cx: Cx, stage: Stage, down: bool) -> Option<usize> {
    let Some(here) = here(cx) else { return along(cx, down) };
    let own = stage.lane(here)?;
    let lanes = shown(cx).filter_map(|index| Some((stage.lane(index)?, index)));
    let nearest = |best: Option<(usize, usize)>, one: (usize, usize)| {
        let beyond = if down { one.0 > own } else { one.0 < own };
        let nearer = |best: (usize, usize)| {
            (one.0.abs_diff(own), one.1.abs_diff(here)) < (best.0.abs_diff(own), best.1.abs_diff(here))
        };
        if beyond && best.is_none_or(nearer) { Some(one) } else { best }
    };
    lanes.fold(None, nearest).map(|(_, index)| index).or(Some(here))
}
