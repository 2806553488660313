//! An event in words: the item of the timeline's list, and a line elsewhere.

use super::super::Cx;
use super::time_filter::passes;
use super::{mark, rich, source_note};
use crate::model::event::Event;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

/// The item that *is* the event at a place in the content's list: it carries its id, date, text,
/// figures, people and source.
pub fn event_item(cx: Cx, event: &'static Event, index: usize) -> Node {
    let topic = event.topics.first().and_then(|id| cx.content().topic(id));
    let topics = nodes(&mut event.topics.iter().filter_map(|id| cx.content().topic(id)).map(|topic| {
        Node::from(
            el("li").set("data-topic", topic.id.as_str()).child(mark::topic_mark(topic)).child(cx.say(&topic.name)),
        )
    }));
    Node::from(
        el("li")
            .class("event")
            .set("id", event.id.as_str())
            .set("data-event", event.id.as_str())
            .set("data-date", event.date.as_str())
            .set("data-topic", topic.map(|topic| topic.id.as_str()))
            .live("aria-current", cx.selects(&event.id))
            .live("hidden", move || !passes(cx, index))
            .child(el("p").class("when").child(event.date.phrase(cx.language)))
            .child(
                el("div")
                    .class("what")
                    .child(
                        el("h3").child(
                            el("a")
                                .live("href", move || cx.href_here(&Page::Timeline, &event.id))
                                .child(cx.say(&event.title)),
                        ),
                    )
                    .child(el("p").child(rich::rich(cx, &event.text)))
                    .child(people(cx, event))
                    .child(
                        el("p")
                            .class("event-foot")
                            .child(source_note::source_notes(cx, &event.sources))
                            .child(more(cx, event)),
                    )
                    .child(el("ul").class("topics").child(topics)),
            ),
    )
}

/// The event as a line on another page.
pub fn event_line(cx: Cx, event: &'static Event) -> Node {
    Node::from(
        el("li")
            .child(el("span").class("when").child(event.date.phrase(cx.language)))
            .child(el("a").set("href", cx.href_at(Page::Timeline, &event.id)).child(cx.say(&event.title)))
            .child(source_note::source_notes(cx, &event.sources)),
    )
}

/// Who took part, by name; nothing where nobody is named.
pub fn people(cx: Cx, event: &'static Event) -> Option<Node> {
    let names = nodes(
        &mut event
            .people
            .iter()
            .filter_map(|id| cx.content().person(id))
            .map(|person| Node::from(el("li").child(cx.say(&person.name)))),
    );
    (!names.is_empty()).then(|| {
        Node::from(el("div").class("people").child(el("span").child(cx.t(p::PEOPLE))).child(el("ul").child(names)))
    })
}

fn more(cx: Cx, event: &'static Event) -> Option<Node> {
    let id = event.story.as_deref()?;
    let (page, name) = match cx.content().story(id) {
        Some(story) => (Page::Story(story.id.clone()), cx.say(&story.short)),
        None => {
            let article = cx.content().article(id)?;
            (Page::Article(article.id.clone()), cx.say(&article.title))
        }
    };
    Some(Node::from(
        el("span")
            .class("more")
            .child(cx.t(p::MORE_IN))
            .child(" ")
            .child(el("a").set("href", cx.href(page)).child(name)),
    ))
}
