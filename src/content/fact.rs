//! A figure, with its definition, date and sources.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::language::Language;
use super::plural;
use super::quantity::{Comparator, Quantity};
use super::section_link::SectionLink;
use super::source::Locator;
use super::template::interpolate;
use super::text::Text;

/// A figure of the institution. Its number is written nowhere else.
///
/// `D` is the type of its date, authored or shipped.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Fact<D = Date> {
    /// Its id in placeholders, addresses and downloads.
    pub id: String,
    /// The id of the topic that it is listed under.
    pub topic: String,
    /// The number.
    pub value: Quantity,
    /// How the source qualifies the number.
    #[serde(default)]
    pub comparator: Comparator,
    /// The id of its unit in `units.json`.
    pub unit: String,
    /// The date at which it was true; absent if the source states none.
    pub as_of: Option<D>,
    /// Whether the editors counted it in a list, because the source gives no number.
    #[serde(default)]
    pub counted: bool,
    /// How it is drawn.
    pub drawing: Drawing,
    /// The id of the fact that this one is a part of, for `"drawing": "part"`.
    pub whole: Option<String>,
    /// The ids of the facts that are shown in a row with it, for `"drawing": "row"`.
    #[serde(default)]
    pub beside: Vec<String>,
    /// Whether the source says that it is more than half of all there are, for `"drawing": "marks"`: the most that is
    /// left for others is then drawn, too.
    #[serde(default)]
    pub majority: bool,
    /// Its name, in a few words.
    pub label: Text,
    /// What it shows, as the title where it stands at large; by default, its name.
    pub finding: Option<Text>,
    /// What exactly it counts.
    pub definition: Text,
    /// A sentence of context; may have placeholders.
    pub context: Option<Text>,
    /// The paragraphs that state it.
    pub sources: Vec<Locator>,
    /// Where written pages use it; computed by `ship`, because the app does not embed their text.
    #[serde(default)]
    #[cfg_attr(feature = "check", schemars(skip))]
    pub used_in: Vec<SectionLink>,
}

/// How a figure is drawn: never on a scale that would mislead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Drawing {
    /// A percentage, as a hundred dots.
    Share,
    /// A part of another fact, as a bar.
    Part,
    /// A count, as a square for each.
    Marks,
    /// A rank, in words.
    Rank,
    /// A number next to others on different scales.
    Row,
    /// A number only.
    Plain,
}

/// The unit of a figure.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Unit {
    /// Its id in facts and downloads.
    pub id: String,
    /// How a number is written with it, with the placeholder `{n}`: "{n} beds". Plural forms are written as
    /// `{n, plural, one {{n} bed} other {{n} beds}}`.
    pub pattern: Text,
    /// A symbol after the number, also in running text: `%`.
    pub symbol: Option<String>,
}

impl Unit {
    /// The pattern in a language, in the plural form that a number takes.
    pub fn pattern_for(&self, number: f64, language: &Language) -> Cow<'_, str> {
        plural::select(self.pattern.get(language), language.plurals.category(number))
    }

    /// A number with the unit, as a language writes both: "1,500 beds".
    pub fn of(&self, number: Quantity, language: &Language) -> String {
        interpolate(&self.pattern_for(number.0, language), &[("n", &number.grouped(&language.numbers))])
    }
}
