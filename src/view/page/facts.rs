//! Every figure, found by topic, kind and words, and the places where counts differ. The cards come
//! as they were drawn at build; which of them stand, and where, is decided here.

use leptos::prelude::*;

use super::super::Cx;
use super::super::part::disagreement::disagreement;
use super::super::part::filter::{self, Choice};
use super::super::part::time_filter::holds;
use super::super::part::{mark, panel};
use crate::model::pattern::fill;
use crate::model::phrase as p;
use crate::model::tree::Tree;
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

/// Kinds of figures, as an address names them, and their names for readers.
const KINDS: [(&str, p::Phrase); 4] =
    [("count", p::COUNTS), ("share", p::SHARES), ("part", p::PARTS), ("rank", p::RANKS)];

/// The page.
pub fn facts(cx: Cx) -> Node {
    let content = cx.content();
    let cards = list(cx, "cards");
    let count = move || cards.iter().filter(|card| is_shown(cx, card)).count();
    let differing = nodes(&mut content.disagreements.iter().map(|record| disagreement(cx, record, true)));
    let shown = move || {
        if filter::asked(cx, "sort").is_some() {
            return of_a_size(cx, cards);
        }
        nodes(&mut content.topics.iter().map(|topic| {
            let own = || cards.iter().filter(|card| part(card, "topic") == topic.id);
            if own().next().is_none() {
                return Node::Empty;
            }
            Node::from(
                el("section")
                    .class("group")
                    .set("data-topic", topic.id.as_str())
                    .set("hidden", !own().any(|card| is_shown(cx, card)))
                    .child(el("h2").child(mark::topic_mark(topic)).child(cx.say(&topic.name)))
                    .child(items(cx, &mut own())),
            )
        }))
    };
    let choice = |value, name| Choice { value, name: cx.t(name), mark: None, count: None };
    let orders = vec![choice(None, p::BY_TOPIC), choice(Some("size"), p::BY_SIZE)];
    let said = RwSignal::new("");
    let act = move |click: &leptos::ev::MouseEvent| {
        let hands = cx.atlas.hands;
        let asked = |does| hands.within(click, does).map(|text| fill(&text, &[("today", &hands.today())]));
        // The browser's own sheet; where there is none, the text is copied.
        let share = asked("data-share").filter(|text| !hands.share(text));
        if let Some(text) = share.or_else(|| asked("data-copy")) {
            panel::copy(cx, text, said);
        }
    };
    Node::from(vec![
        Node::from(
            el("div")
                .class("page-head")
                .child(el("h1").child(cx.t(p::FACTS)))
                .child(el("p").class("lede").child(cx.t(p::FACTS_LEDE))),
        ),
        filter::choices(cx, cx.t(p::FILTER_TOPIC), "topic", topics(cx, cards)),
        filter::choices(cx, cx.t(p::FILTER_KIND), "kind", kinds(cx, cards)),
        filter::choices(cx, cx.t(p::SORT), "sort", orders),
        filter::find(cx, Page::Facts, Node::Empty),
        filter::shown_of(cx, count, cards.len()),
        Node::from(el("div").class("all-figures").on_click(act).live_child(shown)),
        panel::how_it_went("toast", said),
        Node::from(
            el("section")
                .set("id", "disagreements")
                .child(el("h2").child(cx.t(p::DISAGREEMENTS)))
                .child(el("div").class("disagreements").child(differing)),
        ),
    ])
}

/// A list in what was drawn at build.
fn list(cx: Cx, name: &str) -> &'static [Tree] {
    cx.atlas.hands.cards(cx.lang).and_then(|tree| tree.get(name)).map_or(&[], Tree::items)
}

/// A part of a card, as text.
fn part(card: &'static Tree, name: &str) -> &'static str {
    card.get(name).and_then(Tree::text).unwrap_or_default()
}

/// Whether the address lets a card through; follows the address.
fn is_shown(cx: Cx, card: &'static Tree) -> bool {
    let passes = |name: &str| filter::asked(cx, name).is_none_or(|wanted| wanted == part(card, name));
    passes("topic") && passes("kind") && filter::asked(cx, "q").is_none_or(|words| holds(part(card, "words"), &words))
}

/// All figures, those of one unit together and the largest of them first.
fn of_a_size(cx: Cx, cards: &'static [Tree]) -> Node {
    let place = |tree: &Tree| if let Tree::Number(place) = tree { cards.get(*place as usize) } else { None };
    Node::from(vec![
        Node::from(el("p").class("context").child(cx.t(p::BY_SIZE_NOTE))),
        items(cx, &mut list(cx, "by_size").iter().filter_map(place)),
    ])
}

fn items(cx: Cx, cards: &mut dyn Iterator<Item = &'static Tree>) -> Node {
    let items = nodes(&mut cards.map(|card| {
        let id = part(card, "id");
        Node::from(
            el("li")
                .class("card")
                .set("id", id)
                .set("data-topic", part(card, "topic"))
                .live("aria-current", cx.selects(id))
                .set("hidden", !is_shown(cx, card))
                .html(part(card, "html")),
        )
    }));
    Node::from(el("ul").class("cards").child(items))
}

fn topics(cx: Cx, cards: &'static [Tree]) -> Vec<Choice> {
    let topics = cx.content().topics.iter().map(|topic| {
        let mark = Some(mark::topic_mark(topic));
        Choice {
            value: Some(&topic.id),
            name: cx.say(&topic.name),
            mark,
            count: Some(having(cards, "topic", &topic.id)),
        }
    });
    filter::counted(cx, cards.len(), &mut { topics })
}

fn kinds(cx: Cx, cards: &'static [Tree]) -> Vec<Choice> {
    let kinds = KINDS.into_iter().map(|(kind, name)| Choice {
        value: Some(kind),
        name: cx.t(name),
        mark: None,
        count: Some(having(cards, "kind", kind)),
    });
    filter::counted(cx, cards.len(), &mut { kinds })
}

/// How many cards have a part that says this.
fn having(cards: &'static [Tree], name: &str, value: &str) -> usize {
    cards.iter().filter(|card| part(card, name) == value).count()
}
