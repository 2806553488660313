//! Figures that count things of one kind, as fields of dots on one scale.

use leptos::prelude::*;

use super::drawing::DotField;
use super::figure::Figure;
use super::rich_text::RichText;
use super::source_notes::SourceNotesOf;
use crate::app_state::use_app;
use crate::content::Content;
use crate::content::citation::as_of;
use crate::content::fact::{Drawing, Fact};
use crate::content::site::Fields;
use crate::pictogram::{Sunflower, sunflower};
use crate::route::Page;

/// How many units of a field are an em, and how many em all fields of a row are wide at most.
const UNITS_PER_EM: usize = 54;
const MAX_WIDTH: usize = 38;

/// The figures of the fields that can be drawn so, with their dots.
pub fn drawn_fields(content: &'static Content, fields: &'static Fields) -> Vec<(&'static Fact, Sunflower)> {
    let facts = fields.facts.iter().filter_map(|id| content.fact(id)).filter(|fact| fact.drawing == Drawing::Marks);
    facts.filter_map(|fact| Some((fact, sunflower(fact.value.0)?))).collect()
}

/// The fields with what they show together, as an item of a list.
#[component]
pub fn FieldGroup(
    /// The fields.
    fields: &'static Fields,
    /// Whether a filter hides them.
    #[prop(optional, into)]
    hidden: Signal<bool>,
) -> impl IntoView {
    let app = use_app();
    let facts = drawn_fields(app.content, fields);
    let units: usize = facts.iter().map(|(_, field)| 2 * field.radius).sum();
    let units_per_em = UNITS_PER_EM.max(units / MAX_WIDTH);
    let locators = facts.iter().flat_map(|(fact, _)| &fact.sources).collect();
    let mut dates: Vec<String> = facts.iter().map(|(fact, _)| as_of(fact, app.content, app.language())).collect();
    dates.dedup();
    let largest = facts.iter().map(|(fact, _)| fact.value.0).fold(0.0, f64::max);
    let items = facts.into_iter().map(|(fact, field)| {
        let class = if fact.value.0 < largest { "field" } else { "field largest" };
        view! {
            <li class=class data-topic=fact.topic.as_str()>
                <DotField field units_per_em />
                <p>
                    <Figure fact />
                    <a href=app.href_at(Page::Facts, &fact.id)>{app.localize(&fact.label)}</a>
                </p>
            </li>
        }
    });
    view! {
        <li class="card leading fields" hidden=move || hidden.get()>
            <div class="card-words">
                <h3>{app.localize(&fields.title)}</h3>
                <p>
                    <RichText text=&fields.text />
                </p>
                <p class="card-foot">
                    <SourceNotesOf locators />
                    // Figures of several dates have theirs on their own cards.
                    {(dates.len() == 1).then(|| view! { <span class="as-of">{dates}</span> })}
                </p>
            </div>
            <ul class="field-row">{items.collect_view()}</ul>
        </li>
    }
}
