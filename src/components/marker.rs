//! The marks of topics and relations: a shape for each, so that color is never alone.

use leptos::prelude::*;

use crate::content::topic::{Shape, Topic};

/// The outline of a shape as a path in a box from -8 to 8; all have about the same area.
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

/// A topic's mark, before its name.
#[component]
pub fn TopicMark(
    /// The topic.
    topic: &'static Topic,
) -> impl IntoView {
    view! {
        <svg class="mark" viewBox="-8 -8 16 16" width="12" height="12" aria-hidden="true" data-topic=topic.id.as_str()>
            <path d=outline(topic.shape) />
        </svg>
    }
}

/// A relation's mark, before its name; in the color of the text.
#[component]
pub fn RelationMark(
    /// The relation's shape.
    shape: Shape,
) -> impl IntoView {
    view! {
        <svg class="mark relation-mark" viewBox="-8 -8 16 16" width="12" height="12" aria-hidden="true">
            <path d=outline(shape) />
        </svg>
    }
}
