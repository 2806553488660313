//! Filters as links: each choice has an address.

use leptos::prelude::*;

use super::super::Cx;
use crate::model::phrase as p;
use crate::view::node::{Node, el};

/// One choice of a filter.
pub struct Choice {
    /// The value in the query; `None` shows all.
    pub value: Option<&'static str>,
    /// Its name.
    pub name: &'static str,
    /// Its mark.
    pub mark: Option<Node>,
    /// How many items it shows.
    pub count: usize,
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
                    cx.print(&address.clone().with(query).at(""))
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
                        .child(el("span").class("count").child(choice.count)),
                ),
            )
        })
        .collect();
    Node::from(el("nav").class("filter needs-app").set("aria-label", label).child(el("ul").child(links)))
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
