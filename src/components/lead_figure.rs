//! The figure that leads a story: its number and its drawing, both large.

use leptos::prelude::*;

use super::disagreement::SourcesDiffer;
use super::drawing::{FactDrawing, ScaledSquares};
use super::figure::Headline;
use super::rich_text::RichText;
use super::source_notes::SourceNotes;
use crate::app_state::use_app;
use crate::content::citation::as_of;
use crate::content::fact::{Drawing, Fact};
use crate::content::phrase::Phrase;
use crate::route::Page;

/// Number, drawing and source are one item, so that none goes without the others.
#[component]
pub fn LeadFigure(
    /// The figure.
    fact: &'static Fact,
) -> impl IntoView {
    let app = use_app();
    // Those that it stands in a row with have cards of their own.
    let drawing = match fact.drawing {
        Drawing::Row => view! { <ScaledSquares fact /> }.into_any(),
        _ => view! { <FactDrawing fact /> }.into_any(),
    };
    view! {
        <ul class="opening-figure">
            <li>
                <div class="opening-number">
                    <p class="opening-label">
                        <a href=app.href_at(Page::Facts, &fact.id)>{app.localize(&fact.label)}</a>
                    </p>
                    <Headline fact />
                    {fact.context.as_ref().map(|text| view! { <p class="context"><RichText text /></p> })}
                    {fact.counted.then(|| view! { <p class="counted-note">{app.phrase(Phrase::CountedNote)}</p> })}
                    <SourcesDiffer fact page=Page::About />
                    <p class="card-foot">
                        <SourceNotes sources=&fact.sources />
                        <span class="as-of">{as_of(fact, app.content, app.language())}</span>
                    </p>
                </div>
                <div class="opening-drawing">{drawing}</div>
            </li>
        </ul>
    }
}
