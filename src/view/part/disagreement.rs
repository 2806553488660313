//! Figures that do not count the same thing, side by side, each with what it counts and whose word it is.

use super::super::Cx;
use super::{figure, rich, source_note};
use crate::model::disagreement::Disagreement;
use crate::model::fact::Fact;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

/// The figures of a disagreement; where `home`, it carries its id and says how the counts differ.
pub fn disagreement(cx: Cx, record: &'static Disagreement, home: bool) -> Node {
    let id = home.then_some(record.id.as_str());
    let selected = cx.selects(&record.id);
    let current = move || if home { selected() } else { None };
    let figures = nodes(&mut record.facts.iter().filter_map(|id| cx.content().fact(id)).map(|fact| side(cx, fact)));
    Node::from(
        el("article")
            .class("card disagreement")
            .set("id", id)
            .set("data-disagreement", record.id.as_str())
            .live("aria-current", current)
            .child(
                el("h3")
                    .child(el("span").child(cx.say(&record.title)))
                    .child(el("span").class("badge").child(cx.t(p::SOURCES_DIFFER))),
            )
            .child(el("ul").class("sides").child(figures))
            .child(home.then(|| el("p").class("context").child(rich::rich(cx, &record.text))))
            .child(
                el("p")
                    .class("card-foot")
                    .child(el("a").set("href", cx.href_at(Page::About, "disagreements")).child(cx.t(p::HOW_WE_HANDLE))),
            ),
    )
}

fn side(cx: Cx, fact: &'static Fact) -> Node {
    Node::from(
        el("li")
            .child(
                el("a").class("side-label").set("href", cx.href_at(Page::Facts, &fact.id)).child(cx.say(&fact.label)),
            )
            .child(figure::headline(cx, fact))
            .child(el("p").class("definition").child(rich::rich(cx, &fact.definition)))
            .child(source_note::source_notes(cx, &fact.sources)),
    )
}
