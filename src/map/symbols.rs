//! The places of the home region as symbols on the map; their text is in the list.

use leptos::prelude::*;

use super::partner_map::{PartnerMap, PlaceSymbol};
use crate::app_state::{AppState, use_app};
use crate::components::svg_units::{percent, pixels};
use crate::content::map::HomePlace;
use crate::content::phrase::Phrase;

/// The symbols of a map; none on the thumbnail.
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
                    {symbol_name(&app, place)}
                </text>
            </svg>
        }
    };
    let places = app.content.map.home.places.iter().zip(&map.symbols);
    places.filter(|(_, symbol)| !symbol.path.is_empty()).map(symbol).collect_view()
}

/// A place's name, after the figure that its symbol is in proportion to.
fn symbol_name(app: &AppState, place: &'static HomePlace) -> String {
    let name = app.localize(&place.short);
    match place.fact.as_deref().and_then(|id| app.content.fact(id)) {
        Some(fact) => {
            let number = fact.value.grouped(&app.language().numbers);
            app.interpolate(Phrase::CountOf, &[("n", &number), ("what", name)])
        }
        None => name.to_owned(),
    }
}
