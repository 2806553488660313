//! A name or a term that a reader may want explained.

use super::decode::{Decode, Faults, choice, record, word};
use super::phrase::{self as p, Phrase};
use super::source::Locator;
use super::text::Text;
use super::tree::Tree;

record! {
    /// An entry of the glossary.
    pub struct Term {
        /// The name used in references; stands at `about/#ID`.
        pub id: String,
        /// What it names.
        pub kind: TermKind,
        /// The term.
        pub name: Text,
        /// Other spellings and abbreviations, for the search.
        #[cfg_attr(feature = "check", schemars(default))]
        pub also: Vec<String>,
        /// What it means, in the editors' own words; absent where the name says it all.
        #[cfg_attr(feature = "check", schemars(default))]
        pub explanation: Option<Text>,
        /// The paragraphs that use it.
        pub sources: Vec<Locator>,
    }
}

choice! {
    /// What a term names.
    pub enum TermKind {
        /// A word of medicine or administration.
        Term = "term",
        /// A program or policy of government.
        Initiative = "initiative",
        /// A laboratory or research center.
        Laboratory = "laboratory",
        /// A registry of patients, or a report on one.
        Registry = "registry",
        /// A journal.
        Journal = "journal",
        /// An alliance or consortium.
        Alliance = "alliance",
        /// A hospital, school, commission or charity.
        Institution = "institution",
    }
}

impl TermKind {
    /// The phrase that heads the kind's part of the glossary.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Term => p::KIND_TERM,
            Self::Initiative => p::KIND_INITIATIVE,
            Self::Laboratory => p::KIND_LABORATORY,
            Self::Registry => p::KIND_REGISTRY,
            Self::Journal => p::KIND_JOURNAL,
            Self::Alliance => p::KIND_ALLIANCE,
            Self::Institution => p::KIND_INSTITUTION,
        }
    }
}

impl Decode for TermKind {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        word(tree, faults, Self::from_name, Self::Term)
    }
}
