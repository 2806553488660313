//! A view as text.

use std::sync::Arc;

use any_spawner::Executor;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use super::Build;
use crate::model::tree::Tree;
use crate::route::{Address, Page};
use crate::view::{Atlas, Cx, Fetched, Hands, app, contexts};

/// No browser: every request of a view goes unanswered, but for what a page holds in full.
struct NoHands {
    cards: Option<Tree>,
}

impl Hands for NoHands {
    fn cards(&'static self, _: usize) -> Option<&'static Tree> {
        self.cards.as_ref()
    }
}

/// Makes the reactive system ready; once a program, further calls do nothing.
pub(super) fn start() {
    // Already started is as good as started.
    drop(Executor::init_futures_executor());
}

/// The body of a page; `cards` are those of the page of figures.
pub(super) fn body(build: &Build, address: Address, cards: Option<Tree>) -> String {
    owned(build, cards, |atlas| app(atlas, RwSignal::new(address)).to_html())
}

/// Runs what draws single views in a language.
pub(super) fn within<T>(build: &Build, language: usize, draw: impl FnOnce(Cx) -> T) -> T
where
    T: Default,
{
    owned(build, None, |atlas| {
        let address = RwSignal::new(Address::of(Page::Facts, language));
        contexts(atlas, address).get(language).map(draw).unwrap_or_default()
    })
}

fn owned<T>(build: &Build, cards: Option<Tree>, draw: impl FnOnce(Atlas) -> T) -> T {
    // Views hold on to it for as long as the program runs.
    let hands: &'static NoHands = Box::leak(Box::new(NoHands { cards }));
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let drawn = owner.with(|| {
        draw(Atlas {
            content: build.content,
            maps: RwSignal::new(Fetched::Here(build.maps)),
            globe: RwSignal::new(0),
            texts: RwSignal::new(Fetched::Here(build.content)),
            choices: RwSignal::new(0),
            resized: RwSignal::new(0),
            printing: RwSignal::new(0),
            open: RwSignal::new(0),
            base: build.base,
            hands,
        })
    });
    owner.unset_with_forced_cleanup();
    drawn
}

/// Text as HTML text or as the value of a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
