//! The map at home: its places as symbols, and the same in words.

use leptos::prelude::*;

use super::super::super::Cx;
use super::super::time_chart::{percent, pixels};
use super::super::{rich, source_note};
use super::drawing;
use crate::chart::partner_map::{PartnerMap, PartnerMaps};
use crate::view::Fetched;
use crate::view::node::{Node, el, nodes};

/// The symbols of the places; what they say is in the list.
pub(super) fn symbols(cx: Cx, map: &'static PartnerMap) -> Node {
    nodes(&mut map.symbols.iter().map(|symbol| {
        let (place, label) = (map.share(symbol.marker), symbol.label.0);
        let side = if label.x < 0.0 { "end" } else { "start" };
        let name = el("text").set("x", pixels(label.x)).set("y", pixels(label.y)).set("text-anchor", side);
        Node::from(
            el("svg")
                .class("place")
                .set("data-kind", symbol.kind.as_str())
                .set("aria-hidden", "true")
                .set("overflow", "visible")
                .set("x", percent(place.x))
                .set("y", percent(place.y))
                .child(el("path").set("d", symbol.form.as_str()))
                .child(name.child(cx.say(&symbol.name))),
        )
    }))
}

/// The places in words, under their heading; with the map, where it is not there already.
pub fn at_home(cx: Cx, with_map: bool) -> Node {
    Node::live(move || {
        let Fetched::Here(maps) = cx.atlas.maps.get() else { return Node::Empty };
        let map = with_map
            .then(|| el("div").class("figure-frame").child(drawing(cx, None, &maps.home)).child(said(cx, Said::Data)));
        Node::from(
            el("section")
                .class("at-home")
                .set("id", "home")
                .child(el("h2").child(cx.say(&maps.home_name)))
                .child(map)
                .child(el("p").class("under").child(cx.say(&maps.home_note)))
                .child(list(cx, maps)),
        )
    })
}

/// What comes with the map: what it shows, what it is drawn from, what keys do.
#[derive(Clone, Copy)]
pub enum Said {
    /// What it shows and what it does not.
    Statement,
    /// What it is drawn from.
    Data,
    /// What keys do on it.
    Keys,
}

/// A paragraph that comes with the map.
pub fn said(cx: Cx, said: Said) -> Node {
    let words = move || {
        let Fetched::Here(maps) = cx.atlas.maps.get() else { return Node::Empty };
        Node::from(match said {
            Said::Statement => cx.say(&maps.statement),
            Said::Data => maps.note.as_str(),
            Said::Keys => cx.say(&maps.keys),
        })
    };
    let class = if matches!(said, Said::Keys) { "keys needs-app" } else { "under" };
    el("p").class(class).live_child(words).into()
}

fn list(cx: Cx, maps: &'static PartnerMaps) -> Node {
    let items = nodes(&mut maps.places.iter().map(|place| {
        Node::from(
            el("li")
                .class("country-item")
                .set("id", place.id.as_str())
                .live("aria-current", cx.selects(&place.id))
                .child(el("h3").child(cx.say(&place.name)))
                .child(el("p").child(rich::rich(cx, &place.text)).child(source_note::source_notes(cx, &place.sources))),
        )
    }));
    Node::from(el("ul").class("countries").child(items))
}
