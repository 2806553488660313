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

    /// Parses JSON natively.
    ///
    /// # Errors
    /// What serde_json says of it, with line and column.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn parse(json: &str) -> Result<Self, String> {
        serde_json::from_str::<serde_json::Value>(json).map(Self::from).map_err(|error| error.to_string())
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
