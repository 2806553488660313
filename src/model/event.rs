//! Something that happened, dated as precisely as the source dates it.

use super::date::Date;
use super::decode::record;
use super::source::Locator;
use super::text::Text;

record! {
    /// One event of the timeline.
    pub struct Event {
        /// The name used in addresses and references.
        pub id: String,
        /// When, in EDTF.
        pub date: Date,
        /// Its topics, the first of which gives its color and lane.
        pub topics: Vec<String>,
        /// What happened, as a heading.
        pub title: Text,
        /// The label on the drawing: a few words.
        pub short: Text,
        /// What happened, in a sentence or two; may hold placeholders.
        pub text: Text,
        /// Figures that belong to it.
        #[cfg_attr(feature = "check", schemars(default))]
        pub facts: Vec<String>,
        /// People in it.
        #[cfg_attr(feature = "check", schemars(default))]
        pub people: Vec<String>,
        /// The story or article that tells more, by its slug.
        #[cfg_attr(feature = "check", schemars(default))]
        pub story: Option<String>,
        /// The paragraphs that state it.
        pub sources: Vec<Locator>,
    }
}
