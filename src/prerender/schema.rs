//! The JSON Schema of `facts.json`, for programs that read it.

use serde_json::{Map, Value, json};
use strum::VariantArray;

use super::Build;
use super::absolute_url::file_url;
use crate::content::quantity::Comparator;

/// The fields of a record. Each is always there, if only as `null`.
const FIELDS: [&str; 14] = [
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

/// `facts.schema.json`; lists every topic, unit and source, and names the license and the content's version.
pub(super) fn facts_schema(build: &Build) -> String {
    let content = build.content;
    let languages: Vec<&str> = content.site.languages.iter().map(|language| language.tag.as_str()).collect();
    let texts: Map<String, Value> =
        languages.iter().map(|tag| ((*tag).to_owned(), json!({ "type": "string" }))).collect();
    let topics: Vec<&str> = content.topics.iter().map(|topic| topic.id.as_str()).collect();
    let units: Vec<&str> = content.units.iter().map(|unit| unit.id.as_str()).collect();
    let sources: Vec<&str> = content.sources.iter().map(|source| source.id.as_str()).collect();
    let comparators: Vec<&str> = Comparator::VARIANTS.iter().map(AsRef::as_ref).collect();
    let license = content.site.license.as_deref().unwrap_or("not stated");
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": file_url(build, "facts.schema.json"),
        "title": "facts.json",
        "description": "Figures with what each counts, as of when, and the paragraphs that state it.",
        "$comment": format!("Version {}; license {license}", content.site.updated),
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": false,
            "required": FIELDS,
            "properties": {
                "id": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
                "topic": { "enum": topics },
                "value": { "type": "number", "description": "The number alone; the comparator says how the source qualifies it." },
                "comparator": { "enum": comparators },
                "unit": { "enum": units },
                "as_of": { "type": ["string", "null"], "description": "EDTF; null where the source states no date." },
                "counted": { "type": "boolean", "description": "Whether the editors counted it from a list in the source." },
                "label": { "$ref": "#/$defs/text" },
                "definition": { "$ref": "#/$defs/text" },
                "context": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] },
                "sources": {
                    "type": "array",
                    "minItems": 1,
                    "items": { "type": "string", "pattern": format!("^({})#[1-9][0-9]*$", sources.join("|")) },
                },
                "url": { "type": "string", "format": "uri" },
                "license": { "type": ["string", "null"], "format": "uri" },
                "version": { "type": "string", "format": "date-time", "description": "When the content was last edited." },
            },
        },
        "$defs": {
            "text": { "type": "object", "additionalProperties": false, "required": languages, "properties": texts },
        },
    });
    format!("{schema:#}\n")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::prerender::downloads::facts_json;
    use crate::prerender::test_build::build;

    #[test]
    fn records_have_the_fields_of_the_schema_and_no_others() {
        let build = build();
        let schema: Value = serde_json::from_str(&facts_schema(&build)).unwrap();
        let properties = schema["items"]["properties"].as_object().unwrap();
        assert_eq!(properties.len(), FIELDS.len());
        let records: Vec<Map<String, Value>> = serde_json::from_str(&facts_json(&build)).unwrap();
        for record in records {
            assert_eq!(record.len(), FIELDS.len());
            assert!(FIELDS.iter().all(|field| record.contains_key(*field) && properties.contains_key(*field)));
        }
    }
}
