//! The partners: filter, map, what is known of the selected one, and the list that says it all in words.

mod panel;

use leptos::prelude::*;

use super::super::Cx;
use super::super::part::filter::{self, Choice};
use super::super::part::{card, figure, map, mark, rich, source_note};
use crate::model::partner::{Country, Relation};
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

/// The page.
pub fn partners(cx: Cx) -> Node {
    let partners = &cx.content().partners;
    let shown = move |country: &Country| {
        cx.address.with(|address| address.query.get("relation").is_none_or(|relation| relation == country.relation))
    };
    let count = move || partners.countries.iter().filter(|country| shown(country)).count();
    let groups = nodes(&mut partners.relations.iter().map(|relation| group(cx, relation)));
    Node::from(vec![
        Node::from(
            el("div")
                .class("page-head")
                .child(el("h1").child(cx.t(p::PARTNERS)))
                .child(el("p").class("lede").child(cx.t(p::PARTNERS_LEDE))),
        ),
        filter::choices(cx, cx.t(p::FILTER_RELATION), "relation", relations(cx)),
        filter::shown_of(cx, count, partners.countries.len()),
        Node::from(
            el("div")
                .class("map-and-panel")
                .child(
                    el("section")
                        .class("figure-frame")
                        .set("aria-label", cx.t(p::MAP))
                        .child(map::map(cx, false, shown))
                        .child(el("p").class("under").child(cx.t(p::MAP_STATEMENT)))
                        .child(el("p").class("keys needs-app").child(cx.t(p::MAP_KEYS))),
                )
                .child(panel::selected(cx, shown)),
        ),
        Node::from(el("h2").child(cx.t(p::COUNTRIES_LIST))),
        groups,
    ])
}

/// The countries of a relation, under its name and its count.
fn group(cx: Cx, relation: &'static Relation) -> Node {
    let hidden =
        move || cx.address.with(|address| address.query.get("relation").is_some_and(|chosen| chosen != relation.id));
    let countries = cx.content().partners.countries.iter().filter(|country| country.relation == relation.id);
    let items = nodes(&mut countries.map(|country| item(cx, country, hidden)));
    let counted = cx.content().fact(&relation.fact).map(|fact| {
        Node::from(
            el("p")
                .class("group-count")
                .child(figure::headline(cx, fact))
                .child(source_note::source_notes(cx, &fact.sources))
                .child(card::differs(cx, fact, Page::About)),
        )
    });
    Node::from(
        el("section")
            .class("group")
            .live("hidden", hidden)
            .set("data-relation", relation.id.as_str())
            .child(el("h3").child(mark::mark(relation.shape, "relation-mark")).child(cx.say(&relation.plural)))
            .child(counted)
            .child(el("ul").class("countries").child(items)),
    )
}

fn item(cx: Cx, country: &'static Country, hidden: impl Fn() -> bool + Copy + Send + Sync + 'static) -> Node {
    let current = move || map::is_selected(cx, country).then_some("true");
    Node::from(
        el("li")
            .class("country-item")
            .set("id", country.anchor())
            .set("data-country", country.code.as_str())
            .set("data-relation", country.relation.as_str())
            .live("aria-current", current)
            .live("hidden", hidden)
            .child(
                el("h4").child(
                    el("a")
                        .live("href", move || cx.href_here(&Page::Partners, &country.anchor()))
                        .child(cx.say(&country.name)),
                ),
            )
            .child(el("p").child(rich::rich(cx, &country.text)).child(source_note::source_notes(cx, &country.sources))),
    )
}

fn relations(cx: Cx) -> Vec<Choice> {
    let partners = &cx.content().partners;
    filter::counted(
        cx,
        partners.countries.len(),
        &mut partners.relations.iter().map(|relation| {
            let count = partners.countries.iter().filter(|country| country.relation == relation.id).count();
            let mark = Some(mark::mark(relation.shape, "relation-mark"));
            Choice { value: Some(&relation.id), name: cx.say(&relation.plural), mark, count: Some(count) }
        }),
    )
}
