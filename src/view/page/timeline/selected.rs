//! The selected event beside the drawing: what the list says of it, its figures, its neighbors, and its address to copy.

use leptos::prelude::*;

use super::super::super::Cx;
use super::super::super::part::{event_item, mark, panel, rich, source_note};
use super::controls;
use crate::model::event::Event;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el};

/// The panel; empty while nothing is selected, and while the tour shows it at large.
pub(super) fn selected(cx: Cx) -> Node {
    let event = move || {
        let toured = cx.place.with(super::tour::is_on);
        cx.address.with(|address| cx.content().event(&address.fragment)).filter(|_| !toured)
    };
    Node::from(el("div").class("selected").live_child(move || event().map(|event| about(cx, event))))
}

fn about(cx: Cx, event: &'static Event) -> Node {
    let topic = event.topics.first().and_then(|id| cx.content().topic(id));
    let neighbor = |onward: bool, word| {
        let event = controls::along(cx, onward)
            .and_then(|index| cx.content().events.get(index))
            .filter(|other| other.id != event.id)?;
        Some(panel::neighbor(cx, Page::Timeline, event.id.clone(), word, cx.say(&event.short)))
    };
    Node::from(
        el("article")
            .class("card panel")
            .set("data-panel", "")
            .set("tabindex", "-1")
            .set("data-topic", topic.map(|topic| topic.id.as_str()))
            .child(el("p").class("when").child(topic.map(mark::topic_mark)).child(event.date.phrase(cx.language)))
            .child(el("p").class("panel-title").child(cx.say(&event.title)))
            .child(el("p").child(rich::rich(cx, &event.text)))
            .child(panel::figures(cx, &event.facts))
            .child(event_item::people(cx, event))
            .child(el("p").class("card-foot").child(source_note::source_notes(cx, &event.sources)))
            .child(
                el("p")
                    .class("panel-tools needs-app")
                    .child(panel::copy_link(cx, Page::Timeline, &event.id))
                    .child((!cx.is_embedded()).then(|| super::tour::from_here(cx, &event.id))),
            )
            .child(
                el("p")
                    .class("neighbors")
                    .child(neighbor(false, cx.t(p::PREVIOUS)))
                    .child(neighbor(true, cx.t(p::NEXT))),
            ),
    )
}
