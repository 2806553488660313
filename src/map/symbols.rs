//! The places of the home region as symbols on the map; their text is in the list.

use leptos::prelude::*;

use super::network_fields::{FIELD_SCALE, network_fields};
use super::partner_map::{PartnerMap, PlaceSymbol};
use crate::app_state::use_app;
use crate::components::svg_units::{factor, percent, pixels};
use crate::content::map::HomePlace;

/// The symbols of the places of a map.
#[component]
pub fn PlaceSymbols(
    /// The map.
    map: &'static PartnerMap,
) -> impl IntoView {
    let app = use_app();
    let symbol = |(place, symbol): (&'static HomePlace, &'static PlaceSymbol)| {
        let at = map.fraction(symbol.marker);
        view! {
            <svg
                class="place"
                data-kind=place.kind.as_ref()
                aria-hidden="true"
                overflow="visible"
                x=percent(at.x)
                y=percent(at.y)
            >
                <path d=symbol.path.as_str() />
                <text
                    x=pixels(symbol.label.x)
                    y=pixels(symbol.label.y)
                    text-anchor=if symbol.label.x < 0.0 { "end" } else { "start" }
                >
                    {app.localize(&place.short)}
                </text>
            </svg>
        }
    };
    let places = app.content.map.home.places.iter().zip(&map.symbols);
    places.filter(|(_, symbol)| !symbol.path.is_empty()).map(symbol).collect_view()
}

/// The networks of the home region, each dot one of what belongs to it; they are beside home.
#[component]
pub fn NetworkFields(
    /// The map.
    map: &'static PartnerMap,
) -> impl IntoView {
    let app = use_app();
    let fact = |place: &HomePlace| app.content.fact(place.fact.as_deref()?);
    let networks: Vec<_> = app.content.map.home.places.iter().filter_map(|place| Some((place, fact(place)?))).collect();
    let counts: Vec<f64> = networks.iter().map(|(_, fact)| fact.value.0).collect();
    let (fields, line) = network_fields(&counts);
    let drawn = fields.into_iter().filter_map(|field| {
        let (place, fact) = networks.get(field.index)?;
        let at = format!("translate({} {})", pixels(field.center.x), pixels(field.center.y));
        let (x, y) = (pixels(field.name.x), pixels(field.name.y));
        Some(view! {
            <g class="network">
                <path transform=format!("{at} scale({})", factor(FIELD_SCALE)) d=field.dots.path />
                <text x=x.clone() y=y>
                    <tspan class="count">{fact.value.grouped(&app.language().numbers)}</tspan>
                    " "
                    <tspan x=x.clone() dy="1.25em">
                        {app.localize(&place.short)}
                    </tspan>
                </text>
            </g>
        })
    });
    let drawn = drawn.collect_view();
    let home = map.fraction(map.home);
    view! {
        <svg class="network-fields" aria-hidden="true" overflow="visible" x=percent(home.x) y=percent(home.y)>
            <g>
                <path class="tie" d=line />
                {drawn}
            </g>
        </svg>
    }
}
