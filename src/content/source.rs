//! Sources: documents, and locators of their numbered paragraphs.

use serde::{Deserialize, Serialize};

use std::fmt;
use std::str::FromStr;

use super::section_link::SectionLink;
use super::text::Text;

/// A document that the atlas is based on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Source {
    /// Its id in locators: `profile`.
    pub id: String,
    /// Its short name, in source notes: "Profile".
    pub short: Text,
    /// Its full name.
    pub title: Text,
    /// What it covers and what it leaves open, in the editors' own words.
    pub note: Text,
    /// Who wrote it; absent where it does not say so.
    pub author: Option<Text>,
    /// Who published it; absent where that is not known.
    pub publisher: Option<Text>,
    /// When it was published, in words; absent where it does not say so.
    pub published: Option<Text>,
    /// Its address on the web.
    pub url: Option<String>,
    /// The tag of the language that it is written in.
    pub language: String,
    /// Its paragraphs, numbered from 1, in order.
    pub paragraphs: Vec<Paragraph>,
}

impl Source {
    /// The id of its record on the page about the site.
    pub fn anchor(&self) -> String {
        format!("source-{}", self.id)
    }

    /// The locator of one of its paragraphs.
    pub fn locator(&self, paragraph: &Paragraph) -> Locator {
        Locator { source: self.id.clone(), paragraph: paragraph.number }
    }
}

/// One numbered paragraph of a source, described in the editors' own words.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Paragraph {
    /// The paragraph's number.
    pub number: u32,
    /// Its subject.
    pub about: Text,
    /// The numbers of the earlier paragraphs that it repeats.
    #[serde(default)]
    pub repeats: Vec<u32>,
    /// The sections of written pages that cite it; computed by `ship`, because the app does not embed their text.
    #[serde(default)]
    #[cfg_attr(feature = "check", schemars(skip))]
    pub cited_in: Vec<SectionLink>,
}

/// A paragraph of a source: `profile#3`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(with = "String"))]
#[serde(try_from = "String", into = "String")]
pub struct Locator {
    /// Id of the source.
    pub source: String,
    /// Number of the paragraph, from 1.
    pub paragraph: u32,
}

impl Locator {
    /// The id of the paragraph's description on the page about the site.
    pub fn anchor(&self) -> String {
        format!("{}-{}", self.source, self.paragraph)
    }
}

/// The error of a string that is no locator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocatorError;

impl fmt::Display for LocatorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a locator is a source and a paragraph number, such as profile#3")
    }
}

impl FromStr for Locator {
    type Err = LocatorError;

    fn from_str(text: &str) -> Result<Self, LocatorError> {
        let (source, paragraph) = text.split_once('#').ok_or(LocatorError)?;
        let paragraph = paragraph.parse().ok().filter(|&n| n > 0).ok_or(LocatorError)?;
        if source.is_empty() {
            return Err(LocatorError);
        }
        Ok(Self { source: source.to_owned(), paragraph })
    }
}

impl TryFrom<String> for Locator {
    type Error = LocatorError;

    fn try_from(text: String) -> Result<Self, LocatorError> {
        text.parse()
    }
}

impl From<Locator> for String {
    fn from(locator: Locator) -> Self {
        locator.to_string()
    }
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.source, self.paragraph)
    }
}
