//! The search: everything listed, and what a query finds of it.

use leptos::prelude::*;

use super::PhraseHead;
use crate::app_state::use_app;
use crate::browser;
use crate::components::announcement::Announcement;
use crate::components::keyed::{Keyed, list_key};
use crate::components::live_text::LiveText;
use crate::components::search_form::SearchForm;
use crate::content::phrase::Phrase;
use crate::route::{Page, Route};
use crate::search::data::{Entry, SearchData};
use crate::search::index::Index;

/// The page, which is shown only when the search data is here.
#[component]
pub fn SearchPage() -> impl IntoView {
    let app = use_app();
    let Some(data) = app.files.search.get_untracked() else { return ().into_any() };
    let index = StoredValue::new(if browser::is_available() {
        Index::new(data, &app.content.site.languages)
    } else {
        Index::default()
    });
    let query = Memo::new(move |_| app.query_value("q").unwrap_or_default());
    let is_searching = move || browser::is_available() && !query.with(String::is_empty);
    let found = Memo::new(move |_| index.with_value(|index| query.with(|query| index.search(query))));
    let summary = Signal::derive(move || {
        if !is_searching() {
            return String::new();
        }
        let count = found.with(Vec::len);
        let phrase = if count == 0 { Phrase::NoResults } else { Phrase::Results };
        app.interpolate(phrase, &[("n", &count.to_string()), ("q", &query.get())])
    });
    let all = data.entries.iter().map(|entry| view! { <EntryItem entry hit=false /> });
    view! {
        <PhraseHead title=Phrase::Search lede=Phrase::SearchLede />
        <SearchForm live=true />
        <Announcement text=summary />
        <div class="results">
            <Show when=is_searching>
                <p class="shown">
                    <LiveText text=summary />
                </p>
                <Results data found />
            </Show>
        </div>
        <section hidden=move || is_searching()>
            <h2>{app.phrase(Phrase::BrowseAll)}</h2>
            <ul class="entries">{all.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The entries that were found, best first.
#[component]
fn Results(data: &'static SearchData, found: Memo<Vec<usize>>) -> impl IntoView {
    let key = Signal::derive(move || found.with(|found| list_key(found)));
    view! {
        <Keyed key>
            {move || {
                let entries = found.get_untracked().into_iter().filter_map(|index| data.entries.get(index));
                let items = entries.map(|entry| view! { <EntryItem entry hit=true /> });
                view! { <ul class="entries hits">{items.collect_view()}</ul> }
            }}
        </Keyed>
    }
}

#[component]
fn EntryItem(entry: &'static Entry, hit: bool) -> impl IntoView {
    let app = use_app();
    let page = Page::from_path(&entry.path, app.content);
    let href = app.href_of(&Route::to(page, app.language_id).with_fragment(&entry.anchor));
    view! {
        <li>
            <small>{app.phrase(entry.kind.phrase())}</small>
            " "
            <a href=href data-search-hit=hit.then_some("")>
                {app.localize(&entry.title)}
            </a>
        </li>
    }
}
