//! The globe in the drawing: its disc, land, the countries of each relation, and the arcs.

use leptos::prelude::*;

use super::controller::{MapController, use_map};
use super::globe::{GlobeLine, OutlineKind, SeenGlobe};
use crate::app_state::use_app;
use crate::components::live_text::LiveText;
use crate::content::phrase::Phrase;
use crate::remote::RemoteState;
use crate::route::MapView;

/// The globe; its paths are empty while the map is flat.
#[component]
pub fn GlobeChart() -> impl IntoView {
    let app = use_app();
    let controller = use_map();
    let path = move |path: fn(&SeenGlobe) -> String| move || controller.globe_view.with(|seen| seen.as_ref().map(path));
    let partners = move |kind: PartnerLines| move || partner_path(controller, kind);
    let relations = 0..app.content.partners.relations.len();
    let related = relations.map(|relation| {
        let id = app.content.partners.relations.get(relation).map(|relation| relation.id.as_str());
        view! {
            <path
                class="country"
                fill-rule="evenodd"
                data-relation=id
                d=partners(PartnerLines::Countries { relation })
            />
        }
    });
    view! {
        <g>
            <path class="sphere" fill-rule="evenodd" d=path(|seen| seen.view.disc()) />
            <path class="land" fill-rule="evenodd" d=path(land_path) />
            {related.collect_view()}
            <path class="country" fill-rule="evenodd" data-selected="" d=partners(PartnerLines::SelectedCountry) />
            <path class="arc" fill-rule="evenodd" d=partners(PartnerLines::Arcs) />
            <path class="arc" fill-rule="evenodd" data-selected="" d=partners(PartnerLines::SelectedArc) />
        </g>
    }
}

fn land_path(seen: &SeenGlobe) -> String {
    seen.view.path(seen.globe.lines.iter().filter(|line| line.kind == OutlineKind::Land), true)
}

/// Which lines of the partners a path has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PartnerLines {
    /// The countries of a relation, by its index in the content, but for the selected one.
    Countries { relation: usize },
    /// The selected country.
    SelectedCountry,
    /// All arcs but that of the selected country.
    Arcs,
    /// The arc of the selected country.
    SelectedArc,
}

/// The lines of the partners that are shown, as one path; `None` while the map is flat.
fn partner_path(controller: MapController, lines: PartnerLines) -> Option<String> {
    let partners = &controller.app.content.partners;
    let selected = controller.selected_index();
    let relation = match lines {
        PartnerLines::Countries { relation } => partners.relations.get(relation),
        _ => None,
    };
    let wants_selected = matches!(lines, PartnerLines::SelectedCountry | PartnerLines::SelectedArc);
    let filled = matches!(lines, PartnerLines::Countries { .. } | PartnerLines::SelectedCountry);
    let is_wanted = |index: usize| {
        let Some(country) = partners.countries.get(index) else { return false };
        controller.is_shown(index)
            && (selected == Some(index)) == wants_selected
            && relation.is_none_or(|relation| relation.id == country.relation)
    };
    let is_drawn = |line: &&GlobeLine| match line.kind {
        OutlineKind::Land => false,
        OutlineKind::Country(index) => filled && is_wanted(index),
        OutlineKind::Arc(index) => !filled && is_wanted(index),
    };
    controller.globe_view.with(|seen| {
        let seen = seen.as_ref()?;
        Some(seen.view.path(seen.globe.lines.iter().filter(is_drawn), filled))
    })
}

/// What is said while the globe is on its way, or has not come; the flat map and the list stay.
#[component]
pub fn GlobeStatus() -> impl IntoView {
    let app = use_app();
    let file = app.files.globe;
    let status = move || {
        let is_asked = app.query.with(|query| query.map_view()) == MapView::Globe;
        match file.state() {
            _ if !is_asked => None,
            RemoteState::Loaded => None,
            RemoteState::Failed => Some(Phrase::MapFailed),
            RemoteState::Idle | RemoteState::Loading => Some(Phrase::MapComing),
        }
    };
    let words = Signal::derive(move || status().map_or("", |phrase| app.phrase(phrase)).to_owned());
    let flat = move || app.href_with(|query| query.with("view", None));
    view! {
        <Show when=move || status().is_some()>
            <p class="globe-state js-only" role="status">
                <LiveText text=words />
                " "
                <Show when=move || status() == Some(Phrase::MapFailed)>
                    <button type="button" on:click=move |_| file.start()>
                        {app.phrase(Phrase::Retry)}
                    </button>
                </Show>
                " "
                <a class="button" href=move || flat()>{app.phrase(Phrase::ViewFlat)}</a>
            </p>
        </Show>
    }
}
