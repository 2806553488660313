//! The markers of the map: links of one size, placed by percentages so that they never scale.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::camera::RATIO;
use super::controller::{MapController, use_map};
use super::names::Side;
use super::partner_map::PartnerMap;
use crate::app_state::use_app;
use crate::browser;
use crate::components::marker::outline;
use crate::components::svg_link::SvgLink;
use crate::components::svg_units::{percent, pixels};
use crate::content::phrase::Phrase;
use crate::point::Point;
use crate::route::Page;

/// The transform of something that the flat map has at `flat` and the globe at `marker`; `None` on the flat map.
/// A transform is what the browser lays out fastest.
fn globe_transform(controller: MapController, flat: Point, marker: Point) -> Option<String> {
    controller.globe_view.with(Option::is_some).then_some(())?;
    let width = controller.width();
    let height = width / RATIO;
    let (right, down) = ((marker.x - flat.x) * width, (marker.y - flat.y) * height);
    Some(format!("translate({} {})", pixels(right), pixels(down)))
}

/// Where the institution is.
#[component]
pub fn HomeMarker(
    /// The map.
    map: &'static PartnerMap,
) -> impl IntoView {
    let app = use_app();
    let controller = use_map();
    let index = map.partners.len();
    let flat = map.marker(index);
    let place = move || controller.marker(map, index);
    view! {
        <g
            transform=move || globe_transform(controller, flat, place().0)
            data-behind=move || (!place().1).then_some("")
        >
            <svg class="home-place" overflow="visible" x=percent(flat.x) y=percent(flat.y)>
                <circle class="ring" r="11" />
                <circle class="point" r="5.5" />
                <MarkerName index name=app.localize(&app.content.partners.home.name) />
            </svg>
        </g>
    }
}

/// A marker that selects its country, named by country, relation, and number among those shown.
#[component]
pub fn PartnerMarker(
    /// The country's index in the content.
    index: usize,
    /// The map.
    map: &'static PartnerMap,
) -> impl IntoView {
    let app = use_app();
    let controller = use_map();
    let country = app.content.partners.countries.get(index)?;
    let relation = app.content.relation(&country.relation);
    let flat = map.marker(index);
    let place = move || controller.marker(map, index);
    let name = app.localize(&country.name);
    let relation_name = relation.map_or("", |relation| app.localize(&relation.name));
    let label = move || {
        controller.shown.with(|shown| {
            let n = shown.iter().position(|other| *other == index).map_or(0, |position| position + 1);
            let (n, total) = (n.to_string(), shown.len().to_string());
            let values = [("name", name), ("relation", &in_sentence(relation_name)), ("n", &n), ("total", &total)];
            app.interpolate(Phrase::MarkerLabel, &values)
        })
    };
    Some(view! {
        <SvgLink
            attr:class="marker"
            attr:href=app.href_at(Page::Partners, &country.anchor())
            attr:data-country=country.code.as_str()
            attr:data-relation=country.relation.as_str()
            {..custom_attribute("transform", move || globe_transform(controller, flat, place().0))}
            attr:data-behind=move || (!place().1).then_some("")
            attr:aria-label=move || label()
            attr:aria-current=move || controller.is_selected(country).then_some("true")
            attr:hidden=move || (!controller.is_shown(index)).then_some("")
            attr:tabindex=move || tab_index(controller, index)
        >
            <svg overflow="visible" x=percent(flat.x) y=percent(flat.y)>
                <circle class="hit" r="22" />
                <path class="shape" d=relation.map(|relation| outline(relation.shape)) />
                <MarkerName index name />
            </svg>
        </SvgLink>
    })
}

/// A name beside its marker, on the side where it has room. One that has none is seen when its marker is pointed at.
#[component]
fn MarkerName(
    /// The country's index in the content; home's is after the last.
    index: usize,
    name: &'static str,
) -> impl IntoView {
    let controller = use_map();
    let placement = move || controller.names.with(|names| names.get(index).copied().unwrap_or_default());
    let side = move || placement().side.unwrap_or(Side::Right);
    view! {
        <text
            class="name"
            aria-hidden="true"
            x=move || pixels(side().offset().0)
            y=move || pixels(side().offset().1)
            text-anchor=move || side().anchor()
            data-crowded=move || placement().side.is_none().then_some("")
            data-wide=move || placement().is_wide.then_some("")
        >
            {name}
        </text>
    }
}

/// The `tabindex` of a marker: the map is one stop for the Tab key, the selected marker or the first; tracked.
fn tab_index(controller: MapController, index: usize) -> Option<&'static str> {
    if !browser::is_available() {
        return None;
    }
    let first = || controller.shown.with(|shown| shown.first().copied());
    let stop = controller.shown_selected_index().or_else(first);
    Some(if stop == Some(index) { "0" } else { "-1" })
}

/// A name as it is written within a sentence.
fn in_sentence(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}
