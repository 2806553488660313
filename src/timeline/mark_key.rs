//! How to read the marks: what each shape says about how much is known of a date.

use leptos::prelude::*;

use super::gradients::stops;
use crate::app_state::use_app;
use crate::content::phrase::Phrase;

/// The key of the drawing.
#[component]
pub fn MarkKey() -> impl IntoView {
    let app = use_app();
    let line = |mark: AnyView, width: &'static str, name: Phrase| {
        view! {
            <li>
                <svg width=width height="12" aria-hidden="true">
                    {mark}
                </svg>
                <span>{app.phrase(name)}</span>
            </li>
        }
    };
    view! {
        <ul class="mark-key" aria-label=app.phrase(Phrase::MarkKey)>
            {line(
                view! {
                    <linearGradient id="key-both">
                        {stops(&[("0", ".2"), (".25", "1"), (".75", "1"), ("1", ".2")])}
                    </linearGradient>
                    <rect width="64" height="12" rx="3" fill="url(#key-both)" />
                }
                    .into_any(),
                "64",
                Phrase::KeyOfBand,
            )} {line(view! { <rect width="18" height="12" rx="3" /> }.into_any(), "18", Phrase::KeyOfYear)}
            {line(view! { <circle cx="7" cy="6" r="5.5" /> }.into_any(), "14", Phrase::KeyOfDay)}
            {line(
                view! {
                    <linearGradient id="key-end">{stops(&[(".2", "1"), ("1", "0")])}</linearGradient>
                    <rect width="64" height="12" rx="3" fill="url(#key-end)" />
                }
                    .into_any(),
                "64",
                Phrase::KeyOfSince,
            )}
            {line(
                view! { <rect class="no-year" x=".5" y=".5" width="40" height="11" rx="3" /> }.into_any(),
                "41",
                Phrase::KeyOfNoYear,
            )}
        </ul>
    }
}
