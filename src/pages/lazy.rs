//! What is drawn by code that comes only when it is needed.
//!
//! What every page needs is the core of the app, and starts it. The attribute `wasm_split` (Leptos's `#[lazy]`, in the
//! form that can fail) makes a function the entry point of a part; the build moves whatever only parts need out of the
//! core (`prerender/split.rs`). A page is drawn only when [`load_code`] has said that its part is here.
//!
//! Each part has one entry point, since every entry point loads its part for itself.
// The attribute declares functions of other Wasm files, which Rust calls unsafe.
#![allow(unsafe_code)]

use futures::FutureExt;
use futures::future::join;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::about::AboutPage;
use super::facts::FactsPage;
use super::not_found::NotFoundPage;
use super::partners::PartnersPage;
use super::search::SearchPage;
use super::search::dialog_results::DialogResults;
use super::timeline::TimelinePage;
use crate::components::kept::KeptDrawing;
use crate::map::chart::HomeMap;
use crate::map::dial::PartnersDial;
use crate::route::{HOME_MAP_STORY, Page};
use crate::timeline::chart::TimelineThumbnail;

/// The timeline of the overview.
pub const TIMELINE_THUMBNAIL: KeptDrawing =
    KeptDrawing { name: "timeline", draw: || timeline(TimelinePart::Thumbnail).now_or_never()?.ok() };
/// The map of the overview.
pub const PARTNERS_DIAL: KeptDrawing = KeptDrawing { name: "map", draw: || map(MapPart::Dial).now_or_never()?.ok() };

/// The map of the home region in a story.
pub const HOME_MAP: KeptDrawing = KeptDrawing { name: "home", draw: || map(MapPart::Home).now_or_never()?.ok() };

/// The drawings that a page keeps of the static page.
pub fn kept_drawings(page: &Page) -> &'static [KeptDrawing] {
    match page {
        Page::Overview => &[TIMELINE_THUMBNAIL, PARTNERS_DIAL],
        Page::Story(id) if id == HOME_MAP_STORY => &[HOME_MAP],
        _ => &[],
    }
}

/// A view, or why its part did not come.
type LazyView = Result<AnyView, SplitLoaderError>;

/// What the part `timeline` draws.
enum TimelinePart {
    Page,
    Thumbnail,
}

#[wasm_split(timeline, wasm_split_path = ::leptos::wasm_split, preload(load_timeline), fallible)]
fn timeline(what: TimelinePart) -> LazyView {
    Ok(match what {
        TimelinePart::Page => view! { <TimelinePage /> }.into_any(),
        TimelinePart::Thumbnail => view! { <TimelineThumbnail /> }.into_any(),
    })
}

/// What the part `map` draws.
enum MapPart {
    Page,
    Dial,
    Home,
}

#[wasm_split(map, wasm_split_path = ::leptos::wasm_split, preload(load_map), fallible)]
fn map(what: MapPart) -> LazyView {
    Ok(match what {
        MapPart::Page => view! { <PartnersPage /> }.into_any(),
        MapPart::Dial => view! { <PartnersDial /> }.into_any(),
        MapPart::Home => view! { <HomeMap /> }.into_any(),
    })
}

/// What the part `reference` draws.
enum ReferencePart {
    Facts,
    About,
}

#[wasm_split(reference, wasm_split_path = ::leptos::wasm_split, preload(load_reference), fallible)]
fn reference(what: ReferencePart) -> LazyView {
    Ok(match what {
        ReferencePart::Facts => view! { <FactsPage /> }.into_any(),
        ReferencePart::About => view! { <AboutPage /> }.into_any(),
    })
}

/// What the part `search` draws.
enum SearchPart {
    Page,
    DialogResults,
    /// The page of an unknown address, which offers the search.
    NotFound,
}

#[wasm_split(search, wasm_split_path = ::leptos::wasm_split, preload(load_search), fallible)]
fn search(what: SearchPart) -> LazyView {
    Ok(match what {
        SearchPart::Page => view! { <SearchPage /> }.into_any(),
        SearchPart::DialogResults => view! { <DialogResults /> }.into_any(),
        SearchPart::NotFound => view! { <NotFoundPage /> }.into_any(),
    })
}

/// The name of the part that a page is drawn by; `None` for pages of the core.
pub fn part_of(page: &Page) -> Option<&'static str> {
    match page {
        Page::Timeline => Some("timeline"),
        Page::Partners => Some("map"),
        Page::Facts | Page::About => Some("reference"),
        Page::Search | Page::NotFound => Some("search"),
        Page::Overview | Page::Story(_) | Page::News | Page::Article(_) => None,
    }
}

/// Fetches what a page is drawn by beyond the core. False where it did not come; the next call asks again.
///
/// `has_drawings` says that those of the static page are here, if the page keeps them ([`KeptDrawing`]).
pub async fn load_code(page: &Page, has_drawings: bool) -> bool {
    let loaded = match page {
        Page::Timeline => load_timeline().await,
        Page::Partners => load_map().await,
        Page::Facts | Page::About => load_reference().await,
        Page::Search | Page::NotFound => load_search().await,
        Page::Overview if !has_drawings => join(load_timeline(), load_map()).map(|(one, other)| one.and(other)).await,
        Page::Story(_) if page.has_map() && !has_drawings => load_map().await,
        Page::Overview | Page::Story(_) | Page::News | Page::Article(_) => Ok(()),
    };
    loaded.is_ok()
}

/// The main part of a page whose part is here; `None` where it is not, and for pages of the core. The page must not be
/// shown then.
pub fn lazy_page(page: &Page) -> Option<AnyView> {
    let view = match page {
        Page::Timeline => timeline(TimelinePart::Page).now_or_never(),
        Page::Partners => map(MapPart::Page).now_or_never(),
        Page::Facts => reference(ReferencePart::Facts).now_or_never(),
        Page::About => reference(ReferencePart::About).now_or_never(),
        Page::Search => search(SearchPart::Page).now_or_never(),
        Page::NotFound => search(SearchPart::NotFound).now_or_never(),
        Page::Overview | Page::Story(_) | Page::News | Page::Article(_) => None,
    };
    view?.ok()
}

/// The results in the dialog of the search; `None` where their part is not here.
pub fn lazy_search_results() -> Option<AnyView> {
    search(SearchPart::DialogResults).now_or_never()?.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_that_a_page_names_has_an_entry_point() {
        let code = include_str!("lazy.rs");
        let pages = [Page::Timeline, Page::Partners, Page::Facts, Page::About, Page::Search, Page::NotFound];
        let named: Vec<_> = pages.iter().filter_map(part_of).collect();
        assert_eq!(named.len(), pages.len());
        for part in &named {
            assert!(code.contains(&format!("#[wasm_split({part}, ")), "{part}");
        }
        let entry_points = code.matches("\n#[wasm_split(").count();
        assert_eq!(named.iter().collect::<std::collections::BTreeSet<_>>().len(), entry_points);
    }
}
