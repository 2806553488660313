//! The events of a story as a line of marks, in the order of time.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::components::marker::TopicMark;
use crate::content::event::Event;
use crate::content::phrase::Phrase;
use crate::content::story::Story;
use crate::route::Page;

/// Each event with its date as a link to the timeline; nothing where the story has none. The distance of two marks says
/// nothing but the order.
#[component]
pub fn StoryEvents(
    /// The story.
    story: &'static Story,
) -> impl IntoView {
    let app = use_app();
    let events = app.content.events.iter().filter(|event| event.story.as_ref() == Some(&story.id));
    let items: Vec<_> = events.map(|event| view! { <Item event /> }).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="story-events" aria-label=app.phrase(Phrase::StoryEvents)>
                <ol>{items}</ol>
            </section>
        }
    })
}

#[component]
fn Item(event: &'static Event) -> impl IntoView {
    let app = use_app();
    let topic = app.content.topic_of(event);
    view! {
        <li>
            <a href=app.href_at(Page::Timeline, &event.id)>
                <span class="date">
                    {topic.map(|topic| view! { <TopicMark topic /> })}
                    {event.date.short_phrase(app.language())}
                </span>
                <span class="story-event">{app.localize(&event.short)}</span>
            </a>
        </li>
    }
}
