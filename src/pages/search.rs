//! The search: everything that can be found, by kind, and what a query finds of it.

pub mod dialog_results;
pub mod near;
pub mod results;

use std::sync::OnceLock;

use leptos::prelude::*;
use strum::VariantArray;

use super::PhraseHead;
use crate::app_state::{AppState, use_app};
use crate::browser;
use crate::components::own_task::OwnTask;
use crate::components::search_form::SearchForm;
use crate::content::phrase::Phrase;
use crate::route::{Page, Route};
use crate::search::data::{Entry, EntryKind, SearchData};
use crate::search::engine::SearchEngine;
use results::{Found, HitList, ResultCount};

/// The most results that the page lists.
const MOST_SHOWN: usize = 100;

/// What is searched where the data did not come.
static TITLES: OnceLock<SearchEngine> = OnceLock::new();

/// What is searched: everything, or the titles that the app has anyway.
fn searched(app: &AppState) -> &'static SearchEngine {
    let titles = || TITLES.get_or_init(|| SearchData::of_titles(app.content).into());
    app.files.search.get_untracked().unwrap_or_else(titles)
}

/// Says that only titles are searched, where that is so.
#[component]
fn TitlesOnlyHint() -> impl IntoView {
    let app = use_app();
    let has_data = app.files.search.get_untracked().is_some();
    (!has_data).then(|| view! { <p class="hint">{app.phrase(Phrase::SearchTitlesOnly)}</p> })
}

/// The page.
#[component]
pub fn SearchPage() -> impl IntoView {
    let app = use_app();
    let engine = searched(&app);
    let query = Memo::new(move |_| app.query_value("q").filter(|query| !query.trim().is_empty()).unwrap_or_default());
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
        <TitlesOnlyHint />
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
