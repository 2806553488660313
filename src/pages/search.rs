//! The search: everything that can be found, by kind, and what a query finds of it.

pub mod dialog_results;
pub mod near;
pub mod results;

use leptos::prelude::*;
use strum::VariantArray;

use super::PhraseHead;
use crate::app_state::use_app;
use crate::browser;
use crate::components::own_task::OwnTask;
use crate::components::search_form::SearchForm;
use crate::content::phrase::Phrase;
use crate::route::{Page, Route};
use crate::search::data::{Entry, EntryKind};
use crate::search::engine::SearchEngine;
use results::{Found, HitList, ResultCount};

/// The most results that the page lists.
const MOST_SHOWN: usize = 100;

/// The page, which is shown only when the search data is here.
#[component]
pub fn SearchPage() -> impl IntoView {
    let app = use_app();
    let Some(engine) = app.files.search.get_untracked() else { return ().into_any() };
    let query = Memo::new(move |_| app.query_value("q").unwrap_or_default());
    let is_searching = move || browser::is_available() && !query.with(String::is_empty);
    let found =
        Memo::new(
            move |_| {
                if is_searching() { Found::of(engine, &query.get(), &app, MOST_SHOWN) } else { Found::default() }
            },
        );
    let kinds = EntryKind::VARIANTS.iter().map(|kind| {
        view! {
            <OwnTask>
                <KindList engine kind=*kind />
            </OwnTask>
        }
    });
    view! {
        <PhraseHead title=Phrase::Search lede=Phrase::SearchLede />
        <SearchForm live=true />
        <div class="results">
            // The first query makes the index.
            <OwnTask>
                <ResultCount query found />
            </OwnTask>
            <OwnTask>
                <HitList engine found />
            </OwnTask>
        </div>
        <section class="all-entries" hidden=move || is_searching()>
            <h2>{app.phrase(Phrase::BrowseAll)}</h2>
            {kinds.collect_view()}
        </section>
    }
    .into_any()
}

/// All entries of a kind; nothing where there are none.
#[component]
fn KindList(engine: &'static SearchEngine, kind: EntryKind) -> impl IntoView {
    let app = use_app();
    let mut entries: Vec<_> = engine.data.entries.iter().filter(|entry| entry.kind == kind).collect();
    // Paragraphs under one heading have one title: the first leads to it.
    entries.dedup_by(|next, entry| next.title == entry.title && next.path == entry.path);
    let items: Vec<_> = entries.into_iter().map(|entry| view! { <EntryItem entry /> }).collect();
    (!items.is_empty()).then(|| {
        view! {
            <h3>{app.phrase(kind.phrase())}</h3>
            <ul class="entries">{items}</ul>
        }
    })
}

#[component]
fn EntryItem(entry: &'static Entry) -> impl IntoView {
    let app = use_app();
    let page = Page::from_path(&entry.path, app.content);
    let href = app.href_of(&Route::to(page, app.language_id).with_fragment(&entry.anchor));
    view! {
        <li>
            <a href=href>{entry.title.get(app.language_id)}</a>
        </li>
    }
}
