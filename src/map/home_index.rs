//! What the drawing of the home region shows, beside it: its places by kind.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::components::marker::outline;
use crate::content::figure::FigureParts;
use crate::content::map::{HomePlace, PlaceKind};
use crate::content::phrase::Phrase;
use crate::content::topic::Shape;

/// The kinds in the order of the list, with their names and the shapes that the drawing has for them.
const KINDS: [(PlaceKind, Phrase, Shape); 3] = [
    (PlaceKind::Campus, Phrase::HomeCampuses, Shape::Square),
    (PlaceKind::Hospital, Phrase::HomeHospitals, Shape::Square),
    (PlaceKind::Network, Phrase::HomeNetworks, Shape::Disc),
];

/// The places, each a link to what is said of it in the list below.
#[component]
pub fn HomeIndex() -> impl IntoView {
    let app = use_app();
    let groups = KINDS.map(|(kind, name, shape)| {
        let places: Vec<_> = app.content.map.home.places.iter().filter(|place| place.kind == kind).collect();
        let count = places.len();
        (count > 0).then(|| {
            view! {
                <div class="home-kind" data-kind=kind.as_ref()>
                    <p class="relation-name">
                        <svg class="mark" viewBox="-8 -8 16 16" width="12" height="12" aria-hidden="true">
                            <path d=outline(shape) />
                        </svg>
                        {app.phrase(name)}
                        <span class="count">{count}</span>
                    </p>
                    <ul>{places.into_iter().map(|place| view! { <PlaceLink place /> }).collect_view()}</ul>
                </div>
            }
        })
    });
    view! { <nav class="country-index home-index" aria-label=app.localize(&app.content.map.home.name)>{groups.collect_view()}</nav> }
}

/// Words alone, without `data-fact`: the figure is in the list that the link leads to.
#[component]
fn PlaceLink(place: &'static HomePlace) -> impl IntoView {
    let app = use_app();
    let fact = place.fact.as_deref().and_then(|id| app.content.fact(id));
    let number = fact.map(|fact| FigureParts::in_text(fact, app.content, app.language()).to_string());
    view! {
        <li>
            <a
                href=move || app.href_here(&place.id)
                aria-current=move || app.aria_current(&place.id)
            >
                <span>{app.localize(&place.name)}</span>
                {number.map(|number| view! { <span class="count">{number}</span> })}
            </a>
        </li>
    }
}
