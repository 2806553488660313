//! Which events a query shows: by topic, by years, by words.

use crate::content::Content;
use crate::content::event::Event;
use crate::route::Query;
use crate::search::index::{folded_texts, has_all, words};

/// For each event of the content, whether a query shows it.
pub fn shown_events(content: &Content, query: &Query) -> Vec<bool> {
    let words = query.get("q").map(words);
    content.events.iter().map(|event| is_shown(content, event, query, words.as_deref())).collect()
}

/// An undated event is in every range of years, so that it stays among the undated ones.
fn is_shown(content: &Content, event: &Event, query: &Query, words: Option<&[String]>) -> bool {
    let years = query.years();
    let texts = || folded_texts([&event.title, &event.short, &event.text], &content.site.languages);
    let in_topic = |topic| event.topics.iter().any(|own| content.is_within(own, topic));
    query.get("topic").is_none_or(in_topic)
        && event.date.overlaps_years(years.from, years.to)
        && words.is_none_or(|words| has_all(words, &texts()))
}
