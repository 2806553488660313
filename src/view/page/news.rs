//! The list of news.

use super::super::Cx;
use super::super::part::mark;
use super::article::when;
use crate::model::article::Article;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

/// The page.
pub fn news(cx: Cx) -> Node {
    let teasers =
        nodes(&mut cx.content().news.iter().map(|article| Node::from(el("li").child(teaser(cx, article, "h2")))));
    let feed = cx.language.path("feed.xml");
    Node::from(vec![
        Node::from(
            el("div")
                .class("page-head")
                .child(el("h1").child(cx.t(p::NEWS)))
                .child(el("p").class("lede").child(cx.t(p::NEWS_LEDE))),
        ),
        Node::from(el("ul").class("teasers").child(teasers)),
        Node::from(el("p").child(
            el("a").set("href", cx.atlas.base.file(&feed)).set("data-download", "").child(cx.t(p::DOWNLOAD_FEED)),
        )),
    ])
}

/// An article in brief, under a heading of the level that its place asks for.
pub fn teaser(cx: Cx, article: &'static Article, heading: &'static str) -> Node {
    let href = cx.href(Page::Article(article.id.clone()));
    Node::from(
        el("article")
            .class("teaser")
            .set("data-topic", article.topic.as_str())
            .child(
                el("p")
                    .class("when")
                    .child(cx.content().topic(&article.topic).map(mark::topic_mark))
                    .child(when(cx, article)),
            )
            .child(
                el(heading)
                    .class("teaser-title")
                    .child(el("a").set("href", href.clone()).child(cx.say(&article.title))),
            )
            .child(el("p").child(cx.say(&article.lede)))
            .child(
                el("p").child(
                    el("a")
                        .class("onward-link")
                        .set("href", href)
                        .set("aria-hidden", "true")
                        .set("tabindex", "-1")
                        .child(cx.t(p::READ_ON)),
                ),
            ),
    )
}
