//! Drawings that never change once they are drawn: when the app starts, it keeps those of the static page.
//!
//! So the overview starts without the code of timeline and map. Later pages draw them, when that code is here.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::browser::kept;

/// A drawing that may be kept.
#[derive(Clone, Copy, Debug)]
pub struct KeptDrawing {
    /// Its name in the static page.
    pub name: &'static str,
    /// Draws it; `None` while the part of the app that can is not here.
    pub draw: fn() -> Option<AnyView>,
}

/// Shows a drawing: the one that the static page has while the app starts, later a new one.
#[component]
pub fn Kept(
    /// The drawing.
    drawing: KeptDrawing,
) -> impl IntoView {
    let KeptDrawing { name, draw } = drawing;
    let is_starting = use_app().start_queue.is_open_untracked();
    let Some(copy) = is_starting.then(|| kept::copy_of_static(name)).flatten() else {
        return view! { <div data-kept=name>{draw()}</div> }.into_any();
    };
    let place = NodeRef::<leptos::html::Div>::new();
    place.on_load(move |place| kept::move_children(&copy, &place));
    view! { <div data-kept=name node_ref=place /> }.into_any()
}
