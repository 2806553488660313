//! The globe in the drawing, and what is said while it comes.

use leptos::prelude::*;

use super::super::super::Cx;
use super::follow::{At, What};
use super::stage::{ROUND, view_of};
use crate::model::phrase as p;
use crate::view::node::{Node, el};

/// The globe: its disc, land, the countries of each relation, the selected one, and the arcs.
pub(super) fn round(at: At) -> Node {
    let relations = &at.stage.cx().content().partners.relations;
    let path = |class: &'static str, what, index| {
        let path = el("path").class(class).set("fill-rule", "evenodd");
        At { index, ..at }.live(path, "d", what)
    };
    let mut views = vec![Node::from(path("sphere", What::Sphere, 0)), Node::from(path("land", What::Land, 0))];
    for (index, relation) in relations.iter().enumerate() {
        let path = path("country", What::Related, index);
        views.push(Node::from(path.set("data-relation", relation.id.as_str())));
    }
    views.push(Node::from(path("country", What::SelectedCountry, 0).set("data-selected", "")));
    views.push(Node::from(path("arc", What::Arcs, 0)));
    views.push(Node::from(path("arc", What::SelectedArc, 0).set("data-selected", "")));
    Node::from(el("g").child(views))
}

/// What is said while the globe is under way, or has not come; the flat map and the list stay.
pub fn state(cx: Cx) -> Node {
    Node::live(move || {
        let asked = cx.place.with(view_of) == ROUND;
        let failed = match cx.atlas.globe.get() {
            _ if !asked => return Node::Empty,
            3 => return Node::Empty,
            state => state == 2,
        };
        let flat = move || {
            cx.address.with(|address| {
                let query = address.query.with("view", None);
                cx.print(&address.clone().with(query))
            })
        };
        let retry = el("button").set("type", "button").on_click(|_| cx.atlas.hands.fetch_globe()).child(cx.t(p::RETRY));
        Node::from(
            el("p")
                .class("globe-state needs-app")
                .set("role", "status")
                .child(cx.t(if failed { p::MAP_FAILED } else { p::MAP_COMING }))
                .child(" ")
                .child(failed.then_some(retry))
                .child(" ")
                .child(el("a").class("button").live("href", flat).child(cx.t(p::VIEW_FLAT))),
        )
    })
}
