//! Figures that do not count the same thing, side by side.

use leptos::prelude::*;

use super::figure::Headline;
use super::rich_text::RichText;
use super::source_notes::SourceNotes;
use crate::app_state::use_app;
use crate::content::disagreement::Disagreement;
use crate::content::fact::Fact;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// Every disagreement, with how the counts differ.
#[component]
pub fn Disagreements() -> impl IntoView {
    let records = use_app().content.disagreements.iter();
    view! {
        <div class="disagreements">
            {records.map(|record| view! { <DisagreementCard record full=true /> }).collect_view()}
        </div>
    }
}

/// The figures of a disagreement, each with what it counts and who says so.
#[component]
pub fn DisagreementCard(
    /// The disagreement.
    record: &'static Disagreement,
    /// Whether this is where `#ID` leads: then it carries the id and explains how the counts differ.
    #[prop(optional)]
    full: bool,
) -> impl IntoView {
    let app = use_app();
    let figures = record.facts.iter().filter_map(|id| app.content.fact(id));
    let figures = figures.map(|fact| view! { <ComparedFigure fact /> }).collect_view();
    view! {
        <article
            class="card disagreement"
            id=full.then_some(record.id.as_str())
            data-disagreement=record.id.as_str()
            aria-current=move || app.aria_current(&record.id).filter(|_| full)
        >
            <h3>
                <span>{app.localize(&record.title)}</span>
                <span class="badge">{app.phrase(Phrase::SourcesDiffer)}</span>
            </h3>
            <ul class="comparison">{figures}</ul>
            {full.then(|| view! { <p class="context"><RichText text=&record.text /></p> })}
            <p class="card-foot">
                <a href=app.href_at(Page::About, "disagreements")>{app.phrase(Phrase::HowWeHandle)}</a>
            </p>
        </article>
    }
}

#[component]
fn ComparedFigure(fact: &'static Fact) -> impl IntoView {
    let app = use_app();
    view! {
        <li>
            <a class="comparison-label" href=app.href_at(Page::Facts, &fact.id)>
                {app.localize(&fact.label)}
            </a>
            <Headline fact />
            <p class="definition">
                <RichText text=&fact.definition />
            </p>
            <SourceNotes sources=&fact.sources />
        </li>
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
