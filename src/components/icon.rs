//! Icons of controls, drawn with one stroke.

use leptos::prelude::*;

/// The cross of what closes.
pub const CLOSE: &str = "M3 3l10 10M13 3 3 13";
/// A magnifying glass.
pub const FIND: &str = "M7 2a5 5 0 1 0 .1 0zm3.6 8.6L14.5 14.5";

/// An icon of the size of a letter; what it stands for is named by the control that it is in.
#[component]
pub fn Icon(
    /// The stroke, on a square of 16 units.
    d: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
            <path d=d fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
        </svg>
    }
}
