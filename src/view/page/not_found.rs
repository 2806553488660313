//! Any unknown address: says so, and offers the search and the pages.

use super::super::Cx;
use super::search::search_form;
use crate::meta;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el};

/// The page, with a word in each other language too: an address may say nothing of its reader's.
pub fn not_found(cx: Cx) -> Node {
    let content = cx.content();
    let pages: Vec<_> = Page::all(content)
        .into_iter()
        .map(|page| {
            let name = meta::name(content, cx.language, &page);
            Node::from(el("li").child(el("a").set("href", cx.href(page)).child(name)))
        })
        .collect();
    let others: Vec<_> = content
        .site
        .languages
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != cx.lang)
        .map(|(index, language)| {
            let href = cx.print(&crate::route::Address::of(Page::Overview, index));
            Node::from(
                el("p")
                    .set("lang", language.tag.as_str())
                    .child(content.phrase(p::NOT_FOUND, language))
                    .child(" · ")
                    .child(
                        el("a")
                            .set("href", href)
                            .set("hreflang", language.tag.as_str())
                            .child(content.phrase(p::HOME, language)),
                    ),
            )
        })
        .collect();
    Node::from(vec![
        Node::from(
            el("div")
                .class("page-head")
                .child(el("h1").child(cx.t(p::NOT_FOUND)))
                .child(el("p").class("lede").child(cx.t(p::NOT_FOUND_LEDE))),
        ),
        search_form(cx, None),
        Node::from(el("h2").child(cx.t(p::NOT_FOUND_PAGES))),
        Node::from(el("ul").class("page-links").child(pages)),
        Node::from(el("div").class("other-languages").child(others)),
    ])
}
