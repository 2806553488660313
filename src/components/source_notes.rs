//! Notes that name the paragraphs a statement rests on.

use leptos::ev::{Event, PointerEvent};
use leptos::prelude::*;

use crate::app_state::{AppState, PopoverId, use_app};
use crate::browser::{self, dom};
use crate::content::phrase::Phrase;
use crate::content::source::Locator;
use crate::content::template::interpolate;
use crate::route::Page;

/// A space at which no line breaks.
const NBSP: char = '\u{a0}';

/// A note that names each source once, with a link for each of its paragraphs: "Forum report ¶1, 3, 4".
#[component]
pub fn SourceNotes(
    /// The paragraphs.
    sources: &'static [Locator],
) -> impl IntoView {
    view! { <SourceNotesOf locators=sources.iter().collect() /> }
}

/// The same for paragraphs that several statements rest on.
///
/// In the app a popover shows what a paragraph is about while its number is pointed at or has the keyboard's focus.
/// Pressed, the number leads to the paragraph; by a finger, when it is pressed once more.
#[component]
pub fn SourceNotesOf(
    /// The paragraphs; one that is there twice is named once.
    locators: Vec<&'static Locator>,
) -> impl IntoView {
    let app = use_app();
    let open = OpenNote { id: browser::is_available().then(PopoverId::next), locator: RwSignal::new(None) };
    let notes = by_source(&locators).into_iter().map(|locators| source_note(&app, &locators, open)).collect_view();
    let locators = StoredValue::new(locators);
    let locator_of = move |event: &Event| {
        let text = dom::closest_attribute(event, "data-source")?;
        locators.with_value(|locators| locators.iter().copied().find(|locator| locator.to_string() == text))
    };
    let show = move |locator: Option<&'static Locator>| {
        if locator.is_some() {
            open.locator.set(locator);
            app.open_popover.set(open.id);
        }
    };
    // A finger has no way to point without pressing: its first press shows the popover.
    let is_touched = StoredValue::new(false);
    let points = |event: &PointerEvent| event.pointer_type() == "mouse";
    view! {
        <span
            class="sources"
            on:pointerover=move |event| show(locator_of(&event).filter(|_| points(&event)))
            on:pointerleave=move |event| if points(&event) { app.open_popover.set(None) }
            on:focusin=move |event| {
                show(locator_of(&event).filter(|_| dom::is_within(&event, ".source:focus-visible")));
            }
            on:pointerdown=move |event| is_touched.set_value(event.pointer_type() == "touch")
            on:click=move |click| {
                let unseen = locator_of(&click).filter(|locator| !untrack(|| open.is_at(&app, locator)));
                if unseen.is_some() && is_touched.get_value() {
                    click.prevent_default();
                    show(unseen);
                } else {
                    app.open_popover.set(None);
                }
                is_touched.set_value(false);
            }
        >
            {notes}
        </span>
    }
}

/// Which paragraph of a note has its popover open.
#[derive(Clone, Copy)]
struct OpenNote {
    /// `None` in the static page, where all are links.
    id: Option<PopoverId>,
    locator: RwSignal<Option<&'static Locator>>,
}

impl OpenNote {
    /// Whether it is this one; tracked.
    fn is_at(self, app: &AppState, locator: &Locator) -> bool {
        self.id.is_some() && app.shown_popover.get() == self.id && self.locator.get() == Some(locator)
    }
}

/// Paragraphs of one source: its name, and their numbers as links.
fn source_note(app: &AppState, locators: &[&'static Locator], open: OpenNote) -> impl IntoView + use<> {
    let source = locators.first().map_or("", |locator| source_name(app, locator));
    let words = app.interpolate(Phrase::Locator, &[("source", source), ("n", "{n}")]);
    let (before, after) = words.split_once("{n}").unwrap_or((&words, ""));
    // The line may break before a note, in the name, and between the numbers.
    let before =
        before.rsplit_once(' ').map_or_else(|| before.to_owned(), |(name, sign)| format!("{name}{NBSP}{sign}"));
    // On paper, where nothing can be pressed, words take the place of the sign.
    let in_full = app.count(Phrase::LocatorInFull, locators.len());
    let in_full = interpolate(&in_full, &[("source", source), ("list", "{list}")]);
    let in_full = in_full.split_once("{list}").map_or("", |(before, _)| before).to_owned();
    // In Chinese the words are the same.
    let in_full = Some(in_full).filter(|in_full| words.split_once("{n}").is_none_or(|(before, _)| before != in_full));
    let name_class = in_full.as_ref().map(|_| "source-name");
    let comma = app.language().dates.comma.as_str();
    let links = locators.iter().enumerate().map(|(index, locator)| {
        let in_full = in_full.clone().filter(|_| index == 0);
        view! {
            {(index > 0).then_some(comma)}
            <SourceLink locator in_full open />
        }
    });
    // Leptos writes an empty text as a space.
    let after = (!after.is_empty()).then(|| after.to_owned());
    view! { " " <span class=name_class>{before}</span> {links.collect_view()} {after} }
}

/// The number of a paragraph as a link to its description.
#[component]
fn SourceLink(
    locator: &'static Locator,
    /// What comes before the number on paper.
    #[prop(optional_no_strip)]
    in_full: Option<String>,
    open: OpenNote,
) -> impl IntoView {
    let app = use_app();
    let is_open = move || open.is_at(&app, locator);
    view! {
        <a
            class="source"
            href=app.href_at(Page::About, &locator.anchor())
            data-source=locator.to_string()
            data-in-full=in_full
            aria-label=paragraph_name(&app, locator)
            aria-expanded=move || open.id.map(|_| if is_open() { "true" } else { "false" })
        >
            {locator.paragraph.to_string()}
        </a>
        {open.id.map(|_| move || is_open().then(|| view! { <ParagraphPopover locator /> }))}
    }
}

/// The document and the paragraph, what that is about, and the way to both.
#[component]
fn ParagraphPopover(locator: &'static Locator) -> impl IntoView {
    let app = use_app();
    let source = app.content.source(&locator.source)?;
    let paragraph = source.paragraphs.iter().find(|paragraph| paragraph.number == locator.paragraph)?;
    Some(view! {
        <span class="popover">
            <b>{app.localize(&source.title)}</b>
            <small>{app.interpolate(Phrase::ParagraphNumber, &[("n", &locator.paragraph.to_string())])}</small>
            <span>{app.localize(&paragraph.about)}</span>
            <a href=app.href_at(Page::About, &locator.anchor())>{app.phrase(Phrase::SeeSource)}</a>
        </span>
    })
}

/// The paragraphs of each source by their numbers, in the order in which the sources come first.
fn by_source(locators: &[&'static Locator]) -> Vec<Vec<&'static Locator>> {
    let mut groups: Vec<Vec<&'static Locator>> = Vec::new();
    for locator in locators {
        match groups.iter_mut().find(|group| group.iter().any(|other| other.source == locator.source)) {
            Some(group) if group.contains(locator) => {}
            Some(group) => {
                group.insert(group.partition_point(|other| other.paragraph < locator.paragraph), locator);
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_named_once() {
        let locator =
            |text: &str| -> &'static Locator { Box::leak(Box::new(text.parse().unwrap_or_else(|_| panic!("{text}")))) };
        let locators = ["profile#3", "forum#9", "profile#1", "profile#3"].map(locator);
        let groups: Vec<Vec<String>> =
            by_source(&locators).iter().map(|group| group.iter().map(ToString::to_string).collect()).collect();
        assert_eq!(groups, [vec!["profile#1", "profile#3"], vec!["forum#9"]]);
    }
}
