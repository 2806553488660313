//! What to try where nothing is found: words that are near, and pages.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::components::keyed::{Keyed, list_key};
use crate::content::phrase::Phrase;
use crate::meta;
use crate::route::{Page, Query, Route};

/// Links to other queries and to pages.
#[component]
pub fn NothingFound(
    /// Queries that find something.
    #[prop(into)]
    suggestions: Signal<Vec<String>>,
) -> impl IntoView {
    let app = use_app();
    let key = Signal::derive(move || suggestions.with(|suggestions| list_key(suggestions)));
    let pages = [Page::Facts, Page::Timeline, Page::Partners, Page::News, Page::About].map(|page| {
        let name = meta::short_name(app.content, app.language(), &page);
        view! {
            <li>
                <a href=app.href(page)>{name}</a>
            </li>
        }
    });
    view! {
        <Keyed key>
            {move || {
                let suggestions = suggestions.get_untracked();
                (!suggestions.is_empty()).then(|| view! { <Suggestions suggestions /> })
            }}
        </Keyed>
        <p class="others-label">{app.phrase(Phrase::TryPages)}</p>
        <ul class="near">{pages}</ul>
    }
}

#[component]
fn Suggestions(suggestions: Vec<String>) -> impl IntoView {
    let app = use_app();
    let links = suggestions.into_iter().map(|words| {
        let query = Query::default().with("q", Some(&words));
        let href = app.href_of(&Route::to(Page::Search, app.language_id).with_query(query));
        view! {
            <li>
                <a href=href>{words}</a>
            </li>
        }
    });
    view! {
        <p class="others-label">{app.phrase(Phrase::TryNear)}</p>
        <ul class="near">{links.collect_view()}</ul>
    }
}
