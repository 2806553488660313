//! Ways into the stories: each a question with a small drawing.

use leptos::prelude::*;

use super::drawing::{FactDrawing, ScaledSquares};
use super::marker::{TopicMark, outline};
use crate::app_state::use_app;
use crate::content::fact::Drawing;
use crate::content::phrase::Phrase;
use crate::content::story::Story;
use crate::route::Page;

/// The stories under a heading; nothing where there are none.
#[component]
pub fn StoryDoors(
    /// The heading.
    heading: Phrase,
    /// The id of the story that the reader is in.
    #[prop(optional, into)]
    except: String,
) -> impl IntoView {
    let app = use_app();
    let stories = app.content.stories.iter().filter(|story| story.id != except);
    let doors: Vec<_> = stories.map(|story| view! { <StoryDoor story /> }).collect();
    (!doors.is_empty()).then(|| {
        view! {
            <section class="story-doors">
                <h2>{app.phrase(heading)}</h2>
                <ul class="doors">{doors}</ul>
            </section>
        }
    })
}

#[component]
fn StoryDoor(story: &'static Story) -> impl IntoView {
    let app = use_app();
    let question = story.question.as_ref().unwrap_or(&story.title);
    view! {
        <li data-topic=story.topic.as_str()>
            <a href=app.href(Page::Story(story.id.clone()))>
                <span class="door-drawing">
                    <DoorDrawing story />
                </span>
                <span class="door-name">
                    {app.content.topic(&story.topic).map(|topic| view! { <TopicMark topic /> })}
                    {app.localize(&story.short)}
                </span>
                <strong>{app.localize(question)}</strong>
                <span class="door-lede">{app.localize(&story.lede)}</span>
            </a>
        </li>
    }
}

/// The figure that leads the story where that is a drawing without numbers, which would need a source; else the mark
/// of its topic.
#[component]
fn DoorDrawing(story: &'static Story) -> impl IntoView {
    let content = use_app().content;
    let fact = story.lead.as_deref().and_then(|id| content.fact(id));
    match fact.map(|fact| (fact, fact.drawing)) {
        Some((fact, Drawing::Share | Drawing::Marks)) => view! { <FactDrawing fact /> }.into_any(),
        Some((fact, Drawing::Row)) => view! { <ScaledSquares fact /> }.into_any(),
        _ => content.topic(&story.topic).map(|topic| view! { <LargeMark d=outline(topic.shape) /> }).into_any(),
    }
}

#[component]
fn LargeMark(d: &'static str) -> impl IntoView {
    view! {
        <svg class="large-mark" viewBox="-8 -8 16 16" aria-hidden="true">
            <path d=d />
        </svg>
    }
}
