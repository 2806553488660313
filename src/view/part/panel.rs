//! What panels of a selected thing share: its figures, and the way to its neighbors.

use leptos::prelude::*;

use super::super::Cx;
use super::{figure, source_note};
use crate::model::phrase as p;
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

/// A button that copies the full address of a thing, and says how that went.
pub fn copy_link(cx: Cx, page: Page, id: &'static str) -> Node {
    let said = RwSignal::new(0_usize);
    let full = move || cx.atlas.hands.full(&cx.href_at(page.clone(), id));
    let address = full();
    let copy = move |_: &leptos::ev::MouseEvent| {
        cx.atlas.hands.copy(&full(), Box::new(move |done| said.set(if done { 1 } else { 2 })));
    };
    let words = move || match said.get() {
        0 => Node::Empty,
        1 => Node::from(cx.t(p::COPIED)),
        // Where the clipboard is closed to us, the address is there to be copied by hand.
        _ => Node::from(vec![
            Node::from(cx.t(p::COPY_BY_HAND)),
            Node::from(" "),
            Node::from(el("code").child(address.clone())),
        ]),
    };
    Node::from(vec![
        Node::from(el("button").set("type", "button").on_click(copy).child(cx.t(p::COPY_LINK))),
        Node::from(el("span").class("said").set("role", "status").live_child(words)),
    ])
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
