//! The partners in words: by relation under its count, or by name.

use leptos::prelude::*;

use super::super::super::Cx;
use super::super::super::part::filter::Choice;
use super::super::super::part::{card, figure, map, mark, rich, source_note};
use crate::model::partner::{Country, Relation};
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::Fetched;
use crate::view::node::{Node, el, nodes};

/// The orders that there are.
pub(super) fn orders(cx: Cx) -> Vec<Choice> {
    let order = |value, name| Choice { value, name: cx.t(name), mark: None, count: None };
    vec![order(None, p::SORT_RELATION), order(Some("name"), p::SORT_NAME)]
}

/// The list, in the order that the address asks for.
pub(super) fn list(cx: Cx) -> Node {
    Node::live(move || {
        let partners = &cx.content().partners;
        if !is_by_name(cx) {
            return nodes(&mut partners.relations.iter().map(|relation| group(cx, relation)));
        }
        let items = nodes(&mut ordered(cx).into_iter().map(|country| item(cx, country, true)));
        Node::from(el("ul").class("countries").child(items))
    })
}

fn is_by_name(cx: Cx) -> bool {
    cx.place.with(|place| place.query.get("sort") == Some("name"))
}

/// The countries in the order that the address asks for.
#[inline(never)]
fn ordered(cx: Cx) -> Vec<&'static Country> {
    let partners = &cx.content().partners;
    let mut ordered = Vec::new();
    match cx.atlas.maps.get() {
        Fetched::Here(maps) if is_by_name(cx) => {
            for index in maps.orders.get(cx.lang).into_iter().flatten() {
                ordered.extend(partners.countries.get(*index));
            }
        }
        _ => {
            for relation in &partners.relations {
                ordered.extend(partners.countries.iter().filter(|country| country.relation == relation.id));
            }
        }
    }
    ordered
}

/// The same as a table, whose heads are the orders.
pub(super) fn table(cx: Cx) -> Node {
    let head = move |by_name: bool| {
        let order = move || (is_by_name(cx) == by_name).then_some("ascending");
        let href = move || {
            cx.address.with(|address| {
                let query = address.query.with("sort", by_name.then_some("name"));
                cx.print(&address.clone().with(query))
            })
        };
        let name = cx.t(if by_name { p::SORT_NAME } else { p::SORT_RELATION });
        Node::from(el("th").set("scope", "col").live("aria-sort", order).child(el("a").live("href", href).child(name)))
    };
    let rows = move || {
        nodes(&mut ordered(cx).into_iter().map(|country| {
            let relation = cx.content().relation(&country.relation).map(|relation| cx.say(&relation.name));
            let link = el("a").live("href", move || cx.href_here(&Page::Partners, &country.anchor()));
            Node::from(
                el("tr")
                    .live("hidden", move || !map::shows(cx, country))
                    .child(el("th").set("scope", "row").child(link.child(cx.say(&country.name))))
                    .child(el("td").child(relation))
                    .child(el("td").child(source_note::source_notes(cx, &country.sources))),
            )
        }))
    };
    Node::from(
        el("details").class("as-table").child(el("summary").child(cx.t(p::AS_TABLE))).child(
            el("table")
                .child(el("thead").child(el("tr").child(head(true)).child(head(false)).child(el("td"))))
                .child(el("tbody").live_child(rows)),
        ),
    )
}

/// The countries of a relation, under its name and its count.
fn group(cx: Cx, relation: &'static Relation) -> Node {
    let hidden =
        move || cx.address.with(|address| address.query.get("relation").is_some_and(|chosen| chosen != relation.id));
    let countries = cx.content().partners.countries.iter().filter(|country| country.relation == relation.id);
    let items = nodes(&mut countries.map(|country| item(cx, country, false)));
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

/// A country; with its relation where that is not said over it.
fn item(cx: Cx, country: &'static Country, alone: bool) -> Node {
    let relation = cx.content().relation(&country.relation).filter(|_| alone).map(|relation| {
        let mark = mark::mark(relation.shape, "relation-mark");
        Node::from(el("p").class("when").child(mark).child(cx.say(&relation.name)))
    });
    Node::from(
        el("li")
            .class("country-item")
            .set("id", country.anchor())
            .set("data-country", country.code.as_str())
            .set("data-relation", country.relation.as_str())
            .live("aria-current", move || map::is_selected(cx, country).then_some("true"))
            .live("hidden", move || !map::shows(cx, country))
            .child(
                el(if alone { "h3" } else { "h4" }).child(
                    el("a")
                        .live("href", move || cx.href_here(&Page::Partners, &country.anchor()))
                        .child(cx.say(&country.name)),
                ),
            )
            .child(relation)
            .child(el("p").child(rich::rich(cx, &country.text)).child(source_note::source_notes(cx, &country.sources))),
    )
}
