//! One text in every language of the site.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::language::Language;

/// A text in every language of the site, by language tag: `{"en": "…", "zh-Hans": "…"}`.
///
/// A text that lacks a language is refused by the content check and by
/// [`AuthoredContent::ship`](super::AuthoredContent::ship), so [`Text::get`] needs no error.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Text(BTreeMap<String, String>);

impl FromIterator<(String, String)> for Text {
    /// From language tags and the text in each language.
    fn from_iter<T: IntoIterator<Item = (String, String)>>(versions: T) -> Self {
        Self(versions.into_iter().collect())
    }
}

impl Text {
    /// The text in `language`; in unshipped content that lacks it, the empty string.
    pub fn get(&self, language: &Language) -> &str {
        self.0.get(&language.tag).map_or("", String::as_str)
    }

    /// Maps the text in each language.
    #[must_use]
    pub fn map(&self, languages: &[Language], version: impl Fn(&Language, &str) -> String) -> Self {
        languages.iter().map(|language| (language.tag.clone(), version(language, self.get(language)))).collect()
    }

    /// The text in one language only, for files that are fetched by language.
    #[must_use]
    pub fn only(&self, language: &Language) -> Self {
        Self([(language.tag.clone(), self.get(language).to_owned())].into())
    }
}
