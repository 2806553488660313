//! The languages of the site: their tags, address prefixes, and number and date formats.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::date::words::DateWords;
use super::plural::Plurals;

/// A language of the site. Every page exists in it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Language {
    /// BCP 47 tag, as in `lang` and `hreflang`: `en`, `zh-Hans`.
    pub tag: String,
    /// The first segment of its addresses; empty for the default language.
    pub prefix: String,
    /// Its name in the language itself, for the language switch.
    pub name: String,
    /// The locale for Open Graph: `en_US`.
    pub locale: String,
    /// How numbers are written.
    pub numbers: NumberWords,
    /// How dates are written.
    pub dates: DateWords,
    /// Which numbers take which plural form; worked out by `ship`.
    #[serde(default)]
    #[cfg_attr(feature = "check", schemars(skip))]
    pub plurals: Plurals,
}

impl Language {
    /// The path of a file in the language: `feed.xml`, `zh/feed.xml`.
    pub fn path(&self, file: &str) -> String {
        if self.prefix.is_empty() { file.to_owned() } else { format!("{}/{file}", self.prefix) }
    }
}

/// How a language writes numbers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct NumberWords {
    /// The separator between groups of three digits.
    pub group: String,
    /// The decimal separator.
    pub decimal: String,
    /// The least number of digits that are grouped: 4 writes `1,500`, 5 writes `1500`.
    pub group_from: usize,
    /// The words for ten thousand, its square and so on, one character each: `万亿` writes `5万` for 50000.
    pub myriads: Option<String>,
}

/// The index of a language. Only [`Languages`] creates them, so that each is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LanguageId(usize);

impl LanguageId {
    /// The place of the language among those of the site, from 0.
    pub fn index(self) -> usize {
        self.0
    }
}

/// The languages of the site: at least one, and the first is the default.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(with = "Vec<Language>"))]
#[serde(try_from = "Vec<Language>", into = "Vec<Language>")]
pub struct Languages(Vec<Language>);

impl Languages {
    /// The default language.
    pub const DEFAULT: LanguageId = LanguageId(0);

    /// The language of an id.
    pub fn of(&self, id: LanguageId) -> &Language {
        #[expect(clippy::indexing_slicing, reason = "ids are created from this list, and it is never empty")]
        &self.0[id.0]
    }

    /// Every language with its id, in the order of the content.
    pub fn with_ids(&self) -> impl Iterator<Item = (LanguageId, &Language)> {
        self.0.iter().enumerate().map(|(index, language)| (LanguageId(index), language))
    }

    /// The same languages, each with its plural forms.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn with_plurals(mut self) -> Self {
        for language in &mut self.0 {
            language.plurals = Plurals::of(&language.tag);
        }
        self
    }

    /// The language whose addresses begin with a prefix, which may be empty.
    pub fn with_prefix(&self, prefix: &str) -> Option<LanguageId> {
        self.with_ids().find(|(_, language)| language.prefix == prefix).map(|(id, _)| id)
    }
}

impl Deref for Languages {
    type Target = [Language];

    fn deref(&self) -> &[Language] {
        &self.0
    }
}

impl TryFrom<Vec<Language>> for Languages {
    type Error = &'static str;

    fn try_from(languages: Vec<Language>) -> Result<Self, Self::Error> {
        if languages.is_empty() { Err("a site needs at least one language") } else { Ok(Self(languages)) }
    }
}

impl From<Languages> for Vec<Language> {
    fn from(languages: Languages) -> Self {
        languages.0
    }
}
