//! Which events the address lets through: by topic, by years, by words.

use std::sync::Mutex;

use leptos::prelude::*;

use super::super::Cx;
use crate::model::content::Content;
use crate::model::event::Event;
use crate::model::text::Text;
use crate::route::Address;
use crate::search::fold::fold;
use crate::search::rank;

/// What an address lets through, worked out once for each address.
#[derive(Default)]
pub struct Passing(Mutex<Option<(Address, Vec<bool>)>>);

/// Whether the event at a place in the content's list is let through; follows the address, but
/// not what is selected.
pub fn passes(cx: Cx, index: usize) -> bool {
    cx.place.with(|place| {
        let Ok(mut known) = cx.passing.0.lock() else { return true };
        if known.as_ref().is_none_or(|(address, _)| address != place) {
            let passing = cx.content().events.iter().map(|event| is_let_through(cx.content(), event, place)).collect();
            *known = Some((place.clone(), passing));
        }
        known.as_ref().and_then(|(_, passing)| passing.get(index).copied()).unwrap_or(true)
    })
}

/// An undated event passes every range of years, so that it stays on its shelf.
fn is_let_through(content: &Content, event: &Event, address: &Address) -> bool {
    let years = address.query.years();
    let topic = address.query.get("topic");
    topic.is_none_or(|topic| event.topics.iter().any(|own| content.is_within(own, topic)))
        && event.date.overlaps_years(years.from, years.to)
        && address
            .query
            .get("q")
            .is_none_or(|words| holds(&all(content, &[&event.title, &event.short, &event.text]), words))
}

/// Some texts in every language, folded.
fn all(content: &Content, texts: &[&Text; 3]) -> String {
    let mut all = String::new();
    for language in &content.site.languages {
        for text in texts {
            all.push_str(&fold(text.get(language)));
            all.push(' ');
        }
    }
    all
}

/// Whether a folded text holds every one of the words.
pub fn holds(all: &str, words: &str) -> bool {
    rank::words(words).iter().all(|word| rank::find(word, all).is_some())
}
