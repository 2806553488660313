//! One component a page.

pub mod about;
pub mod article;
pub mod facts;
pub mod glossary;
pub mod lazy;
pub mod news;
pub mod not_found;
pub mod overview;
pub mod partners;
pub mod privacy;
pub mod search;
pub mod search_dialog;
pub mod sources;
pub mod story;
pub mod timeline;

use leptos::prelude::*;

use crate::content::phrase::Phrase;
use crate::route::Page;

/// The main part of a page.
#[component]
pub fn PageContent(
    /// The page.
    page: Page,
) -> impl IntoView {
    match page {
        Page::Overview => view! { <overview::OverviewPage /> }.into_any(),
        Page::Story(id) => view! { <story::StoryPage id /> }.into_any(),
        Page::News => view! { <news::NewsPage /> }.into_any(),
        Page::Article(id) => view! { <article::ArticlePage id /> }.into_any(),
        Page::NotFound => view! { <not_found::NotFoundPage /> }.into_any(),
        Page::Timeline | Page::Partners | Page::Facts | Page::Search | Page::About => lazy::lazy_page(&page).into_any(),
    }
}

/// A page's heading and the sentence under it.
#[component]
fn PageHead(
    /// The heading.
    title: &'static str,
    /// The sentence.
    lede: &'static str,
) -> impl IntoView {
    view! {
        <div class="page-head">
            <h1>{title}</h1>
            <p class="lede">{lede}</p>
        </div>
    }
}

/// A page's heading and the sentence under it, both phrases of the interface.
#[component]
fn PhraseHead(
    /// The heading.
    title: Phrase,
    /// The sentence.
    lede: Phrase,
) -> impl IntoView {
    let app = crate::app_state::use_app();
    view! { <PageHead title=app.phrase(title) lede=app.phrase(lede) /> }
}

/// The head of a page whose drawing is the headline: one low line.
#[component]
fn TitleLine(
    /// The heading.
    title: Phrase,
    /// The sentence, which narrow pages leave out.
    lede: Phrase,
    /// What stands at the end of the line.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = crate::app_state::use_app();
    view! {
        <div class="page-head title-line">
            <h1>{app.phrase(title)}</h1>
            <p class="lede">{app.phrase(lede)}</p>
            {children.map(|children| children())}
        </div>
    }
}
