//! Views that are made anew when what they show changes.

use std::fmt::Display;

use leptos::prelude::*;

/// Draws its children anew whenever the key changes.
///
/// Leptos usually keeps the old text nodes and writes new words into them. Where the reader has the
/// browser translate the page, the translator has replaced those nodes, and the page would go on showing
/// the old words. So whatever changes as a whole is drawn through this, and begins with an element.
#[component]
pub fn Keyed(
    /// What the children show.
    #[prop(into)]
    key: Signal<String>,
    /// Drawn once for each key; they read what it stands for.
    children: ChildrenFn,
) -> impl IntoView {
    view! { <For each=move || [key.get()] key=String::clone children=move |_| children() /> }
}

/// A key for a list: its items after one another.
pub fn list_key(items: impl IntoIterator<Item = impl Display>) -> String {
    items.into_iter().map(|item| format!("{item} ")).collect()
}
