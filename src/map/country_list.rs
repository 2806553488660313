//! The partners in words: by relation under its count, or by name; and as a table.

use leptos::prelude::*;

use super::controller::{MapController, use_map};
use crate::app_state::{AppState, use_app};
use crate::browser::collation::sort_by_name;
use crate::components::keyed::Keyed;
use crate::components::marker::RelationMark;
use crate::components::rich_text::RichText;
use crate::components::source_notes::SourceNotes;
use crate::content::partner::{Country, Relation};
use crate::content::phrase::Phrase;

/// Whether the address asks for the order of names; tracked.
fn is_by_name(app: &AppState) -> bool {
    app.query.with(|query| query.get("sort") == Some("name"))
}

/// What the list is drawn anew for: its order.
fn order_key(app: AppState) -> Signal<String> {
    Signal::derive(move || if is_by_name(&app) { "name" } else { "relation" }.to_owned())
}

/// The countries with their indices in the content, in the order that the address asks for.
fn ordered(app: &AppState) -> Vec<(usize, &'static Country)> {
    let partners = &app.content.partners;
    if untrack(|| is_by_name(app)) {
        let mut ordered: Vec<_> = partners.countries.iter().enumerate().collect();
        sort_by_name(&mut ordered, &app.language().tag, |(_, country)| app.localize(&country.name));
        return ordered;
    }
    partners.relations.iter().flat_map(|relation| partners.countries_of(relation)).collect()
}

/// The list that is the map in words.
#[component]
pub fn CountryList() -> impl IntoView {
    let app = use_app();
    view! {
        <Keyed key=order_key(app)>
            {move || {
                if !untrack(|| is_by_name(&app)) {
                    let relations = app.content.partners.relations.iter();
                    return relations.map(|relation| view! { <RelationGroup relation /> }).collect_view().into_any();
                }
                let items = ordered(&app).into_iter();
                let items = items.map(|(index, country)| view! { <CountryItem index country alone=true /> });
                view! { <ul class="countries">{items.collect_view()}</ul> }.into_any()
            }}
        </Keyed>
    }
}

/// The countries of a relation, under its name and what holds for all of them.
#[component]
fn RelationGroup(relation: &'static Relation) -> impl IntoView {
    let app = use_app();
    let hidden = move || app.query.with(|query| query.get("relation").is_some_and(|chosen| chosen != relation.id));
    let countries: Vec<_> = app.content.partners.countries_of(relation).collect();
    let text = relation.text.as_ref().map(|text| {
        view! {
            <p>
                <RichText text />
                <SourceNotes sources=&relation.sources />
            </p>
        }
    });
    (!countries.is_empty()).then(|| {
        let items = countries.into_iter().map(|(index, country)| view! { <CountryItem index country alone=false /> });
        view! {
            <section class="group" hidden=move || hidden() data-relation=relation.id.as_str()>
                <h3>
                    <RelationMark shape=relation.shape />
                    {app.localize(&relation.plural)}
                </h3>
                {text}
                <ul class="countries">{items.collect_view()}</ul>
            </section>
        }
    })
}

/// A country in the list, with what holds for it alone.
#[component]
fn CountryItem(
    /// Its index in the content.
    index: usize,
    country: &'static Country,
    /// Whether it is in no group, so that its relation is to be said.
    alone: bool,
) -> impl IntoView {
    let app = use_app();
    let controller = use_map();
    let relation = app.content.relation(&country.relation).filter(|_| alone).map(|relation| {
        view! {
            <RelationMark shape=relation.shape />
            <span class="visually-hidden">{app.localize(&relation.name)}</span>
        }
    });
    view! {
        <li
            class="country-item"
            id=country.anchor()
            data-country=country.code.as_str()
            data-relation=country.relation.as_str()
            aria-current=move || controller.is_selected(country).then_some("true")
            hidden=move || !controller.is_shown(index)
        >
            <a class="name" href=move || app.href_here(&country.anchor())>
                {relation}
                {app.localize(&country.name)}
            </a>
            <SourceNotes sources=&country.sources />
            {country.text.as_ref().map(|text| view! { <p><RichText text /></p> })}
        </li>
    }
}

/// The same as a table, whose heads change the order.
#[component]
pub fn CountryTable() -> impl IntoView {
    let app = use_app();
    let controller = use_map();
    let head = move |by_name: bool| {
        let sorted = move || (is_by_name(&app) == by_name).then_some("ascending");
        let href = move || app.href_with(|query| query.with("sort", by_name.then_some("name")));
        let name = app.phrase(if by_name { Phrase::SortName } else { Phrase::SortRelation });
        view! {
            <th scope="col" aria-sort=move || sorted()>
                <a href=move || href()>{name}</a>
            </th>
        }
    };
    view! {
        <details class="as-table">
            <summary>{app.phrase(Phrase::AsTable)}</summary>
            <table>
                <thead>
                    <tr>{head(true)} {head(false)} <td></td></tr>
                </thead>
                <tbody>
                    <Keyed key=order_key(app)>
                        {move || {
                            let rows = ordered(&app).into_iter();
                            rows.map(|(index, country)| table_row(app, controller, index, country)).collect_view()
                        }}
                    </Keyed>
                </tbody>
            </table>
        </details>
    }
}

fn table_row(app: AppState, controller: MapController, index: usize, country: &'static Country) -> impl IntoView {
    let relation = app.content.relation(&country.relation).map(|relation| app.localize(&relation.name));
    view! {
        <tr hidden=move || !controller.is_shown(index)>
            <th scope="row">
                <a href=move || app.href_here(&country.anchor())>{app.localize(&country.name)}</a>
            </th>
            <td>{relation}</td>
            <td>
                <SourceNotes sources=&country.sources />
            </td>
        </tr>
    }
}
