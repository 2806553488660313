//! Notes that name the paragraphs a statement rests on.

use leptos::prelude::*;

use crate::app_state::{AppState, use_app};
use crate::content::phrase::Phrase;
use crate::content::source::Locator;
use crate::route::Page;

/// One note for each paragraph, linked to what the atlas says about it.
#[component]
pub fn SourceNotes(
    /// The paragraphs.
    sources: &'static [Locator],
) -> impl IntoView {
    let app = use_app();
    let note = move |locator: &'static Locator| {
        let href = app.href_at(Page::About, &paragraph_id(locator));
        // The line may break at the space between two notes.
        view! {
            " "
            <a class="source" href=href data-source=locator.to_string()>
                {paragraph_name(&app, locator)}
            </a>
        }
    };
    view! { <span class="sources">{sources.iter().map(note).collect_view()}</span> }
}

/// A paragraph's name for readers: "Profile ¶3".
pub fn paragraph_name(app: &AppState, locator: &Locator) -> String {
    let source = app.content.source(&locator.source);
    let short = source.map_or(locator.source.as_str(), |source| app.localize(&source.short));
    app.interpolate(Phrase::Locator, &[("source", short), ("n", &locator.paragraph.to_string())])
}

/// The id of a paragraph's description on the about page.
pub fn paragraph_id(locator: &Locator) -> String {
    format!("{}-{}", locator.source, locator.paragraph)
}
