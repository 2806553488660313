//! A news article.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::components::marker::TopicMark;
use crate::components::sections::Sections;
use crate::components::teaser::ArticleDate;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// The page of an article, whose route has made sure that it exists.
#[component]
pub fn ArticlePage(
    /// The article's id.
    id: String,
) -> impl IntoView {
    let app = use_app();
    let article = app.content.article(&id)?;
    let topic = app.content.topic(&article.topic);
    Some(view! {
        <article class="story full" data-topic=article.topic.as_str()>
            <div class="opening">
              <div class="opening-words">
                <p class="kicker">
                    {topic.map(|topic| view! { <TopicMark topic /> })}
                    <a href=app.href(Page::News)>{app.phrase(Phrase::News)}</a>
                    " · "
                    <ArticleDate article />
                </p>
                <h1>{app.localize(&article.title)}</h1>
                <p class="lede">{app.localize(&article.lede)}</p>
              </div>
            </div>
            <Sections page=Page::Article(id) />
        </article>
    })
}
