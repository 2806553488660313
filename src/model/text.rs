//! One text in every language of the site, its versions side by side.

use super::decode::{Decode, Faults, entries};
use super::language::Language;
use super::tree::Tree;

/// A text in every language of the site, by language tag (`en`, `zh-Hans`).
///
/// The content check holds that every language of the site is there and that
/// all versions hold the same placeholders, so `get` needs no error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
pub struct Text(
    #[cfg_attr(feature = "check", schemars(with = "std::collections::BTreeMap<String, String>"))] Vec<(String, String)>,
);

impl Decode for Text {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        Self(entries(tree, faults))
    }
}

impl FromIterator<(String, String)> for Text {
    /// From language tags and the text in each language.
    fn from_iter<T: IntoIterator<Item = (String, String)>>(versions: T) -> Self {
        Self(versions.into_iter().collect())
    }
}

impl Text {
    /// The text in `language`; the empty string where unchecked content lacks it.
    pub fn get(&self, language: &Language) -> &str {
        self.0.iter().find(|(tag, _)| *tag == language.tag).map_or("", |(_, text)| text)
    }
    /// The text with each version made anew, for a site of some languages.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn map(&self, languages: &[Language], with: impl Fn(&Language, &str) -> String) -> Self {
        languages.iter().map(|language| (language.tag.clone(), with(language, self.get(language)))).collect()
    }

    /// The text as content writes it.
    pub fn to_tree(&self) -> Tree {
        let versions = self.0.iter().map(|(tag, text)| (tag.clone(), Tree::Text(text.clone())));
        Tree::Record(versions.collect())
    }
}
