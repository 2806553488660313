//! The form that searches the site.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::browser::dom;
use crate::content::phrase::Phrase;
use crate::route::Page;
use crate::search::index::MAX_QUERY;

/// The form; on the search's own page it searches while the reader types.
#[component]
pub fn SearchForm(
    /// Whether this is the search's own page.
    #[prop(optional)]
    live: bool,
) -> impl IntoView {
    let app = use_app();
    let field = NodeRef::<leptos::html::Input>::new();
    if live {
        // The query may come from elsewhere, such as the dialog.
        Effect::new(move || {
            let query = app.query_value("q").unwrap_or_default();
            if let Some(field) = field.get() {
                dom::set_value(&field, &query);
            }
        });
    }
    let typed = app.query.with_untracked(|query| query.get("q").filter(|_| live).map(str::to_owned));
    let input = move |event: leptos::ev::Event| {
        if live {
            let words = dom::input_value(&event);
            let words = Some(words.as_str()).filter(|words| !words.is_empty());
            app.set_query(app.query.with_untracked(|query| query.with("q", words)));
        }
    };
    // What is typed is searched for already, and sending it would need one more step back.
    let submitted = move |event: leptos::ev::SubmitEvent| {
        if live {
            event.prevent_default();
        }
    };
    view! {
        <form class="search-form" role="search" action=app.href(Page::Search) method="get" on:submit=submitted>
            <label for="q">{app.phrase(Phrase::SearchLabel)}</label>
            <div class="search-row">
                <input
                    id="q"
                    name="q"
                    type="search"
                    value=typed
                    autocomplete="off"
                    maxlength=MAX_QUERY.to_string()
                    node_ref=field
                    on:input=input
                />
                <button type="submit">{app.phrase(Phrase::Search)}</button>
            </div>
            <p class="hint">{app.phrase(Phrase::SearchHint)}</p>
        </form>
    }
}
