//! The timeline: filters, drawing, the selected event, and the list that is the timeline in words.

mod controls;
mod selected;

use leptos::prelude::*;

use super::super::Cx;
use super::super::part::event_item::event_item;
use super::super::part::filter::{self, Choice};
use super::super::part::time_chart::passes;
use super::super::part::{mark, time_chart};
use crate::chart::time_scale::TimeScale;
use crate::model::event::Event;
use crate::model::phrase as p;
use crate::view::node::{Node, el, nodes};

/// The page.
pub fn timeline(cx: Cx) -> Node {
    let events = &cx.content().events;
    let all = TimeScale::fit(events.iter().map(|event| &event.date));
    let scale = RwSignal::new(all);
    let shown = move |event: &Event| cx.address.with(|address| passes(event, address));
    let count = move || events.iter().filter(|event| shown(event)).count();
    let items = nodes(&mut events.iter().map(|event| event_item(cx, event, shown)));
    Node::from(vec![
        Node::from(
            el("div")
                .class("page-head")
                .child(el("h1").child(cx.t(p::TIMELINE)))
                .child(el("p").class("lede").child(cx.t(p::TIMELINE_LEDE))),
        ),
        filter::choices(cx, cx.t(p::FILTER_TOPIC), "topic", topics(cx)),
        Node::from(el("div").class("controls").child(controls::years(cx)).child(controls::zoom(cx, scale, all))),
        filter::shown_of(cx, count, events.len()),
        Node::from(
            el("section")
                .class("figure-frame")
                .set("aria-label", cx.t(p::TIMELINE_DRAWING))
                .set("data-timeline", "")
                .on_key(move |key| controls::key(cx, key, scale, all, shown))
                .child(time_chart::time_chart(cx, move || scale.get(), shown, true))
                .child(el("p").class("keys needs-app").child(cx.t(p::TIMELINE_KEYS))),
        ),
        selected::selected(cx),
        Node::from(el("h2").child(cx.t(p::EVENTS_LIST))),
        Node::from(el("ol").class("events").child(items)),
    ])
}

/// The topics that events have, each with how many.
fn topics(cx: Cx) -> Vec<Choice> {
    let events = &cx.content().events;
    let mut choices = vec![Choice { value: None, name: cx.t(p::ALL_TOPICS), mark: None, count: events.len() }];
    for topic in &cx.content().topics {
        let count = events.iter().filter(|event| event.topics.contains(&topic.id)).count();
        if count > 0 {
            let mark = Some(mark::topic_mark(topic));
            choices.push(Choice { value: Some(&topic.id), name: cx.say(&topic.name), mark, count });
        }
    }
    choices
}
