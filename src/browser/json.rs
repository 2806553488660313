//! JSON into serde's records, parsed by the browser.
//!
//! `serde_json` would bring a second parser into the app and, for each record, code that takes its keys in
//! any order and words for every way to be wrong: 25 kB with Brotli. What the app reads was written by the same
//! records, so every key is there, and [`from_str`] looks each up by name. A key that is missing, or a value of
//! the wrong kind, is an error that names the key.

mod value;

use std::cell::Cell;
use std::fmt;

use js_sys::JSON;
use serde::de::{self, DeserializeOwned, Expected, Unexpected};
use wasm_bindgen::JsValue;

use value::Value;

thread_local! {
    /// The key that was looked up last, for an error to name.
    static LAST_KEY: Cell<&'static str> = const { Cell::new("") };
}

/// Why a text is not the JSON of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// It is not JSON.
    Syntax,
    /// The value of this key is missing, or of the wrong kind.
    Key(&'static str),
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax => f.write_str("this is not JSON"),
            Self::Key(key) => write!(f, "the value of “{key}” is missing or of the wrong kind"),
        }
    }
}

impl std::error::Error for JsonError {}

/// Reads a record from JSON.
///
/// # Errors
/// That the text is not JSON, or not that of such a record.
pub fn from_str<T: DeserializeOwned>(json: &str) -> Result<T, JsonError> {
    from_value(JSON::parse(json).map_err(|_| JsonError::Syntax)?)
}

/// Reads a record from JSON that the browser has parsed.
///
/// # Errors
/// That it is not the JSON of such a record.
pub fn from_value<T: DeserializeOwned>(value: JsValue) -> Result<T, JsonError> {
    T::deserialize(Value(value)).map_err(|Mismatch| JsonError::Key(LAST_KEY.get()))
}

/// A value is not of the expected kind. It says no more, so that the code which would say more is not compiled.
#[derive(Debug)]
struct Mismatch;

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("mismatch")
    }
}

impl std::error::Error for Mismatch {}

impl de::Error for Mismatch {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}
