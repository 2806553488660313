//! Errors of the schema in plain words: missing and unknown keys, and values of the wrong kind.

use jsonschema::error::ValidationErrorKind as Kind;
use jsonschema::paths::LocationSegment;
use jsonschema::{ValidationError, validator_for};
use serde_json::Value;

use crate::check::content_folder::ContentFolder;
use crate::check::file::ContentFile;
use crate::check::json::{JsonKind, JsonNode};
use crate::check::problems::Problems;
use crate::check::suggest::{did_you_mean, list};

/// Reports where a file differs from its schema.
pub(in crate::check) fn check(file: &ContentFile, folder: &ContentFolder<'_>, problems: &mut Problems) {
    let schema = super::of_file(file.name, &folder.languages);
    let root = JsonNode::root(file.name, &file.json);
    match validator_for(&schema) {
        Ok(validator) => {
            for error in validator.iter_errors(&file.value) {
                report(&error, &locate(&root, &error), &schema, problems);
            }
        }
        Err(error) => problems.add(
            &root,
            format!("this version of the check has no valid schema of the file: {error}"),
            "tell a developer",
        ),
    }
}

/// The value that an error is about.
fn locate<'a>(root: &JsonNode<'a>, error: &ValidationError<'_>) -> JsonNode<'a> {
    error.instance_path().iter().fold(root.clone(), |node, segment| {
        let inside = match segment {
            LocationSegment::Property(key) => node.get(&key),
            // A key of digits looks like an index.
            LocationSegment::Index(index) => node.items().get(index).cloned().or_else(|| node.get(&index.to_string())),
        };
        inside.unwrap_or(node)
    })
}

fn report(error: &ValidationError<'_>, node: &JsonNode<'_>, schema: &Value, problems: &mut Problems) {
    let part = super::at(schema, &node.path).unwrap_or(&Value::Null);
    match error.kind() {
        Kind::Required { property } => {
            let key = property.as_str().unwrap_or_default();
            let documentation = super::sentence(part, key).map(|words| format!(" ({words})")).unwrap_or_default();
            let example = super::at(schema, &node.path.key(key)).map_or_else(|| "…".to_owned(), example);
            let hint = format!("add \"{key}\": {example}{documentation}");
            problems.add_missing(node, key, format!("the key “{key}” is missing"), hint);
        }
        Kind::AdditionalProperties { unexpected } => {
            let known = part.get("properties").and_then(Value::as_object);
            let known: Vec<&str> = known.into_iter().flat_map(|keys| keys.keys()).map(String::as_str).collect();
            for (key, value) in node.entries().into_iter().filter(|(key, _)| unexpected.iter().any(|name| name == key))
            {
                let hint = did_you_mean(key, known.iter().copied(), "the keys here are");
                problems.add(&value, format!("the key “{key}” is unknown here"), hint);
            }
        }
        Kind::Type { .. } => {
            let (message, hint) = wrong_kind(node, part);
            problems.add(node, message, hint);
        }
        Kind::Enum { options } => {
            let names: Vec<&str> = options.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let Some(text) = node.text() else { return };
            let message = format!("“{text}” is none of {}", list(names.iter().copied()));
            problems.add(node, message, did_you_mean(text, names.iter().copied(), "write one of"));
        }
        Kind::MinItems { limit } | Kind::MaxItems { limit } => {
            let message = format!("a list of {} where {limit} are expected", node.items().len());
            problems.add(node, message, format!("write {limit} items"));
        }
        Kind::Minimum { limit } => problems.add(
            node,
            format!("{} is too small", node.value.in_words()),
            format!("write a number of at least {limit}"),
        ),
        Kind::Maximum { limit } => problems.add(
            node,
            format!("{} is too large", node.value.in_words()),
            format!("write a number of at most {limit}"),
        ),
        _ => problems.add(node, error.to_string(), example(part)),
    }
}

/// What is wrong where a value of another kind is expected, and what was probably meant.
fn wrong_kind(node: &JsonNode<'_>, part: &Value) -> (String, String) {
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
    let hint = match (kind, node.text(), node.number()) {
        ("number" | "integer", Some(text), _) if text.trim().parse::<f64>().is_ok() => {
            format!("write {} without quotes", text.trim())
        }
        ("boolean", Some(text @ ("true" | "false")), _) => format!("write {text} without quotes"),
        ("string", _, Some(number)) => format!("write \"{number}\", in quotes"),
        ("array", Some(text), _) => format!("write it in brackets: [{}]", Value::from(text)),
        _ if matches!(node.value.kind, JsonKind::Null) => "write the value, or leave an optional key out".to_owned(),
        _ => format!("write {}", example(part)),
    };
    (format!("expected {expected}, found {}", node.value.in_words()), hint)
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
            format!("{{{}}}", keys.join(", "))
        }
        _ => "…".to_owned(),
    }
}
