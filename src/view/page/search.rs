//! The search: everything listed, and what a query finds of it.

use leptos::prelude::*;

use super::super::Cx;
use crate::model::content::Content;
use crate::model::phrase as p;
use crate::route::{Address, Page};
use crate::search::entry::{Entry, Keys, entries};
use crate::search::fold::Readings;
use crate::search::rank;
use crate::view::node::{Node, el, nodes};

/// The page.
pub fn search(cx: Cx, texts: &'static Content) -> Node {
    let all: StoredValue<Vec<Entry<'static>>> = StoredValue::new(entries(texts));
    let keys: StoredValue<Vec<Keys>> = StoredValue::new(Vec::new());
    let indexed = RwSignal::new(0_usize);
    let index = move |readings: &Readings| {
        let made = all.try_with_value(|all| all.iter().map(|entry| entry.keys(cx.content(), readings)).collect());
        // The readings may come when the page is left already: then there is nothing to index.
        if let Some(made) = made {
            drop(keys.try_set_value(made));
            indexed.try_update(|times| *times += 1);
        }
    };
    if cx.atlas.hands.live() {
        index(&Readings::default());
        cx.atlas.hands.fetch_readings(Box::new(move |tree| index(&Readings::from(&tree))));
    }
    let query = move || cx.address.with(|address| address.query.get("q").map(str::to_owned).unwrap_or_default());
    let results = move || {
        indexed.track();
        let query = query();
        if query.is_empty() || !cx.atlas.hands.live() {
            return Node::Empty;
        }
        let found = keys.with_value(|keys| rank::found(&query, keys));
        all.with_value(|all| results(cx, &query, &found, all))
    };
    let listed: Vec<_> = all.with_value(|all| all.iter().map(|entry| item(cx, entry, false)).collect());
    Node::from(vec![
        Node::from(
            el("div")
                .class("page-head")
                .child(el("h1").child(cx.t(p::SEARCH)))
                .child(el("p").class("lede").child(cx.t(p::SEARCH_LEDE))),
        ),
        search_form(cx, Some(query())),
        Node::from(el("div").class("results").set("role", "status").live_child(results)),
        Node::from(
            el("section")
                .live("hidden", move || cx.atlas.hands.live() && !query().is_empty())
                .child(el("h2").child(cx.t(p::BROWSE_ALL)))
                .child(el("ul").class("entries").child(listed)),
        ),
    ])
}

/// The form; on the search's own page it searches as one types.
pub fn search_form(cx: Cx, typed: Option<String>) -> Node {
    let here = typed.is_some();
    let input = move |event: &leptos::ev::Event| {
        if here {
            let words = cx.atlas.hands.typed(event);
            let query = cx.address.with_untracked(|address| {
                address.query.with("q", Some(&words).filter(|w| !w.is_empty()).map(|w| w.as_str()))
            });
            cx.atlas.hands.rewrite(&cx.print(&Address::of(Page::Search, cx.lang).with(query)));
        }
    };
    Node::from(
        el("form")
            .class("search-form")
            .set("role", "search")
            .set("action", cx.href(Page::Search))
            .set("method", "get")
            .child(el("label").set("for", "q").child(cx.t(p::SEARCH_LABEL)))
            .child(
                el("div")
                    .class("search-row")
                    .child(
                        el("input")
                            .set("id", "q")
                            .set("name", "q")
                            .set("type", "search")
                            .set("value", typed)
                            .set("autocomplete", "off")
                            .set("maxlength", "200")
                            .on_input(input),
                    )
                    .child(el("button").set("type", "submit").child(cx.t(p::SEARCH))),
            )
            .child(el("p").class("hint").child(cx.t(p::SEARCH_HINT))),
    )
}

fn results(cx: Cx, query: &str, found: &[usize], all: &[Entry<'static>]) -> Node {
    let phrase = if found.is_empty() { p::NO_RESULTS } else { p::RESULTS };
    let head = cx.fill(phrase, &[("n", &found.len().to_string()), ("q", query)]);
    let items = nodes(&mut found.iter().filter_map(|index| all.get(*index)).map(|entry| item(cx, entry, true)));
    Node::from(vec![
        Node::from(el("p").class("shown").child(head)),
        Node::from(el("ul").class("entries hits").child(items)),
    ])
}

fn item(cx: Cx, entry: &Entry<'static>, hit: bool) -> Node {
    let href = cx.print(&Address::of(entry.page.clone(), cx.lang).at(entry.anchor.clone()));
    Node::from(
        el("li")
            .child(
                el("a")
                    .set("href", href)
                    .set("data-search-hit", hit.then_some(""))
                    .child(entry.title(cx.content(), cx.language)),
            )
            .child(el("small").child(cx.t(entry.kind))),
    )
}
