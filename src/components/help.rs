//! Everything that the keyboard can do, in one dialog: the key `?` opens it, and so does a button on each drawing.

use leptos::prelude::*;

use super::icon::{CLOSE, Icon};
use crate::app_state::use_app;
use crate::browser::{self, dialog, dom, media};
use crate::content::phrase::Phrase;

/// The id of the dialog.
const ID: &str = "keyboard-help";

/// Keys as they are written on a keyboard, and what they do.
type Shortcut = (&'static [&'static str], Phrase);

/// The shortcuts by where they work.
const SHORTCUTS: [(Phrase, &[Shortcut]); 4] = [
    (
        Phrase::KeysOfDrawings,
        &[
            (&["Home", "End"], Phrase::KeyFirstLast),
            (&["Enter"], Phrase::KeyOpen),
            (&["Esc"], Phrase::KeyClose),
            (&["+", "−"], Phrase::KeyZoom),
            (&["0"], Phrase::ZoomReset),
            (&["Ctrl"], Phrase::KeyWheel),
        ],
    ),
    (
        Phrase::Timeline,
        &[
            (&["←", "→"], Phrase::KeyAlongTime),
            (&["↑", "↓"], Phrase::KeyRow),
            (&["Shift ←", "Shift →"], Phrase::KeyPan),
        ],
    ),
    (
        Phrase::Partners,
        &[
            (&["←", "↑", "→", "↓"], Phrase::KeyNearest),
            (&["A–Z"], Phrase::KeyLetter),
            (&["Shift ←", "↑", "→", "↓"], Phrase::KeyPan),
        ],
    ),
    (
        Phrase::KeysEverywhere,
        &[(&["/", "Ctrl K"], Phrase::QuickSearch), (&["?"], Phrase::KeyHelp), (&["Esc"], Phrase::KeyClose)],
    ),
];

/// Opens the dialog.
pub fn show_help() {
    dialog::show(ID);
}

/// The dialog, closed. It is of use in the app alone, and static pages go without it.
#[component]
pub fn KeyboardHelp() -> impl IntoView {
    browser::is_available().then(|| view! { <HelpDialog /> })
}

#[component]
fn HelpDialog() -> impl IntoView {
    let app = use_app();
    let close = app.phrase(Phrase::KeyClose);
    let groups = SHORTCUTS.into_iter().map(|(place, shortcuts)| {
        let lines = shortcuts.iter().map(|(keys, what)| {
            let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd> " " });
            view! {
                <dt>{keys.collect_view()}</dt>
                <dd>{app.phrase(*what)}</dd>
            }
        });
        view! {
            <section>
                <h3>{app.phrase(place)}</h3>
                <dl>{lines.collect_view()}</dl>
            </section>
        }
    });
    view! {
        <dialog class="help" id=ID aria-labelledby="keyboard-help-title">
            <div class="help-head">
                <h2 id="keyboard-help-title">{app.phrase(Phrase::KeyboardHelp)}</h2>
                <button type="button" class="tool" aria-label=close title=close on:click=move |_| dialog::close(ID)>
                    <Icon d=CLOSE />
                </button>
            </div>
            <div class="help-groups">{groups.collect_view()}</div>
            <p class="hint">{app.phrase(Phrase::TouchHelp)}</p>
        </dialog>
    }
}

/// Opens the dialog on `?`, unless the focus is in a text field. Called once for the whole page.
pub fn open_on_question_mark() {
    media::on_window(leptos::ev::keydown, move |key| {
        if key.key() == "?" && !dom::has_modifier(&key) && !dom::is_in_text_field(&key) {
            key.prevent_default();
            show_help();
        }
    });
}
