//! The timeline: filters, drawing, the selected event or the tour, and the list that is the timeline in words.

use leptos::prelude::*;

use super::TitleLine;
use crate::app_state::{AppState, use_app};
use crate::components::control_button::ControlButton;
use crate::components::drawing_controls::DrawingControls;
use crate::components::event_item::EventItem;
use crate::components::filter::{Choice, FilterChoices, MoreFilters, ShownCount, with_all};
use crate::components::marker::TopicMark;
use crate::components::own_task::OwnTask;
use crate::components::source_notes::SourceNotes;
use crate::components::svg_units::pixels;
use crate::content::phrase::Phrase;
use crate::content::topic::Topic;
use crate::route::Page;
use crate::timeline::chart::TimelineChart;
use crate::timeline::controller::TimelineController;
use crate::timeline::controls::EventFilterForm;
use crate::timeline::event_panel::EventPanel;
use crate::timeline::finding::{Finding, finding};
use crate::timeline::keyboard::handle_key;
use crate::timeline::mark_key::MarkKey;
use crate::timeline::tour::Tour;

/// A longer list of events comes in parts of this length; the browser lays out those near the view.
const LIST_PART: usize = 100;
/// How far the buttons pan, as a fraction of the view.
const PAN_STEP: f64 = 0.5;

/// The page; inside another site's page, the drawing alone.
#[component]
pub fn TimelinePage() -> impl IntoView {
    let app = use_app();
    let timeline = TimelineController::new();
    provide_context(timeline);
    if app.query.with_untracked(|query| query.is_embedded()) {
        return view! { <EmbeddedTimeline timeline /> }.into_any();
    }
    let shown = Signal::derive(move || timeline.shown.count());
    view! {
        <TitleLine title=Phrase::Timeline lede=Phrase::TimelineLede />
        <div class="filter-bar">
            <OwnTask>
                <FilterChoices label=app.phrase(Phrase::FilterTopic) name="topic" choices=topics(&app) />
                <MoreFilters label=Phrase::YearsAndWords names=&["q", "from", "to"]>
                    <EventFilterForm />
                </MoreFilters>
            </OwnTask>
        </div>
        <ShownCount shown total=app.content.events.len() />
        <OwnTask>
            <TimelineStage timeline />
        </OwnTask>
        <div class="under-drawing">
            <MarkKey />
            <EraList />
        </div>
        <div class="section-head list-head">
            <h2>{app.phrase(Phrase::EventsList)}</h2>
            <EventFiles />
        </div>
        <OwnTask>
            <EventList timeline />
        </OwnTask>
    }
    .into_any()
}

/// The drawing, with the panel of the selected event beside it.
#[component]
fn TimelineStage(timeline: TimelineController) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="stage full" on:keydown=move |key| handle_key(timeline, &key)>
            <section
                class="figure-frame"
                aria-label=app.phrase(Phrase::TimelineDrawing)
                data-timeline=""
                data-view-from=move || pixels(timeline.view.get().from())
                data-view-to=move || pixels(timeline.view.get().to())
            >
                <DrawingControls
                    label=Phrase::Zoom
                    on_zoom_in=move |()| timeline.zoom_in()
                    on_zoom_out=move |()| timeline.zoom_out()
                    on_reset=move |()| timeline.reset()
                >
                    <ControlButton name=Phrase::Earlier sign="←" on_click=move |()| timeline.pan(-PAN_STEP) />
                    <ControlButton name=Phrase::Later sign="→" on_click=move |()| timeline.pan(PAN_STEP) />
                </DrawingControls>
                <TimelineFinding timeline />
                <TimelineChart timeline />
            </section>
            <div class="panel-column">
                <OwnTask>
                    <Tour />
                    <EventPanel />
                </OwnTask>
            </div>
        </div>
    }
}

