//! The selected event beside the drawing: its text, figures, neighbors, and address.

use leptos::prelude::*;

use super::chart_items::MAX_STEPS;
use super::controller::use_timeline;
use super::cursor::Toward;
use super::tour::{TourFromHere, TourStart, is_tour};
use crate::app_state::use_app;
use crate::components::keyed::Keyed;
use crate::components::marker::TopicMark;
use crate::components::panel::{ClosePanelLink, CopyLinkButton, EventBacking, HiddenNotice, NeighborLink, StepLink};
use crate::components::rich_text::RichText;
use crate::content::event::Event;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// The panel. While nothing is selected, it invites to the tour, which has a panel of its own.
#[component]
pub fn EventPanel() -> impl IntoView {
    let app = use_app();
    // Neighbors depend on what is shown, so the panel is drawn anew with each query.
    let key = Signal::derive(move || {
        let id = app.selected.get();
        match app.content.event(&id) {
            _ if is_tour(app) => "tour".to_owned(),
            Some(_) => app.query.with(|query| format!("{id}{query}")),
            None => String::new(),
        }
    });
    view! {
        <div class="selected">
            <Keyed key>
                {move || {
                    let selected = app.selected.get_untracked();
                    match app.content.event(&selected) {
                        _ if untrack(|| is_tour(app)) => ().into_any(),
                        Some(event) => view! { <PanelContent event /> }.into_any(),
                        None => view! { <RestingPanel /> }.into_any(),
                    }
                }}
            </Keyed>
        </div>
    }
}

/// What stands beside the drawing while nothing is selected.
#[component]
fn RestingPanel() -> impl IntoView {
    let app = use_app();
    let is_embedded = app.query.with_untracked(|query| query.is_embedded());
    (!is_embedded).then(|| {
        view! {
            <div class="panel resting-panel">
                <h2 class="panel-title">{app.phrase(Phrase::TourInvitation)}</h2>
                <p>{app.phrase(Phrase::TourInvitationText)}</p>
                <p class="panel-tools">
                    <TourStart />
                </p>
                <EventIndex />
            </div>
        }
    })
}

/// All events by name, where they are few and there is room beside the drawing.
#[component]
fn EventIndex() -> impl IntoView {
    let app = use_app();
    let events = &app.content.events;
    let link = |event: &'static Event| {
        view! {
            <a href=app.href_at(Page::Timeline, &event.id)>
                <small>{event.date.short_phrase(app.language())}</small>
                <span>{app.localize(&event.short)}</span>
            </a>
        }
    };
    (events.len() <= MAX_STEPS).then(|| {
        view! { <div class="neighbors event-index">{events.iter().map(link).collect_view()}</div> }
    })
}

#[component]
fn PanelContent(event: &'static Event) -> impl IntoView {
    let app = use_app();
    let timeline = use_timeline();
    let topic = app.content.topic_of(event);
    let index = app.content.events.iter().position(|other| other.id == event.id).unwrap_or_default();
    let shown = untrack(|| timeline.shown.indices());
    let place = shown.iter().position(|other| *other == index).map(|place| {
        let (n, total) = ((place + 1).to_string(), shown.len().to_string());
        app.interpolate(Phrase::TourPlace, &[("n", &n), ("total", &total)])
    });
    let neighbor = |toward: Toward| timeline.neighbor_of(index, toward).and_then(|index| timeline.event(index));
    let step = |toward: Toward, name: Phrase, icon: &'static str| {
        neighbor(toward).map(|other| view! { <StepLink id=other.id.clone() name icon /> })
    };
    let row = |toward: Toward, label: Phrase| {
        neighbor(toward).map(|other| {
            let name = app.labelled(other.date.short_phrase(app.language()), app.localize(&other.short));
            view! { <NeighborLink id=other.id.clone() label=app.phrase(label) name /> }
        })
    };
    let topics = event.topics.iter().filter_map(|id| app.content.topic(id)).map(|topic| {
        view! {
            <li>
                <TopicMark topic />
                {app.localize(&topic.name)}
            </li>
        }
    });
    let is_embedded = app.query.with_untracked(|query| query.is_embedded());
    let is_hidden = !shown.contains(&index);
    view! {
        <article
            class="panel"
            data-panel=""
            tabindex="-1"
            data-topic=topic.map(|topic| topic.id.as_str())
        >
            <div class="panel-top">
                <p class="date">
                    {event.date.phrase(app.language())}
                    {place.map(|place| view! { <span class="panel-place">" · " {place}</span> })}
                </p>
                {step(Toward::Earlier, Phrase::Previous, "M10 3 5 8l5 5")}
                {step(Toward::Later, Phrase::Next, "M6 3l5 5-5 5")}
                <ClosePanelLink />
            </div>
            {is_hidden.then(|| view! { <HiddenNotice /> })}
            <h2 class="panel-title">{app.localize(&event.title)}</h2>
            <p>
                <RichText text=&event.text />
            </p>
            <EventBacking event />
            <ul class="topics">{topics.collect_view()}</ul>
            <div class="neighbors">
                {row(Toward::Earlier, Phrase::Previous)} {row(Toward::Later, Phrase::Next)}
            </div>
            <p class="panel-tools js-only">
                {(!is_embedded).then(|| view! { <TourFromHere event /> })}
                <CopyLinkButton page=Page::Timeline id=&event.id />
            </p>
        </article>
    }
}
