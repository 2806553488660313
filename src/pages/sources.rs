//! The sources: what each is, what its paragraphs are about, and what rests on them.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::components::source_notes::paragraph_id;
use crate::content::phrase::Phrase;
use crate::content::source::{Locator, Paragraph, Source};
use crate::route::Page;

/// All sources.
#[component]
pub fn SourceList() -> impl IntoView {
    let sources = use_app().content.sources.iter();
    view! {
        <div class="source-list">
            {sources.map(|source| view! { <SourceRecord source /> }).collect_view()}
        </div>
    }
}

#[component]
fn SourceRecord(source: &'static Source) -> impl IntoView {
    let app = use_app();
    let paragraphs = source.paragraphs.iter().map(|paragraph| view! { <ParagraphItem source paragraph /> });
    view! {
        <article class="source-record" id=format!("source-{}", source.id)>
            <h3>{app.localize(&source.title)}</h3>
            <p>{app.localize(&source.note)}</p>
            <ol class="paragraphs">{paragraphs.collect_view()}</ol>
        </article>
    }
}

#[component]
fn ParagraphItem(source: &'static Source, paragraph: &'static Paragraph) -> impl IntoView {
    let app = use_app();
    let locator = Locator { source: source.id.clone(), paragraph: paragraph.number };
    let id = paragraph_id(&locator);
    let current = {
        let id = id.clone();
        move || app.aria_current(&id)
    };
    let facts = app.content.facts.iter().filter(|fact| fact.sources.contains(&locator));
    let facts: Vec<_> = facts
        .map(|fact| {
            view! {
                <li>
                    <a href=app.href_at(Page::Facts, &fact.id)>{app.localize(&fact.label)}</a>
                </li>
            }
        })
        .collect();
    let repeats = (!paragraph.repeats.is_empty()).then(|| {
        let numbers: Vec<String> = paragraph.repeats.iter().map(ToString::to_string).collect();
        app.interpolate(Phrase::ParagraphRepeats, &[("list", &numbers.join(", "))])
    });
    let cited_by = (!facts.is_empty()).then(|| {
        view! {
            <div class="cited-by">
                <span>{app.phrase(Phrase::RestsOnThis)}</span>
                <ul>{facts}</ul>
            </div>
        }
    });
    view! {
        <li id=id value=paragraph.number.to_string() aria-current=current>
            <span>{app.localize(&paragraph.about)}</span>
            " "
            {repeats}
            {cited_by}
        </li>
    }
}
