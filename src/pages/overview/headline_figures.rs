//! The figures of the overview: one at large, fields of dots, some more, and where counts differ.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::components::disagreement::DisagreementBand;
use crate::components::fact_card::FactCard;
use crate::components::field_group::FieldGroup;

/// The headline figures. In place of one that is in a disagreement, all of that is shown.
#[component]
pub fn HeadlineFigures() -> impl IntoView {
    let content = use_app().content;
    let facts = content.site.headlines.iter().filter_map(|id| content.fact(id));
    let (differing, single): (Vec<_>, Vec<_>) = facts.partition(|fact| content.disagreement_of(&fact.id).is_some());
    let mut records: Vec<_> = differing.iter().filter_map(|fact| content.disagreement_of(&fact.id)).collect();
    records.dedup_by_key(|record| &record.id);
    let bands = records.into_iter().map(|record| {
        view! {
            <li class="wide">
                <DisagreementBand record />
            </li>
        }
    });
    let mut cards = single.into_iter();
    let lead = cards.next().map(|fact| view! { <FactCard fact lead=true /> });
    let fields = content.site.fields.as_ref().map(|fields| view! { <FieldGroup fields /> });
    view! {
        <ul class="headline-figures">
            {lead} {fields} {cards.map(|fact| view! { <FactCard fact /> }).collect_view()} {bands.collect_view()}
        </ul>
    }
}
