//! Figures that look like the same count and are not.

use super::decode::record;
use super::text::Text;

record! {
    /// Figures that stand side by side because the sources disagree or count different things.
    pub struct Disagreement {
        /// The name used in `data-disagreement` and addresses.
        pub id: String,
        /// What the figures seem to count alike.
        pub title: Text,
        /// The facts concerned, in the order shown.
        pub facts: Vec<String>,
        /// How the counts differ, and which of them the site uses where.
        pub text: Text,
    }
}
