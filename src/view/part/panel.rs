//! What panels of a selected thing share: its figures, and the way to its neighbors.

use super::super::Cx;
use super::{figure, source_note};
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

/// Figures that a thing is part of, each with its source; nothing where there are none.
pub fn figures(cx: Cx, ids: &'static [String]) -> Option<Node> {
    let figures = nodes(&mut ids.iter().filter_map(|id| cx.content().fact(id)).map(|fact| {
        Node::from(
            el("li")
                .child(el("a").set("href", cx.href_at(Page::Facts, &fact.id)).child(cx.say(&fact.label)))
                .child(" ")
                .child(figure::inline(cx, fact))
                .child(source_note::source_notes(cx, &fact.sources)),
        )
    }));
    (!figures.is_empty()).then(|| Node::from(el("ul").class("panel-figures").child(figures)))
}

/// A link that selects a neighbor in place.
pub fn neighbor(cx: Cx, page: Page, id: String, word: &'static str, name: &'static str) -> Node {
    let href = cx.href_at(page, &id);
    let select = move |click: &leptos::ev::MouseEvent| {
        click.prevent_default();
        cx.atlas.hands.select(&id, false);
    };
    Node::from(el("a").set("href", href).on_click(select).child(el("small").child(word)).child(el("span").child(name)))
}
