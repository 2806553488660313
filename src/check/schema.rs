//! The JSON Schema of each file, made from the model, with what only the content knows.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::path::{Path, Step};
use crate::model::{
    article::Article, disagreement::Disagreement, event::Event, fact::Fact, fact::Unit, map::Map as Drawing,
    partner::Partners, person::Person, phrase, site::Site, source::Source, story::Story, term::Term, text::Text,
    topic::Topic,
};

/// The schema of a file in a site of some languages.
pub(super) fn of_file(name: &str, languages: &[&str]) -> Value {
    let mut schema = match name {
        "site.json" => of::<Site>(),
        "topics.json" => of::<Vec<Topic>>(),
        "units.json" => of::<Vec<Unit>>(),
        "sources.json" => of::<Vec<Source>>(),
        "facts.json" => of::<Vec<Fact>>(),
        "disagreements.json" => of::<Vec<Disagreement>>(),
        "events.json" => of::<Vec<Event>>(),
        "partners.json" => of::<Partners>(),
        "map.json" => of::<Drawing>(),
        "people.json" => of::<Vec<Person>>(),
        "stories.json" => of::<Vec<Story>>(),
        "news.json" => of::<Vec<Article>>(),
        "glossary.json" => of::<Vec<Term>>(),
        _ => of::<std::collections::BTreeMap<String, Text>>(),
    };
    if name == "phrases.json" {
        let text = schema.get("additionalProperties").cloned().unwrap_or_default();
        close(&mut schema, phrase::ALL, &text);
    }
    if let Some(text) = schema.pointer_mut("/$defs/Text") {
        close(text, languages, &json!({"type": "string"}));
    }
    simplify(&mut schema);
    schema
}

fn of<T: JsonSchema>() -> Value {
    SchemaGenerator::new(SchemaSettings::draft2020_12()).into_root_schema_for::<T>().to_value()
}

/// Makes an object schema require certain keys and take no others.
fn close(schema: &mut Value, keys: &[&str], value: &Value) {
    let Some(schema) = schema.as_object_mut() else { return };
    let properties: Map<String, Value> = keys.iter().map(|key| ((*key).to_owned(), value.clone())).collect();
    schema.insert("properties".to_owned(), Value::Object(properties));
    schema.insert("required".to_owned(), json!(keys));
    schema.insert("additionalProperties".to_owned(), Value::Bool(false));
}

/// Leaves one way to be right at each place, so that an error can say which: an optional
/// value is there or its key is not, never null; a choice of documented names is a plain enum.
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

/// The part of a schema that speaks of the value at a path.
pub(super) fn at<'s>(schema: &'s Value, path: &Path) -> Option<&'s Value> {
    path.steps().iter().try_fold(resolve(schema, schema)?, |part, step| {
        let next = match step {
            Step::Key(key) => {
                part.get("properties").and_then(|keys| keys.get(key)).or(part.get("additionalProperties"))
            }
            Step::Index(index) => part.get("prefixItems").and_then(|items| items.get(index)).or(part.get("items")),
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

/// The first sentence that the model says of a key of an object.
pub(super) fn sentence<'s>(object: &'s Value, key: &str) -> Option<&'s str> {
    let words = object.get("properties")?.get(key)?.get("description")?.as_str()?;
    Some(words.split(['.', '\n']).next().unwrap_or(words))
}
