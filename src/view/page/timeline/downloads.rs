//! The events as files for other programs.

use super::super::super::Cx;
use crate::model::phrase as p;
use crate::view::node::{Node, el};

pub(super) fn downloads(cx: Cx) -> Node {
    let file = |name: &'static str, words: &'static str| {
        Node::from(el("a").set("href", cx.atlas.base.file(name)).set("download", "").child(words))
    };
    Node::from(
        el("p")
            .class("event-files")
            .child(cx.t(p::EVENTS_AS_FILES))
            .child(" ")
            .child(file("events.csv", "CSV"))
            .child(" · ")
            .child(file("events.json", "JSON")),
    )
}
