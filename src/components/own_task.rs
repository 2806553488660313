//! A part of a page that is drawn in a task of its own while the app starts.

use leptos::prelude::*;

use crate::app_state::use_app;

/// Draws its children when it is their turn (see [`StartQueue`](crate::start_queue::StartQueue)); on later pages at
/// once.
#[component]
pub fn OwnTask(
    /// Drawn once.
    children: ChildrenFn,
) -> impl IntoView {
    match use_app().start_queue.join() {
        None => children(),
        Some(is_due) => view! { {move || is_due.get().then(|| children())} }.into_any(),
    }
}
