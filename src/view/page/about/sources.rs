//! The sources: what each is, and what its paragraphs are about.

use leptos::prelude::*;

use super::super::super::Cx;
use super::super::super::part::source_note;
use crate::model::content::Content;
use crate::model::phrase as p;
use crate::model::source::{Locator, Paragraph, Source};
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

pub(super) fn sources(cx: Cx, texts: &'static Content) -> Node {
    let all = nodes(&mut texts.sources.iter().map(|source| one(cx, source)));
    Node::from(el("div").class("source-list").child(all))
}

fn one(cx: Cx, source: &'static Source) -> Node {
    let paragraphs = nodes(&mut source.paragraphs.iter().map(|one| paragraph(cx, source, one)));
    Node::from(
        el("article")
            .class("source-record")
            .set("id", ["source-", source.id.as_str()].concat())
            .child(el("h3").child(cx.say(&source.title)))
            .child(el("p").child(cx.say(&source.note)))
            .child(el("ol").class("paragraphs").child(paragraphs)),
    )
}

fn paragraph(cx: Cx, source: &'static Source, paragraph: &'static Paragraph) -> Node {
    let locator = Locator { source: source.id.clone(), paragraph: paragraph.number };
    let anchor = source_note::anchor(&locator);
    let target = anchor.clone();
    let current = move || cx.address.with(|address| (address.fragment == target).then_some("true"));
    let resting = nodes(&mut cx.content().facts.iter().filter(|fact| fact.sources.contains(&locator)).map(|fact| {
        Node::from(el("li").child(el("a").set("href", cx.href_at(Page::Facts, &fact.id)).child(cx.say(&fact.label))))
    }));
    let repeats = (!paragraph.repeats.is_empty()).then(|| {
        let list: Vec<String> = paragraph.repeats.iter().map(ToString::to_string).collect();
        cx.fill(p::PARAGRAPH_REPEATS, &[("list", &list.join(", "))])
    });
    Node::from(
        el("li")
            .set("id", anchor)
            .set("value", paragraph.number)
            .live("aria-current", current)
            .child(el("span").child(cx.say(&paragraph.about)))
            .child(" ")
            .child(repeats)
            .child((!resting.is_empty()).then(|| {
                Node::from(
                    el("div")
                        .class("resting")
                        .child(el("span").child(cx.t(p::RESTS_ON_THIS)))
                        .child(el("ul").child(resting)),
                )
            })),
    )
}
