//! The markers of the map: links of one size, placed by percentages so that they never scale.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::controller::{MapController, use_map};
use super::partner_map::PartnerMap;
use crate::app_state::use_app;
use crate::browser;
use crate::components::marker::outline;
use crate::components::svg_link::SvgLink;
use crate::components::svg_units::{percent, pixels};
use crate::content::phrase::Phrase;
use crate::point::Point;
use crate::route::Page;

/// Nearer to the drawing's edge than this, names are on the marker's other side; a fraction of the drawing.
const EDGE: f64 = 0.15;

/// The transform of something that the flat map has at `flat` and the globe at `marker`; `None` on the flat map.
/// A transform is what the browser lays out fastest.
fn globe_transform(controller: MapController, flat: Point, marker: Point) -> Option<String> {
    let shown = controller.globe_view.with(|seen| seen.as_ref().map(|seen| seen.view_box))?;
    let width = controller.width();
    let height = width * shown.height / shown.width;
    let (right, down) = ((marker.x - flat.x) * width, (marker.y - flat.y) * height);
    Some(format!("translate({} {})", pixels(right), pixels(down)))
}

/// Where the institution is.
#[component]
pub fn HomeMarker(
    /// The map.
    map: &'static PartnerMap,
    /// The controller, if the map can be moved.
    controller: Option<MapController>,
) -> impl IntoView {
    let app = use_app();
    let index = map.partners.len();
    let flat = map.marker(index);
    let mark = move || {
        view! {
            <svg class="home-place" overflow="visible" x=percent(flat.x) y=percent(flat.y)>
                <circle class="ring" r="9" />
                <circle class="point" r="4" />
                <text x="14" y="5">
                    {app.localize(&app.content.partners.home.name)}
                </text>
            </svg>
        }
    };
    let Some(controller) = controller else { return mark().into_any() };
    let place = move || controller.marker(map, index);
    view! {
        <g
            transform=move || globe_transform(controller, flat, place().0)
            data-behind=move || (!place().1).then_some("")
        >
            {mark()}
        </g>
    }
    .into_any()
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
    let small = map.is_small(index);
    Some(view! {
        <SvgLink
            attr:class="marker"
            attr:href=app.href_at(Page::Partners, &country.anchor())
            attr:data-country=country.code.as_str()
            attr:data-relation=country.relation.as_str()
            attr:data-callout=small.then_some("")
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
                {small.then(|| view! { <path class="leader" d="M-5 6-17 26" /> })}
                <MarkerName name relation_name place=flat small />
            </svg>
        </SvgLink>
    })
}

/// The country's name beside its marker, its relation under it. It never covers the marker, and stays in the drawing.
#[component]
fn MarkerName(name: &'static str, relation_name: &'static str, place: Point, small: bool) -> impl IntoView {
    let (x, y, anchor) = match place {
        _ if small => ("-20", "34", "end"),
        Point { x, y } => {
            let anchor = if x < EDGE {
                "start"
            } else if x > 1.0 - EDGE {
                "end"
            } else {
                "middle"
            };
            ("0", if y < EDGE { "34" } else { "-38" }, anchor)
        }
    };
    view! {
        <text class="name" aria-hidden="true" y=y text-anchor=anchor>
            <tspan x=x>{name}</tspan>
            // Between words, for readers of plain text.
            " "
            <tspan class="relation" x=x dy="1.2em">
                {relation_name}
            </tspan>
        </text>
    }
}

/// A marker of a map that does not move: a link to the page of partners.
#[component]
pub fn StaticMarker(
    /// The country's index in the content.
    index: usize,
    /// The map.
    map: &'static PartnerMap,
) -> impl IntoView {
    let app = use_app();
    let country = app.content.partners.countries.get(index)?;
    let relation = app.content.relation(&country.relation);
    let relation_name = relation.map_or("", |relation| app.localize(&relation.name));
    let name = app.localize(&country.name);
    let place = map.marker(index);
    Some(view! {
        <SvgLink
            attr:class="marker"
            attr:href=app.href_at(Page::Partners, &country.anchor())
            attr:data-country=country.code.as_str()
            attr:data-relation=country.relation.as_str()
            attr:aria-label=format!("{name}{}{relation_name}", app.language().dates.comma)
        >
            <svg overflow="visible" x=percent(place.x) y=percent(place.y)>
                <circle class="hit" r="22" />
                <path class="shape" d=relation.map(|relation| outline(relation.shape)) />
                <text class="name" aria-hidden="true" y="-15" text-anchor="middle">
                    {name}
                </text>
            </svg>
        </SvgLink>
    })
}

/// The `tabindex` of a marker: the map is one stop for the Tab key, the selected marker or the first; tracked.
fn tab_index(controller: MapController, index: usize) -> Option<&'static str> {
    if !browser::is_available() {
        return None;
    }
    let countries = &controller.app.content.partners.countries;
    let selected = controller.selected();
    let stop = controller.shown.with(|shown| {
        let is_selected = |index: &&usize| {
            countries.get(**index).zip(selected).is_some_and(|(country, selected)| country.code == selected.code)
        };
        shown.iter().find(is_selected).or(shown.first()).copied()
    });
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
