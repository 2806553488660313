//! The shape of a file: which keys each object has, and what kind of value each holds.

use jsonschema::error::ValidationErrorKind as Kind;
use jsonschema::paths::LocationSegment;
use jsonschema::{ValidationError, validator_for};
use serde_json::Value;

use super::context::Context;
use super::file::File;
use super::nearest::{list, suggest};
use super::problems::Problems;
use super::schema;
use super::spot::Spot;

/// Reports where a file's shape differs from the model's.
pub(super) fn check(file: &File, context: &Context<'_>, problems: &mut Problems) {
    let schema = schema::of_file(file.name, &context.languages);
    let root = Spot::root(file.name, &file.tree);
    match validator_for(&schema) {
        Ok(validator) => {
            for error in validator.iter_errors(&file.value) {
                report(&error, &locate(&root, &error), &schema, problems);
            }
        }
        Err(error) => problems.add(&root, format!("the model makes no schema: {error}"), "tell a developer"),
    }
}

/// The value that an error is about.
fn locate<'a>(root: &Spot<'a>, error: &ValidationError<'_>) -> Spot<'a> {
    error.instance_path().iter().fold(root.clone(), |spot, segment| {
        let inside = match segment {
            LocationSegment::Property(key) => spot.get(&key),
            // A key of digits looks like an index.
            LocationSegment::Index(index) => spot.items().get(index).cloned().or_else(|| spot.get(&index.to_string())),
        };
        inside.unwrap_or(spot)
    })
}

fn report(error: &ValidationError<'_>, spot: &Spot<'_>, schema: &Value, problems: &mut Problems) {
    let part = schema::at(schema, &spot.path).unwrap_or(&Value::Null);
    match error.kind() {
        Kind::Required { property } => {
            let key = property.as_str().unwrap_or_default();
            let meaning = schema::sentence(part, key).map(|words| format!(" ({words})")).unwrap_or_default();
            let example = schema::at(schema, &spot.path.key(key)).map_or_else(|| "…".to_owned(), example);
            let hint = format!("add \"{key}\": {example}{meaning}");
            problems.add_missing(spot, key, format!("the key “{key}” is missing"), hint);
        }
        Kind::AdditionalProperties { unexpected } => {
            let known = part.get("properties").and_then(Value::as_object);
            let known: Vec<&str> = known.into_iter().flat_map(|keys| keys.keys()).map(String::as_str).collect();
            for (key, value) in spot.entries().into_iter().filter(|(key, _)| unexpected.iter().any(|name| name == key))
            {
                let hint = suggest(key, known.iter().copied(), "the keys here are");
                problems.add(&value, format!("the key “{key}” is unknown here"), hint);
            }
        }
        Kind::Type { .. } => {
            let (what, hint) = wrong_kind(spot, part);
            problems.add(spot, what, hint);
        }
        Kind::Enum { options } => {
            let names: Vec<&str> = options.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let Some(text) = spot.text() else { return };
            let what = format!("“{text}” is none of {}", list(names.iter().copied()));
            problems.add(spot, what, suggest(text, names.iter().copied(), "write one of"));
        }
        Kind::MinItems { limit } | Kind::MaxItems { limit } => {
            let what = format!("a list of {} where {limit} are expected", spot.items().len());
            problems.add(spot, what, format!("write {limit} items"));
        }
        Kind::Minimum { limit } => problems.add(
            spot,
            format!("{} is too small", spot.node.in_words()),
            format!("write a number of at least {limit}"),
        ),
        Kind::Maximum { limit } => problems.add(
            spot,
            format!("{} is too large", spot.node.in_words()),
            format!("write a number of at most {limit}"),
        ),
        _ => problems.add(spot, error.to_string(), example(part)),
    }
}

/// What is wrong where a value of another kind is expected, and what was probably meant.
fn wrong_kind(spot: &Spot<'_>, part: &Value) -> (String, String) {
    let kind = kind_of(part);
    let expected = match kind {
        "string" if part.get("enum").is_some() => "one of a few words",
        "string" => "a string",
        "number" => "a number",
        "integer" => "a whole number",
        "boolean" => "true or false",
        "array" => "a list",
        "object" => "an object",
        _ => "something else",
    };
    let hint = match (kind, spot.text(), spot.number()) {
        ("number" | "integer", Some(text), _) if text.trim().parse::<f64>().is_ok() => {
            format!("write {} without quotes", text.trim())
        }
        ("boolean", Some(text @ ("true" | "false")), _) => format!("write {text} without quotes"),
        ("string", _, Some(number)) => format!("write \"{number}\", in quotes"),
        ("array", Some(text), _) => format!("write it in brackets: [{}]", Value::from(text)),
        _ if matches!(spot.node.kind, super::tree::Kind::Null) => {
            "write the value, or leave an optional key out".to_owned()
        }
        _ => format!("write {}", example(part)),
    };
    (format!("expected {expected}, found {}", spot.node.in_words()), hint)
}

fn kind_of(part: &Value) -> &str {
    match part.get("type") {
        Some(Value::Array(kinds)) => kinds.first().and_then(Value::as_str),
        kind => kind.and_then(Value::as_str),
    }
    .unwrap_or_default()
}

/// What a value of a schema looks like.
fn example(part: &Value) -> String {
    if let Some(names) = part.get("enum").and_then(Value::as_array) {
        let names: Vec<String> = names.iter().map(Value::to_string).collect();
        return names.join(" or ");
    }
    let required = part.get("required").and_then(Value::as_array);
    match kind_of(part) {
        "string" => "\"…\"".to_owned(),
        "number" | "integer" => "a number".to_owned(),
        "boolean" => "true or false".to_owned(),
        "array" => "[…]".to_owned(),
        "object" => {
            let keys = required.into_iter().flatten().filter_map(Value::as_str).take(6);
            let keys: Vec<String> = keys.map(|key| format!("\"{key}\": …")).collect();
            ["{", &keys.join(", "), "}"].concat()
        }
        _ => "…".to_owned(),
    }
}
