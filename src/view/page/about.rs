//! About: sources, where counts differ, how dates and figures are shown, privacy, glossary, downloads.

mod glossary;
mod privacy;
mod sources;

use super::super::Cx;
use super::super::part::blocks;
use super::super::part::disagreement::disagreement;
use crate::model::content::Content;
use crate::model::phrase as p;
use crate::view::node::{Node, el, nodes};

/// The page. What the content says of itself comes first in each section; what
/// the program knows better follows.
pub fn about(cx: Cx, texts: &'static Content) -> Node {
    let about = &texts.site.about;
    let sections: Vec<_> = about
        .sections
        .iter()
        .map(|section| {
            let after = match section.id.as_str() {
                "sources" => Some(sources::sources(cx, texts)),
                "disagreements" => Some(disagreements(cx)),
                "privacy" => Some(privacy::privacy(cx)),
                "glossary" => Some(glossary::glossary(cx, texts)),
                "downloads" => Some(downloads(cx)),
                _ => None,
            };
            blocks::section(cx, section, after)
        })
        .collect();
    let contents: Vec<_> = about
        .sections
        .iter()
        .map(|section| {
            let href = cx.href_at(crate::route::Page::About, &section.id);
            Node::from(el("li").child(el("a").set("href", href).child(cx.say(&section.heading))))
        })
        .collect();
    Node::from(vec![
        Node::from(
            el("div")
                .class("page-head")
                .child(el("h1").child(cx.t(p::ABOUT)))
                .child(el("p").class("lede").child(cx.say(&about.lede))),
        ),
        Node::from(el("ul").class("page-links").child(contents)),
        Node::from(sections),
    ])
}

fn disagreements(cx: Cx) -> Node {
    let records = nodes(&mut cx.content().disagreements.iter().map(|record| disagreement(cx, record, true)));
    Node::from(el("div").class("disagreements").child(records))
}

fn downloads(cx: Cx) -> Node {
    let base = cx.atlas.base;
    let feed = cx.language.path("feed.xml");
    let files = [
        ("facts.csv", p::DOWNLOAD_CSV),
        ("facts.json", p::DOWNLOAD_JSON),
        ("facts.schema.json", p::DOWNLOAD_SCHEMA),
        ("events.json", p::DOWNLOAD_EVENTS),
        (feed.as_str(), p::DOWNLOAD_FEED),
    ];
    let links = files.map(|(file, phrase)| {
        let name = file.to_owned();
        Node::from(
            el("li")
                .child(el("a").set("href", base.file(file)).set("data-download", "").child(cx.t(phrase)))
                .child(" ")
                .child(el("code").child(name)),
        )
    });
    Node::from(el("ul").class("downloads").child(links.into_iter().collect::<Vec<_>>()))
}
