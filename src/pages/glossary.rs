//! The glossary, by kind. Explanations are marked as the editors' own words.

use leptos::prelude::*;
use strum::VariantArray;

use crate::app_state::use_app;
use crate::components::rich_text::RichText;
use crate::components::source_notes::SourceNotes;
use crate::content::phrase::Phrase;
use crate::content::term::{Term, TermKind};

/// All terms.
#[component]
pub fn Glossary() -> impl IntoView {
    let app = use_app();
    let note = if app.content.glossary.is_empty() { Phrase::NoTerms } else { Phrase::EditorsWords };
    view! {
        <div class="glossary">
            <p class="editors">{app.phrase(note)}</p>
            {TermKind::VARIANTS.iter().map(|kind| view! { <TermGroup kind=*kind /> }).collect_view()}
        </div>
    }
}

/// The terms of a kind; nothing where there are none.
#[component]
fn TermGroup(kind: TermKind) -> impl IntoView {
    let app = use_app();
    let terms = app.content.glossary.iter().filter(|term| term.kind == kind);
    let entries: Vec<_> = terms.map(|term| view! { <TermEntry term /> }).collect();
    (!entries.is_empty()).then(|| {
        view! {
            <h3>{app.phrase(kind.phrase())}</h3>
            <dl>{entries}</dl>
        }
    })
}

#[component]
fn TermEntry(term: &'static Term) -> impl IntoView {
    let app = use_app();
    let own_name = app.localize(&term.name);
    let languages = app.content.site.languages.iter();
    let others = languages.filter(|language| language.tag != app.language().tag && term.name.get(language) != own_name);
    let other_names = others.map(|language| {
        view! {
            <span class="other-name" lang=language.tag.as_str()>
                {term.name.get(language)}
            </span>
        }
    });
    view! {
        <div class="term-entry" id=term.id.as_str() aria-current=move || app.aria_current(&term.id)>
            <dt>{own_name} " " {other_names.collect_view()}</dt>
            <dd>
                {term.explanation.as_ref().map(|text| view! { <RichText text /> })}
                <SourceNotes sources=&term.sources />
            </dd>
        </div>
    }
}
