//! The site itself: its languages, institution, headlines and eras.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::language::Languages;
use super::story::Section;
use super::text::Text;

/// The settings and texts of the whole site.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Site<D = Date> {
    /// The public origin, without a path: `https://scmc-atlas.example`.
    pub origin: String,
    /// When the content was last edited (RFC 3339, UTC).
    pub updated: String,
    /// The URL of the license of its texts and figures.
    pub license: Option<String>,
    /// The short name of the site.
    pub name: Text,
    /// The institution that the site shows.
    pub institution: Institution,
    /// Its languages; the first is the default one.
    pub languages: Languages,
    /// The ids of the facts on the overview; a fact of a disagreement stands for the others.
    pub headlines: Vec<String>,
    /// Facts that count things of one kind, drawn as fields of dots on one scale.
    pub fields: Option<Fields>,
    /// The eras of the institution, shown in the background of the timeline.
    #[serde(default = "Vec::<Era<D>>::new")]
    pub eras: Vec<Era<D>>,
    /// Groups of words that mean the same, with commas between them: who searches for one finds what has another.
    #[serde(default)]
    pub synonyms: Vec<Text>,
    /// Words that say nothing in a query, with commas between them: where it finds nothing, they are left out of it.
    #[serde(default)]
    pub ignored_words: Option<Text>,
    /// The page about the site.
    pub about: About,
}

/// Facts that are drawn as fields of dots on one scale, because they count things of one kind.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Fields {
    /// What they show together.
    pub title: Text,
    /// What a dot stands for.
    pub text: Text,
    /// The ids of the facts, in the order shown; those drawn as marks.
    pub facts: Vec<String>,
}

/// A named period of the institution's history.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Era<D = Date> {
    /// An interval in EDTF; either end may be open.
    pub date: D,
    /// Its name.
    pub name: Text,
    /// Its sources.
    pub sources: Vec<super::source::Locator>,
}

/// The institution that the site shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Institution {
    /// Its name.
    pub name: Text,
    /// Its name in short.
    pub short: Text,
    /// The line above its name, such as its place and kind; may have placeholders.
    #[serde(rename = "standing")]
    pub tagline: Text,
    /// The sentence below its name; may have placeholders.
    pub lede: Text,
    /// One sentence without placeholders, for the descriptions of pages.
    pub description: Text,
    /// Its type at schema.org: `Hospital`.
    pub kind: String,
    /// The sources of `standing` and `lede`.
    pub sources: Vec<super::source::Locator>,
}

/// The page about the site.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct About {
    /// One sentence below the heading of the page.
    pub lede: Text,
    /// One sentence that says who and what, for search engines and link previews; by default, the lede.
    pub description: Option<Text>,
    /// The statement that the site is independent of the institution.
    pub statement: Text,
    /// Its sections, in order. Those with the ids `sources`, `disagreements`, `privacy`, `glossary` and `downloads` are
    /// followed by generated lists.
    pub sections: Vec<Section>,
}
