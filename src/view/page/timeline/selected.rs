//! The selected event beside the drawing, with its neighbors; spoken when it changes.

use leptos::prelude::*;

use super::super::super::Cx;
use super::super::super::part::{mark, panel, rich, source_note};
use crate::model::event::Event;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el};

/// The panel; empty while nothing is selected.
pub(super) fn selected(cx: Cx) -> Node {
    let event = move || cx.address.with(|address| cx.content().event(&address.fragment));
    Node::from(
        el("div").class("selected").set("role", "status").live_child(move || event().map(|event| about(cx, event))),
    )
}

fn about(cx: Cx, event: &'static Event) -> Node {
    let events = &cx.content().events;
    let here = events.iter().position(|other| other.id == event.id);
    let previous = here.and_then(|here| events.get(here.checked_sub(1)?));
    let next = here.and_then(|here| events.get(here + 1));
    let topic = event.topics.first().and_then(|id| cx.content().topic(id));
    let neighbor =
        |event: &'static Event, word| panel::neighbor(cx, Page::Timeline, event.id.clone(), word, cx.say(&event.short));
    Node::from(
        el("article")
            .class("card panel")
            .set("data-topic", topic.map(|topic| topic.id.as_str()))
            .child(el("p").class("when").child(topic.map(mark::topic_mark)).child(event.date.phrase(cx.language)))
            .child(el("p").class("panel-title").child(cx.say(&event.title)))
            .child(el("p").child(rich::rich(cx, &event.text)))
            .child(panel::figures(cx, &event.facts))
            .child(el("p").class("card-foot").child(source_note::source_notes(cx, &event.sources)))
            .child(
                el("p")
                    .class("neighbors")
                    .child(previous.map(|event| neighbor(event, cx.t(p::PREVIOUS))))
                    .child(next.map(|event| neighbor(event, cx.t(p::NEXT)))),
            ),
    )
}
