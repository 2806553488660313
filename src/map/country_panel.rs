//! The selected country beside the map: what ties it to the institution, and its neighbors.

use leptos::prelude::*;

use super::controller::use_map;
use crate::app_state::use_app;
use crate::components::keyed::Keyed;
use crate::components::marker::RelationMark;
use crate::components::panel::{NeighborLink, PanelFigures};
use crate::components::rich_text::RichText;
use crate::components::source_notes::SourceNotes;
use crate::content::partner::Country;
use crate::content::phrase::Phrase;

/// The panel; a hint while nothing is selected.
#[component]
pub fn CountryPanel() -> impl IntoView {
    let app = use_app();
    let controller = use_map();
    // Neighbors depend on what is shown, so the panel is drawn anew with each query.
    let key = Signal::derive(move || match controller.selected() {
        Some(country) => app.query.with(|query| format!("{}{query}", country.code)),
        None => String::new(),
    });
    view! {
        <div class="selected">
            <Keyed key>
                {move || match untrack(|| controller.selected()) {
                    Some(country) => view! { <PanelContent country /> }.into_any(),
                    None => view! { <p class="card panel hint js-only">{app.phrase(Phrase::MapChoose)}</p> }.into_any(),
                }}
            </Keyed>
        </div>
    }
}

#[component]
fn PanelContent(country: &'static Country) -> impl IntoView {
    let app = use_app();
    let controller = use_map();
    let content = app.content;
    let relation = content.relation(&country.relation);
    let other_languages = content.site.languages.iter().filter(|language| language.tag != app.language().tag);
    let other_names = other_languages
        .map(|language| view! { <span lang=language.tag.as_str()>{country.name.get(language)}</span> })
        .collect_view();
    let shown = controller.shown.get_untracked();
    let countries = &content.partners.countries;
    let position = shown.iter().position(|index| countries.get(*index).is_some_and(|other| other.code == country.code));
    let neighbor = |offset: usize, label: Phrase| {
        let index = shown.get((position? + offset) % shown.len().max(1))?;
        let other = countries.get(*index)?;
        let (label, name) = (app.phrase(label), app.localize(&other.name));
        Some(view! { <NeighborLink id=other.anchor() label name /> })
    };
    view! {
        <article class="card panel" data-panel="" data-relation=country.relation.as_str() tabindex="-1">
            <p class="date">
                {relation.map(|relation| view! { <RelationMark shape=relation.shape /> })}
                {relation.map(|relation| app.localize(&relation.name))}
            </p>
            <p class="panel-title">{app.localize(&country.name)} " " <small>{other_names}</small></p>
            <p>
                <RichText text=&country.text />
            </p>
            <PanelFigures ids=&country.facts />
            <p class="card-foot">
                <SourceNotes sources=&country.sources />
            </p>
            <p class="neighbors">
                {neighbor(shown.len().saturating_sub(1), Phrase::PreviousPartner)}
                {neighbor(1, Phrase::NextPartner)}
            </p>
        </article>
    }
}
