//! An article in brief.

use leptos::prelude::*;

use super::marker::TopicMark;
use super::source_notes::SourceNotes;
use crate::app_state::use_app;
use crate::content::article::Article;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// An article in brief; `children` is its heading, of the level that its place asks for.
#[component]
pub fn Teaser(
    /// The article.
    article: &'static Article,
    /// The heading, which links to the article.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    view! {
        <article class="teaser" data-topic=article.topic.as_str()>
            <p class="date">
                {app.content.topic(&article.topic).map(|topic| view! { <TopicMark topic /> })}
                <ArticleDate article />
            </p>
            {children()}
            <p>{app.localize(&article.lede)}</p>
            <p>
                <a class="onward-link" href=article_href(article) aria-hidden="true" tabindex="-1">
                    {app.phrase(Phrase::ReadOn)}
                </a>
            </p>
        </article>
    }
}

/// The link of a teaser's heading.
#[component]
pub fn TeaserLink(
    /// The article.
    article: &'static Article,
) -> impl IntoView {
    view! { <a href=article_href(article)>{use_app().localize(&article.title)}</a> }
}

fn article_href(article: &Article) -> String {
    use_app().href(Page::Article(article.id.clone()))
}

/// The date of the event that an article reports, with its source.
#[component]
pub fn ArticleDate(
    /// The article.
    article: &'static Article,
) -> impl IntoView {
    let app = use_app();
    app.content.event(&article.event).map(|event| {
        view! {
            <a href=app.href_at(Page::Timeline, &event.id)>{event.date.phrase(app.language())}</a>
            <SourceNotes sources=&event.sources />
        }
    })
}
