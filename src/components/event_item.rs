//! An event in words: an item of the timeline's list, and a line on other pages.

use leptos::prelude::*;

use super::marker::TopicMark;
use super::rich_text::RichText;
use super::source_notes::SourceNotes;
use crate::app_state::use_app;
use crate::content::event::Event;
use crate::content::phrase::Phrase;
use crate::meta;
use crate::route::Page;

/// The item that *is* the event: it carries its id, date, text, figures, people and source.
#[component]
pub fn EventItem(
    /// The event.
    event: &'static Event,
    /// Whether a filter hides it.
    #[prop(into)]
    hidden: Signal<bool>,
) -> impl IntoView {
    let app = use_app();
    let topics = event.topics.iter().filter_map(|id| app.content.topic(id));
    let topics = topics.map(|topic| {
        view! {
            <li data-topic=topic.id.as_str()>
                <TopicMark topic />
                {app.localize(&topic.name)}
            </li>
        }
    });
    view! {
        <li
            class="event"
            id=event.id.as_str()
            data-event=event.id.as_str()
            data-date=event.date.as_str()
            data-topic=app.content.topic_of(event).map(|topic| topic.id.as_str())
            aria-current=move || app.aria_current(&event.id)
            hidden=move || hidden.get()
        >
            <p class="date">{event.date.phrase(app.language())}</p>
            <div class="what">
                <h3>
                    <a href=move || app.href_here(&event.id)>{app.localize(&event.title)}</a>
                </h3>
                <p>
                    <RichText text=&event.text />
                </p>
                <People event />
                <p class="event-foot">
                    <SourceNotes sources=&event.sources />
                    <MoreLink event />
                </p>
                <ul class="topics">{topics.collect_view()}</ul>
            </div>
        </li>
    }
}

/// The event as a line on another page.
#[component]
pub fn EventLine(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    let app = use_app();
    view! {
        <li>
            <span class="date">{event.date.phrase(app.language())}</span>
            <a href=app.href_at(Page::Timeline, &event.id)>{app.localize(&event.title)}</a>
            <SourceNotes sources=&event.sources />
        </li>
    }
}

/// Who took part, by name; nothing where nobody is named.
#[component]
pub fn People(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    let app = use_app();
    let people = event.people.iter().filter_map(|id| app.content.person(id));
    let names: Vec<_> = people.map(|person| view! { <li>{app.localize(&person.name)}</li> }).collect();
    (!names.is_empty()).then(|| {
        view! {
            <div class="people">
                <span>{app.phrase(Phrase::People)}</span>
                <ul>{names}</ul>
            </div>
        }
    })
}

/// A link to the story or article that tells more.
#[component]
fn MoreLink(event: &'static Event) -> impl IntoView {
    let app = use_app();
    let page = event.story.as_deref().and_then(|slug| Page::of_slug(slug, app.content))?;
    let name = match &page {
        Page::Story(id) => app.content.story(id).map_or("", |story| app.localize(&story.short)),
        _ => meta::name(app.content, app.language(), &page),
    };
    Some(view! {
        <span class="more">{app.phrase(Phrase::MoreIn)} <a href=app.href(page)>{name}</a></span>
    })
}
