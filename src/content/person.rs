//! People whom the sources name.

use serde::{Deserialize, Serialize};

use super::source::Locator;
use super::text::Text;

/// A person whom a source names.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Person {
    /// Their id in placeholders and records.
    pub id: String,
    /// Their name; in Latin letters in every language if the source gives no other.
    pub name: Text,
    /// Their office; absent if the source gives none.
    pub role: Option<Text>,
    /// The paragraphs that name them.
    pub sources: Vec<Locator>,
}
