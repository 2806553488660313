//! What `facts.json` holds, for programs that read it: a JSON Schema.

use serde_json::{Map, Value, json};

use super::Build;
use super::json_ld::choices;
use crate::model::quantity::Comparator;

/// The schema; it names every topic, unit and source there is, the license and the content's version.
pub(super) fn facts_schema(build: &Build) -> String {
    let content = build.content;
    let ids = |ids: &mut dyn Iterator<Item = &String>| ids.cloned().collect::<Vec<_>>();
    let text: Map<String, Value> =
        content.site.languages.iter().map(|language| (language.tag.clone(), json!({ "type": "string" }))).collect();
    let languages = ids(&mut content.site.languages.iter().map(|language| &language.tag));
    let sources = ids(&mut content.sources.iter().map(|source| &source.id));
    let required = [
        "id",
        "topic",
        "value",
        "comparator",
        "unit",
        "as_of",
        "counted",
        "label",
        "definition",
        "context",
        "sources",
        "url",
        "license",
        "version",
    ];
    let locator = ["^(", &sources.join("|"), ")#[1-9][0-9]*$"].concat();
    let license = content.site.license.as_deref().unwrap_or("not stated");
    let comment = ["Version ", &content.site.updated, "; license ", license].concat();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": build.origin.clone() + &build.base.file("facts.schema.json"),
        "title": "facts.json",
        "description": "Figures with what each counts, as of when, and the paragraphs that state it.",
        "$comment": comment,
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": false,
            "required": required,
            "properties": {
                "id": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
                "topic": { "enum": ids(&mut content.topics.iter().map(|topic| &topic.id)) },
                "value": { "type": "number", "description": "The number alone; the comparator says how the source qualifies it." },
                "comparator": { "enum": choices(Comparator::ALL, Comparator::name) },
                "unit": { "enum": ids(&mut content.units.iter().map(|unit| &unit.id)) },
                "as_of": { "type": ["string", "null"], "description": "EDTF; null where the source states no date." },
                "counted": { "type": "boolean", "description": "Whether the editors counted it from a list in the source." },
                "label": { "$ref": "#/$defs/text" },
                "definition": { "$ref": "#/$defs/text" },
                "context": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] },
                "sources": {
                    "type": "array",
                    "minItems": 1,
                    "items": { "type": "string", "pattern": locator },
                },
                "url": { "type": "string", "format": "uri" },
                "license": { "type": ["string", "null"], "format": "uri" },
                "version": { "type": "string", "format": "date-time", "description": "When the content was last edited." },
            },
        },
        "$defs": {
            "text": { "type": "object", "additionalProperties": false, "required": languages, "properties": text },
        },
    });
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}
