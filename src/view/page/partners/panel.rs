//! What ties the selected country to the institution, beside the map.

use leptos::prelude::*;

use super::super::super::Cx;
use super::super::super::part::{map, mark, panel, rich, source_note};
use crate::model::partner::Country;
use crate::model::phrase as p;
use crate::route::Page;
use crate::view::node::{Node, el, nodes};

pub(super) fn selected(cx: Cx) -> Node {
    let country = move || cx.address.with(|address| cx.content().country(&address.fragment));
    let inside = move || match country() {
        Some(country) => about(cx, country),
        None => Node::from(el("p").class("card panel hint needs-app").child(cx.t(p::MAP_CHOOSE))),
    };
    Node::from(el("div").class("selected").live_child(inside))
}

fn about(cx: Cx, country: &'static Country) -> Node {
    let content = cx.content();
    let relation = content.relation(&country.relation);
    let other_names =
        nodes(&mut content.site.languages.iter().filter(|language| language.tag != cx.language.tag).map(|language| {
            Node::from(el("span").set("lang", language.tag.as_str()).child(country.name.get(language)))
        }));
    let visible = map::shown(cx);
    let here = visible.iter().position(|(_, other)| other.code == country.code);
    let at = |index: usize| visible.get(index % visible.len().max(1)).map(|(_, country)| *country);
    let next = here.and_then(|here| at(here + 1));
    let previous = here.and_then(|here| at(here + visible.len() - 1));
    let neighbor = |country: &'static Country, word| {
        panel::neighbor(cx, Page::Partners, country.anchor(), word, cx.say(&country.name))
    };
    Node::from(
        el("article")
            .class("card panel")
            .set("data-panel", "")
            .set("data-relation", country.relation.as_str())
            .set("tabindex", "-1")
            .child(
                el("p")
                    .class("when")
                    .child(relation.map(|relation| mark::mark(relation.shape, "relation-mark")))
                    .child(relation.map(|relation| cx.say(&relation.name))),
            )
            .child(
                el("p")
                    .class("panel-title")
                    .child(cx.say(&country.name))
                    .child(" ")
                    .child(el("small").child(other_names)),
            )
            .child(el("p").child(rich::rich(cx, &country.text)))
            .child(panel::figures(cx, &country.facts))
            .child(el("p").class("card-foot").child(source_note::source_notes(cx, &country.sources)))
            .child(
                el("p")
                    .class("neighbors")
                    .child(previous.map(|other| neighbor(other, cx.t(p::PREVIOUS_PARTNER))))
                    .child(next.map(|other| neighbor(other, cx.t(p::NEXT_PARTNER)))),
            ),
    )
}
