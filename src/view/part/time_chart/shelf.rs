//! The events that no year is stated for: they wait beside the axis.

use super::super::mark::topic_mark;
use super::Chart;
use super::mark::Link;
use crate::model::phrase as p;
use crate::view::node::{Node, el, nodes};

/// The most events that a shelf shows; the others are counted, and are in the list.
const MOST: usize = 6;

pub(super) fn shelf(chart: &Chart) -> Option<Node> {
    let cx = chart.cx;
    let events = &cx.content().events;
    let is_selected = |index: usize| events.get(index).is_some_and(|event| event.id == chart.selected);
    let mut free = MOST;
    let undated = nodes(&mut chart.items.undated.iter().filter_map(|&index| {
        let event = events.get(index)?;
        if free == 0 && !is_selected(index) && chart.stop != Some(index) {
            return None;
        }
        free = free.saturating_sub(1);
        let link = Link::new(chart, event, index);
        Some(Node::from(
            el("li").child(
                link.dress(el("a"))
                    .child(
                        el("span")
                            .child(event.topics.first().and_then(|id| cx.content().topic(id)).map(topic_mark))
                            .child(event.date.short_phrase(cx.language)),
                    )
                    .child(" ")
                    .child(el("span").class("shelf-label").child(cx.say(&event.short))),
            ),
        ))
    }));
    let more = chart.items.undated.len().saturating_sub(MOST);
    let more = (more > 0).then(|| {
        let number = more.to_string();
        Node::from(el("p").class("shelf-more").child(cx.fill(p::SHELF_MORE, &[("n", &number)])))
    });
    (!undated.is_empty()).then(|| {
        Node::from(
            el("div").class("shelf").child(el("p").child(cx.t(p::SHELF))).child(el("ul").child(undated)).child(more),
        )
    })
}
