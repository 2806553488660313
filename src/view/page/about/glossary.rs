//! The glossary, by kind; explanations are marked as the editors' own.

use super::super::super::Cx;
use super::super::super::part::{rich, source_note};
use crate::model::content::Content;
use crate::model::phrase as p;
use crate::model::term::{Term, TermKind};
use crate::view::node::{Node, el, nodes};

pub(super) fn glossary(cx: Cx, texts: &'static Content) -> Node {
    let groups = nodes(&mut TermKind::ALL.iter().copied().filter_map(|kind| group(cx, texts, kind)));
    Node::from(el("div").class("glossary").child(el("p").class("editors").child(cx.t(p::EDITORS_WORDS))).child(groups))
}

fn group(cx: Cx, texts: &'static Content, kind: TermKind) -> Option<Node> {
    let terms = nodes(&mut texts.glossary.iter().filter(|term| term.kind == kind).map(|term| entry(cx, term)));
    (!terms.is_empty())
        .then(|| Node::from(vec![Node::from(el("h3").child(cx.t(kind.phrase()))), Node::from(el("dl").child(terms))]))
}

fn entry(cx: Cx, term: &'static Term) -> Node {
    let others = nodes(
        &mut cx
            .content()
            .site
            .languages
            .iter()
            .filter(|language| language.tag != cx.language.tag && term.name.get(language) != cx.say(&term.name))
            .map(|language| {
                Node::from(
                    el("span").class("other-name").set("lang", language.tag.as_str()).child(term.name.get(language)),
                )
            }),
    );
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
