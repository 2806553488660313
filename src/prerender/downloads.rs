//! The figures and the events as files for other programs: JSON and CSV.

mod table;

use std::io;

use serde_json::{Map, Value, json};

use super::Build;
use super::absolute_url::record_url;
use super::json_ld::value_of;
use crate::content::language::Languages;
use crate::content::plain_text::plain_text;
use crate::content::source::Locator;
use crate::content::text::Text;
use crate::route::Page;
use table::{text_cell, to_csv};

/// `facts.json`: one record for each figure.
pub(super) fn facts_json(build: &Build) -> String {
    let site = &build.content.site;
    let facts = build.content.facts.iter().map(|fact| {
        json!({
            "id": fact.id,
            "topic": fact.topic,
            "value": value_of(fact),
            "comparator": fact.comparator.as_ref(),
            "unit": fact.unit,
            "as_of": fact.as_of.as_ref().map(|date| date.as_str()),
            "counted": fact.counted,
            "label": by_language(build, &fact.label),
            "definition": by_language(build, &fact.definition),
            "context": fact.context.as_ref().map(|text| by_language(build, text)),
            "sources": locators(&fact.sources),
            "url": record_url(build, Page::Facts, Languages::DEFAULT, &fact.id),
            "license": site.license,
            "version": site.updated,
        })
    });
    pretty(&facts.collect())
}

/// `events.json`: one record for each event.
pub(super) fn events_json(build: &Build) -> String {
    let events = build.content.events.iter().map(|event| {
        json!({
            "id": event.id,
            "date": event.date.as_str(),
            "topics": event.topics,
            "title": by_language(build, &event.title),
            "text": by_language(build, &event.text),
            "facts": event.facts,
            "people": event.people,
            "sources": locators(&event.sources),
            "url": record_url(build, Page::Timeline, Languages::DEFAULT, &event.id),
        })
    });
    pretty(&events.collect())
}

/// `facts.csv`: one row for each figure.
///
/// # Errors
/// See [`to_csv`].
pub(super) fn facts_csv(build: &Build) -> io::Result<String> {
    let mut header = cells(&["id", "value", "comparator", "unit", "as_of"]);
    header.extend(headings_by_language(build, "label"));
    header.extend(cells(&["source", "url"]));
    let rows = build.content.facts.iter().map(|fact| {
        let as_of = fact.as_of.as_ref().map_or("", |date| date.as_str());
        let mut row = cells(&[&fact.id, &fact.value.plain(), fact.comparator.as_ref(), &fact.unit, as_of]);
        row.extend(cells_by_language(build, &fact.label));
        row.push(locators(&fact.sources).join(" "));
        row.push(record_url(build, Page::Facts, Languages::DEFAULT, &fact.id));
        row
    });
    to_csv(header, rows)
}

/// `events.csv`: one row for each event.
///
/// # Errors
/// See [`to_csv`].
pub(super) fn events_csv(build: &Build) -> io::Result<String> {
    let mut header = cells(&["id", "date"]);
    header.extend(headings_by_language(build, "title"));
    header.extend(headings_by_language(build, "text"));
    header.extend(cells(&["topics", "facts", "people", "source", "url"]));
    let rows = build.content.events.iter().map(|event| {
        let mut row = cells(&[&event.id, event.date.as_str()]);
        row.extend(cells_by_language(build, &event.title));
        row.extend(cells_by_language(build, &event.text));
        row.extend([event.topics.join(" "), event.facts.join(" "), event.people.join(" ")]);
        row.push(locators(&event.sources).join(" "));
        row.push(record_url(build, Page::Timeline, Languages::DEFAULT, &event.id));
        row
    });
    to_csv(header, rows)
}

fn cells(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// `label_en`, `label_zh-Hans`, …
fn headings_by_language(build: &Build, name: &str) -> Vec<String> {
    build.content.site.languages.iter().map(|language| format!("{name}_{}", language.tag)).collect()
}

/// A text in each language, its placeholders filled in.
fn cells_by_language(build: &Build, text: &Text) -> Vec<String> {
    let languages = build.content.site.languages.iter();
    languages.map(|language| text_cell(&plain_text(text.get(language), build.content, language))).collect()
}

/// A text as an object from language tags to words, its placeholders filled in.
fn by_language(build: &Build, text: &Text) -> Value {
    let languages = build.content.site.languages.iter();
    let versions = languages
        .map(|language| (language.tag.clone(), plain_text(text.get(language), build.content, language).into()));
    versions.collect::<Map<_, _>>().into()
}

fn locators(sources: &[Locator]) -> Vec<String> {
    sources.iter().map(Locator::to_string).collect()
}

fn pretty(records: &Value) -> String {
    format!("{records:#}\n")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::prerender::test_build::{build, build_with};

    fn read(csv: &str) -> Vec<Map<String, Value>> {
        let mut reader = csv::Reader::from_reader(csv.strip_prefix('\u{feff}').unwrap().as_bytes());
        let header = reader.headers().unwrap().clone();
        let record = |row: csv::StringRecord| {
            header.iter().zip(&row).map(|(name, cell)| (name.to_owned(), cell.into())).collect()
        };
        reader.records().map(|row| record(row.unwrap())).collect()
    }

    #[test]
    fn the_tables_hold_what_the_records_hold() {
        let build = build();
        for (csv, json, text) in [
            (facts_csv(&build).unwrap(), facts_json(&build), "label"),
            (events_csv(&build).unwrap(), events_json(&build), "title"),
        ] {
            let rows = read(&csv);
            let records: Vec<Value> = serde_json::from_str(&json).unwrap();
            assert_eq!(rows.len(), records.len());
            for (row, record) in rows.iter().zip(&records) {
                assert_eq!((&row["id"], &row["url"]), (&record["id"], &record["url"]));
                for language in build.content.site.languages.iter() {
                    assert_eq!(row[&format!("{text}_{}", language.tag)], record[text][&language.tag]);
                }
            }
        }
    }

    #[test]
    fn no_text_runs_as_a_formula_and_no_number_id_or_address_changes() {
        let build = build_with(|content| {
            let languages = content.site.languages.clone();
            content.facts[0].label = content.facts[0].label.map(&languages, |_, _| "=HYPERLINK(\"x\")".to_owned());
            content.facts[0].value.0 = -3.5;
            content.events[0].title = content.events[0].title.map(&languages, |_, _| "+86 21".to_owned());
            content.events[0].text = content.events[0].text.map(&languages, |_, _| "@SUM(1)".to_owned());
        });
        let facts = read(&facts_csv(&build).unwrap());
        let events = read(&events_csv(&build).unwrap());
        for language in build.content.site.languages.iter() {
            assert_eq!(facts[0][&format!("label_{}", language.tag)], "'=HYPERLINK(\"x\")");
            assert_eq!(events[0][&format!("title_{}", language.tag)], "'+86 21");
            assert_eq!(events[0][&format!("text_{}", language.tag)], "'@SUM(1)");
        }
        assert_eq!(facts[0]["value"], "-3.5");
        assert_eq!(facts[0]["id"], build.content.facts[0].id.as_str());
        assert!(facts[0]["url"].as_str().unwrap().starts_with("https://"));
    }
}
