//! Notes that name the paragraphs a statement rests on.

use leptos::prelude::*;

use crate::app_state::{AppState, use_app};
use crate::content::phrase::Phrase;
use crate::content::source::Locator;
use crate::route::Page;

/// A note for each source, with a link for each of its paragraphs: "Forum report ¶1, 3, 4".
#[component]
pub fn SourceNotes(
    /// The paragraphs.
    sources: &'static [Locator],
) -> impl IntoView {
    let notes = sources.chunk_by(|one, next| one.source == next.source);
    view! { <span class="sources">{notes.map(|locators| view! { <SourceNote locators /> }).collect_view()}</span> }
}

/// Paragraphs of one source.
#[component]
fn SourceNote(locators: &'static [Locator]) -> impl IntoView {
    let app = use_app();
    let link = move |locator: &'static Locator, words: String| {
        let href = app.href_at(Page::About, &paragraph_id(locator));
        let name = (locators.len() > 1).then(|| paragraph_name(&app, locator));
        view! {
            <a class="source" href=href data-source=locator.to_string() aria-label=name>
                {words}
            </a>
        }
    };
    // The line may break at the space between two notes.
    if let [locator] = locators {
        return view! { " " {link(locator, paragraph_name(&app, locator))} }.into_any();
    }
    let Some(first) = locators.first() else { return ().into_any() };
    let whole = app.interpolate(Phrase::Locator, &[("source", source_name(&app, first)), ("n", "{n}")]);
    let (before, after) = whole.split_once("{n}").unwrap_or((&whole, ""));
    let comma = app.language().dates.comma.as_str();
    let links = locators.iter().enumerate().map(|(index, locator)| {
        view! { {(index > 0).then_some(comma)} {link(locator, locator.paragraph.to_string())} }
    });
    // Leptos writes an empty text as a space.
    let after = (!after.is_empty()).then(|| after.to_owned());
    view! {
        " "
        <span class="source-group">{before.to_owned()}{links.collect_view()}{after}</span>
    }
    .into_any()
}

/// A paragraph's name for readers: "Profile ¶3".
pub fn paragraph_name(app: &AppState, locator: &Locator) -> String {
    app.interpolate(Phrase::Locator, &[("source", source_name(app, locator)), ("n", &locator.paragraph.to_string())])
}

fn source_name<'a>(app: &AppState, locator: &'a Locator) -> &'a str {
    app.content.source(&locator.source).map_or(locator.source.as_str(), |source| app.localize(&source.short))
}

/// The id of a paragraph's description on the about page.
pub fn paragraph_id(locator: &Locator) -> String {
    format!("{}-{}", locator.source, locator.paragraph)
}
