//! Written text that uses the figures: sections of blocks, each with its sources.

use super::decode::record;
use super::source::Locator;
use super::text::Text;

record! {
    /// A page of written text.
    pub struct Story {
        /// Its address: `care` stands at `care/`.
        pub id: String,
        /// The topic whose color it wears.
        pub topic: String,
        /// Its heading.
        pub title: Text,
        /// Its name in the navigation.
        pub short: Text,
        /// One sentence under the heading; also the page's description, so without placeholders.
        pub lede: Text,
        /// Its sections.
        pub sections: Vec<Section>,
    }
}

record! {
    /// A heading and what stands under it.
    pub struct Section {
        /// The name used in `#`.
        pub id: String,
        /// Its heading.
        pub heading: Text,
        /// What stands under it.
        pub blocks: Vec<Block>,
    }
}

record! {
    /// One block of a section: exactly one of its kinds.
    pub struct Block {
        /// A paragraph; may hold placeholders.
        #[cfg_attr(feature = "check", schemars(default))]
        pub text: Option<Text>,
        /// The paragraphs that `text` rests on; empty only where the words are the editors' own.
        #[cfg_attr(feature = "check", schemars(default))]
        pub sources: Vec<Locator>,
        /// A list of statements.
        #[cfg_attr(feature = "check", schemars(default))]
        pub items: Vec<Statement>,
        /// Cards of figures.
        #[cfg_attr(feature = "check", schemars(default))]
        pub facts: Vec<String>,
        /// Events, as they stand on the timeline.
        #[cfg_attr(feature = "check", schemars(default))]
        pub events: Vec<String>,
    }
}

record! {
    /// A sentence or two with their sources.
    pub struct Statement {
        /// The words that lead it, set off from the rest.
        #[cfg_attr(feature = "check", schemars(default))]
        pub lead: Option<Text>,
        /// What is said; may hold placeholders.
        pub text: Text,
        /// The paragraphs it rests on.
        pub sources: Vec<Locator>,
    }
}
