//! A page as HTML text.

use std::sync::Arc;

use any_spawner::Executor;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use super::Build;
use crate::app::App;
use crate::app_state::AppState;
use crate::components::kept::KeptDrawing;
use crate::remote::{RemoteFiles, body_key};
use crate::route::Route;
use crate::start_queue::StartQueue;

/// Makes Leptos ready to render; further calls do nothing.
pub(super) fn start() {
    // An executor that is there already is as good.
    let _ = Executor::init_futures_executor();
}

/// The body of the page at a route, as the app draws it with all files loaded.
pub(super) fn body(build: &Build, route: Route) -> String {
    drawn(build, route, |state| view! { <App state /> }.into_any())
}

/// A drawing by itself, as it is in the page at a route.
pub(super) fn kept_drawing(build: &Build, route: Route, drawing: KeptDrawing) -> String {
    drawn(build, route, |state| {
        provide_context(state);
        (drawing.draw)().into_any()
    })
}

fn drawn(build: &Build, route: Route, draw: impl FnOnce(AppState) -> AnyView) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        let bodies =
            build.bodies.iter().map(|body| (body_key(&body.page, build.content.language(body.language)), body.body));
        let files = RemoteFiles::preloaded(build.maps, build.search, bodies);
        draw(AppState::new(build.content, build.base, build.origin, route, files, StartQueue::closed())).to_html()
    });
    owner.unset_with_forced_cleanup();
    // Leptos marks where hydration would find dynamic parts; this app replaces the static page instead.
    html.replace("<!>", "").replace("<!---->", "").replace("<!--<() />-->", "")
}

/// Text as HTML text or as the value of a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
