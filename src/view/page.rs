//! One module a page.

pub mod about;
pub mod article;
pub mod facts;
pub mod news;
pub mod not_found;
pub mod overview;
pub mod partners;
pub mod search;
pub mod story;
pub mod timeline;

use super::Cx;
use crate::route::Page;
use crate::view::node::Node;

/// The main part of a page.
pub fn page(cx: Cx, page: &Page) -> Node {
    let found = match page {
        Page::Overview => Some(overview::overview(cx)),
        Page::Timeline => Some(timeline::timeline(cx)),
        Page::Partners => Some(partners::partners(cx)),
        Page::Facts => Some(facts::facts(cx)),
        Page::Story(id) => cx.texts().and_then(|texts| texts.story(id)).map(|story| story::story(cx, story)),
        Page::News => Some(news::news(cx)),
        Page::Article(id) => {
            cx.texts().and_then(|texts| texts.article(id)).map(|article| article::article(cx, article))
        }
        Page::Search => cx.texts().map(|texts| search::search(cx, texts)),
        Page::About => cx.texts().map(|texts| about::about(cx, texts)),
        Page::NotFound => None,
    };
    found.unwrap_or_else(|| not_found::not_found(cx))
}
