//! What opens the dialog of the search: a button in the header, `/`, and Ctrl K.

use leptos::prelude::*;

use crate::app_state::{AppState, use_app};
use crate::browser::{dom, media};
use crate::content::phrase::Phrase;

/// The id of the dialog.
pub const SEARCH_DIALOG: &str = "search-dialog";

/// The id of its field.
pub const SEARCH_FIELD: &str = "search-field";
/// The id of its list of results; a result has it with its place behind.
pub const SEARCH_HITS: &str = "search-hits";

/// Opens the dialog. Beside it, the header links to the page of the search, which needs no script.
#[component]
pub fn SearchButton() -> impl IntoView {
    let app = use_app();
    view! {
        <button
            class="tool quick-search js-only"
            type="button"
            aria-haspopup="dialog"
            aria-keyshortcuts="/ Control+K"
            aria-label=app.phrase(Phrase::QuickSearch)
            on:click=move |_| app.search_box.is_open.set(true)
        >
            <kbd aria-hidden="true">"/"</kbd>
            // Seen where the button is a line of the menu.
            <span aria-hidden="true">{app.phrase(Phrase::QuickSearch)}</span>
        </button>
    }
}

/// Opens the dialog on `/`, unless the focus is in a text field, and on Ctrl K or Command K everywhere. Called once for
/// the whole page.
pub fn open_on_shortcut(app: AppState) {
    media::on_window(leptos::ev::keydown, move |key| {
        let is_slash = key.key() == "/" && !dom::has_modifier(&key) && !dom::is_in_text_field(&key);
        let is_letter = key.key().eq_ignore_ascii_case("k") && !key.shift_key() && !key.alt_key();
        let is_asked = is_slash || is_letter && (key.ctrl_key() || key.meta_key());
        // Inside another site's page there is no dialog.
        if is_asked && dom::count(&format!("#{SEARCH_DIALOG}")) > 0 {
            key.prevent_default();
            app.search_box.is_open.set(true);
        }
    });
}
