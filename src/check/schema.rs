//! The JSON Schema of each file: made from the records, and completed with the languages of the site.

mod errors;

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use serde_json::{Map, Value, json};
use strum::VariantArray;

use super::json::{JsonPath, PathSegment};
use crate::content::{
    article::Article, date::Edtf, disagreement::Disagreement, event::Event, fact::Fact, fact::Unit,
    map::Map as ContentMap, partner::Partners, person::Person, phrase::Phrase, site::Site, source::Source,
    story::Story, term::Term, text::Text, topic::Topic,
};

pub(super) use errors::check;

/// The schema of a file in a site of some languages.
fn of_file(name: &str, languages: &[&str]) -> Value {
    let mut schema = match name {
        "site.json" => of::<Site<Edtf>>(),
        "topics.json" => of::<Vec<Topic>>(),
        "units.json" => of::<Vec<Unit>>(),
        "sources.json" => of::<Vec<Source>>(),
        "facts.json" => of::<Vec<Fact<Edtf>>>(),
        "disagreements.json" => of::<Vec<Disagreement>>(),
        "events.json" => of::<Vec<Event<Edtf>>>(),
        "partners.json" => of::<Partners>(),
        "map.json" => of::<ContentMap>(),
        "people.json" => of::<Vec<Person>>(),
        "stories.json" => of::<Vec<Story>>(),
        "news.json" => of::<Vec<Article>>(),
        "glossary.json" => of::<Vec<Term>>(),
        _ => of::<BTreeMap<String, Text>>(),
    };
    if name == "phrases.json" {
        let text = schema.get("additionalProperties").cloned().unwrap_or_default();
        close(&mut schema, &phrase_keys(), &text);
    }
    close_texts(&mut schema, languages);
    simplify(&mut schema);
    schema
}

fn of<T: JsonSchema>() -> Value {
    SchemaGenerator::new(SchemaSettings::draft2020_12()).into_root_schema_for::<T>().to_value()
}

/// Makes a schema of an object require certain keys and allow no others.
fn close<T: AsRef<str> + Serialize>(schema: &mut Value, keys: &[T], value: &Value) {
    let Some(schema) = schema.as_object_mut() else { return };
    let properties: Map<String, Value> = keys.iter().map(|key| (key.as_ref().to_owned(), value.clone())).collect();
    schema.insert("properties".to_owned(), Value::Object(properties));
    schema.insert("required".to_owned(), json!(keys));
    schema.insert("additionalProperties".to_owned(), Value::Bool(false));
}

/// Makes every text require the site's languages. Of all content, only a [`Text`] maps strings to strings.
fn close_texts(schema: &mut Value, languages: &[&str]) {
    let string = json!({"type": "string"});
    if schema.get("additionalProperties") == Some(&string) {
        close(schema, languages, &string);
    }
    match schema {
        Value::Array(items) => items.iter_mut().for_each(|item| close_texts(item, languages)),
        Value::Object(object) => object.values_mut().for_each(|part| close_texts(part, languages)),
        _ => {}
    }
}

/// The keys of `phrases.json`, in the order of the enum.
fn phrase_keys() -> Vec<String> {
    let key_of = |phrase| serde_json::to_value(phrase).ok()?.as_str().map(str::to_owned);
    Phrase::VARIANTS.iter().filter_map(key_of).collect()
}

/// Leaves one correct form at each place, so that a message can name it: an optional value
/// is present or its key is absent, never null; a choice of documented names is a plain enum.
fn simplify(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(simplify),
        Value::Object(object) => {
            if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
                choices.retain(|choice| *choice != json!({"type": "null"}));
                if let [Value::Object(only)] = choices.as_slice() {
                    let only = only.clone();
                    object.remove("anyOf");
                    object.extend(only);
                }
            }
            if let Some(Value::Array(types)) = object.get_mut("type") {
                types.retain(|kind| kind != "null");
            }
            let names = object
                .get("oneOf")
                .and_then(Value::as_array)
                .map(|choices| choices.iter().filter_map(|choice| choice.get("const").cloned()).collect::<Vec<_>>());
            if let Some(names) = names.filter(|names| !names.is_empty()) {
                object.remove("oneOf");
                object.insert("type".to_owned(), json!("string"));
                object.insert("enum".to_owned(), Value::Array(names));
            }
            object.values_mut().for_each(simplify);
        }
        _ => {}
    }
}

/// The part of a schema that describes the value at a path.
fn at<'s>(schema: &'s Value, path: &JsonPath) -> Option<&'s Value> {
    path.segments().iter().try_fold(resolve(schema, schema)?, |part, segment| {
        let next = match segment {
            PathSegment::Key(key) => {
                part.get("properties").and_then(|keys| keys.get(key)).or(part.get("additionalProperties"))
            }
            PathSegment::Index(index) => {
                part.get("prefixItems").and_then(|items| items.get(index)).or(part.get("items"))
            }
        };
        resolve(schema, next?)
    })
}

fn resolve<'s>(schema: &'s Value, part: &'s Value) -> Option<&'s Value> {
    match part.get("$ref").and_then(Value::as_str) {
        Some(reference) => schema.pointer(reference.strip_prefix('#')?),
        None => Some(part),
    }
}

/// The first sentence of the documentation of a key: that of the field in `crate::content`.
fn sentence(object: &Value, key: &str) -> Option<String> {
    let words = object.get("properties")?.get(key)?.get("description")?.as_str()?;
    // A period within a name such as `units.json` ends no sentence.
    let sentence = words.lines().next()?.split(". ").next()?;
    Some(sentence.trim_end_matches('.').replace('`', ""))
}
