//! What panels of a selected thing share: its figures, its neighbors, its address.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::event_item::People;
use super::fact_parts::SourcesDiffer;
use super::figure::Figure;
use super::icon::{CLOSE, Icon};
use super::source_notes::SourceNotes;
use crate::app_state::{AppState, use_app};
use crate::browser::focus::focus;
use crate::browser::{self, dom};
use crate::content::event::Event;
use crate::content::phrase::Phrase;
use crate::route::{Page, Query};

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
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let app = use_app();
    let text = Callback::new(move |()| browser::absolute_url(&app.href_at(page.clone(), &id)));
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
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let app = use_app();
    let href_id = id.clone();
    view! {
        <a href=move || app.href_here(&href_id) on:click=move |click| select_beside(app, &id, &click)>
            <small>{label}</small>
            <span>{name}</span>
        </a>
    }
}

/// The same as an arrow at the head of a panel.
#[component]
pub fn StepLink(
    /// The neighbor's id.
    id: String,
    /// Which neighbor it is.
    name: Phrase,
    /// The arrow.
    icon: &'static str,
) -> impl IntoView {
    let app = use_app();
    let href_id = id.clone();
    let name = app.phrase(name);
    view! {
        <a
            class="tool"
            href=move || app.href_here(&href_id)
            aria-label=name
            title=name
            on:click=move |click| select_beside(app, &id, &click)
        >
            <Icon d=icon />
        </a>
    }
}

/// Selects a thing whose link is in the panel.
fn select_beside(app: AppState, id: &str, click: &leptos::ev::MouseEvent) {
    if dom::opens_elsewhere(click) {
        return;
    }
    click.prevent_default();
    app.select(id);
    // The panel is drawn anew, and the link with it.
    focus("[data-panel]");
}

/// The link at the head of a panel that closes it: to the page without a selection.
#[component]
pub fn ClosePanelLink() -> impl IntoView {
    let app = use_app();
    let name = app.phrase(Phrase::KeyClose);
    let close = move |click: leptos::ev::MouseEvent| {
        if !dom::opens_elsewhere(&click) {
            click.prevent_default();
            app.select("");
            focus("[data-gesture-area] [tabindex='0']");
        }
    };
    view! {
        <a class="tool" href=move || app.href_here("") aria-label=name title=name on:click=close>
            <Icon d=CLOSE />
        </a>
    }
}

/// Says that a filter hides what the panel tells of, with a way out.
#[component]
pub fn HiddenNotice() -> impl IntoView {
    let app = use_app();
    let all = move || app.route.with(|route| app.href_of(&route.clone().with_query(Query::default())));
    view! {
        <p class="hidden-notice">
            {app.phrase(Phrase::HiddenByFilter)} " " <a href=move || all()>{app.phrase(Phrase::ShowAll)}</a>
        </p>
    }
}
