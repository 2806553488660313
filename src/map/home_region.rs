//! The home region: its places in words, with a map where there is none already.

use leptos::prelude::*;

use super::chart::HomeDrawing;
use crate::app_state::{AppState, use_app};
use crate::components::rich_text::RichText;
use crate::components::source_notes::SourceNotes;
use crate::content::map::HomePlace;

/// The places of the home region under their heading.
#[component]
pub fn HomeRegion(
    /// Whether it has a map of its own.
    #[prop(optional)]
    with_map: bool,
) -> impl IntoView {
    let app = use_app();
    let home = &app.content.map.home;
    if home.places.is_empty() {
        return ().into_any();
    }
    let map = move || {
        let maps = app.files.map.get().filter(|_| with_map)?;
        Some(view! {
            <div class="figure-frame">
                <HomeDrawing map=&maps.home />
                <p class="caption">{map_data(&app)}</p>
            </div>
        })
    };
    view! {
        <section class="at-home" id="home">
            <h2>{app.localize(&home.name)}</h2>
            {move || map()}
            <p class="caption">{app.localize(&home.note)}</p>
            <ul class="countries">
                {home.places.iter().map(|place| view! { <PlaceItem place /> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn PlaceItem(place: &'static HomePlace) -> impl IntoView {
    let app = use_app();
    view! {
        <li class="country-item" id=place.id.as_str() aria-current=move || app.aria_current(&place.id)>
            <h3>{app.localize(&place.name)}</h3>
            <p>
                <RichText text=&place.text />
                <SourceNotes sources=&place.sources />
            </p>
        </li>
    }
}

/// What the map is drawn from, and the number of its review.
pub fn map_data(app: &AppState) -> String {
    let map = &app.content.map;
    let review = map.review.as_ref().map(|review| format!(" · {review}")).unwrap_or_default();
    format!("{} {}{review}", map.drawn.data, map.drawn.version)
}
