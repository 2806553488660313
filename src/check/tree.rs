//! JSON as a tree that knows where each value stands in its file.

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use serde_json::Value;

/// A value and where it begins.
#[derive(Debug)]
pub(super) struct Node {
    /// Byte offset of its first character.
    pub(super) at: usize,
    /// The value.
    pub(super) kind: Kind,
}

/// A JSON value.
#[derive(Debug)]
pub(super) enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string, its escapes resolved.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object, in the order written, with every key that stands twice.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// From what the parser found; as deep as the parser lets a value be.
    pub(super) fn from_ast(value: ast::Value<'_>) -> Self {
        let at = value.start();
        let kind = match value {
            ast::Value::NullKeyword(_) => Kind::Null,
            ast::Value::BooleanLit(literal) => Kind::Bool(literal.value),
            // A number that is none never gets here: the file was read as JSON before.
            ast::Value::NumberLit(literal) => Kind::Number(literal.value.parse().unwrap_or(f64::NAN)),
            ast::Value::StringLit(literal) => Kind::Text(literal.value.into_owned()),
            ast::Value::Array(array) => Kind::List(array.elements.into_iter().map(Self::from_ast).collect()),
            ast::Value::Object(object) => Kind::Object(
                object
                    .properties
                    .into_iter()
                    .map(|property| (property.name.into_string(), Self::from_ast(property.value)))
                    .collect(),
            ),
        };
        Self { at, kind }
    }

    /// The value without its places.
    pub(super) fn to_json(&self) -> Value {
        match &self.kind {
            Kind::Null => Value::Null,
            Kind::Bool(value) => Value::from(*value),
            // As the site's reader wants whole numbers.
            Kind::Number(value) => serde_json::from_str(&value.to_string()).unwrap_or(Value::Null),
            Kind::Text(text) => Value::from(text.as_str()),
            Kind::List(items) => items.iter().map(Self::to_json).collect(),
            Kind::Object(entries) => entries.iter().map(|(key, node)| (key.clone(), node.to_json())).collect(),
        }
    }

    /// What kind of value it is, and which, in words.
    pub(super) fn in_words(&self) -> String {
        match &self.kind {
            Kind::Null => "null".to_owned(),
            Kind::Bool(value) => value.to_string(),
            Kind::Number(value) => format!("the number {value}"),
            Kind::Text(text) => format!("the string {}", Value::from(shorten(text).as_str())),
            Kind::List(_) => "a list".to_owned(),
            Kind::Object(_) => "an object".to_owned(),
        }
    }
}

/// The beginning of a text that is too long to quote.
pub(super) fn shorten(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned() + "…",
        None => text.to_owned(),
    }
}
