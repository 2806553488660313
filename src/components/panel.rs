//! What panels of a selected thing share: its figures, its neighbors, its address.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::disagreement::SourcesDiffer;
use super::event_item::People;
use super::figure::Figure;
use super::source_notes::SourceNotes;
use crate::app_state::use_app;
use crate::browser::focus::focus;
use crate::browser::{self, dom};
use crate::content::event::Event;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// Figures that a thing is part of, each with its source; nothing where there are none.
#[component]
pub fn PanelFigures(
    /// The ids of the figures.
    ids: &'static [String],
) -> impl IntoView {
    let app = use_app();
    let facts = ids.iter().filter_map(|id| app.content.fact(id));
    let items: Vec<_> = facts
        .map(|fact| {
            view! {
                <li>
                    <a href=app.href_at(Page::Facts, &fact.id)>{app.localize(&fact.label)}</a>
                    " "
                    <Figure fact />
                    <SourceNotes sources=&fact.sources />
                    <SourcesDiffer fact page=Page::About />
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="panel-figures">{items}</ul> })
}

/// What an event rests on: its figures, people and sources.
#[component]
pub fn EventBacking(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    view! {
        <PanelFigures ids=&event.facts />
        <People event />
        <p class="card-foot">
            <SourceNotes sources=&event.sources />
        </p>
    }
}

/// A button that copies the full address of a thing.
#[component]
pub fn CopyLinkButton(
    /// Its page.
    page: Page,
    /// Its id.
    id: &'static str,
) -> impl IntoView {
    let app = use_app();
    let text = Callback::new(move |()| browser::absolute_url(&app.href_at(page.clone(), id)));
    view! { <CopyButton text label=app.phrase(Phrase::CopyLink) /> }
}

/// A link that selects the next or the previous thing of the same page, without scrolling to it.
#[component]
pub fn NeighborLink(
    /// The neighbor's id.
    id: String,
    /// Says which neighbor it is.
    label: &'static str,
    /// Its name.
    name: &'static str,
) -> impl IntoView {
    let app = use_app();
    let href_id = id.clone();
    let select = move |click: leptos::ev::MouseEvent| {
        if dom::opens_elsewhere(&click) {
            return;
        }
        click.prevent_default();
        app.select(&id);
        // The panel is drawn anew, and this link with it.
        focus("[data-panel]");
    };
    view! {
        <a href=move || app.href_here(&href_id) on:click=select>
            <small>{label}</small>
            <span>{name}</span>
        </a>
    }
}
