//! Notes that name the paragraphs a statement rests on.

use leptos::prelude::*;

use crate::app_state::{AppState, use_app};
use crate::content::phrase::Phrase;
use crate::content::source::Locator;
use crate::route::Page;

/// A note that names each source once, with a link for each of its paragraphs: "Forum report ¶1, 3, 4".
#[component]
pub fn SourceNotes(
    /// The paragraphs.
    sources: &'static [Locator],
) -> impl IntoView {
    view! { <SourceNotesOf locators=sources.iter().collect() /> }
}

/// The same for paragraphs that several statements rest on.
#[component]
pub fn SourceNotesOf(
    /// The paragraphs; one that is there twice is named once.
    locators: Vec<&'static Locator>,
) -> impl IntoView {
    let app = use_app();
    let notes = by_source(&locators).into_iter().map(|locators| source_note(&app, &locators));
    view! { <span class="sources">{notes.collect_view()}</span> }
}

/// Paragraphs of one source: its name, and their numbers as links.
fn source_note(app: &AppState, locators: &[&'static Locator]) -> impl IntoView + use<> {
    let source = locators.first().map_or("", |locator| source_name(app, locator));
    let words = app.interpolate(Phrase::Locator, &[("source", source), ("n", "{n}")]);
    let (before, after) = words.split_once("{n}").unwrap_or((&words, ""));
    // The line may break before a note, in the name, and between the numbers.
    let before =
        before.rsplit_once(' ').map_or_else(|| before.to_owned(), |(name, sign)| format!("{name}\u{a0}{sign}"));
    let comma = app.language().dates.comma.as_str();
    let links = locators.iter().enumerate().map(|(index, locator)| {
        let href = app.href_at(Page::About, &paragraph_id(locator));
        view! {
            {(index > 0).then_some(comma)}
            <a class="source" href=href data-source=locator.to_string() aria-label=paragraph_name(app, locator)>
                {locator.paragraph.to_string()}
            </a>
        }
    });
    // Leptos writes an empty text as a space.
    let after = (!after.is_empty()).then(|| after.to_owned());
    view! { {format!(" {before}")} {links.collect_view()} {after} }
}

/// The paragraphs of each source, in the order in which the sources come first.
fn by_source(locators: &[&'static Locator]) -> Vec<Vec<&'static Locator>> {
    let mut groups: Vec<Vec<&'static Locator>> = Vec::new();
    for locator in locators {
        match groups.iter_mut().find(|group| group.iter().any(|other| other.source == locator.source)) {
            Some(group) if group.contains(locator) => {}
            Some(group) => group.push(locator),
            None => groups.push(vec![locator]),
        }
    }
    groups
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_named_once() {
        let locator =
            |text: &str| -> &'static Locator { Box::leak(Box::new(text.parse().unwrap_or_else(|_| panic!("{text}")))) };
        let locators = ["profile#1", "forum#9", "profile#3", "profile#1"].map(locator);
        let groups: Vec<Vec<String>> =
            by_source(&locators).iter().map(|group| group.iter().map(ToString::to_string).collect()).collect();
        assert_eq!(groups, [vec!["profile#1", "profile#3"], vec!["forum#9"]]);
    }
}
