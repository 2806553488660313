//! The glossary: names and terms that may need an explanation.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, VariantArray};

use super::phrase::Phrase;
use super::source::Locator;
use super::text::Text;

/// An entry of the glossary.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Term {
    /// Its id in placeholders; it is at `about/#ID`.
    pub id: String,
    /// What it denotes.
    pub kind: TermKind,
    /// The term.
    pub name: Text,
    /// Other spellings and abbreviations, for the search.
    #[serde(default)]
    pub also: Vec<String>,
    /// An explanation in the editors' own words; absent if the name is clear.
    pub explanation: Option<Text>,
    /// The paragraphs that use it.
    pub sources: Vec<Locator>,
}

/// What a term denotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, AsRefStr, VariantArray)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum TermKind {
    /// A word of medicine or administration.
    Term,
    /// A program or policy of government.
    Initiative,
    /// A laboratory or research center.
    Laboratory,
    /// A registry of patients, or a report on one.
    Registry,
    /// A journal.
    Journal,
    /// An alliance or consortium.
    Alliance,
    /// A hospital, school, commission or charity.
    Institution,
}

impl TermKind {
    /// The phrase for the heading of the kind in the glossary.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Term => Phrase::KindTerm,
            Self::Initiative => Phrase::KindInitiative,
            Self::Laboratory => Phrase::KindLaboratory,
            Self::Registry => Phrase::KindRegistry,
            Self::Journal => Phrase::KindJournal,
            Self::Alliance => Phrase::KindAlliance,
            Self::Institution => Phrase::KindInstitution,
        }
    }
}
