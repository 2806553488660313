//! One component for each page.

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

use crate::browser;
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
        Page::Timeline | Page::Partners | Page::Facts | Page::Search | Page::About | Page::NotFound => {
            or_stop(lazy::lazy_page(&page))
        }
    }
}

/// The main part of a page if it could be drawn. Where its part of the app is not here after all, the app stops, so
/// that the reader gets the host's page in place of a blank one.
fn or_stop(view: Option<AnyView>) -> AnyView {
    if view.is_none() && browser::is_available() {
        leptos::logging::error!("The part of the app that draws this page is not here.");
        browser::report_stop();
    }
    view.into_any()
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

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::components::testing::mount_at;

    #[wasm_bindgen_test]
    fn a_page_that_cannot_be_drawn_stops_the_app() {
        let root = browser::root().unwrap();
        root.set_attribute("data-app", "ready").unwrap();
        mount_at(Page::News, "", |_| or_stop(Some(view! { <h1>"News"</h1> }.into_any())));
        assert!(!root.has_attribute("data-stopped"));
        mount_at(Page::Facts, "", |_| or_stop(None));
        assert!(root.has_attribute("data-stopped"), "the boot script then loads the host's page");
        assert_eq!(root.get_attribute("data-app").as_deref(), Some("failed"));
        for name in ["data-stopped", "data-app"] {
            root.remove_attribute(name).unwrap();
        }
    }
}
