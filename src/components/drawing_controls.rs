//! The buttons that lie on a drawing: zoom in, zoom out, show all, and the help for the keyboard.

use leptos::prelude::*;

use super::control_button::ControlButton;
use super::help::show_help;
use super::icon::Icon;
use crate::app_state::use_app;
use crate::content::phrase::Phrase;

/// The buttons of a drawing, as one group.
#[component]
pub fn DrawingControls(
    /// What the group is for.
    label: Phrase,
    /// Zooms in.
    #[prop(into)]
    on_zoom_in: Callback<()>,
    /// Zooms out.
    #[prop(into)]
    on_zoom_out: Callback<()>,
    /// Shows all again.
    #[prop(into)]
    on_reset: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let reset = app.phrase(Phrase::ZoomReset);
    view! {
        <div class="drawing-controls js-only" role="group" aria-label=app.phrase(label)>
            <ControlButton name=Phrase::ZoomIn sign="+" on_click=on_zoom_in />
            <ControlButton name=Phrase::ZoomOut sign="−" on_click=on_zoom_out />
            <button type="button" aria-label=reset title=reset on:click=move |_| on_reset.run(())>
                <Icon d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
            </button>
            <ControlButton name=Phrase::KeyboardHelp sign="?" on_click=move |()| show_help() />
        </div>
    }
}
