//! Where a statement comes from: a document, and a numbered paragraph of it.

use std::fmt;
use std::str::FromStr;

use super::decode::{Decode, Faults, record, word};
use super::text::Text;
use super::tree::Tree;

record! {
    /// A document that the atlas rests on.
    pub struct Source {
        /// The name that locators begin with: `profile`.
        pub id: String,
        /// Short name, as notes show it: "Profile".
        pub short: Text,
        /// What the document is.
        pub title: Text,
        /// Who stands behind it, what it covers, what it leaves open; the editors' own words.
        pub note: Text,
        /// Language the document is written in, as a tag.
        pub language: String,
        /// Its paragraphs, numbered from 1, in order.
        pub paragraphs: Vec<Paragraph>,
    }
}

record! {
    /// One numbered paragraph of a source, described in the editors' own words.
    pub struct Paragraph {
        /// The paragraph's number.
        pub number: u32,
        /// What it is about.
        pub about: Text,
        /// The earlier paragraphs whose content it says again.
        #[cfg_attr(feature = "check", schemars(default))]
        pub repeats: Vec<u32>,
    }
}

/// A paragraph of a source: `profile#3`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Locator {
    /// Id of the source.
    pub source: String,
    /// Number of the paragraph, from 1.
    pub paragraph: u32,
}

/// Why a string is no locator.
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

impl Decode for Locator {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        word(tree, faults, |text| text.parse().ok(), Self { source: String::new(), paragraph: 0 })
    }
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source)?;
        f.write_str("#")?;
        self.paragraph.fmt(f)
    }
}