/// What the drawing shows at a glance, where its sky is free: steps leave it, lanes do not.
#[component]
fn TimelineFinding(timeline: TimelineController) -> impl IntoView {
    let app = use_app();
    let finding = finding(&app.content.events)?;
    // It is said of all events, so it goes where a filter hides some.
    let all_are_steps = move || timeline.items.with(|items| items.is_stepped() && items.dated.len() == finding.total);
    let is_free = move || all_are_steps() && timeline.shows_all();
    Some(view! {
        <div class="finding" hidden=move || !is_free()>
            <p class="serif">{finding_text(&app, finding)}</p>
            <p class="caption">{app.phrase(Phrase::StepsNote)}</p>
        </div>
    })
}

/// A finding in words.
pub(super) fn finding_text(app: &AppState, Finding { count, total, year }: Finding) -> String {
    let year = app.language().dates.year_number(year);
    app.interpolate(
        Phrase::TimelineFinding,
        &[("n", &count.to_string()), ("total", &total.to_string()), ("year", &year)],
    )
}

/// The events as files.
#[component]
fn EventFiles() -> impl IntoView {
    let app = use_app();
    view! {
        <p class="event-files">
            {app.phrase(Phrase::EventsAsFiles)} " " <a href=app.base.file("events.csv") download="">"CSV"</a> " · "
            <a href=app.base.file("events.json") download="">"JSON"</a>
        </p>
    }
}

/// What another site's page shows, with a link to the whole page.
#[component]
fn EmbeddedTimeline(timeline: TimelineController) -> impl IntoView {
    let app = use_app();
    let href = move || app.href_at(Page::Timeline, &app.selected.get());
    view! {
        <h1 class="embed-title">{app.phrase(Phrase::Timeline)}</h1>
        <TimelineStage timeline />
        <p class="embed-home">
            <a href=move || href() target="_top">
                {app.localize(&app.content.site.name)}
                " · "
                {app.phrase(Phrase::OpenTimeline)}
            </a>
        </p>
    }
}

/// All events in words, in the order of time.
#[component]
fn EventList(timeline: TimelineController) -> impl IntoView {
    let events = &use_app().content.events;
    let class = if events.len() > LIST_PART { "events part" } else { "events" };
    let parts = events.chunks(LIST_PART).enumerate().map(|(part, events)| {
        let first = part * LIST_PART;
        let items = events.iter().enumerate().map(|(offset, event)| {
            let hidden = Signal::derive(move || !timeline.shown.contains(first + offset));
            view! { <EventItem event hidden /> }
        });
        let start = (part > 0).then(|| (first + 1).to_string());
        view! { <ol class=class start=start>{items.collect_view()}</ol> }
    });
    parts.collect_view()
}

/// The eras in words; nothing where there are none.
#[component]
fn EraList() -> impl IntoView {
    let app = use_app();
    let eras = &app.content.site.eras;
    let items = eras.iter().map(|era| {
        view! {
            <li>
                <strong>{app.localize(&era.name)}</strong>
                " "
                {era.date.phrase(app.language())}
                <SourceNotes sources=&era.sources />
            </li>
        }
    });
    (!eras.is_empty()).then(|| {
        view! {
            <div class="eras">
                <span class="eyebrow">{app.phrase(Phrase::Eras)}</span>
                <ul>{items.collect_view()}</ul>
            </div>
        }
    })
}

/// The topics that events have, each with how many.
fn topics(app: &AppState) -> Vec<Choice> {
    let content = app.content;
    let has = |topic: &Topic| {
        let within = |own: &String| content.is_within(own, &topic.id);
        content.events.iter().filter(|event| event.topics.iter().any(within)).count()
    };
    let choices = content.topics.iter().map(|topic| Choice {
        mark: Some(view! { <TopicMark topic /> }.into_any()),
        count: Some(has(topic)),
        ..Choice::plain(Some(&topic.id), app.localize(&topic.name))
    });
    with_all(app.phrase(Phrase::AllTopics), content.events.len(), choices)
}
