//! The home region: its places in words, under a map where there is none already.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::components::rich_text::RichText;
use crate::components::source_notes::SourceNotes;
use crate::content::map::HomePlace;

/// The places of the home region under their heading.
#[component]
pub fn HomeRegion(
    /// The map above them, where there is none already.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = use_app();
    let home = &app.content.map.home;
    if home.places.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="at-home" id="home">
            <h2>{app.localize(&home.name)}</h2>
            {children.map(|children| children())}
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
