//! Text with its placeholders filled in.

use leptos::prelude::With;

use super::super::Cx;
use super::quote;
use crate::model::fact::Fact;
use crate::model::markup::{Kind, Piece, parse_or_words};
use crate::model::phrase as p;
use crate::model::text::Text;
use crate::model::wording::words_of;
use crate::route::{Address, Page};
use crate::view::node::{El, Node, el};

/// A text in the language drawn, as pieces of a paragraph.
pub fn rich(cx: Cx, text: &'static Text) -> Vec<Node> {
    parse_or_words(cx.say(text)).into_iter().map(|piece| one(cx, piece)).collect()
}

fn one(cx: Cx, piece: Piece<'static>) -> Node {
    let Piece::Reference { kind, id, .. } = piece else { return words_of(piece, cx.content(), cx.language).into() };
    if kind == Kind::Fact
        && let Some(fact) = cx.told(id)
    {
        return vec![quote::quote(cx, fact), otherwise(cx, fact).into()].into();
    }
    let words = words_of(piece, cx.content(), cx.language);
    match address_of(cx, kind, id) {
        Some(href) => Node::from(el("a").set("class", kind.prefix()).set("href", href).child(words)),
        None => words.into(),
    }
}

/// The way to what others count, beside a figure that stands without them.
fn otherwise(cx: Cx, fact: &'static Fact) -> Option<El> {
    let stands_with_them = cx.place.with(|place| matches!(place.page, Page::Facts | Page::About));
    let record = cx.content().disagreement_of(&fact.id).filter(|_| !stands_with_them)?;
    let words = cx.t(p::SOURCES_DIFFER);
    let link = el("a").set("href", cx.href_at(Page::About, &record.id)).set("aria-label", words).set("title", words);
    Some(el("span").class("differs").child(link.child("≠")))
}

/// Where a reference leads; people are named, not linked.
fn address_of(cx: Cx, kind: Kind, id: &str) -> Option<String> {
    match kind {
        Kind::Fact => Some(cx.href_at(Page::Facts, id)),
        Kind::Event => Some(cx.href_at(Page::Timeline, id)),
        Kind::Person => None,
        Kind::Partner => Some(cx.href_at(Page::Partners, id)),
        Kind::Term => Some(cx.href_at(Page::About, id)),
        Kind::Page => Page::all(cx.content())
            .into_iter()
            .find(|page| page.path().trim_end_matches('/') == id)
            .map(|page| cx.print(&Address::of(page, cx.lang))),
    }
}
