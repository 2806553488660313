//! Every figure, by topic, and the places where counts differ.

use leptos::prelude::*;

use super::super::Cx;
use super::super::part::card::{Place, card};
use super::super::part::disagreement::disagreement;
use super::super::part::filter::{self, Choice};
use super::super::part::mark;
use crate::model::fact::Fact;
use crate::model::phrase as p;
use crate::model::topic::Topic;
use crate::view::node::{Node, el, nodes};

/// The page.
pub fn facts(cx: Cx) -> Node {
    let content = cx.content();
    let shown = move |fact: &Fact| {
        cx.address.with(|address| address.query.get("topic").is_none_or(|topic| topic == fact.topic))
    };
    let count = move || content.facts.iter().filter(|fact| shown(fact)).count();
    let groups = nodes(&mut content.topics.iter().filter_map(|topic| group(cx, topic)));
    let differing = nodes(&mut content.disagreements.iter().map(|record| disagreement(cx, record, true)));
    Node::from(vec![
        Node::from(
            el("div")
                .class("page-head")
                .child(el("h1").child(cx.t(p::FACTS)))
                .child(el("p").class("lede").child(cx.t(p::FACTS_LEDE))),
        ),
        filter::choices(cx, cx.t(p::FILTER_TOPIC), "topic", topics(cx)),
        filter::shown_of(cx, count, content.facts.len()),
        groups,
        Node::from(
            el("section")
                .set("id", "disagreements")
                .child(el("h2").child(cx.t(p::DISAGREEMENTS)))
                .child(el("div").class("disagreements").child(differing)),
        ),
    ])
}

/// The figures of a topic, hidden together where another topic is chosen.
fn group(cx: Cx, topic: &'static Topic) -> Option<Node> {
    let facts: Vec<_> = cx.content().facts.iter().filter(|fact| fact.topic == topic.id).collect();
    let hidden = move || cx.address.with(|address| address.query.get("topic").is_some_and(|chosen| chosen != topic.id));
    let cards = nodes(&mut facts.iter().map(|fact| card(cx, fact, Place::Home, hidden)));
    (!cards.is_empty()).then(|| {
        Node::from(
            el("section")
                .class("group")
                .set("data-topic", topic.id.as_str())
                .live("hidden", hidden)
                .child(el("h2").child(mark::topic_mark(topic)).child(cx.say(&topic.name)))
                .child(el("ul").class("cards").child(cards)),
        )
    })
}

fn topics(cx: Cx) -> Vec<Choice> {
    let facts = &cx.content().facts;
    let mut choices = vec![Choice { value: None, name: cx.t(p::ALL_TOPICS), mark: None, count: facts.len() }];
    for topic in &cx.content().topics {
        let count = facts.iter().filter(|fact| fact.topic == topic.id).count();
        if count > 0 {
            let mark = Some(mark::topic_mark(topic));
            choices.push(Choice { value: Some(&topic.id), name: cx.say(&topic.name), mark, count });
        }
    }
    choices
}
