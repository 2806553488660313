//! The buttons that lie on a drawing: zoom in, zoom out, show all, move, and the help for the keyboard.

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
    /// Buttons that do what dragging does, for those who cannot drag; they are out of sight until asked for.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let (reset, pan) = (app.phrase(Phrase::ZoomReset), app.phrase(Phrase::KeyPan));
    view! {
        <div class="zoom drawing-controls js-only" role="group" aria-label=app.phrase(label)>
            <ControlButton name=Phrase::ZoomIn sign="+" on_click=on_zoom_in />
            <ControlButton name=Phrase::ZoomOut sign="−" on_click=on_zoom_out />
            <button type="button" aria-label=reset title=reset on:click=move |_| on_reset.run(())>
                <Icon d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
            </button>
            <details class="pan">
                <summary aria-label=pan title=pan>
                    <Icon d="M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2" />
                </summary>
                <div class="pan-buttons">{children()}</div>
            </details>
            <ControlButton name=Phrase::KeyboardHelp sign="?" on_click=move |()| show_help() />
        </div>
    }
}
