//! A news article.

use super::super::Cx;
use super::super::part::{mark, source_note};
use super::story::sections;
use crate::model::article::Article;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el};

/// The page of an article.
pub fn article(cx: Cx, article: &'static Article) -> Node {
    let topic = cx.content().topic(&article.topic);
    Node::from(
        el("article")
            .class("story")
            .set("data-topic", article.topic.as_str())
            .child(
                el("div")
                    .class("page-head")
                    .child(
                        el("p")
                            .class("standing-line")
                            .child(topic.map(mark::topic_mark))
                            .child(el("a").set("href", cx.href(Page::News)).child(cx.t(p::NEWS)))
                            .child(" · ")
                            .child(when(cx, article)),
                    )
                    .child(el("h1").child(cx.say(&article.title)))
                    .child(el("p").class("lede").child(cx.say(&article.lede))),
            )
            .child(sections(cx, &article.sections)),
    )
}

/// The date of the event that an article reports, with its source.
pub fn when(cx: Cx, article: &'static Article) -> Option<Node> {
    let event = cx.content().event(&article.event)?;
    let phrase = event.date.phrase(cx.language);
    Some(Node::from(vec![
        Node::from(el("a").set("href", cx.href_at(Page::Timeline, &event.id)).child(phrase)),
        source_note::source_notes(cx, &event.sources),
    ]))
}
