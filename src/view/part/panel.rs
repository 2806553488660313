//! What panels of a selected thing share: its figures, and the way to its neighbors.

use leptos::prelude::*;

use super::super::Cx;
use super::{card, figure, source_note};
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
                .child(source_note::source_notes(cx, &fact.sources))
                .child(card::differs(cx, fact, Page::About)),
        )
    }));
    (!figures.is_empty()).then(|| Node::from(el("ul").class("panel-figures").child(figures)))
}

/// A button that copies the full address of a thing, and says how that went.
pub fn copy_link(cx: Cx, page: Page, id: &'static str) -> Node {
    let said = RwSignal::new("");
    let run = move |_: &leptos::ev::MouseEvent| copy(cx, cx.atlas.hands.full(&cx.href_at(page.clone(), id)), said);
    Node::from(vec![
        Node::from(el("button").set("type", "button").on_click(run).child(cx.t(p::COPY_LINK))),
        how_it_went("said", said),
    ])
}

/// Copies a text, and lets `said` say how that went.
pub fn copy(cx: Cx, text: String, said: RwSignal<&'static str>) {
    let by_hand = [cx.t(p::COPY_BY_HAND), " ", &text].concat();
    let then = move |done| {
        // Where the clipboard is closed to us, the text is there to be copied by hand. That is
        // rare, and words that live as long as the page need no type of their own.
        said.set(if done { cx.t(p::COPIED) } else { String::leak(by_hand) });
    };
    cx.atlas.hands.copy(&text, Box::new(then));
}

/// What [`copy`] says.
pub fn how_it_went(class: &'static str, said: RwSignal<&'static str>) -> Node {
    Node::from(el("span").class(class).set("role", "status").live_child(move || said.get()))
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
