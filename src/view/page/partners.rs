//! The partners: filter, map, what is known of the selected one, and the list that says it all in words.

mod list;
mod panel;

use leptos::prelude::*;

use super::super::Cx;
use super::super::part::filter::{self, Choice};
use super::super::part::map::Stage;
use super::super::part::{map, mark};
use crate::model::phrase::{self as p, Phrase};
use crate::view::Fetched;
use crate::view::node::{Node, el};

/// The page.
pub fn partners(cx: Cx) -> Node {
    let partners = &cx.content().partners;
    let stage = Stage::new(cx);
    Node::from(vec![
        Node::from(
            el("div")
                .class("page-head")
                .child(el("h1").child(cx.t(p::PARTNERS)))
                .child(el("p").class("lede").child(cx.t(p::PARTNERS_LEDE))),
        ),
        filter::choices(cx, cx.t(p::FILTER_RELATION), "relation", relations(cx)),
        filter::shown_of(cx, move || map::shown(cx).len(), partners.countries.len()),
        Node::from(
            el("div")
                .class("map-and-panel")
                .on_key(move |key| map::key(cx, stage, key))
                .child(
                    el("section")
                        .class("figure-frame")
                        .set("aria-label", cx.t(p::MAP))
                        .child(filter::choices(cx, cx.t(p::VIEW), "view", views(cx)))
                        .child(controls(cx, stage))
                        .child(map::state(cx))
                        .child(map::map(cx, Some(stage)))
                        .child(map::said(cx, map::Said::Statement))
                        .child(map::said(cx, map::Said::Data))
                        .child(map::said(cx, map::Said::Keys)),
                )
                .live_child(move || {
                    cx.atlas.resized.track();
                    stage.rest();
                    Node::Empty
                })
                .live_child(move || stage.follow())
                .child(panel::selected(cx)),
        ),
        Node::from(el("h2").child(cx.t(p::COUNTRIES_LIST))),
        filter::choices(cx, cx.t(p::SORT), "sort", list::orders(cx)),
        list::list(cx),
        list::table(cx),
        map::at_home(cx, false),
    ])
}

/// The views of the map.
fn views(cx: Cx) -> Vec<Choice> {
    let view = |value, name| Choice { value, name: cx.t(name), mark: None, count: None };
    let mut views = vec![view(None, p::VIEW_FLAT), view(Some("globe"), p::VIEW_GLOBE)];
    if let Fetched::Here(maps) = cx.atlas.maps.get_untracked() {
        views.push(Choice { value: Some("home"), name: cx.say(&maps.home_name), mark: None, count: None });
    }
    views
}

/// Closer, farther, all, and a step in every direction.
fn controls(cx: Cx, stage: Stage) -> Node {
    let button = |name: Phrase, sign: &'static str, does: fn(Stage)| {
        let named = el("button").set("type", "button").set("aria-label", cx.t(name)).set("title", cx.t(name));
        Node::from(named.on_click(move |_| does(stage)).child(sign))
    };
    Node::from(
        el("div")
            .class("zoom needs-app")
            .set("role", "group")
            .set("aria-label", cx.t(p::MAP_MOVE))
            .child(button(p::ZOOM_IN, "+", |stage| stage.step(true)))
            .child(button(p::ZOOM_OUT, "−", |stage| stage.step(false)))
            .child(el("button").set("type", "button").on_click(move |_| stage.reset()).child(cx.t(p::ZOOM_RESET)))
            .child(button(p::MOVE_WEST, "←", |stage| stage.pan(0, 0.25)))
            .child(button(p::MOVE_EAST, "→", |stage| stage.pan(1, 0.25)))
            .child(button(p::MOVE_NORTH, "↑", |stage| stage.pan(2, 0.25)))
            .child(button(p::MOVE_SOUTH, "↓", |stage| stage.pan(3, 0.25))),
    )
}

/// The relations as a filter that is the map's legend, too.
fn relations(cx: Cx) -> Vec<Choice> {
    let partners = &cx.content().partners;
    filter::counted(
        cx,
        partners.countries.len(),
        &mut partners.relations.iter().map(|relation| {
            let count = partners.countries.iter().filter(|country| country.relation == relation.id).count();
            let swatch = el("span").class("swatch").set("data-relation", relation.id.as_str());
            let mark = Some(Node::from(swatch.child(mark::mark(relation.shape, "relation-mark"))));
            Choice { value: Some(&relation.id), name: cx.say(&relation.plural), mark, count: Some(count) }
        }),
    )
}
