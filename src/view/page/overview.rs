//! The overview: who, time itself, headline figures, the map in small, the latest news.

use super::super::Cx;
use super::super::part::card::card;
use super::super::part::disagreement::disagreement;
use super::super::part::{map, rich, source_note, time_chart};
use super::news::teaser;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

/// The page.
pub fn overview(cx: Cx) -> Node {
    let content = cx.content();
    let institution = &content.site.institution;
    let stories = nodes(&mut content.stories.iter().map(|story| {
        Node::from(
            el("li").set("data-topic", story.topic.as_str()).child(
                el("a")
                    .set("href", cx.href(Page::Story(story.id.clone())))
                    .child(el("strong").child(cx.say(&story.title)))
                    .child(el("span").child(cx.say(&story.lede))),
            ),
        )
    }));
    let heading = |title: &'static str, page: Page, link: &'static str| {
        Node::from(
            el("div")
                .class("section-head")
                .child(el("h2").child(title))
                .child(el("a").class("onward-link").set("href", cx.href(page)).child(link)),
        )
    };
    Node::from(vec![
        Node::from(
            el("div")
                .class("hero")
                .child(el("p").class("standing-line").child(rich::rich(cx, &institution.standing)))
                .child(el("h1").child(cx.say(&institution.name)))
                .child(
                    el("p")
                        .class("lede")
                        .child(rich::rich(cx, &institution.lede))
                        .child(source_note::source_notes(cx, &institution.sources)),
                ),
        ),
        Node::from(
            el("section")
                .class("ribbon")
                .set("aria-label", cx.t(p::TIME_IN_BRIEF))
                .child(time_chart::ribbon(cx))
                .child(el("p").class("under").child(cx.t(p::DRAWN_AS_DATED)).child(" ").child(
                    el("a").class("onward-link").set("href", cx.href(Page::Timeline)).child(cx.t(p::OPEN_TIMELINE)),
                )),
        ),
        Node::from(
            el("section")
                .child(heading(cx.t(p::IN_FIGURES), Page::Facts, cx.t(p::ALL_FIGURES)))
                .child(el("ul").class("cards headlines").child(headlines(cx))),
        ),
        Node::from(
            el("section")
                .child(heading(cx.t(p::PARTNERS_IN_BRIEF), Page::Partners, cx.t(p::OPEN_MAP)))
                .child(map::in_small(cx)),
        ),
        Node::from(
            el("section")
                .child(el("div").class("section-head").child(el("h2").child(cx.t(p::STORIES))))
                .child(el("ul").class("story-links").child(stories)),
        ),
        Node::from(
            el("section")
                .child(heading(cx.t(p::LATEST_NEWS), Page::News, cx.t(p::NEWS)))
                .child(content.news.first().map(|article| teaser(cx, article, "h3"))),
        ),
        Node::from(
            el("section")
                .class("how-sourced")
                .child(el("h2").child(cx.t(p::HOW_SOURCED)))
                .child(el("p").child(cx.t(p::HOW_SOURCED_TEXT)))
                .child(el("p").child(
                    el("a").class("onward-link").set("href", cx.href(Page::About)).child(cx.t(p::HOW_SOURCED_LINK)),
                )),
        ),
    ])
}

/// The headline figures; one that is in a disagreement stands for all of it.
fn headlines(cx: Cx) -> Vec<Node> {
    let content = cx.content();
    let facts = content.site.headlines.iter().filter_map(|id| content.fact(id));
    facts
        .map(|fact| match content.disagreement_of(&fact.id) {
            Some(record) => Node::from(el("li").class("wide-card").child(disagreement(cx, record, false))),
            None => card(cx, fact),
        })
        .collect()
}
