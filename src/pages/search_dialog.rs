//! The search in a dialog, on every page: a combobox whose results come as the reader types.
//!
//! The dialog and its field are in the core of the app, so that typing can begin at once; what is found is drawn by the
//! part that searches, which is fetched when the dialog opens for the first time.

use futures::future::join;
use leptos::prelude::*;

use super::lazy::{lazy_search_results, load_code};
use crate::app_state::{AppState, use_app};
use crate::browser::{self, dialog, dom, focus, storage};
use crate::components::icon::{self, Icon};
use crate::components::keyed::Keyed;
use crate::components::search_button::{SEARCH_DIALOG, SEARCH_FIELD, SEARCH_HITS};
use crate::content::phrase::Phrase;
use crate::remote::RemoteState;
use crate::route::Page;
use crate::search::index::MAX_QUERY;

/// The dialog, empty while it is closed. It is of use in the app alone, and static pages go without it.
#[component]
pub fn SearchDialog() -> impl IntoView {
    browser::is_available().then(|| view! { <Dialog /> })
}

#[component]
fn Dialog() -> impl IntoView {
    let app = use_app();
    let search = app.search_box;
    Effect::new(move || {
        if search.is_open.get() {
            dialog::show(SEARCH_DIALOG);
            focus::focus(&format!("#{SEARCH_FIELD}"));
        } else {
            dialog::close(SEARCH_DIALOG);
        }
    });
    // The browser tells of it a moment later, when the dialog may be open again.
    let closed = move |_| {
        if !dialog::is_open(SEARCH_DIALOG) {
            search.close();
        }
    };
    let clicked = move |click: leptos::ev::MouseEvent| {
        let follows_link = dom::is_within(&click, "a") && !dom::opens_elsewhere(&click);
        if follows_link {
            storage::remember_search(&search.query.get_untracked());
        }
        // Beside the dialog, the click is on the dialog itself.
        if follows_link || dom::is_on_element_itself(&click) {
            search.close();
        }
    };
    view! {
        <dialog
            class="search-dialog"
            id=SEARCH_DIALOG
            aria-label=app.phrase(Phrase::Search)
            on:close=closed
            on:click=clicked
        >
            <Show when=move || search.is_open.get()>
                <DialogForm />
                <Results />
            </Show>
        </dialog>
    }
}

#[component]
fn DialogForm() -> impl IntoView {
    let app = use_app();
    let search = app.search_box;
    let close = app.phrase(Phrase::KeyClose);
    let all = app.phrase(Phrase::AllResults);
    let submitted = move |_| {
        storage::remember_search(&search.query.get_untracked());
        // What is typed is sent first.
        browser::animation::next_task(move || search.close());
    };
    view! {
        <form role="search" action=app.href(Page::Search) method="get" on:submit=submitted>
            <Field />
            <button type="submit" class="tool" aria-label=all title=all>
                <Icon d=icon::FIND />
            </button>
            <button type="button" class="tool" aria-label=close title=close on:click=move |_| search.close()>
                <Icon d=icon::CLOSE />
            </button>
        </form>
    }
}

/// What the part that searches draws, once it is here.
#[component]
fn Results() -> impl IntoView {
    let app = use_app();
    let code = app.search_box.code;
    let hint = move |phrase: Phrase| view! { <p class="hint">{app.phrase(phrase)}</p> }.into_any();
    view! {
        <Keyed key=Signal::derive(move || code.get().as_ref().to_owned())>
            {move || match code.get_untracked() {
                RemoteState::Loaded => lazy_search_results().into_any(),
                RemoteState::Failed => hint(Phrase::SearchFailed),
                RemoteState::Idle | RemoteState::Loading => hint(Phrase::SearchHint),
            }}
        </Keyed>
    }
}

/// The field, from which the arrow keys choose among the results.
#[component]
fn Field() -> impl IntoView {
    let app = use_app();
    let search = app.search_box;
    let field = NodeRef::<leptos::html::Input>::new();
    // Whatever changes the query but the field itself: a recent search, closing the dialog.
    Effect::new(move || {
        let query = search.query.get();
        if let Some(field) = field.get() {
            dom::set_value(&field, &query);
        }
    });
    Effect::new(move || {
        search.chosen.with(|chosen| dom::scroll_to_nearest(chosen));
    });
    view! {
        <input
            id=SEARCH_FIELD
            name="q"
            type="text"
            role="combobox"
            aria-label=app.phrase(Phrase::SearchLabel)
            aria-autocomplete="list"
            aria-controls=SEARCH_HITS
            aria-expanded=move || if search.has_results.get() { "true" } else { "false" }
            aria-activedescendant=move || Some(search.chosen.get()).filter(|chosen| !chosen.is_empty())
            placeholder=app.phrase(Phrase::Search)
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            maxlength=MAX_QUERY.to_string()
            node_ref=field
            on:focus=move |_| start_loading(app)
            on:input=move |event| {
                search.chosen.set(String::new());
                search.query.set(dom::input_value(&event));
            }
            on:keydown=move |key| choose(&key, app)
        />
    }
}

/// What the keys do in the field. While an input method composes a word, they are its own.
fn choose(key: &leptos::ev::KeyboardEvent, app: AppState) {
    let chosen = app.search_box.chosen;
    let count = dom::count(&format!("#{SEARCH_HITS} > *"));
    if key.is_composing() || dom::has_modifier(key) || count == 0 {
        return;
    }
    let id = |place: u32| format!("{SEARCH_HITS}-{place}");
    let place = chosen.with_untracked(|chosen| (0..count).find(|place| id(*place) == *chosen));
    match key.key().as_str() {
        "ArrowDown" => chosen.set(id(place.map_or(0, |place| (place + 1) % count))),
        "ArrowUp" => chosen.set(id(place.map_or(count - 1, |place| (place + count - 1) % count))),
        // The click forgets what is chosen: nothing may hold the signal meanwhile.
        "Enter" if place.is_some() => dom::click(&chosen.get_untracked()),
        _ => return,
    }
    key.prevent_default();
}

/// Fetches what searches, unless it is here or on its way.
fn start_loading(app: AppState) {
    let code = app.search_box.code;
    if matches!(code.get_untracked(), RemoteState::Idle | RemoteState::Failed) {
        code.set(RemoteState::Loading);
        leptos::task::spawn_local(async move {
            // Without the data, titles are searched.
            let (is_here, _) = join(load_code(&Page::Search, false), app.files.search.load()).await;
            code.set(if is_here { RemoteState::Loaded } else { RemoteState::Failed });
        });
    }
}
