//! The figures as a data set: each a variable with its value, its unit, and the paragraph that states it.

use serde_json::{Map, Value, json};

use super::super::Build;
use crate::model::fact::Fact;
use crate::model::language::Language;
use crate::model::pattern::fill;
use crate::model::phrase as p;
use crate::model::quantity::Comparator;
use crate::model::wording;
use crate::route::{Address, Page};

/// Every figure.
pub(super) fn variables(build: &Build, index: usize, language: &Language) -> Value {
    build.content.facts.iter().map(|fact| variable(build, fact, index, language)).collect()
}

fn variable(build: &Build, fact: &Fact, index: usize, language: &Language) -> Value {
    let content = build.content;
    let full = |page, id: &str| build.origin.clone() + &Address::of(page, index).at(id).print(build.base, content);
    let sources: Vec<Value> = fact
        .sources
        .iter()
        .filter_map(|locator| {
            let source = content.source(&locator.source)?;
            let number = locator.paragraph.to_string();
            let words = [("source", source.title.get(language)), ("n", number.as_str())];
            let anchor = [&locator.source, "-", &number].concat();
            Some(json!({
                "@type": "CreativeWork",
                "name": fill(content.phrase(p::LOCATOR, language), &words),
                "url": full(Page::About, &anchor),
            }))
        })
        .collect();
    let mut record = Map::new();
    for (key, value) in [
        ("@type", json!("PropertyValue")),
        ("name", json!(fact.label.get(language))),
        ("description", json!(wording::plain(fact.definition.get(language), content, language))),
        ("value", number(fact)),
        ("unitText", json!(fact.unit)),
        ("url", json!(full(Page::Facts, &fact.id))),
        ("subjectOf", json!(sources)),
    ] {
        record.insert(key.to_owned(), value);
    }
    // What the source says of the number's certainty, where schema.org has a word for it.
    let bound = match fact.comparator {
        Comparator::MoreThan | Comparator::AtLeast => Some("minValue"),
        Comparator::Nearly | Comparator::AtMost => Some("maxValue"),
        Comparator::Exact | Comparator::Approximately => None,
    };
    if let Some(bound) = bound {
        record.insert(bound.to_owned(), number(fact));
    }
    record.into()
}

/// A fact's value as a JSON number without a needless fraction.
pub(in super::super) fn number(fact: &Fact) -> Value {
    serde_json::from_str(&fact.value.plain()).unwrap_or(Value::Null)
}

/// The files that the set can be had as.
pub(super) fn distribution(build: &Build) -> Value {
    [("facts.csv", "text/csv"), ("facts.json", "application/json"), ("facts.schema.json", "application/schema+json")]
        .into_iter()
        .map(|(file, kind)| {
            json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": build.origin.clone() + &build.base.file(file) })
        })
        .collect()
}
