//! A story: written text that uses the figures.

pub mod lead_figure;
mod story_events;

use leptos::prelude::*;

use lead_figure::LeadFigure;
use story_events::StoryEvents;

use super::lazy::HOME_MAP;
use crate::app_state::use_app;
use crate::components::kept::Kept;
use crate::components::marker::TopicMark;
use crate::components::sections::Sections;
use crate::components::story_doors::StoryDoors;
use crate::content::phrase::Phrase;
use crate::map::home_region::HomeRegion;
use crate::route::{HOME_MAP_STORY, Page};

/// The page of a story, whose route has made sure that it exists: its band with the figure that leads it, its text, and
/// the other stories.
#[component]
pub fn StoryPage(
    /// The story's id.
    id: String,
) -> impl IntoView {
    let app = use_app();
    let story = app.content.story(&id)?;
    let topic = app.content.topic(&story.topic);
    let lead = story.lead.as_deref().and_then(|id| app.content.fact(id));
    Some(view! {
        <article class="story full" data-topic=story.topic.as_str()>
            <div class="opening" class:with-figure=lead.is_some()>
                <div class="opening-words">
                    <p class="kicker">
                        {topic.map(|topic| view! { <TopicMark topic /> })}
                        {app.phrase(Phrase::Story)} " · "
                        {app.localize(&story.short)}
                    </p>
                    <h1>{app.localize(&story.title)}</h1>
                    <p class="lede">{app.localize(&story.lede)}</p>
                    {story.note.as_ref().map(|note| view! { <p class="hint">{app.localize(note)}</p> })}
                </div>
                {lead.map(|fact| view! { <LeadFigure fact /> })}
            </div>
            <StoryEvents story />
            <Sections page=Page::Story(id.clone()) lead=lead.map(|fact| fact.id.as_str())>
                {(story.id == HOME_MAP_STORY).then(|| view! { <HomeRegion><Kept drawing=HOME_MAP /></HomeRegion> })}
            </Sections>
        </article>
        <StoryDoors heading=Phrase::OtherStories except=id />
    })
}
