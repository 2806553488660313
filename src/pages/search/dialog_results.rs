//! What the dialog of the search shows: results, or recent searches while nothing is typed.

use std::sync::OnceLock;

use leptos::prelude::*;

use super::results::{Found, HitList, Listbox, ResultCount};
use crate::app_state::use_app;
use crate::browser::{focus, storage};
use crate::components::search_button::{SEARCH_FIELD, SEARCH_HITS};
use crate::content::phrase::Phrase;
use crate::search::data::SearchData;
use crate::search::engine::SearchEngine;

/// The most results that the dialog lists, about as many as a laptop's screen has room for; the page of the search has
/// more.
const MOST_SHOWN: usize = 8;

/// What is searched where the data did not come.
static TITLES: OnceLock<SearchEngine> = OnceLock::new();

/// The results of what is typed.
#[component]
pub fn DialogResults() -> impl IntoView {
    let app = use_app();
    let search = app.search_box;
    let data = app.files.search.get_untracked();
    let engine = data.unwrap_or_else(|| TITLES.get_or_init(|| SearchData::of_titles(app.content).into()));
    let found = Memo::new(move |_| {
        let query = search.query.get();
        if query.is_empty() { Found::default() } else { Found::of(engine, &query, &app, MOST_SHOWN) }
    });
    Effect::new(move || {
        search.has_results.set(found.with(|found| !found.entries.is_empty()));
        search.chosen.set(String::new());
    });
    let listbox = Listbox { id: SEARCH_HITS, label: app.phrase(Phrase::SearchResults), chosen: search.chosen };
    let is_empty = Memo::new(move |_| search.query.with(String::is_empty));
    view! {
        {data.is_none().then(|| view! { <p class="hint">{app.phrase(Phrase::SearchTitlesOnly)}</p> })}
        <div class="search-found">
            <ResultCount query=search.query found />
            <HitList engine found listbox />
        </div>
        <Show when=move || is_empty.get()>
            <RecentSearches />
        </Show>
    }
}

/// What was searched for lately, where the reader lets choices be kept; else in what languages one can type.
#[component]
fn RecentSearches() -> impl IntoView {
    let app = use_app();
    let recent = storage::recent_searches();
    if recent.is_empty() {
        return view! { <p class="hint">{app.phrase(Phrase::SearchHint)}</p> }.into_any();
    }
    let buttons = recent.into_iter().map(|words| {
        let search_again = {
            let words = words.clone();
            move |_| {
                app.search_box.query.set(words.clone());
                focus::focus(&format!("#{SEARCH_FIELD}"));
            }
        };
        view! {
            <li>
                <button type="button" class="chip" on:click=search_again>
                    {words}
                </button>
            </li>
        }
    });
    view! {
        <h2 class="others-label">{app.phrase(Phrase::RecentSearches)}</h2>
        <ul class="near">{buttons.collect_view()}</ul>
    }
    .into_any()
}
