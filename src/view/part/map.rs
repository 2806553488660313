//! The drawing of the map: land, partner countries, arcs, and markers that are all of one size.

mod follow;
mod home;
mod keys;
mod markers;
mod moving;
mod round;
mod stage;

use leptos::prelude::*;

use super::super::Cx;
use super::mark::mark;
use crate::chart::partner_map::PartnerMap;
use crate::model::partner::Country;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::Fetched;
use crate::view::node::{Node, el, nodes};

use follow::{At, What};
pub use home::{Said, at_home, said};
pub use keys::key;
pub use round::state;
pub use stage::Stage;

/// The map with the names of its countries, each a way to the country on its own page.
pub fn in_small(cx: Cx) -> Node {
    let groups: Vec<_> = cx
        .content()
        .partners
        .relations
        .iter()
        .map(|relation| {
            let names: Vec<_> = cx
                .content()
                .partners
                .countries
                .iter()
                .filter(|country| country.relation == relation.id)
                .map(|country| {
                    let href = cx.href_at(Page::Partners, &country.anchor());
                    Node::from(el("li").child(el("a").set("href", href).child(cx.say(&country.name))))
                })
                .collect();
            Node::from(vec![
                Node::from(
                    el("p")
                        .class("relation-name")
                        .set("data-relation", relation.id.as_str())
                        .child(mark(relation.shape, "relation-mark"))
                        .child(cx.say(&relation.plural)),
                ),
                Node::from(el("ul").child(names)),
            ])
        })
        .collect();
    Node::from(
        el("div")
            .class("map-in-small")
            .child(el("div").class("map-names").child(groups))
            .child(el("div").child(map(cx, None)).child(said(cx, Said::Statement))),
    )
}

/// The map, as soon as it has come; with a stage, its markers select and it can be moved.
pub fn map(cx: Cx, stage: Option<Stage>) -> Node {
    Node::live(move || match cx.atlas.maps.get() {
        Fetched::Here(maps) => drawing(cx, stage, if stage.is_some() { &maps.large } else { &maps.small }),
        Fetched::Failed => el("div")
            .class("map absent")
            .child(el("p").child(cx.t(p::MAP_FAILED)))
            .child(el("button").set("type", "button").on_click(|_| cx.atlas.hands.fetch_maps()).child(cx.t(p::RETRY)))
            .into(),
        Fetched::Unasked | Fetched::Coming => {
            cx.atlas.hands.fetch_maps();
            el("div").class("map absent").child(el("p").set("role", "status").child(cx.t(p::MAP_COMING))).into()
        }
    })
}

fn drawing(cx: Cx, stage: Option<Stage>, drawn: &'static PartnerMap) -> Node {
    let partners = &cx.content().partners;
    let at = |index| stage.map(|stage| At { stage, map: drawn, index });
    let placed = partners.countries.iter().zip(&drawn.partners).enumerate();
    let countries = nodes(&mut placed.map(|(index, (country, placed))| {
        let path = |class, d: Option<&'static str>| {
            let path = el("path").class(class).set("d", d);
            match at(index) {
                Some(at) => at.live(at.live(path, "data-selected", What::Selected), "hidden", What::Hidden),
                None => path,
            }
        };
        let outline = path("country", placed.outline.as_deref());
        Node::from(vec![
            Node::from(outline.set("data-relation", country.relation.as_str())),
            Node::from(path("arc", Some(placed.arc.as_str()))),
        ])
    }));
    // The hatching is as wide on a large map as on a small one.
    let (hatch, line) = if stage.is_some() { (16_u32, 6_u32) } else { (8, 3) };
    let world = Node::from(vec![
        Node::from(el("path").class("land").set("d", drawn.land.as_str()).set("fill-rule", "evenodd")),
        countries,
    ]);
    let base = el("svg").class("map-base").set("aria-hidden", "true");
    let map = el("div").class("map").set("data-map", "");
    let (map, base, world) = match at(0) {
        Some(at) => {
            let flat = at.live(at.live(el("g"), "transform", What::Transform), "hidden", What::Flat);
            (
                at.live(at.live(map, "data-zoomed", What::Zoomed), "data-home", What::Home),
                at.live(base, "viewBox", What::ViewBox),
                Node::from(vec![Node::from(flat.child(world)), round::round(at)]),
            )
        }
        // The map at home is the one without partners.
        None => (
            map.set("data-home", drawn.partners.is_empty()),
            base.set("viewBox", follow::view_box(0.0, drawn.width, drawn.height)),
            world,
        ),
    };
    Node::from(
        map.child(
            base.child(
                el("defs").child(
                    el("pattern")
                        .set("id", "hatch")
                        .set("width", hatch)
                        .set("height", hatch)
                        .set("patternUnits", "userSpaceOnUse")
                        .set("patternTransform", "rotate(45)")
                        .child(el("rect").class("hatch-ground").set("width", hatch).set("height", hatch))
                        .child(el("rect").class("hatch-line").set("width", line).set("height", hatch)),
                ),
            )
            .child(world),
        )
        .child(markers::markers(cx, stage, drawn)),
    )
}

/// Whether the address selects a country.
pub fn is_selected(cx: Cx, country: &Country) -> bool {
    cx.address.with(|address| address.fragment.eq_ignore_ascii_case(&country.code))
}

/// Whether the address lets a country through.
pub fn shows(cx: Cx, country: &Country) -> bool {
    cx.address.with(|address| address.query.get("relation").is_none_or(|relation| relation == country.relation))
}

/// The countries that are let through, each with its place in the content's list.
#[inline(never)]
pub fn shown(cx: Cx) -> Vec<(usize, &'static Country)> {
    let mut shown = Vec::new();
    for (index, country) in cx.content().partners.countries.iter().enumerate() {
        if shows(cx, country) {
            shown.push((index, country));
        }
    }
    shown
}

/// Where among them a country is, from 0.
#[inline(never)]
fn place_in(shown: &[(usize, &'static Country)], code: &str) -> Option<usize> {
    shown.iter().position(|(_, country)| country.code.eq_ignore_ascii_case(code))
}
