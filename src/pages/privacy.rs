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
    let status = RwSignal::new(String::new());
    let set_persistent = move |on: bool| {
        let message = match (settings.set_persistent(on), on) {
            (false, _) => app.phrase(Phrase::NotStored),
            (true, true) => "",
            (true, false) => app.phrase(Phrase::Forgotten),
        };
        status.set(message.to_owned());
    };
    let kept_offline = RwSignal::new(offline::is_enabled());
    let set_offline = move |on: bool| {
        kept_offline.set(on);
        offline::set_enabled(on, app.base.as_str(), move |done| {
            let message = match (done, on) {
                (false, _) => app.phrase(Phrase::NotStored),
                (true, true) => "",
                (true, false) => app.phrase(Phrase::OfflineRemoved),
            };
            status.set(message.to_owned());
        });
    };
    let choice = move |name: Phrase, on: bool| {
        view! {
            <label class="switch">
                <input
                    type="radio"
                    name="offline"
                    prop:checked=move || kept_offline.get() == on
                    on:change=move |_| set_offline(on)
                />
                " "
                {app.phrase(name)}
            </label>
        }
    };
    let forget = move || {
        if offline::is_offered() && !kept_offline.get_untracked() {
            set_offline(true);
        }
        set_persistent(false);
    };
    // What is stored changes with every setting.
    let entries = move || {
        settings.persistent.track();
        settings.theme.track();
        kept_offline.track();
        stored_entries()
    };
    let nothing =
        Signal::derive(
            move || {
                if entries().is_empty() { app.phrase(Phrase::StoredNothing).to_owned() } else { String::new() }
            },
        );
    view! {
        <div class="card privacy-panel">
            <p class="no-js">{app.phrase(Phrase::NeedsScript)}</p>
            <div class="js-only">
                <label class="switch">
                    <input
                        type="checkbox"
                        prop:checked=move || settings.persistent.get()
                        on:change=move |_| set_persistent(!settings.persistent.get_untracked())
                    />
                    " "
                    {app.phrase(Phrase::Remember)}
                </label>
                <p class="hint">{app.phrase(Phrase::RememberNote)}</p>
                <fieldset class="offline">
                    <legend>{app.phrase(Phrase::OfflinePages)}</legend>
                    {choice(Phrase::OfflineKeep, true)}
                    {choice(Phrase::OfflineLeave, false)}
                    <p class="hint">{app.phrase(Phrase::OfflineNote)}</p>
                </fieldset>
                <div class="stored">
                    <strong>{app.phrase(Phrase::StoredNow)}</strong>
                    " "
                    <LiveText text=nothing />
                    <Keyed key=Signal::derive(move || list_key(entries().into_iter().map(|(name, value)| name + &value)))>
                        {move || {
                            let entries = untrack(entries);
                            let item = |(name, value)| {
                                view! {
                                    <li>
                                        <code>{format!("{name} = {value}")}</code>
                                    </li>
                                }
                            };
                            (!entries.is_empty())
                                .then(|| view! { <ul>{entries.into_iter().map(item).collect_view()}</ul> })
                        }}
                    </Keyed>
                </div>
                <button type="button" on:click=move |_| forget()>
                    {app.phrase(Phrase::Forget)}
                </button>
                <p role="status">
                    <LiveText text=status />
                </p>
            </div>
        </div>
    }
}
