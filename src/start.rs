//! Starts the app in the browser: reads the embedded content, waits for the page's files, replaces the static page.

use std::panic;

use futures::FutureExt;
use futures::future::join;
use leptos::prelude::*;

use crate::app::App;
use crate::app_state::AppState;
use crate::browser::animation::until_next_task;
use crate::browser::navigation::{self, Navigator, Target};
use crate::browser::replace::replace_static_page;
use crate::browser::{self, head, json, kept, root, set_app_state};
use crate::components::kept::KeptDrawing;
use crate::content::Content;
use crate::content::language::Language;
use crate::pages::lazy::{kept_drawings, load_code};
use crate::remote::{FileNames, PageFiles, RemoteFiles};
use crate::route::{Base, Page, Route};
use crate::start_queue::StartQueue;

/// The content that the app is compiled with; `src/content/ship.rs` says what of it is embedded.
const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/content.json"));

/// Starts the app. Where anything goes wrong the static page stays, and `data-app` says `failed`.
pub fn start() {
    panic::set_hook(Box::new(|info| {
        browser::report_stop();
        web_sys::console::error_1(&info.to_string().into());
    }));
    wasm_bindgen_futures::spawn_local(async move {
        // Each step is a task of its own, so that the page answers a touch in between.
        until_next_task().await;
        let state = match initial_state() {
            Ok(state) => state,
            Err(reason) => return fail(&reason),
        };
        until_next_task().await;
        let route = state.route.get_untracked();
        // The static page shows everything; the app replaces it only once it can show all that, too.
        if load(state, &route).await != PageFiles::Complete {
            return fail("a file of this page did not come");
        }
        if !replace_static_page(move || view! { <App state /> }, state.start_queue.draw_all()).await {
            return fail("the page could not be replaced");
        }
        head::update(state.content, state.base, &route);
        navigation::follow(navigator(state));
    });
}

/// Leaves the static page as it is, and says why.
fn fail(reason: &str) {
    leptos::logging::warn!("The app did not start; the page stays as it is: {reason}.");
    set_app_state("failed");
}

/// The state at the address that the browser shows.
///
/// # Errors
/// What of content or document is not as it should be.
fn initial_state() -> Result<AppState, String> {
    let content: Content = json::from_str(EMBEDDED).map_err(|error| format!("content: {error}"))?;
    let content: &'static Content = Box::leak(Box::new(content));
    let attribute = |name: &str| root().and_then(|root| root.get_attribute(name)).unwrap_or_default();
    let base: &'static Base = Box::leak(Box::new(Base::new(&attribute("data-base"))));
    let origin: &'static str = String::leak(attribute("data-origin"));
    let names: FileNames = json::from_str(&attribute("data-files")).map_err(|error| format!("data-files: {error}"))?;
    // Its signals live as long as the page.
    let owner = Owner::new();
    owner.set();
    let route = Route::parse(&browser::current_address(), base, content);
    let state = AppState::new(content, base, origin, route, RemoteFiles::new(&names, base), StartQueue::open());
    std::mem::forget(owner);
    Ok(state)
}

/// Fetches what a page is drawn by and from: code and files.
async fn load(state: AppState, route: &Route) -> PageFiles {
    let language = state.content.language(route.language);
    let has_drawings = load_drawings(state, kept_drawings(&route.page), language).await;
    let files = state.files.load_page(&route.page, language, has_drawings);
    match join(load_code(&route.page, has_drawings), files).await {
        (true, files) => files,
        (false, _) => PageFiles::Missing,
    }
}

/// Whether there are drawings that a page keeps, and they are here. While the app starts they are in the static page or
/// nowhere; later a file brings them, a twentieth of the code that draws them.
async fn load_drawings(state: AppState, kept: &[KeptDrawing], language: &Language) -> bool {
    if kept.is_empty() {
        return false;
    }
    let mut names = kept.iter().map(|drawing| drawing.name);
    if state.start_queue.is_open_untracked() {
        return kept::are_static(names);
    }
    let Some(file) = state.files.drawings(language) else { return false };
    file.load().await.is_some_and(|drawings| names.all(|name| drawings.contains_key(name)))
}

fn navigator(state: AppState) -> Navigator {
    Navigator {
        classify: Box::new(move |url| {
            let route = site_route(state, url)?;
            let is_shown = state.route.with_untracked(|shown| shown.is_same_page(&route));
            Some(if is_shown { Target::SamePage } else { Target::OtherPage })
        }),
        load: Box::new(move |url| {
            let route = site_route(state, url);
            async move {
                let Some(route) = route else { return false };
                load(state, &route).await != PageFiles::Missing
            }
            .boxed_local()
        }),
        show: Box::new(move |url| {
            if let Some(route) = site_route(state, url) {
                show(state, route);
            }
        }),
        address_changed: Box::new(move || {
            let route = Route::parse(&browser::current_address(), state.base, state.content);
            // Another page is shown by `show`, when all that it is drawn from is here.
            if state.route.with_untracked(|shown| shown.is_same_page(&route)) {
                show(state, route);
            }
        }),
    }
}

fn show(state: AppState, route: Route) {
    if state.route.with_untracked(|shown| *shown != route) {
        head::update(state.content, state.base, &route);
        state.route.set(route);
    }
}

/// The route of a URL within this site; `None` for other sites, files, and unknown paths.
fn site_route(state: AppState, url: &str) -> Option<Route> {
    let url = web_sys::Url::new(url).ok()?;
    if url.origin() != browser::window()?.location().origin().ok()? {
        return None;
    }
    let address = format!("{}{}{}", url.pathname(), url.search(), url.hash());
    let route = Route::parse(&address, state.base, state.content);
    (route.page != Page::NotFound).then_some(route)
}
