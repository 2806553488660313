//! A story: written text that uses the figures.

use leptos::prelude::*;

use super::not_found::NotFoundPage;
use crate::app_state::use_app;
use crate::components::marker::TopicMark;
use crate::components::sections::Sections;
use crate::content::phrase::Phrase;
use crate::map::home_region::HomeRegion;
use crate::route::{HOME_MAP_STORY, Page};

/// The page of a story.
#[component]
pub fn StoryPage(
    /// The story's id.
    id: String,
) -> impl IntoView {
    let app = use_app();
    let Some(story) = app.content.story(&id) else { return view! { <NotFoundPage /> }.into_any() };
    let topic = app.content.topic(&story.topic);
    let others = app.content.stories.iter().filter(|other| other.id != story.id).map(|other| {
        view! {
            <li>
                <a href=app.href(Page::Story(other.id.clone()))>{app.localize(&other.title)}</a>
            </li>
        }
    });
    view! {
        <article class="story" data-topic=story.topic.as_str()>
            <div class="page-head">
                <p class="kicker">
                    {topic.map(|topic| view! { <TopicMark topic /> })}
                    {app.localize(&story.short)}
                </p>
                <h1>{app.localize(&story.title)}</h1>
                <p class="lede">{app.localize(&story.lede)}</p>
                {story.note.as_ref().map(|note| view! { <p class="hint">{app.localize(note)}</p> })}
            </div>
            <Sections page=Page::Story(id) />
            {(story.id == HOME_MAP_STORY).then(|| view! { <HomeRegion with_map=true /> })}
        </article>
        <nav class="others" aria-label=app.phrase(Phrase::Stories)>
            <h2>{app.phrase(Phrase::Stories)}</h2>
            <ul>{others.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
