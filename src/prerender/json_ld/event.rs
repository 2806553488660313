//! An event as schema.org describes it.

use serde_json::{Value, json};

use crate::content::event::Event;
use crate::content::language::LanguageId;
use crate::content::plain_text::plain_text;
use crate::prerender::Build;
use crate::prerender::absolute_url::record_url;
use crate::route::Page;

/// An event. It has a start only if the source gives a year, and the start is as precise as the source.
pub(super) fn record(build: &Build, event: &Event, language_id: LanguageId) -> Value {
    let language = build.content.language(language_id);
    let mut record = json!({
        "@type": "Event",
        "name": plain_text(event.title.get(language), build.content, language),
        "description": plain_text(event.text.get(language), build.content, language),
        "url": record_url(build, Page::Timeline, language_id, &event.id),
    });
    if let (Some(start), Some(record)) = (start_date(event.date.as_str()), record.as_object_mut()) {
        record.insert("startDate".to_owned(), json!(start));
    }
    record
}

/// The start of an EDTF date in ISO 8601: a year, a month or a day; `None` if any digit is unspecified or in doubt.
fn start_date(edtf: &str) -> Option<&str> {
    let start = edtf.split_once('/').map_or(edtf, |(start, _)| start);
    let parts: Vec<&str> = start.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let is_numeric = parts.iter().all(|part| part.bytes().all(|digit| digit.is_ascii_digit()));
    // EDTF writes seasons as months from 21 on.
    let has_season = parts.get(1).is_some_and(|month| *month > "12");
    (is_numeric && !has_season && matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2])).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::start_date;

    #[test]
    fn only_a_known_start_is_given() {
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
            assert_eq!(start_date(date), start, "{date}");
        }
    }
}
