//! JSON whose values know their place in the file.

mod foreign_sign;
mod node;
mod path;
pub(super) mod syntax;

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use serde_json::Value;

pub(super) use node::JsonNode;
pub(super) use path::{JsonPath, PathSegment};

/// A value and where it begins.
#[derive(Debug)]
pub(super) struct JsonValue {
    /// Byte offset of its first character.
    pub(super) offset: usize,
    /// The value.
    pub(super) kind: JsonKind,
}

/// A JSON value.
#[derive(Debug)]
pub(super) enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string, its escapes resolved.
    Text(String),
    /// An array.
    List(Vec<JsonValue>),
    /// An object, in the order written, with both values of a key that is there twice.
    Object(Vec<(String, JsonValue)>),
}

impl JsonValue {
    /// From the tree of the parser, which limits how deep it is.
    pub(super) fn from_ast(value: ast::Value<'_>) -> Self {
        let offset = value.start();
        let kind = match value {
            ast::Value::NullKeyword(_) => JsonKind::Null,
            ast::Value::BooleanLit(literal) => JsonKind::Bool(literal.value),
            // serde_json read the file before, so every number parses.
            ast::Value::NumberLit(literal) => JsonKind::Number(literal.value.parse().unwrap_or(f64::NAN)),
            ast::Value::StringLit(literal) => JsonKind::Text(literal.value.into_owned()),
            ast::Value::Array(array) => JsonKind::List(array.elements.into_iter().map(Self::from_ast).collect()),
            ast::Value::Object(object) => JsonKind::Object(
                object
                    .properties
                    .into_iter()
                    .map(|property| (property.name.into_string(), Self::from_ast(property.value)))
                    .collect(),
            ),
        };
        Self { offset, kind }
    }

    /// The value without its offsets, as serde reads it.
    pub(super) fn to_json(&self) -> Value {
        match &self.kind {
            JsonKind::Null => Value::Null,
            JsonKind::Bool(value) => Value::from(*value),
            // Through text, since serde takes `4` for a whole number and not `4.0`.
            JsonKind::Number(value) => serde_json::from_str(&value.to_string()).unwrap_or(Value::Null),
            JsonKind::Text(text) => Value::from(text.as_str()),
            JsonKind::List(items) => items.iter().map(Self::to_json).collect(),
            JsonKind::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), value.to_json())).collect(),
        }
    }

    /// What kind of value it is, and which, in words.
    pub(super) fn in_words(&self) -> String {
        match &self.kind {
            JsonKind::Null => "null".to_owned(),
            JsonKind::Bool(value) => value.to_string(),
            JsonKind::Number(value) => format!("the number {value}"),
            JsonKind::Text(text) => format!("the string {}", Value::from(shorten(text).as_str())),
            JsonKind::List(_) => "a list".to_owned(),
            JsonKind::Object(_) => "an object".to_owned(),
        }
    }
}

/// The beginning of a text that is too long to quote.
fn shorten(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned() + "…",
        None => text.to_owned(),
    }
}
