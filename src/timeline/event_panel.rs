//! The selected event beside the drawing: its text, figures, neighbors, and address.

use leptos::prelude::*;

use super::controller::use_timeline;
use super::cursor::Toward;
use super::tour::TourFromHere;
use crate::app_state::use_app;
use crate::components::keyed::Keyed;
use crate::components::marker::TopicMark;
use crate::components::panel::{CopyLinkButton, EventBacking, NeighborLink};
use crate::components::rich_text::RichText;
use crate::content::event::Event;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// The panel; empty while nothing is selected, and during the tour, which shows the event at large.
#[component]
pub fn EventPanel() -> impl IntoView {
    let app = use_app();
    // Neighbors depend on what is shown, so the panel is drawn anew with each query.
    let key = Signal::derive(move || {
        let is_tour = app.query.with(|query| query.is_tour());
        let id = app.selected.get();
        if is_tour || app.content.event(&id).is_none() {
            return String::new();
        }
        app.query.with(|query| format!("{id}{query}"))
    });
    view! {
        <div class="selected">
            <Keyed key>
                {move || {
                    let selected = app.selected.get_untracked();
                    let event = app.content.event(&selected).filter(|_| !key.get_untracked().is_empty());
                    event.map(|event| view! { <PanelContent event /> })
                }}
            </Keyed>
        </div>
    }
}

#[component]
fn PanelContent(event: &'static Event) -> impl IntoView {
    let app = use_app();
    let timeline = use_timeline();
    let topic = app.content.topic_of(event);
    let index = app.content.events.iter().position(|other| other.id == event.id).unwrap_or_default();
    let neighbor = |toward: Toward, label: Phrase| {
        let other = timeline.neighbor_of(index, toward).and_then(|index| timeline.event(index));
        other.map(|other| {
            let (label, name) = (app.phrase(label), app.localize(&other.short));
            view! { <NeighborLink id=other.id.clone() label name /> }
        })
    };
    let is_embedded = app.query.with_untracked(|query| query.is_embedded());
    view! {
        <article
            class="card panel"
            data-panel=""
            tabindex="-1"
            data-topic=topic.map(|topic| topic.id.as_str())
        >
            <p class="date">
                {topic.map(|topic| view! { <TopicMark topic /> })}
                {event.date.phrase(app.language())}
            </p>
            <p class="panel-title">{app.localize(&event.title)}</p>
            <p>
                <RichText text=&event.text />
            </p>
            <EventBacking event />
            <p class="panel-tools js-only">
                <CopyLinkButton page=Page::Timeline id=&event.id />
                {(!is_embedded).then(|| view! { <TourFromHere event /> })}
            </p>
            <p class="neighbors">{neighbor(Toward::Earlier, Phrase::Previous)}{neighbor(Toward::Later, Phrase::Next)}</p>
        </article>
    }
}
