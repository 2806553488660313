//! What the dialog of the search shows: results, or recent searches while nothing is typed.

use leptos::prelude::*;

use super::results::{Found, HitList, Listbox, ResultCount};
use super::{TitlesOnlyHint, searched};
use crate::app_state::use_app;
use crate::browser::{focus, storage};
use crate::components::search_button::{SEARCH_FIELD, SEARCH_HITS};
use crate::content::phrase::Phrase;

/// The most results that the dialog lists, about as many as a laptop's screen has room for; the page of the search has
/// more.
const MOST_SHOWN: usize = 8;

/// The results of what is typed.
#[component]
pub fn DialogResults() -> impl IntoView {
    let app = use_app();
    let search = app.search_box;
    let engine = searched(&app);
    let query = Memo::new(move |_| search.query.with(|query| query.trim().to_owned()));
    let found = Memo::new(move |_| {
        let query = query.get();
        if query.is_empty() { Found::default() } else { Found::of(engine, &query, &app, MOST_SHOWN) }
    });
    Effect::new(move || {
        search.has_results.set(found.with(|found| !found.entries.is_empty()));
        search.chosen.set(String::new());
    });
    let listbox = Listbox { id: SEARCH_HITS, label: app.phrase(Phrase::SearchResults), chosen: search.chosen };
    let is_empty = Memo::new(move |_| query.with(String::is_empty));
    view! {
        <TitlesOnlyHint />
        <div class="search-found">
            <ResultCount query found />
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
