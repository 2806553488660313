//! The tour: the events one after another as a story, by button, key and swipe.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::super::super::Cx;
use super::super::super::part::{event_item, mark, panel, rich, source_note};
use super::controls;
use crate::model::event::Event;
use crate::model::phrase as p;
use crate::route::Address;
use crate::view::node::{Node, el};

/// How far a finger has to move across for a swipe, in pixels.
const SWIPE: f64 = 48.0;

/// Whether an address is on the tour.
pub(super) fn is_on(place: &Address) -> bool {
    place.query.get("tour").is_some()
}

/// The address with the tour on or off, at an event.
fn address(cx: Cx, on: bool, id: &str) -> String {
    cx.address.with(|now| {
        let query = now.query.with("tour", on.then_some("1"));
        cx.print(&now.clone().with(query).at(id))
    })
}

/// The link that begins the tour, from the selected event or the first.
pub(super) fn start(cx: Cx) -> Node {
    let href = move || {
        let id = cx.address.with(|address| address.fragment.clone());
        let first = || controls::shown(cx).next().and_then(|index| cx.content().events.get(index));
        let event = cx.content().event(&id).or_else(first);
        address(cx, true, event.map_or("", |event| &event.id))
    };
    Node::from(el("a").class("button tour-start needs-app").live("href", href).child(cx.t(p::TOUR)))
}

/// The link that begins the tour at an event.
pub(super) fn from_here(cx: Cx, id: &'static str) -> Node {
    Node::from(el("a").class("button").live("href", move || address(cx, true, id)).child(cx.t(p::TOUR_FROM)))
}

/// The tour; nothing while it is off.
pub(super) fn tour(cx: Cx) -> Node {
    Node::live(move || cx.place.with(is_on).then(|| stops(cx)))
}

/// Goes on, or back, from the stop that is shown.
fn go(cx: Cx, onward: bool) {
    if let Some(event) = beside(cx, onward).and_then(|index| cx.content().events.get(index)) {
        cx.atlas.hands.select(&event.id, false);
    }
}

/// The stop after or before the one shown, by its place in the content's list; none at either end.
fn beside(cx: Cx, onward: bool) -> Option<usize> {
    let here = controls::here(cx).or_else(|| controls::shown(cx).next())?;
    if onward {
        controls::shown(cx).find(|index| *index > here)
    } else {
        controls::shown(cx).take_while(|index| *index < here).last()
    }
}

fn stops(cx: Cx) -> Node {
    // Where a finger came down.
    let down = Arc::new(Mutex::new(None::<(f64, f64)>));
    let held = Arc::clone(&down);
    let at = move |event: &leptos::ev::PointerEvent| {
        cx.atlas.hands.place(event).map(|spot| (spot.x * spot.width, spot.y * spot.height))
    };
    let close = move || address(cx, false, &cx.address.with(|address| address.fragment.clone()));
    cx.atlas.hands.bring(".tour");
    Node::from(
        el("section")
            .class("tour")
            .set("aria-label", cx.t(p::TOUR))
            .set("tabindex", "-1")
            .on_pointer("pointerdown", move |event| {
                if let Ok(mut down) = down.lock() {
                    *down = at(event);
                }
            })
            .on_pointer("pointerup", move |event| {
                let begun = held.lock().ok().and_then(|mut down| down.take());
                if let (Some(from), Some(to)) = (begun, at(event))
                    && (to.0 - from.0).abs() > SWIPE.max(2.0 * (to.1 - from.1).abs())
                    && event.pointer_type() != "mouse"
                {
                    go(cx, to.0 < from.0);
                }
            })
            .on_key(move |key| {
                let last = controls::shown(cx).last();
                let target = match key.key().as_str() {
                    "ArrowRight" | "PageDown" => return go_by_key(cx, key, true),
                    "ArrowLeft" | "PageUp" => return go_by_key(cx, key, false),
                    "Home" => controls::shown(cx).next(),
                    "End" => last,
                    "Escape" => return cx.atlas.hands.open(&close()),
                    _ => return,
                };
                key.prevent_default();
                if let Some(event) = target.and_then(|index| cx.content().events.get(index)) {
                    cx.atlas.hands.select(&event.id, false);
                }
            })
            .child(el("div").class("tour-stop").set("aria-live", "polite").live_child(move || {
                let id = cx.address.with(|address| address.fragment.clone());
                let first = || controls::shown(cx).next().and_then(|index| cx.content().events.get(index));
                cx.content().event(&id).or_else(first).map(|event| stop(cx, event))
            }))
            .child(
                el("p")
                    .class("tour-steps")
                    .child(step(cx, false, cx.t(p::PREVIOUS)))
                    .child(step(cx, true, cx.t(p::NEXT)))
                    .child(el("a").class("button").live("href", close).child(cx.t(p::TOUR_END))),
            ),
    )
}

fn go_by_key(cx: Cx, key: &leptos::ev::KeyboardEvent, onward: bool) {
    if !key.ctrl_key() && !key.meta_key() && !key.alt_key() {
        key.prevent_default();
        go(cx, onward);
    }
}

fn step(cx: Cx, onward: bool, words: &'static str) -> Node {
    let ends = move || {
        cx.address.track();
        beside(cx, onward).is_none()
    };
    Node::from(
        el("button")
            .set("type", "button")
            .live("aria-disabled", move || ends().then_some("true"))
            .on_click(move |_| go(cx, onward))
            .child(words),
    )
}

/// One event, at large.
fn stop(cx: Cx, event: &'static Event) -> Node {
    let topic = event.topics.first().and_then(|id| cx.content().topic(id));
    let place =
        controls::shown(cx).position(|index| cx.content().events.get(index).is_some_and(|other| other.id == event.id));
    let count = controls::shown(cx).count();
    Node::from(
        el("article")
            .set("data-topic", topic.map(|topic| topic.id.as_str()))
            .child(place.map(|place| {
                let numbers = [("n", (place + 1).to_string()), ("total", count.to_string())];
                let numbers = numbers.each_ref().map(|(name, number)| (*name, number.as_str()));
                Node::from(el("p").class("eyebrow").child(cx.fill(p::TOUR_PLACE, &numbers)))
            }))
            .child(el("p").class("tour-when").child(topic.map(mark::topic_mark)).child(event.date.phrase(cx.language)))
            .child(el("h2").child(cx.say(&event.title)))
            .child(el("p").class("tour-text").child(rich::rich(cx, &event.text)))
            .child(panel::figures(cx, &event.facts))
            .child(event_item::people(cx, event))
            .child(el("p").class("card-foot").child(source_note::source_notes(cx, &event.sources))),
    )
}
