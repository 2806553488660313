//! The site itself: its languages, its institution, and what its first page shows.

use super::date::Date;
use super::decode::record;
use super::language::Language;
use super::story::Section;
use super::text::Text;

record! {
    /// What is true of the site as a whole.
    pub struct Site {
        /// The public origin, without a path: `https://scmc-atlas.example`.
        pub origin: String,
        /// When the content was last edited (RFC 3339, UTC).
        pub updated: String,
        /// The address of the license of its texts and figures.
        #[cfg_attr(feature = "check", schemars(default))]
        pub license: Option<String>,
        /// The site's name in short.
        pub name: Text,
        /// The institution it shows.
        pub institution: Institution,
        /// Its languages; the first is the default one.
        pub languages: Vec<Language>,
        /// The facts on the first page; one that is in a disagreement stands for all of it.
        pub headlines: Vec<String>,
        /// Eras of the institution, as they stand behind the timeline.
        #[cfg_attr(feature = "check", schemars(default))]
        pub eras: Vec<Era>,
        /// What the site says of itself.
        pub about: About,
    }
}

record! {
    /// A stretch of the institution's history that has a name.
    pub struct Era {
        /// From when to when, in EDTF; either end may be open.
        pub date: Date,
        /// Its name.
        pub name: Text,
        /// The paragraphs that it rests on.
        pub sources: Vec<super::source::Locator>,
    }
}

record! {
    /// The institution that the site shows.
    pub struct Institution {
        /// Its name.
        pub name: Text,
        /// Its name in short.
        pub short: Text,
        /// The line above its name: where it is and what it is; may hold placeholders.
        pub standing: Text,
        /// The sentence under its name; may hold placeholders.
        pub lede: Text,
        /// The same in one plain sentence, for descriptions; without placeholders.
        pub description: Text,
        /// Its kind in schema.org's words: `Hospital`.
        pub kind: String,
        /// The paragraphs that `standing` and `lede` rest on.
        pub sources: Vec<super::source::Locator>,
    }
}

record! {
    /// What the site says of itself.
    pub struct About {
        /// One sentence under the page's heading.
        pub lede: Text,
        /// The plain statement that the site is not the institution's own.
        pub statement: Text,
        /// Its sections, in order. Those with the ids `sources`, `disagreements`, `privacy`,
        /// `glossary` and `downloads` are followed by what the site makes of the content.
        pub sections: Vec<Section>,
    }
}
