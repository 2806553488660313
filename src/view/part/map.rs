//! The drawing of the map: land, partner countries, arcs, and markers that are all of one size.

mod markers;

use leptos::prelude::*;

use super::super::Cx;
use super::mark::mark;
use crate::chart::partner_map::PartnerMap;
use crate::model::partner::Country;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::Fetched;
use crate::view::node::{Node, el};

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
        el("div").class("map-in-small").child(el("div").class("map-names").child(groups)).child(
            el("div").child(map(cx, true, |_| true)).child(el("p").class("under").child(cx.t(p::MAP_STATEMENT))),
        ),
    )
}

/// The map, as soon as it has come; on the page of partners (not `small`) its markers select.
pub fn map(cx: Cx, small: bool, shown: impl Fn(&Country) -> bool + Copy + Send + Sync + 'static) -> Node {
    Node::live(move || match cx.atlas.maps.get() {
        Fetched::Here(maps) => drawing(cx, small, if small { &maps.small } else { &maps.large }, shown),
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

fn drawing(
    cx: Cx,
    small: bool,
    drawn: &'static PartnerMap,
    shown: impl Fn(&Country) -> bool + Copy + Send + Sync + 'static,
) -> Node {
    let partners = &cx.content().partners;
    let view_box = ["0 0 ", &whole(drawn.width), " ", &whole(drawn.height)].concat();
    let countries: Vec<_> = partners
        .countries
        .iter()
        .zip(&drawn.partners)
        .map(|(country, placed)| {
            let chosen = move || !small && is_selected(cx, country);
            let selected = move || chosen().then_some("");
            Node::from(vec![
                Node::from(
                    el("path")
                        .class("country")
                        .set("data-relation", country.relation.as_str())
                        .live("data-selected", selected)
                        .set("d", placed.outline.as_deref())
                        .live("hidden", move || !shown(country)),
                ),
                Node::from(
                    el("path")
                        .class("arc")
                        .live("data-selected", selected)
                        .set("d", placed.arc.as_str())
                        .live("hidden", move || !shown(country)),
                ),
            ])
        })
        .collect();
    // The hatching is as wide on a large map as on a small one.
    let (hatch, line) = if small { (8_u32, 3_u32) } else { (16, 6) };
    Node::from(
        el("div")
            .class("map")
            .set("data-map", "")
            .child(
                el("svg")
                    .class("map-base")
                    .set("viewBox", view_box)
                    .set("aria-hidden", "true")
                    .child(
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
                    .child(el("path").class("land").set("d", drawn.land.as_str()).set("fill-rule", "evenodd"))
                    .child(countries),
            )
            .child(markers::markers(cx, small, drawn, shown)),
    )
}

/// Whether the address selects a country.
pub fn is_selected(cx: Cx, country: &Country) -> bool {
    cx.address.with(|address| address.fragment.eq_ignore_ascii_case(&country.code))
}

/// A length in whole units.
fn whole(length: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a drawing's size")]
    let whole = length.round().max(-1e6).min(1e6) as i32;
    whole.to_string()
}
