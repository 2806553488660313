//! The partners that the drawing does not show just now: behind the globe, or beyond the edge.

use leptos::prelude::*;

use super::controller::{MapController, use_map};
use crate::app_state::use_app;
use crate::components::keyed::Keyed;
use crate::content::partner::Country;
use crate::content::phrase::Phrase;
use crate::route::MapView;

/// More are not listed beside the flat map: then the reader looks at a part on purpose.
const MOST: usize = 4;

/// Their names, each a link that brings it into view; nothing while all are in view.
#[component]
pub fn OutOfSight() -> impl IntoView {
    let app = use_app();
    let controller = use_map();
    let hidden = Memo::new(move |before: Option<&Vec<usize>>| {
        // While the map moves, the line stays.
        hidden_partners(controller).unwrap_or_else(|| before.cloned().unwrap_or_default())
    });
    let is_globe = move || controller.view.get() == MapView::Globe;
    let key = Signal::derive(move || hidden.with(|hidden| format!("{}{hidden:?}", is_globe())));
    let link = move |country: &'static Country| {
        view! { <a href=move || app.href_here(&country.anchor())>{app.localize(&country.name)}</a> " " }
    };
    let line = move || {
        let hidden = hidden.get_untracked();
        let countries = &app.content.partners.countries;
        let links: Vec<_> = hidden.iter().filter_map(|index| countries.get(*index)).map(link).collect();
        let is_globe = untrack(is_globe);
        let words = app.phrase(if is_globe { Phrase::BehindHorizon } else { Phrase::OutOfSight });
        let is_listed = !hidden.is_empty() && (is_globe || hidden.len() <= MOST);
        is_listed.then(|| view! { <p class="out-of-sight js-only">{words} " " {links}</p> })
    };
    view! { <Keyed key>{move || line()}</Keyed> }
}

/// The countries that are shown but out of sight; `None` while the map moves. Tracked.
fn hidden_partners(controller: MapController) -> Option<Vec<usize>> {
    controller.resting_camera()?;
    let map = &controller.app.files.map.get()?.large;
    if controller.view.get() == MapView::Home {
        return Some(Vec::new());
    }
    let stage = controller.stage();
    let is_hidden = |index: &usize| {
        let (at, is_in_front) = controller.marker(map, *index);
        !is_in_front || !stage.holds(at)
    };
    Some(controller.shown.get().into_iter().filter(is_hidden).collect())
}
