//! The markers of the map: links of one size, placed by percentages so that they never scale.

use super::super::super::Cx;
use super::super::mark::outline;
use super::super::time_chart::percent;
use super::follow::{At, What};
use super::stage::Stage;
use super::{home as at_home, moving};
use crate::chart::partner_map::PartnerMap;
use crate::model::partner::Country;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{El, Node, el, nodes};

/// Nearer to the drawing's edge than this, names stand on the marker's other side.
const EDGE: f64 = 0.15;

pub(super) fn markers(cx: Cx, stage: Option<Stage>, map: &'static PartnerMap) -> Node {
    let partners = &cx.content().partners;
    let at = |index| stage.map(|stage| At { stage, map, index });
    let links = nodes(
        &mut partners
            .countries
            .iter()
            .zip(&map.partners)
            .enumerate()
            .map(|(index, (country, _))| marker(cx, at(index), country, map, index)),
    );
    let count = map.partners.len();
    let home = placed(el("svg").class("home-place"), map, count)
        .child(el("circle").class("ring").set("r", "9"))
        .child(el("circle").class("point").set("r", "4"))
        .child(el("text").set("x", "14").set("y", "5").child(cx.say(&partners.home.name)));
    let home = match at(count) {
        Some(at) => turning(el("g"), at).child(home).into(),
        None => Node::from(home),
    };
    let places = at_home::symbols(cx, map);
    let marks = el("svg")
        .class("map-marks")
        .set("width", "100%")
        .set("height", "100%")
        .set("role", "group")
        .set("aria-label", cx.t(p::MAP));
    let Some(at) = at(0) else { return marks.child(home).child(links).child(places).into() };
    // Percentages within count from this box: all markers move with it, and keep their size.
    let world = el("svg").set("overflow", "visible").child(home).child(links).child(places);
    let world = at.live(at.live(world, "width", What::WorldSize), "height", What::WorldSize);
    moving::moved(at.stage, map, marks.child(at.live(el("g"), "transform", What::Shift).child(world))).into()
}

/// Puts something where the flat map has a country or home.
fn placed(element: El, map: &PartnerMap, index: usize) -> El {
    let place = map.part(index);
    element.set("overflow", "visible").set("x", percent(place.x)).set("y", percent(place.y))
}

/// Lets something that stands there follow the globe. A transform is what needs the least to be laid out anew.
fn turning(element: El, at: At) -> El {
    at.live(at.live(element, "transform", What::Turned), "data-behind", What::Behind)
}

/// A link in the form of its relation; with a stage, it selects and is told by name, relation and place among all.
fn marker(cx: Cx, at: Option<At>, country: &'static Country, map: &PartnerMap, index: usize) -> Node {
    let relation = cx.content().relation(&country.relation);
    let said = relation.map_or("", |relation| cx.say(&relation.name));
    let name = cx.say(&country.name);
    let mut link = el("a")
        .class("marker")
        .set("href", cx.href_at(Page::Partners, &country.anchor()))
        .set("data-country", country.code.as_str())
        .set("data-relation", country.relation.as_str());
    let mut words = el("text").class("name").set("aria-hidden", "true");
    let mut leader = None;
    if let Some(at) = at {
        let follows = [
            ("aria-label", What::Label),
            ("aria-current", What::Current),
            ("hidden", What::Hidden),
            ("tabindex", What::TabStop),
        ];
        link = turning(link, at);
        for (name, what) in follows {
            link = at.live(link, name, what);
        }
        let small = map.is_small(index);
        let x = if small { "-20" } else { "0" };
        words = if small {
            leader = Some(Node::from(el("path").class("leader").set("d", "M-5 6-17 26")));
            link = link.set("data-callout", "");
            words.set("y", "34").set("text-anchor", "end")
        } else {
            // A name never covers its marker, and stays within the drawing.
            let place = map.part(index);
            let aside = if place.x > 1.0 - EDGE { "end" } else { "middle" };
            let anchor = if place.x < EDGE { "start" } else { aside };
            words.set("y", if place.y < EDGE { "34" } else { "-38" }).set("text-anchor", anchor)
        };
        words = words
            .child(el("tspan").set("x", x).child(name))
            // Between words, for who reads them as text.
            .child(" ")
            .child(el("tspan").class("relation").set("x", x).set("dy", "1.2em").child(said));
    } else {
        link = link.set("aria-label", [name, ", ", said].concat());
        words = words.set("y", "-15").set("text-anchor", "middle").child(name);
    }
    let shape = relation.map(|relation| outline(relation.shape));
    let mark = placed(el("svg"), map, index)
        .child(el("circle").class("hit").set("r", "22"))
        .child(el("path").class("shape").set("d", shape))
        .child(leader)
        .child(words);
    link.child(mark).into()
}
