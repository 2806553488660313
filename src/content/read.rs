//! Reads a content folder: one JSON file for each field of [`Content`].

use std::fmt;

use serde::de::DeserializeOwned;

use super::phrases::Phrases;
use super::{AuthoredContent, Content};

/// The files of a content folder, in the order in which they are reported.
pub const FILES: [&str; 14] = [
    "site.json",
    "phrases.json",
    "topics.json",
    "units.json",
    "sources.json",
    "facts.json",
    "disagreements.json",
    "events.json",
    "partners.json",
    "map.json",
    "people.json",
    "stories.json",
    "news.json",
    "glossary.json",
];

/// Why a content file is invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    /// The file's name.
    pub file: &'static str,
    /// What is wrong, with line and column where they are known.
    pub message: String,
}

impl std::error::Error for ContentError {}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.message)
    }
}

/// Returns the text of the file with a name.
type TextOf<'a> = &'a dyn Fn(&'static str) -> Result<String, String>;

impl AuthoredContent {
    /// Reads all files; `text_of` returns the text of the file with a name.
    ///
    /// # Errors
    /// The first file that cannot be read. The content check finds all errors at once.
    pub fn read(text_of: impl Fn(&'static str) -> Result<String, String>) -> Result<Self, ContentError> {
        let text_of: TextOf<'_> = &text_of;
        Ok(Content {
            site: file("site.json", text_of)?,
            phrases: phrases(text_of)?,
            topics: file("topics.json", text_of)?,
            units: file("units.json", text_of)?,
            sources: file("sources.json", text_of)?,
            facts: file("facts.json", text_of)?,
            disagreements: file("disagreements.json", text_of)?,
            events: file("events.json", text_of)?,
            partners: file("partners.json", text_of)?,
            map: file("map.json", text_of)?,
            people: file("people.json", text_of)?,
            stories: file("stories.json", text_of)?,
            news: file("news.json", text_of)?,
            glossary: file("glossary.json", text_of)?,
        })
    }
}

fn phrases(text_of: TextOf<'_>) -> Result<Phrases, ContentError> {
    let file_name = "phrases.json";
    let by_name = file(file_name, text_of)?;
    Phrases::from_names(by_name).map_err(|error| ContentError { file: file_name, message: error.to_string() })
}

fn file<T: DeserializeOwned>(file: &'static str, text_of: TextOf<'_>) -> Result<T, ContentError> {
    let text = text_of(file).map_err(|message| ContentError { file, message })?;
    serde_json::from_str(&text).map_err(|error| ContentError { file, message: error.to_string() })
}
