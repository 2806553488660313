//! The marks of topics and relations: a form for each, so that color is never alone.

use crate::model::topic::{Shape, Topic};
use crate::view::node::{Node, el};

/// The outline of a shape in a box from -8 to 8, all of about the same area.
pub fn outline(shape: Shape) -> &'static str {
    match shape {
        Shape::Disc => "M0-6.5a6.5 6.5 0 1 1-.1 0z",
        Shape::Triangle => "M0-7.5 7.4 5.8H-7.4z",
        Shape::Square => "M-5.8-5.8H5.8V5.8H-5.8z",
        Shape::Diamond => "M0-8 8 0 0 8-8 0z",
        Shape::Pentagon => "M0-7.3 7 -2.2 4.3 6H-4.3L-7-2.2z",
        Shape::Hexagon => "M0-7.2 6.3-3.6V3.6L0 7.2-6.3 3.6V-3.6z",
    }
}

/// A topic's mark, to stand before its name.
pub fn topic_mark(topic: &'static Topic) -> Node {
    Node::from(
        el("svg")
            .class("mark")
            .set("viewBox", "-8 -8 16 16")
            .set("width", "12")
            .set("height", "12")
            .set("aria-hidden", "true")
            .set("data-topic", topic.id.as_str())
            .child(el("path").set("d", outline(topic.shape))),
    )
}

/// A mark without a topic, in the color of the text or of its class.
pub fn mark(shape: Shape, class: &'static str) -> Node {
    Node::from(
        el("svg")
            .set("class", ["mark ", class].concat())
            .set("viewBox", "-8 -8 16 16")
            .set("width", "12")
            .set("height", "12")
            .set("aria-hidden", "true")
            .child(el("path").set("d", outline(shape))),
    )
}
