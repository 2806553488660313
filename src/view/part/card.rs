//! The card of a figure on a page that uses it: the number, its drawing, its date and its source, and the way to its home.

use super::super::Cx;
use super::{drawing, figure, mark, rich, source_note};
use crate::model::citation;
use crate::model::fact::Fact;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el};

/// A card, as an item of a list.
pub fn card(cx: Cx, fact: &'static Fact) -> Node {
    let context = fact.context.as_ref().map(|text| Node::from(el("p").class("context").child(rich::rich(cx, text))));
    Node::from(
        el("li")
            .class("card")
            .set("data-topic", fact.topic.as_str())
            .child(
                el("h3")
                    .child(cx.content().topic(&fact.topic).map(mark::topic_mark))
                    .child(el("a").set("href", cx.href_at(Page::Facts, &fact.id)).child(cx.say(&fact.label))),
            )
            .child(figure::headline(cx, fact))
            .child(drawing::drawing(cx, fact))
            .child(context)
            .child(counted(cx, fact))
            .child(differs(cx, fact, Page::About))
            .child(
                el("p")
                    .class("card-foot")
                    .child(source_note::source_notes(cx, &fact.sources))
                    .child(el("span").class("as-of").child(as_of(cx, fact))),
            ),
    )
}

/// That the editors counted it.
pub fn counted(cx: Cx, fact: &Fact) -> Option<Node> {
    fact.counted.then(|| Node::from(el("p").class("counted-note").child(cx.t(p::COUNTED_NOTE))))
}

/// "As of 2019", or that the source states no date.
pub fn as_of(cx: Cx, fact: &Fact) -> String {
    citation::as_of(fact, cx.content(), cx.language)
}

/// The way to the other figures, on a page that shows all of them, where counts differ.
pub fn differs(cx: Cx, fact: &'static Fact, page: Page) -> Option<Node> {
    let disagreement = cx.content().disagreement_of(&fact.id)?;
    let href = cx.href_at(page, &disagreement.id);
    Some(Node::from(el("span").class("differs").child(el("a").set("href", href).child(cx.t(p::SOURCES_DIFFER)))))
}
