//! What a screen reader is told.

use leptos::prelude::*;

use super::live_text::LiveText;
use crate::browser::animation::after;

/// How long after the last change a text is announced, in milliseconds.
const ANNOUNCE_AFTER: i32 = 700;

/// Tells a screen reader a text once it has not changed for a moment: not with every letter typed.
#[component]
pub fn Announcement(
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// Whether the text is announced as it is at first, and not only when it changes.
    #[prop(optional)]
    at_first: bool,
) -> impl IntoView {
    let announced = RwSignal::new(String::new());
    Effect::new(move |before: Option<()>| {
        let current = text.get();
        if before.is_none() && !at_first {
            return;
        }
        after(ANNOUNCE_AFTER, move || {
            // The page may be left meanwhile.
            if text.try_get_untracked().as_ref() == Some(&current) {
                announced.try_set(current);
            }
        });
    });
    view! {
        <p class="visually-hidden" role="status">
            <LiveText text=announced />
        </p>
    }
}
