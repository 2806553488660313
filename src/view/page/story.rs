//! A story: written text that uses the figures.

use super::super::Cx;
use super::super::part::{blocks, map, mark};
use crate::model::phrase as p;
use crate::model::story::{Section, Story};
use crate::route::{NETWORK, Page};
use crate::view::node::{Node, el};

/// The page of a story.
pub fn story(cx: Cx, story: &'static Story) -> Node {
    let topic = cx.content().topic(&story.topic);
    let others: Vec<_> = cx
        .content()
        .stories
        .iter()
        .filter(|other| other.id != story.id)
        .map(|other| {
            let href = cx.href(Page::Story(other.id.clone()));
            Node::from(el("li").child(el("a").set("href", href).child(cx.say(&other.title))))
        })
        .collect();
    Node::from(vec![
        Node::from(
            el("article")
                .class("story")
                .set("data-topic", story.topic.as_str())
                .child(
                    el("div")
                        .class("page-head")
                        .child(
                            el("p")
                                .class("standing-line")
                                .child(topic.map(mark::topic_mark))
                                .child(cx.say(&story.short)),
                        )
                        .child(el("h1").child(cx.say(&story.title)))
                        .child(el("p").class("lede").child(cx.say(&story.lede))),
                )
                .child(sections(cx, &story.sections))
                .child((story.id == NETWORK).then(|| map::at_home(cx, true))),
        ),
        Node::from(
            el("nav")
                .class("others")
                .set("aria-label", cx.t(p::STORIES))
                .child(el("h2").child(cx.t(p::STORIES)))
                .child(el("ul").child(others)),
        ),
    ])
}

/// The sections of a written page.
pub fn sections(cx: Cx, sections: &'static [Section]) -> Vec<Node> {
    sections.iter().map(|section| blocks::section(cx, section, None)).collect()
}
