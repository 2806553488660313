//! A date as precisely as its source states it, in EDTF: never more precise, never less.
//!
//! The program that builds the site reads the EDTF and works out all that is asked of a date,
//! down to its words in every language ([`worked_out`](super::worked_out)). The app is given that
//! and carries neither the parser nor the grammar of dates, which weighed 13 kB in it.

mod bounds;
mod civil;
#[cfg(not(target_arch = "wasm32"))]
mod edtf;
mod order;
mod precision;
mod words;

use super::decode::{Decode, Faults, field};
use super::language::Language;
use super::text::Text;
use super::tree::Tree;

pub use bounds::{Bound, Days, Span};
pub use civil::{
    Civil, FARTHEST_YEAR, civil_from_days, days_from_civil, days_in_month, end_of_year, is_leap, start_of_year,
    year_of_day,
};
#[cfg(not(target_arch = "wasm32"))]
pub use edtf::{DateError, phrase, short_phrase};
pub use order::{ReadingKey, compare};
pub use precision::Precision;
pub use words::DateWords;

/// A date in EDTF, levels 0 to 2: `2010`, `199X`, `2020/..`, `XXXX-09-22`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Date {
    text: String,
    span: Option<Span>,
    precision: Precision,
    uncertain: bool,
    approximate: bool,
    phrase: Text,
    short: Text,
}

impl Date {
    /// The text as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where it lies in time; none if its year is wholly unspecified, as in `XXXX-09-22`.
    pub fn span(&self) -> Option<Span> {
        self.span
    }

    /// The smallest unit that it pins down.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// Whether the source is in doubt about any part of it (`?`, `%`).
    pub fn is_uncertain(&self) -> bool {
        self.uncertain
    }

    /// Whether any part of it is an estimate (`~`, `%`).
    pub fn is_approximate(&self) -> bool {
        self.approximate
    }

    /// The date as running text and cards write it: "the 1990s", "since 2020", "September 22, year not stated …".
    ///
    /// All dates of [`Content`](super::content::Content) have words; one that was read alone has none.
    pub fn phrase(&self, language: &Language) -> &str {
        self.phrase.get(language)
    }

    /// The date as labels and marks write it, where there is little room: "1990s", "Dec 31, 2020", "Sep 22".
    ///
    /// It does not say that a year is missing: what it labels stands on the shelf for such dates.
    pub fn short_phrase(&self, language: &Language) -> &str {
        self.short.get(language)
    }
}

impl Decode for Date {
    /// From what was worked out of it; natively also from its text, without the diagnosis that
    /// `from_str` makes of a slip: the content check has made it.
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(date) = tree.text().and_then(edtf::read) {
            return date;
        }
        if !matches!(tree, Tree::Record(_)) {
            faults.note();
        }
        Self {
            text: field(tree, "text", faults),
            span: field(tree, "span", faults),
            precision: field(tree, "precision", faults),
            uncertain: field(tree, "uncertain", faults),
            approximate: field(tree, "approximate", faults),
            phrase: field(tree, "phrase", faults),
            short: field(tree, "short", faults),
        }
    }
}
