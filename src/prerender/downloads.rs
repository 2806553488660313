//! The figures and events as files for other programs.

use serde_json::{Map, Value, json};

use super::Build;
use super::json_ld::number;
use crate::model::language::Language;
use crate::model::source::Locator;
use crate::model::text::Text;
use crate::model::wording;
use crate::route::{Address, Page};

/// All figures, one a row; marked as UTF-8, which spreadsheets do not take for granted.
pub(super) fn facts_csv(build: &Build) -> String {
    let languages = &build.content.site.languages;
    let mut header =
        vec!["id".to_owned(), "value".to_owned(), "comparator".to_owned(), "unit".to_owned(), "as_of".to_owned()];
    header.extend(languages.iter().map(|language| ["label_", &language.tag].concat()));
    header.extend(["source".to_owned(), "url".to_owned()]);
    let mut out = "\u{feff}".to_owned() + &row(&header);
    for fact in &build.content.facts {
        let mut cells = vec![
            fact.id.clone(),
            fact.value.plain(),
            fact.comparator.name().to_owned(),
            fact.unit.clone(),
            fact.as_of.as_ref().map(|date| date.as_str().to_owned()).unwrap_or_default(),
        ];
        cells.extend(languages.iter().map(|language| fact.label.get(language).to_owned()));
        cells.push(fact.sources.iter().map(Locator::to_string).collect::<Vec<_>>().join(" "));
        cells.push(url(build, Page::Facts, &fact.id));
        out.push_str(&row(&cells));
    }
    out
}

/// A row as RFC 4180 has it.
fn row(cells: &[String]) -> String {
    let quoted: Vec<String> = cells
        .iter()
        .map(|cell| {
            if cell.contains([',', '"', '\n', '\r']) {
                ["\"", &cell.replace('"', "\"\""), "\""].concat()
            } else {
                cell.clone()
            }
        })
        .collect();
    quoted.join(",") + "\r\n"
}

/// All figures, one a record.
pub(super) fn facts_json(build: &Build) -> String {
    let records: Vec<Value> = build
        .content
        .facts
        .iter()
        .map(|fact| {
            json!({
                "id": fact.id,
                "topic": fact.topic,
                "value": number(fact),
                "comparator": fact.comparator.name(),
                "unit": fact.unit,
                "as_of": fact.as_of.as_ref().map(|date| date.as_str()),
                "counted": fact.counted,
                "label": texts(build, &fact.label),
                "definition": texts(build, &fact.definition),
                "context": fact.context.as_ref().map(|text| texts(build, text)),
                "sources": locators(&fact.sources),
                "url": url(build, Page::Facts, &fact.id),
                "license": build.content.site.license,
                "version": build.content.site.updated,
            })
        })
        .collect();
    pretty(&records)
}

/// All events, one a record.
pub(super) fn events_json(build: &Build) -> String {
    let records: Vec<Value> = build
        .content
        .events
        .iter()
        .map(|event| {
            json!({
                "id": event.id,
                "date": event.date.as_str(),
                "topics": event.topics,
                "title": texts(build, &event.title),
                "text": texts(build, &event.text),
                "facts": event.facts,
                "people": event.people,
                "sources": locators(&event.sources),
                "url": url(build, Page::Timeline, &event.id),
            })
        })
        .collect();
    pretty(&records)
}

/// All events, one a row; marked likewise.
pub(super) fn events_csv(build: &Build) -> String {
    let languages = &build.content.site.languages;
    let mut header = vec!["id".to_owned(), "date".to_owned()];
    for name in ["title_", "text_"] {
        header.extend(languages.iter().map(|language| [name, &language.tag].concat()));
    }
    header.extend(["topics", "facts", "people", "source", "url"].map(str::to_owned));
    let mut out = "\u{feff}".to_owned() + &row(&header);
    for event in &build.content.events {
        let words = |text: &Text, language: &Language| wording::plain(text.get(language), build.content, language);
        let mut cells = vec![event.id.clone(), event.date.as_str().to_owned()];
        cells.extend(languages.iter().map(|language| words(&event.title, language)));
        cells.extend(languages.iter().map(|language| words(&event.text, language)));
        cells.extend([event.topics.join(" "), event.facts.join(" "), event.people.join(" ")]);
        cells.push(locators(&event.sources).join(" "));
        cells.push(url(build, Page::Timeline, &event.id));
        out.push_str(&row(&cells));
    }
    out
}

fn pretty(records: &[Value]) -> String {
    serde_json::to_string_pretty(records).unwrap_or_default() + "\n"
}

/// A text by language, its placeholders filled in.
fn texts(build: &Build, text: &Text) -> Value {
    let languages = build.content.site.languages.iter();
    let texts: Map<String, Value> = languages
        .map(|language| (language.tag.clone(), wording::plain(text.get(language), build.content, language).into()))
        .collect();
    texts.into()
}

fn locators(sources: &[Locator]) -> Vec<String> {
    sources.iter().map(Locator::to_string).collect()
}

/// The full address of a thing on its page, in the default language.
fn url(build: &Build, page: Page, id: &str) -> String {
    build.origin.clone() + &Address::of(page, 0).at(id).print(build.base, build.content)
}
