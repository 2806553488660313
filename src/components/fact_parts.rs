//! What cards, leading figures and the sides of a disagreement say of a figure beside its number.

use leptos::prelude::*;

use super::rich_text::RichText;
use super::source_notes::SourceNotes;
use crate::app_state::use_app;
use crate::content::citation::as_of;
use crate::content::fact::Fact;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// What the number is part of, that it was counted, and the way to others that seem to count the same.
#[component]
pub fn FactWords(
    /// The figure.
    fact: &'static Fact,
    /// The page that shows what seems to count the same.
    page: Page,
) -> impl IntoView {
    view! {
        {fact.context.as_ref().map(|text| view! { <p class="context"><RichText text /></p> })}
        <CountedNote fact />
        <SourcesDiffer fact page />
    }
}

/// Says in a sentence that the editors counted it; nothing where the source gives the number.
#[component]
pub fn CountedNote(
    /// The figure.
    fact: &'static Fact,
) -> impl IntoView {
    let app = use_app();
    fact.counted.then(|| view! { <p class="counted-note">{app.phrase(Phrase::CountedNote)}</p> })
}

/// Who says so, and of when the number is.
#[component]
pub fn FactFoot(
    /// The figure.
    fact: &'static Fact,
    /// Whether the date is said; not where several figures share a place.
    #[prop(default = true)]
    dated: bool,
) -> impl IntoView {
    let app = use_app();
    view! {
        <p class="card-foot">
            <SourceNotes sources=&fact.sources />
            {dated.then(|| view! { <span class="as-of">{as_of(fact, app.content, app.language())}</span> })}
        </p>
    }
}

/// A link from a figure to the others that seem to count the same; nothing where none do.
#[component]
pub fn SourcesDiffer(
    /// The figure.
    fact: &'static Fact,
    /// The page that shows all of them.
    page: Page,
) -> impl IntoView {
    let app = use_app();
    app.content.disagreement_of(&fact.id).map(|disagreement| {
        view! {
            <span class="differs">
                <a href=app.href_at(page, &disagreement.id)>{app.phrase(Phrase::SourcesDiffer)}</a>
            </span>
        }
    })
}
