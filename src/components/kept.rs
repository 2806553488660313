//! Drawings that never change once they are drawn: the app takes those of the static page and draws none itself.
//!
//! So the overview, and the story with a map, start without the code of timeline and map. When the app goes there from
//! another page, a file brings them; the app draws them only where it does not come.

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

/// Shows a drawing: while the app starts, the one that the static page has; later the same from its file.
#[component]
pub fn Kept(
    /// The drawing.
    drawing: KeptDrawing,
) -> impl IntoView {
    let app = use_app();
    let KeptDrawing { name, draw } = drawing;
    let written = if app.start_queue.is_open_untracked() {
        kept::copy_of_static(name)
    } else {
        let file = app.files.drawings(app.language());
        file.and_then(|file| file.get_untracked()?.get(name)).and_then(|html| kept::parse(html))
    };
    let Some(written) = written else {
        return view! { <div data-kept=name>{draw()}</div> }.into_any();
    };
    let place = NodeRef::<leptos::html::Div>::new();
    place.on_load(move |place| kept::move_children(&written, &place));
    view! { <div data-kept=name node_ref=place /> }.into_any()
}
