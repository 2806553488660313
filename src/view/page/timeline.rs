//! The timeline: filters, drawing, the selected event or the tour, and the list that is the timeline in words.

mod controls;
mod downloads;
mod selected;
mod tour;

use leptos::prelude::*;

use super::super::Cx;
use super::super::part::event_item::event_item;
use super::super::part::filter::{self, Choice};
use super::super::part::time_chart::{Stage, time_chart};
use super::super::part::time_filter::passes;
use super::super::part::{mark, source_note};
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

/// A list of more events than this comes in parts of so many, and parts that are out of view are not laid out.
const PART: usize = 100;

/// The page; within another site's page, the drawing alone.
pub fn timeline(cx: Cx) -> Node {
    let stage = Stage::new(cx);
    let drawing = Node::from(
        el("div")
            .class("timeline-stage")
            .on_key(move |key| controls::key(cx, key, stage))
            .child(
                el("section")
                    .class("figure-frame")
                    .set("aria-label", cx.t(p::TIMELINE_DRAWING))
                    .set("data-timeline", "")
                    .live("data-view-from", move || stage.day(stage.view().from()))
                    .live("data-view-to", move || stage.day(stage.view().to()))
                    .child(controls::zoom(cx, stage))
                    .child(time_chart(cx, stage))
                    .child(el("p").class("keys needs-app").child(cx.t(p::TIMELINE_KEYS))),
            )
            .live_child(move || {
                let id = cx.address.with(|address| address.fragment.clone());
                stage.reveal(&id);
                Node::Empty
            })
            .child(selected::selected(cx)),
    );
    if cx.is_embedded() {
        return Node::from(vec![
            Node::from(el("h1").class("embed-title").child(cx.t(p::TIMELINE))),
            drawing,
            Node::from(
                el("p").class("embed-home").child(
                    el("a")
                        .live("href", move || {
                            cx.href_at(Page::Timeline, &cx.address.with(|address| address.fragment.clone()))
                        })
                        .set("target", "_top")
                        .child(cx.say(&cx.content().site.name))
                        .child(" · ")
                        .child(cx.t(p::OPEN_TIMELINE)),
                ),
            ),
        ]);
    }
    let events = &cx.content().events;
    let count = move || (0..events.len()).filter(|index| passes(cx, *index)).count();
    Node::from(vec![
        Node::from(
            el("div")
                .class("page-head")
                .child(el("h1").child(cx.t(p::TIMELINE)))
                .child(el("p").class("lede").child(cx.t(p::TIMELINE_LEDE))),
        ),
        filter::choices(cx, cx.t(p::FILTER_TOPIC), "topic", topics(cx)),
        Node::from(
            el("div")
                .class("controls")
                .child(controls::find(cx))
                .child(filter::shown_of(cx, count, events.len()))
                .child(tour::start(cx)),
        ),
        tour::tour(cx),
        drawing,
        eras(cx),
        Node::from(el("h2").child(cx.t(p::EVENTS_LIST))),
        list(cx),
        downloads::downloads(cx),
    ])
}

/// All events in words, in the order of time.
fn list(cx: Cx) -> Node {
    let events = &cx.content().events;
    let class = if events.len() > PART { "events part" } else { "events" };
    nodes(&mut events.chunks(PART).enumerate().map(|(part, some)| {
        let item = |(place, event)| event_item(cx, event, part * PART + place);
        let start = (part > 0).then_some(part * PART + 1);
        let items = nodes(&mut some.iter().enumerate().map(item));
        Node::from(el("ol").class(class).set("start", start).child(items))
    }))
}

/// The eras in words.
fn eras(cx: Cx) -> Node {
    let eras = nodes(&mut cx.content().site.eras.iter().map(|era| {
        Node::from(
            el("li")
                .child(el("strong").child(cx.say(&era.name)))
                .child(" ")
                .child(era.date.phrase(cx.language))
                .child(source_note::source_notes(cx, &era.sources)),
        )
    }));
    let there = (!eras.is_empty()).then(|| Node::from(el("ul").child(eras)));
    Node::from(there.map(|list| {
        Node::from(el("div").class("eras").child(el("span").class("eyebrow").child(cx.t(p::ERAS))).child(list))
    }))
}

/// The topics that events have, each with how many.
fn topics(cx: Cx) -> Vec<Choice> {
    let content = cx.content();
    filter::counted(
        cx,
        content.events.len(),
        &mut content.topics.iter().map(|topic| {
            let within = |own: &String| content.is_within(own, &topic.id);
            let count = content.events.iter().filter(|event| event.topics.iter().any(within)).count();
            let mark = Some(mark::topic_mark(topic));
            Choice { value: Some(&topic.id), name: cx.say(&topic.name), mark, count: Some(count) }
        }),
    )
}
