//! The tour: the events one after another as a story, by button, key and swipe.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use super::controller::{TimelineController, use_timeline};
use super::cursor::Toward;
use crate::app_state::{AppState, use_app};
use crate::browser::dom;
use crate::browser::focus::focus_and_scroll;
use crate::browser::navigation;
use crate::components::announcement::Announcement;
use crate::components::keyed::Keyed;
use crate::components::marker::TopicMark;
use crate::components::panel::EventBacking;
use crate::components::rich_text::RichText;
use crate::content::event::Event;
use crate::content::phrase::Phrase;
use crate::route::Query;

/// How far a finger has to move sideways for a swipe, in pixels.
const SWIPE: f64 = 48.0;

/// Whether the tour is on; tracked.
pub(super) fn is_tour(app: AppState) -> bool {
    app.query.with(Query::is_tour)
}

/// The address with the tour on or off, at an event; tracked.
fn tour_href(app: AppState, on: bool, id: &str) -> String {
    app.route.with(|route| {
        let query = route.query.with("tour", on.then_some("1"));
        app.href_of(&route.clone().with_query(query).with_fragment(id))
    })
}

/// The stop that the tour is at: the selected event, or the first; tracked.
fn current_stop(app: AppState, timeline: TimelineController) -> Option<usize> {
    app.selected.track();
    timeline.selected.get().or_else(|| timeline.shown.indices().first().copied())
}

/// The link that begins the tour, from the selected event or the first.
#[component]
pub fn TourStart() -> impl IntoView {
    let app = use_app();
    let timeline = use_timeline();
    let href = move || {
        let event = current_stop(app, timeline).and_then(|index| timeline.event(index));
        tour_href(app, true, event.map_or("", |event| &event.id))
    };
    view! { <a class="button primary tour-start js-only" href=move || href()>{app.phrase(Phrase::Tour)}</a> }
}

/// The link that begins the tour at an event.
#[component]
pub fn TourFromHere(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    let app = use_app();
    view! { <a class="button" href=move || tour_href(app, true, &event.id)>{app.phrase(Phrase::TourFrom)}</a> }
}

/// The tour; nothing while it is off.
#[component]
pub fn Tour() -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || is_tour(app)>
            <TourView />
        </Show>
    }
}

/// Goes on, or back.
fn step(app: AppState, timeline: TimelineController, toward: Toward) {
    let current = untrack(|| current_stop(app, timeline));
    let next = current.and_then(|index| timeline.neighbor_of(index, toward));
    if let Some(event) = next.and_then(|index| timeline.event(index)) {
        app.select(&event.id);
    }
}

#[component]
fn TourView() -> impl IntoView {
    let app = use_app();
    let timeline = use_timeline();
    // Where a finger was pressed.
    let pressed = StoredValue::new(None::<(f64, f64)>);
    let point = |event: &PointerEvent| {
        dom::pointer_position(event).map(|position| (position.x * position.width, position.y * position.height))
    };
    let release = move |event: PointerEvent| {
        let from = pressed.try_update_value(Option::take).flatten();
        if let (Some(from), Some(to)) = (from, point(&event))
            && (to.0 - from.0).abs() > SWIPE.max(2.0 * (to.1 - from.1).abs())
            && event.pointer_type() != "mouse"
        {
            step(app, timeline, if to.0 < from.0 { Toward::Later } else { Toward::Earlier });
        }
    };
    let end = move || tour_href(app, false, &app.selected.get());
    let stop = Memo::new(move |_| current_stop(app, timeline));
    let key = Signal::derive(move || {
        stop.get().and_then(|index| timeline.event(index)).map_or("", |event| &event.id).to_owned()
    });
    let announcement = Signal::derive(move || {
        let event = stop.get().and_then(|index| timeline.event(index));
        event
            .map(|event| app.labelled(event.date.phrase(app.language()), app.localize(&event.title)))
            .unwrap_or_default()
    });
    focus_and_scroll(".tour");
    view! {
        <section
            class="tour"
            aria-label=app.phrase(Phrase::Tour)
            tabindex="-1"
            on:pointerdown=move |event| pressed.set_value(point(&event))
            on:pointerup=release
            on:keydown=move |key| handle_key(app, timeline, &key)
        >
            <Announcement text=announcement at_first=true />
            <div class="tour-stop">
                <Keyed key>
                    {move || {
                        let event = stop.get_untracked().and_then(|index| timeline.event(index));
                        event.map(|event| view! { <TourStop event /> })
                    }}
                </Keyed>
            </div>
            <p class="tour-steps">
                <StepButton toward=Toward::Earlier label=Phrase::Previous />
                <StepButton toward=Toward::Later label=Phrase::Next />
                <a class="button" href=move || end()>{app.phrase(Phrase::TourEnd)}</a>
            </p>
        </section>
    }
}

fn handle_key(app: AppState, timeline: TimelineController, key: &KeyboardEvent) {
    if dom::has_modifier(key) {
        return;
    }
    let select = |index: Option<usize>| {
        if let Some(event) = index.and_then(|index| timeline.event(index)) {
            app.select(&event.id);
        }
    };
    match key.key().as_str() {
        "ArrowRight" | "PageDown" => step(app, timeline, Toward::Later),
        "ArrowLeft" | "PageUp" => step(app, timeline, Toward::Earlier),
        "Home" => select(timeline.first()),
        "End" => select(timeline.last()),
        "Escape" => return navigation::open(&untrack(|| tour_href(app, false, &app.selected.get()))),
        _ => return,
    }
    key.prevent_default();
}

/// A button that is disabled, but not out of reach, at either end.
#[component]
fn StepButton(toward: Toward, label: Phrase) -> impl IntoView {
    let app = use_app();
    let timeline = use_timeline();
    let is_end = move || current_stop(app, timeline).and_then(|index| timeline.neighbor_of(index, toward)).is_none();
    view! {
        <button
            type="button"
            aria-disabled=move || is_end().then_some("true")
            on:click=move |_| step(app, timeline, toward)
        >
            {app.phrase(label)}
        </button>
    }
}

/// One event, at large.
#[component]
fn TourStop(event: &'static Event) -> impl IntoView {
    let app = use_app();
    let timeline = use_timeline();
    let topic = app.content.topic_of(event);
    let shown = untrack(|| timeline.shown.indices());
    let position = shown.iter().position(|index| timeline.event(*index).is_some_and(|other| other.id == event.id));
    let position = position.map(|position| {
        let (n, total) = ((position + 1).to_string(), shown.len().to_string());
        app.interpolate(Phrase::TourPlace, &[("n", &n), ("total", &total)])
    });
    view! {
        <article data-topic=topic.map(|topic| topic.id.as_str())>
            {position.map(|position| view! { <p class="eyebrow">{position}</p> })}
            <p class="tour-date">
                {topic.map(|topic| view! { <TopicMark topic /> })}
                {event.date.phrase(app.language())}
            </p>
            <h2>{app.localize(&event.title)}</h2>
            <p class="tour-text">
                <RichText text=&event.text />
            </p>
            <EventBacking event />
        </article>
    }
}
