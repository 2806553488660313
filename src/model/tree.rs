//! Parsed JSON, whoever parsed it: serde_json natively, the browser's own parser in the app.
//!
//! The app carries no JSON parser of its own; the browser has one, and serde_json's
//! would weigh 15 kB of Wasm.

/// A JSON value. Records keep the order they were written in.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// `null`, and what stands for nothing at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Tree>),
    /// An object.
    Record(Vec<(String, Tree)>),
}

impl Tree {
    /// The value under a key of a record; `None` where there is none or it is `null`.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Record(entries) = self else { return None };
        entries.iter().find(|(own, _)| own == key).map(|(_, value)| value).filter(|value| **value != Self::Null)
    }

    /// The text of a string.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The items of an array; none for anything else.
    pub fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Tree {
    /// Parses JSON.
    ///
    /// # Errors
    /// What serde_json says of it, with line and column.
    pub fn parse(json: &str) -> Result<Self, String> {
        serde_json::from_str::<serde_json::Value>(json).map(Self::from).map_err(|error| error.to_string())
    }

    /// The tree as JSON without white space.
    pub fn to_json(&self) -> String {
        serde_json::Value::from(self).to_string()
    }

    /// The value under a key of a record, to change it.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        let Self::Record(entries) = self else { return None };
        entries.iter_mut().find(|(own, _)| own == key).map(|(_, value)| value)
    }

    /// Takes a key out of a record.
    pub fn remove(&mut self, key: &str) {
        if let Self::Record(entries) = self {
            entries.retain(|(own, _)| own != key);
        }
    }

    /// The items of an array to change; none for anything else.
    pub fn items_mut(&mut self) -> &mut [Self] {
        if let Self::List(items) = self { items } else { &mut [] }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl From<serde_json::Value> for Tree {
    fn from(value: serde_json::Value) -> Self {
        use serde_json::Value;
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(value),
            Value::Number(value) => value.as_f64().map_or(Self::Null, Self::Number),
            Value::String(value) => Self::Text(value),
            Value::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Value::Object(entries) => {
                Self::Record(entries.into_iter().map(|(key, value)| (key, Self::from(value))).collect())
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl From<&Tree> for serde_json::Value {
    fn from(tree: &Tree) -> Self {
        match tree {
            Tree::Null => Self::Null,
            Tree::Bool(value) => Self::Bool(*value),
            Tree::Number(value) => number(*value),
            Tree::Text(text) => Self::String(text.clone()),
            Tree::List(items) => Self::Array(items.iter().map(Self::from).collect()),
            Tree::Record(entries) => {
                Self::Object(entries.iter().map(|(key, value)| (key.clone(), Self::from(value))).collect())
            }
        }
    }
}

/// A number as people write it: 15, not 15.0.
#[cfg(not(target_arch = "wasm32"))]
fn number(value: f64) -> serde_json::Value {
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    if value.fract() == 0.0 && value.abs() < 9.0e15 { (value as i64).into() } else { value.into() }
}
