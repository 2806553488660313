//! The texts of all phrases, in every language.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

use super::phrase::Phrase;
use super::text::Text;

/// Every phrase in every language, in the order of [`Phrase`]; `phrases.json` has them by name.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "Vec<Text>", into = "Vec<Text>")]
pub struct Phrases(Vec<Text>);

impl Phrases {
    /// The text of a phrase.
    pub fn get(&self, phrase: Phrase) -> &Text {
        #[expect(clippy::indexing_slicing, reason = "there is one text for each variant, in their order")]
        &self.0[phrase as usize]
    }

    /// The phrases by name, as `phrases.json` has them.
    ///
    /// # Errors
    /// The first phrase that is missing.
    pub fn from_names(mut texts: BTreeMap<Phrase, Text>) -> Result<Self, PhrasesError> {
        let text_of = |phrase: &Phrase| texts.remove(phrase).ok_or(PhrasesError::Missing(*phrase));
        Phrase::VARIANTS.iter().map(text_of).collect::<Result<_, _>>().map(Self)
    }
}

/// Why texts are not those of all phrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhrasesError {
    /// `phrases.json` lacks it.
    Missing(Phrase),
    /// A list has not exactly one text for each phrase.
    Count,
}

impl fmt::Display for PhrasesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(phrase) => write!(f, "the phrase {phrase:?} is missing"),
            Self::Count => f.write_str("there has to be one text for each phrase"),
        }
    }
}

impl TryFrom<Vec<Text>> for Phrases {
    type Error = PhrasesError;

    fn try_from(texts: Vec<Text>) -> Result<Self, PhrasesError> {
        if texts.len() == Phrase::COUNT { Ok(Self(texts)) } else { Err(PhrasesError::Count) }
    }
}

impl From<Phrases> for Vec<Text> {
    fn from(phrases: Phrases) -> Self {
        phrases.0
    }
}
