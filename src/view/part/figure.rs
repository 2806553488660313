//! A figure: the number with what the source says of its certainty, always as one.

use super::super::Cx;
use crate::model::fact::Fact;
use crate::model::phrase as p;
use crate::view::node::{Node, el};

/// A figure in running text: comparator, number, symbol, and a mark where it was counted.
pub fn inline(cx: Cx, fact: &'static Fact) -> Node {
    let symbol = cx.content().unit(&fact.unit).map_or("", |unit| unit.symbol.as_deref().unwrap_or_default());
    Node::from(
        el("span")
            .class("figure")
            .set("data-fact", fact.id.as_str())
            .child(quantity(cx, fact, symbol))
            .child(counted_mark(cx, fact)),
    )
}

/// A figure as a headline: the number large, its unit beside it.
pub fn headline(cx: Cx, fact: &'static Fact) -> Node {
    let pattern = cx.content().unit(&fact.unit).map_or("{n}", |unit| cx.say(&unit.pattern));
    let (before, after) = split(pattern);
    Node::from(
        el("span")
            .class("figure headline")
            .set("data-fact", fact.id.as_str())
            .child(unit_words(before))
            .child(quantity(cx, fact, ""))
            .child(unit_words(after))
            .child(counted_mark(cx, fact)),
    )
}

/// Comparator and number; `symbol` follows the digits directly.
fn quantity(cx: Cx, fact: &'static Fact, symbol: &'static str) -> Node {
    let (before, after) = split(cx.t(fact.comparator.phrase()));
    Node::from(vec![
        Node::from(comparator(before)),
        Node::from(el("data").set("value", fact.value.plain()).child(fact.value.grouped(&cx.language.numbers))),
        Node::from(symbol),
        Node::from(comparator(after)),
    ])
}

fn comparator(words: &'static str) -> Option<Node> {
    (!words.is_empty()).then(|| Node::from(el("span").class("comparator").child(words)))
}

fn unit_words(words: &'static str) -> Option<Node> {
    (!words.is_empty()).then(|| Node::from(el("span").class("unit").child(words)))
}

fn counted_mark(cx: Cx, fact: &'static Fact) -> Option<Node> {
    fact.counted
        .then(|| Node::from(el("small").class("counted").set("title", cx.t(p::COUNTED_NOTE)).child(cx.t(p::COUNTED))))
}

/// The words before and after the number in a pattern such as "more than {n}".
fn split(pattern: &'static str) -> (&'static str, &'static str) {
    let number = pattern.split_once('{').and_then(|(before, from)| Some((before, from.strip_prefix("n}")?)));
    number.unwrap_or((pattern, ""))
}
