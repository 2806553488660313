//! Sections of written text: headings, paragraphs, lists, cards, events; each with its sources.

use super::super::Cx;
use super::card::card;
use super::event_item::event_line;
use super::{rich, source_note};
use crate::model::story::{Block, Section, Statement};
use crate::view::node::{Node, el, nodes};

/// A section; `after` is what the page adds under its blocks.
pub fn section(cx: Cx, section: &'static Section, after: Option<Node>) -> Node {
    let blocks = nodes(&mut section.blocks.iter().map(|one| block(cx, one)));
    Node::from(
        el("section")
            .set("id", section.id.as_str())
            .class("prose")
            .live("aria-current", cx.selects(&section.id))
            .child(el("h2").child(cx.say(&section.heading)))
            .child(blocks)
            .child(after),
    )
}

fn block(cx: Cx, block: &'static Block) -> Node {
    if let Some(text) = &block.text {
        let notes = (!block.sources.is_empty()).then(|| source_note::source_notes(cx, &block.sources));
        return Node::from(el("p").child(rich::rich(cx, text)).child(notes));
    }
    if !block.items.is_empty() {
        let items = nodes(&mut block.items.iter().map(|item| statement(cx, item)));
        return Node::from(el("ul").class("statements").child(items));
    }
    if !block.facts.is_empty() {
        let cards = nodes(&mut block.facts.iter().filter_map(|id| cx.told(id)).map(|fact| card(cx, fact)));
        return Node::from(el("ul").class("cards").child(cards));
    }
    let events: Vec<_> =
        block.events.iter().filter_map(|id| cx.content().event(id)).map(|event| event_line(cx, event)).collect();
    Node::from(el("ul").class("event-lines").child(events))
}

fn statement(cx: Cx, item: &'static Statement) -> Node {
    let lead = item.lead.as_ref().map(|lead| Node::from(el("strong").class("lead").child(cx.say(lead))));
    let notes = (!item.sources.is_empty()).then(|| source_note::source_notes(cx, &item.sources));
    Node::from(el("li").child(lead).child(" ").child(rich::rich(cx, &item.text)).child(notes))
}
