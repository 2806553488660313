//! The glossary, by kind; explanations are marked as the editors' own.

use super::super::super::Cx;
use super::super::super::part::{rich, source_note};
use crate::model::phrase as p;
use crate::model::term::{Term, TermKind};
use crate::view::node::{Node, el};

pub(super) fn glossary(cx: Cx) -> Node {
    let groups: Vec<_> = TermKind::ALL.iter().copied().filter_map(|kind| group(cx, kind)).collect();
    Node::from(el("div").class("glossary").child(el("p").class("editors").child(cx.t(p::EDITORS_WORDS))).child(groups))
}

fn group(cx: Cx, kind: TermKind) -> Option<Node> {
    let terms: Vec<_> =
        cx.content().glossary.iter().filter(|term| term.kind == kind).map(|term| entry(cx, term)).collect();
    (!terms.is_empty())
        .then(|| Node::from(vec![Node::from(el("h3").child(cx.t(kind.phrase()))), Node::from(el("dl").child(terms))]))
}

fn entry(cx: Cx, term: &'static Term) -> Node {
    let others: Vec<_> = cx
        .content()
        .site
        .languages
        .iter()
        .filter(|language| language.tag != cx.language.tag && term.name.get(language) != cx.say(&term.name))
        .map(|language| {
            Node::from(el("span").class("other-name").set("lang", language.tag.as_str()).child(term.name.get(language)))
        })
        .collect();
    Node::from(
        el("div")
            .class("term-entry")
            .set("id", term.id.as_str())
            .live("aria-current", cx.selects(&term.id))
            .child(el("dt").child(cx.say(&term.name)).child(" ").child(others))
            .child(
                el("dd")
                    .child(term.explanation.as_ref().map(|text| rich::rich(cx, text)))
                    .child(source_note::source_notes(cx, &term.sources)),
            ),
    )
}
