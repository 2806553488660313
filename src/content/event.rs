//! An event of the timeline, with a date as precise as its source.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::source::Locator;
use super::text::Text;

/// An event of the timeline. `D` is the type of its date, authored or shipped.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Event<D = Date> {
    /// Its id in addresses and placeholders.
    pub id: String,
    /// Its date, in EDTF.
    pub date: D,
    /// The ids of its topics; the first one gives it its color and lane.
    pub topics: Vec<String>,
    /// Its title.
    pub title: Text,
    /// Its label on the timeline: a few words.
    pub short: Text,
    /// What happened, in a sentence or two; may have placeholders.
    pub text: Text,
    /// The ids of the facts that belong to it.
    #[serde(default)]
    pub facts: Vec<String>,
    /// The ids of the people in it.
    #[serde(default)]
    pub people: Vec<String>,
    /// The id of the story or article about it.
    pub story: Option<String>,
    /// The paragraphs that state it.
    pub sources: Vec<Locator>,
}
