//! A button of a drawing's controls: a sign, with its name for assistive technology.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::content::phrase::Phrase;

/// A button that shows a sign.
#[component]
pub fn ControlButton(
    /// What it does.
    name: Phrase,
    /// The sign.
    sign: &'static str,
    /// Runs on a click.
    #[prop(into)]
    on_click: Callback<()>,
) -> impl IntoView {
    let name = use_app().phrase(name);
    view! {
        <button type="button" aria-label=name title=name on:click=move |_| on_click.run(())>
            {sign}
        </button>
    }
}
