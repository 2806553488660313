//! A view as text.

use std::sync::Arc;

use any_spawner::Executor;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::route::Address;
use crate::view::{Atlas, Fetched, Hands, app};

/// No browser: every request of a view goes unanswered.
struct NoHands;

impl Hands for NoHands {}

static NO_HANDS: NoHands = NoHands;

/// Makes the reactive system ready; once a program, further calls do nothing.
pub(super) fn start() {
    // Already started is as good as started.
    drop(Executor::init_futures_executor());
}

/// The body of a page.
pub(super) fn body(build: &super::Build, address: Address) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        let maps = RwSignal::new(Fetched::Here(build.maps));
        let texts = RwSignal::new(Fetched::Here(build.content));
        let atlas = Atlas {
            content: build.content,
            maps,
            texts,
            choices: RwSignal::new(0),
            resized: RwSignal::new(0),
            base: build.base,
            hands: &NO_HANDS,
        };
        app(atlas, RwSignal::new(address)).to_html()
    });
    owner.unset_with_forced_cleanup();
    html
}

/// Text as HTML text or as the value of a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
