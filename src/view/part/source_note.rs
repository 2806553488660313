//! Notes that name the paragraphs a statement rests on.

use super::super::Cx;
use crate::model::phrase as p;
use crate::model::source::Locator;
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

/// One note for each paragraph, linked to what the atlas says about it.
pub fn source_notes(cx: Cx, sources: &'static [Locator]) -> Node {
    // A space between two notes lets the line break there.
    let notes = nodes(&mut sources.iter().map(|locator| Node::from(vec![" ".into(), source_note(cx, locator)])));
    Node::from(el("span").class("sources").child(notes))
}

fn source_note(cx: Cx, locator: &'static Locator) -> Node {
    let href = cx.href_at(Page::About, &anchor(locator));
    Node::from(
        el("a").class("source").set("href", href).set("data-source", locator.to_string()).child(name(cx, locator)),
    )
}

/// A paragraph's name for readers: "Profile ¶3".
pub fn name(cx: Cx, locator: &Locator) -> String {
    let short = cx.content().source(&locator.source).map_or(locator.source.as_str(), |source| cx.say(&source.short));
    cx.fill(p::LOCATOR, &[("source", short), ("n", &locator.paragraph.to_string())])
}

/// The id under which a paragraph is described on the about page.
pub fn anchor(locator: &Locator) -> String {
    [locator.source.as_str(), "-", &locator.paragraph.to_string()].concat()
}
