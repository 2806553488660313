//! What is kept on this device, and the switch that takes it back.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::browser::offline;
use crate::browser::storage::stored_entries;
use crate::components::keyed::{Keyed, list_key};
use crate::components::live_text::LiveText;
use crate::content::phrase::Phrase;

/// The panel; without a script it says that it needs one.
#[component]
pub fn PrivacyPanel() -> impl IntoView {
    let app = use_app();
    let settings = app.settings;
    // The answer to the last change; empty where the change shows itself.
    let status = RwSignal::new(String::new());
    let answer = move |is_done: bool, is_on: bool, turned_off: Phrase| {
        let phrase = match (is_done, is_on) {
            (false, _) => Some(Phrase::NotStored),
            (true, true) => None,
            (true, false) => Some(turned_off),
        };
        status.set(phrase.map(|phrase| app.phrase(phrase).to_owned()).unwrap_or_default());
    };
    let remember = move |is_on: bool| answer(settings.set_persistent(is_on), is_on, Phrase::Forgotten);
    let is_kept_offline = RwSignal::new(offline::is_enabled());
    let keep_offline = move |is_on: bool| {
        is_kept_offline.set(is_on);
        offline::set_enabled(is_on, app.base.as_str(), move |is_done| answer(is_done, is_on, Phrase::OfflineRemoved));
    };
    let forget = move |_| {
        if offline::is_offered() && !is_kept_offline.get_untracked() {
            keep_offline(true);
        }
        remember(false);
    };
    view! {
        <div class="card privacy-panel">
            <p class="no-js">{app.phrase(Phrase::NeedsScript)}</p>
            <div class="js-only">
                <label class="switch">
                    <input
                        type="checkbox"
                        prop:checked=move || settings.persistent.get()
                        on:change=move |_| remember(!settings.persistent.get_untracked())
                    />
                    " "
                    {app.phrase(Phrase::Remember)}
                </label>
                <p class="hint">{app.phrase(Phrase::RememberNote)}</p>
                <OfflineChoice is_kept=is_kept_offline on_choice=keep_offline />
                <StoredEntries is_kept_offline />
                <button type="button" on:click=forget>
                    {app.phrase(Phrase::Forget)}
                </button>
                <p role="status">
                    <LiveText text=status />
                </p>
            </div>
        </div>
    }
}

/// Whether pages are kept for reading offline.
#[component]
fn OfflineChoice(
    is_kept: RwSignal<bool>,
    /// What a choice does.
    #[prop(into)]
    on_choice: Callback<bool>,
) -> impl IntoView {
    let app = use_app();
    let choice = move |name: Phrase, is_on: bool| {
        view! {
            <label class="switch">
                <input
                    type="radio"
                    name="offline"
                    prop:checked=move || is_kept.get() == is_on
                    on:change=move |_| on_choice.run(is_on)
                />
                " "
                {app.phrase(name)}
            </label>
        }
    };
    view! {
        <fieldset class="offline">
            <legend>{app.phrase(Phrase::OfflinePages)}</legend>
            {choice(Phrase::OfflineKeep, true)}
            {choice(Phrase::OfflineLeave, false)}
            <p class="hint">{app.phrase(Phrase::OfflineNote)}</p>
        </fieldset>
    }
}

/// What is stored now, which changes with every setting.
#[component]
fn StoredEntries(is_kept_offline: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let entries = move || {
        app.settings.persistent.track();
        app.settings.theme.track();
        is_kept_offline.track();
        stored_entries()
    };
    let nothing =
        Signal::derive(
            move || {
                if entries().is_empty() { app.phrase(Phrase::StoredNothing).to_owned() } else { String::new() }
            },
        );
    let key = Signal::derive(move || list_key(entries().into_iter().map(|(name, value)| name + &value)));
    let item = |(name, value)| {
        view! {
            <li>
                <code>{format!("{name} = {value}")}</code>
            </li>
        }
    };
    view! {
        <div class="stored">
            <strong>{app.phrase(Phrase::StoredNow)}</strong>
            " "
            <LiveText text=nothing />
            <Keyed key>
                {move || {
                    let entries = untrack(entries);
                    (!entries.is_empty()).then(|| view! { <ul>{entries.into_iter().map(item).collect_view()}</ul> })
                }}
            </Keyed>
        </div>
    }
}
