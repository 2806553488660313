//! The card of a figure: the number, its drawing, what it counts, its date and its source.

use super::super::Cx;
use super::{drawing, figure, mark, rich, source_note};
use crate::model::fact::Fact;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el};

/// Where a card stands, which decides how much it says and how high its heading is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the page of figures: it carries the fact's id and its definition.
    Home,
    /// On another page: it links to its home.
    Guest,
}

/// A card, as an item of a list; `hidden` where a filter leaves it out.
pub fn card(
    cx: Cx,
    fact: &'static Fact,
    place: Place,
    hidden: impl Fn() -> bool + Copy + Send + Sync + 'static,
) -> Node {
    let home = place == Place::Home;
    let id = home.then_some(fact.id.as_str());
    let selected = cx.selects(&fact.id);
    let current = move || if home { selected() } else { None };
    let href = cx.href_at(Page::Facts, &fact.id);
    let definition = home.then(|| Node::from(el("p").class("definition").child(rich::rich(cx, &fact.definition))));
    let context = fact.context.as_ref().map(|text| Node::from(el("p").class("context").child(rich::rich(cx, text))));
    let counted = fact.counted.then(|| Node::from(el("p").class("counted-note").child(cx.t(p::COUNTED_NOTE))));
    Node::from(
        el("li")
            .class("card")
            .set("id", id)
            .set("data-topic", fact.topic.as_str())
            .live("aria-current", current)
            .live("hidden", hidden)
            .child(
                el("h3")
                    .child(cx.content().topic(&fact.topic).map(mark::topic_mark))
                    .child(el("a").set("href", href).child(cx.say(&fact.label))),
            )
            .child(figure::headline(cx, fact))
            .child(drawing::drawing(cx, fact))
            .child(definition)
            .child(context)
            .child(counted)
            .child(differs(cx, fact, home))
            .child(
                el("p")
                    .class("card-foot")
                    .child(source_note::source_notes(cx, &fact.sources))
                    .child(el("span").class("as-of").child(as_of(cx, fact))),
            ),
    )
}

/// "As of 2019", or that the source states no date.
pub fn as_of(cx: Cx, fact: &Fact) -> String {
    fact.as_of
        .as_ref()
        .map_or_else(|| cx.t(p::AS_OF_NONE).to_owned(), |date| cx.fill(p::AS_OF, &[("date", date.phrase(cx.language))]))
}

/// The way to the other figures, where counts differ.
fn differs(cx: Cx, fact: &'static Fact, home: bool) -> Option<Node> {
    let disagreement = cx.content().disagreement_of(&fact.id)?;
    let href = if home { cx.href_at(Page::Facts, &disagreement.id) } else { cx.href_at(Page::About, &disagreement.id) };
    Some(Node::from(el("p").class("differs").child(el("a").set("href", href).child(cx.t(p::SOURCES_DIFFER)))))
}
