//! Filters as links and forms: each choice has an address.

use leptos::prelude::*;

use super::super::Cx;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

/// One choice of a filter.
pub struct Choice {
    /// The value in the query; `None` shows all.
    pub value: Option<&'static str>,
    /// Its name.
    pub name: &'static str,
    /// Its mark.
    pub mark: Option<Node>,
    /// How many items it shows, where it hides some.
    pub count: Option<usize>,
}

/// A row of choices for a name in the query.
pub fn choices(cx: Cx, label: &'static str, name: &'static str, choices: Vec<Choice>) -> Node {
    let links: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            let value = choice.value;
            let href = move || {
                cx.address.with(|address| {
                    let query = address.query.with(name, value);
                    let shown = address.clone().with(query);
                    // What hides things may hide the selected one.
                    cx.print(&if choice.count.is_some() { shown.at("") } else { shown })
                })
            };
            let chosen = move || cx.address.with(|address| (address.query.get(name) == value).then_some("page"));
            Node::from(
                el("li").child(
                    el("a")
                        .class("chip")
                        .live("href", href)
                        .live("aria-current", chosen)
                        .child(choice.mark)
                        .child(el("span").child(choice.name))
                        .child(choice.count.map(|count| el("span").class("count").child(count))),
                ),
            )
        })
        .collect();
    Node::from(el("nav").class("filter needs-app").set("aria-label", label).child(el("ul").child(links)))
}

/// The choice of all of so many items, and those of `some` that show any.
pub fn counted(cx: Cx, total: usize, some: &mut dyn Iterator<Item = Choice>) -> Vec<Choice> {
    let mut choices = vec![Choice { value: None, name: cx.t(p::ALL_TOPICS), mark: None, count: Some(total) }];
    for choice in some {
        if choice.count != Some(0) {
            choices.push(choice);
        }
    }
    choices
}

/// Words to find items of a page by, and what `more` asks for, as a form whose address is its state.
pub fn find(cx: Cx, page: Page, more: Node) -> Node {
    let kept = nodes(&mut ["topic", "kind", "sort"].into_iter().map(|name| {
        Node::live(move || {
            asked(cx, name).map(|value| el("input").set("type", "hidden").set("name", name).set("value", value))
        })
    }));
    let clear = move || {
        cx.place.with(|place| {
            let query = place.query.with("from", None).with("to", None).with("q", None);
            cx.print(&place.clone().with(query))
        })
    };
    Node::from(
        el("form")
            .class("years needs-app")
            .set("action", cx.href(page))
            .set("method", "get")
            .on_submit(move |event| cx.atlas.hands.leave_out_empty(event))
            .child(kept)
            .child(
                el("label").child(cx.t(p::WORDS)).child(" ").child(
                    el("input")
                        .set("name", "q")
                        .set("type", "search")
                        .set("size", "14")
                        .live("value", move || asked(cx, "q")),
                ),
            )
            .child(more)
            .child(el("button").set("type", "submit").child(cx.t(p::APPLY)))
            .child(el("a").class("button").live("href", clear).child(cx.t(p::CLEAR))),
    )
}

/// What the address asks for under a name; follows it.
pub fn asked(cx: Cx, name: &str) -> Option<String> {
    cx.place.with(|place| place.query.get(name).map(str::to_owned))
}

/// "3 of 9 shown", spoken when it changes; with a hint where nothing is left.
pub fn shown_of(cx: Cx, shown: impl Fn() -> usize + Copy + Send + Sync + 'static, total: usize) -> Node {
    let words = move || {
        let count = shown();
        let mut words = cx.fill(p::SHOWN_OF, &[("n", &count.to_string()), ("total", &total.to_string())]);
        if count == 0 {
            words.push_str(". ");
            words.push_str(cx.t(p::NOTHING_SHOWN));
        }
        words
    };
    Node::from(el("p").class("shown needs-app").set("role", "status").live_child(words))
}
