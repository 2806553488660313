//! Buttons that copy or share a text, and say how that went.

use leptos::prelude::*;

use super::live_text::LiveText;
use crate::app_state::{AppState, use_app};
use crate::browser::clipboard;
use crate::content::phrase::Phrase;

/// A button that copies a text, with its own status line.
#[component]
pub fn CopyButton(
    /// Makes the text when the button is pressed.
    text: Callback<(), String>,
    /// What the button says.
    label: &'static str,
) -> impl IntoView {
    let app = use_app();
    let status = RwSignal::new(String::new());
    view! {
        <button type="button" on:click=move |_| copy(app, text.run(()), status)>{label}</button>
        <CopyStatus status class="said" />
    }
}

/// Copies a text, and lets `status` say how that went.
pub fn copy(app: AppState, text: String, status: RwSignal<String>) {
    let by_hand = format!("{} {text}", app.phrase(Phrase::CopyByHand));
    clipboard::copy(&text, move |done| {
        // Where the clipboard is closed, the text is there to be copied by hand.
        status.set(if done { app.phrase(Phrase::Copied).to_owned() } else { by_hand });
    });
}

/// What became of the last copy.
#[component]
pub fn CopyStatus(
    /// Set by [`copy`].
    status: RwSignal<String>,
    /// Its class.
    class: &'static str,
) -> impl IntoView {
    view! {
        <span class=class role="status">
            <LiveText text=status />
        </span>
    }
}
