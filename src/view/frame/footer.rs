//! The footer: what the site is, its sources, privacy, downloads, languages.

use super::super::Cx;
use super::header::languages;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el};

/// The footer of every page.
pub fn footer(cx: Cx) -> Node {
    let link = |fragment: &str, name: &'static str| {
        Node::from(el("li").child(el("a").set("href", cx.href_at(Page::About, fragment)).child(name)))
    };
    Node::from(
        el("footer").class("site-footer").child(el("p").child(cx.say(&cx.content().site.about.statement))).child(
            el("ul")
                .child(link("sources", cx.t(p::SOURCES_AND_METHOD)))
                .child(link("glossary", cx.t(p::GLOSSARY)))
                .child(link("downloads", cx.t(p::DOWNLOADS)))
                .child(link("privacy", cx.t(p::MANAGE_PRIVACY)))
                .child(el("li").child(languages(cx))),
        ),
    )
}
