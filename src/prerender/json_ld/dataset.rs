//! The figures as a data set: each with its value, its unit, and the paragraph that states it.

use serde_json::{Value, json};

use crate::content::fact::Fact;
use crate::content::language::LanguageId;
use crate::content::phrase::Phrase;
use crate::content::plain_text::plain_text;
use crate::content::quantity::Comparator;
use crate::content::source::Locator;
use crate::content::template::interpolate;
use crate::prerender::Build;
use crate::prerender::absolute_url::{file_url, record_url};
use crate::route::Page;

/// Every figure.
pub(super) fn variables(build: &Build, language_id: LanguageId) -> Value {
    build.content.facts.iter().map(|fact| variable(build, fact, language_id)).collect()
}

fn variable(build: &Build, fact: &Fact, language_id: LanguageId) -> Value {
    let content = build.content;
    let language = content.language(language_id);
    let sources: Vec<Value> =
        fact.sources.iter().filter_map(|locator| paragraph(build, locator, language_id)).collect();
    let mut record = json!({
        "@type": "PropertyValue",
        "name": fact.label.get(language),
        "description": plain_text(fact.definition.get(language), content, language),
        "value": value_of(fact),
        "unitText": fact.unit,
        "url": record_url(build, Page::Facts, language_id, &fact.id),
        "subjectOf": sources,
    });
    // How the source qualifies the number, as far as schema.org has a word for it.
    let bound = match fact.comparator {
        Comparator::MoreThan | Comparator::AtLeast => Some("minValue"),
        Comparator::Nearly | Comparator::AtMost => Some("maxValue"),
        Comparator::Exact | Comparator::Approximately => None,
    };
    if let (Some(bound), Some(record)) = (bound, record.as_object_mut()) {
        record.insert(bound.to_owned(), value_of(fact));
    }
    record
}

/// The paragraph of a source, as the page about the sources shows it.
fn paragraph(build: &Build, locator: &Locator, language_id: LanguageId) -> Option<Value> {
    let language = build.content.language(language_id);
    let title = build.content.source(&locator.source)?.title.get(language);
    let number = locator.paragraph.to_string();
    let template = build.content.phrase(Phrase::Locator, language);
    Some(json!({
        "@type": "CreativeWork",
        "name": interpolate(template, &[("source", title), ("n", &number)]),
        "url": record_url(build, Page::About, language_id, &format!("{}-{number}", locator.source)),
    }))
}

/// A fact's value as a JSON number, without a needless fraction: `788`, not `788.0`.
pub(in crate::prerender) fn value_of(fact: &Fact) -> Value {
    serde_json::from_str(&fact.value.plain()).unwrap_or(Value::Null)
}

/// The files in which the data set can be downloaded.
pub(super) fn distribution(build: &Build) -> Value {
    let download = |(file, media_type)| json!({ "@type": "DataDownload", "encodingFormat": media_type, "contentUrl": file_url(build, file) });
    [("facts.csv", "text/csv"), ("facts.json", "application/json"), ("facts.schema.json", "application/schema+json")]
        .map(download)
        .into_iter()
        .collect()
}
