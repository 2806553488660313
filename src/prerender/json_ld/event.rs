//! An event as schema.org has it.

use serde_json::{Map, Value, json};

use super::super::Build;
use crate::model::event::Event;
use crate::model::language::Language;
use crate::model::wording;
use crate::route::{Address, Page};

/// An event; with a start only where the source gives a year, and no more precisely than it.
pub(super) fn event(build: &Build, event: &Event, index: usize, language: &Language) -> Value {
    let content = build.content;
    let path = Address::of(Page::Timeline, index).at(&event.id).print(build.base, content);
    let mut record = Map::new();
    for (key, value) in [
        ("@type", json!("Event")),
        ("name", json!(wording::plain(event.title.get(language), content, language))),
        ("description", json!(wording::plain(event.text.get(language), content, language))),
        ("url", json!(build.origin.clone() + &path)),
    ] {
        record.insert(key.to_owned(), value);
    }
    if let Some(start) = iso(event.date.as_str()) {
        record.insert("startDate".to_owned(), json!(start));
    }
    record.into()
}

/// The start of an EDTF date as ISO 8601 writes it: a year, a month or a day; nothing where any of
/// its digits is open or in doubt.
fn iso(date: &str) -> Option<&str> {
    let start = date.split_once('/').map_or(date, |(start, _)| start);
    let digits: Vec<&str> = start.split('-').collect();
    let lengths: Vec<usize> = digits.iter().map(|part| part.len()).collect();
    let known = digits.iter().all(|part| part.bytes().all(|digit| digit.is_ascii_digit()));
    let season = digits.get(1).is_some_and(|month| *month > "12");
    (known && !season && [[4, 2, 2].as_slice(), &[4, 2], &[4]].contains(&lengths.as_slice())).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn only_what_is_known_becomes_a_start() {
        for (date, start) in [
            ("2010", Some("2010")),
            ("2020/..", Some("2020")),
            ("2020-12-31", Some("2020-12-31")),
            ("2020-12", Some("2020-12")),
            ("2020-21", None),
            ("199X", None),
            ("XXXX-09-22", None),
            ("2010?", None),
            ("/2010", None),
        ] {
            assert_eq!(iso(date), start, "{date}");
        }
    }
}
