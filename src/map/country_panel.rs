//! What stands beside the map: the selected country, and the index of all; beside the home region, that of its places.

use leptos::prelude::*;

use super::controller::use_map;
use super::home_index::HomeIndex;
use crate::app_state::use_app;
use crate::components::keyed::Keyed;
use crate::components::marker::RelationMark;
use crate::components::panel::{ClosePanelLink, CopyLinkButton, HiddenNotice, PanelFigures, StepLink};
use crate::components::rich_text::RichText;
use crate::components::source_notes::SourceNotes;
use crate::content::partner::{Country, Relation};
use crate::content::phrase::Phrase;
use crate::route::{MapView, Page, Query};

/// The column beside the map; on narrow pages, the selected country is a sheet over its foot.
#[component]
pub fn CountryColumn() -> impl IntoView {
    let app = use_app();
    let controller = use_map();
    let is_home = move || app.query.with(Query::map_view) == MapView::Home;
    // Neighbors depend on what is shown, so the panel is drawn anew with each query.
    let key = Signal::derive(move || match controller.selected() {
        Some(country) => app.query.with(|query| format!("{}{query}", country.code)),
        None => String::new(),
    });
    view! {
        <div class="panel-column">
            <div class="selected">
                <Keyed key>
                    {move || untrack(|| controller.selected()).map(|country| view! { <PanelContent country /> })}
                </Keyed>
            </div>
            <Keyed key=Signal::derive(move || is_home().to_string())>
                {move || {
                    if untrack(is_home) {
                        view! { <HomeIndex /> }.into_any()
                    } else {
                        view! { <CountryIndex /> }.into_any()
                    }
                }}
            </Keyed>
        </div>
    }
}

/// All countries by relation, each a link that selects it.
#[component]
fn CountryIndex() -> impl IntoView {
    let relations = use_app().content.partners.relations.iter();
    view! { <nav class="country-index" aria-label=use_app().phrase(Phrase::Partners)>
        {relations.map(|relation| view! { <RelationIndex relation /> }).collect_view()}
    </nav> }
}

#[component]
fn RelationIndex(relation: &'static Relation) -> impl IntoView {
    let app = use_app();
    let controller = use_map();
    let countries: Vec<&Country> = app.content.partners.countries_of(relation).map(|(_, country)| country).collect();
    let hidden = move || app.query.with(|query| query.get("relation").is_some_and(|chosen| chosen != relation.id));
    let count = countries.len();
    let link = move |country: &'static Country| {
        view! {
            <li>
                <a
                    href=move || app.href_here(&country.anchor())
                    aria-current=move || controller.is_selected(country).then_some("true")
                >
                    {app.localize(&country.name)}
                </a>
            </li>
        }
    };
    (count > 0).then(|| {
        view! {
            <div hidden=move || hidden() data-relation=relation.id.as_str()>
                <p class="relation-name">
                    <RelationMark shape=relation.shape />
                    {app.localize(&relation.plural)}
                    <span class="count">{count}</span>
                </p>
                <ul>{countries.into_iter().map(link).collect_view()}</ul>
            </div>
        }
    })
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
    let selected = untrack(|| controller.selected_index());
    let position = shown.iter().position(|index| Some(*index) == selected);
    let step = |offset: usize, name: Phrase, icon: &'static str| {
        let other = countries.get(*shown.get((position? + offset) % shown.len().max(1))?)?;
        Some(view! { <StepLink id=other.anchor() name icon /> })
    };
    // What holds for all countries of its relation is said in the relation's own words.
    let others = || countries.iter().filter(|other| other.relation == country.relation);
    let is_shared = country.facts.iter().all(|fact| others().all(|other| other.facts.contains(fact)));
    let text = country.text.as_ref().or_else(|| relation?.text.as_ref());
    view! {
        <article class="panel" data-panel="" data-relation=country.relation.as_str() tabindex="-1">
            <div class="panel-top">
                <p class="relation-name">
                    {relation.map(|relation| view! { <RelationMark shape=relation.shape /> })}
                    {relation.map(|relation| app.localize(&relation.name))}
                </p>
                {step(shown.len().saturating_sub(1), Phrase::PreviousPartner, "M10 3 5 8l5 5")}
                {step(1, Phrase::NextPartner, "M6 3l5 5-5 5")}
                <ClosePanelLink />
            </div>
            {position.is_none().then(|| view! { <HiddenNotice /> })}
            <h2 class="panel-title">{app.localize(&country.name)} " " <small>{other_names}</small></h2>
            <p>
                {text.map(|text| view! { <RichText text /> })}
                <SourceNotes sources=&country.sources />
            </p>
            {(!is_shared).then(|| view! { <PanelFigures ids=&country.facts /> })}
            <p class="panel-tools js-only">
                <CopyLinkButton page=Page::Partners id=country.anchor() />
            </p>
        </article>
    }
}
