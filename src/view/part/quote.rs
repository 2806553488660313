//! A figure in running text with its card in small: shown while it is pointed at, has the focus,
//! or was tapped. The browser puts it away on Esc and on what happens elsewhere.

use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;

use super::super::Cx;
use super::{card, figure, source_note};
use crate::model::fact::Fact;
use crate::model::phrase as p;
use crate::model::wording::{plain, quantity};
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

/// The number of the last figure drawn.
static LAST: AtomicUsize = AtomicUsize::new(0);

/// The figure, live; where there is no browser, the figure alone.
pub fn quote(cx: Cx, fact: &'static Fact) -> Node {
    let number = figure::inline(cx, fact);
    if !cx.atlas.hands.live() {
        return number;
    }
    let own = LAST.fetch_add(1, Ordering::Relaxed) + 1;
    let open = cx.atlas.open;
    let becomes = |number: usize| move |_: &leptos::ev::PointerEvent| open.set(number);
    let expanded = move || if open.get() == own { "true" } else { "false" };
    // On pages that have come without written texts, what is counted is a link away.
    let definition = plain(cx.say(&fact.definition), cx.content(), cx.language);
    let sources = fact.sources.iter().map(|locator| Node::from(vec![source_note::name(cx, locator), " · ".into()]));
    // Words alone: what can be counted and checked on a page is the figure in its text.
    let small = el("span")
        .class("peek")
        .child(el("a").set("href", cx.href_at(Page::Facts, &fact.id)).child(cx.say(&fact.label)))
        .child(el("strong").child(quantity(fact, cx.content(), cx.language)))
        .child((!definition.is_empty()).then(|| el("span").child(definition)))
        .child(fact.counted.then(|| el("small").child(cx.t(p::COUNTED_NOTE))))
        .child(el("small").child(nodes(&mut { sources })).child(card::as_of(cx, fact)));
    Node::from(
        el("span")
            .class("quote")
            .on_pointer("mouseenter", becomes(own))
            .on_pointer("focusin", becomes(own))
            .on_pointer("click", becomes(own))
            .on_pointer("mouseleave", becomes(0))
            .child(
                el("span")
                    .class("asked")
                    .set("tabindex", "0")
                    .set("role", "button")
                    .live("aria-expanded", expanded)
                    .child(number),
            )
            .child(small),
    )
}
