//! Disagreements: figures that seem to count the same and differ.

use serde::{Deserialize, Serialize};

use super::text::Text;

/// Figures that are shown next to each other because the sources disagree or count different things.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Disagreement {
    /// Its id in `data-disagreement` and addresses.
    pub id: String,
    /// What all of the figures seem to count, as a question.
    pub title: Text,
    /// Why the counts differ, in a sentence or two; by default, the text.
    pub reason: Option<Text>,
    /// The ids of the facts, in the order shown.
    pub facts: Vec<String>,
    /// How the counts differ, and where the site uses which.
    pub text: Text,
}
