//! Dates that are exactly as precise as their source.
//!
//! Editors write EDTF ([`Edtf`]). The build precomputes everything that is shown of a date, including its words in
//! every language ([`Date`]), so that the app needs no EDTF parser, which would be 13 kB.

mod bounds;
mod civil;
#[cfg(not(target_arch = "wasm32"))]
mod edtf;
mod order;
mod precision;
pub mod words;

use serde::{Deserialize, Serialize};

use super::language::Language;
use super::text::Text;

pub use bounds::{Bound, Days, Span};
pub use civil::{
    Civil, FARTHEST_YEAR, civil_from_days, days_from_civil, days_in_month, end_of_year, is_leap, start_of_year,
    year_of_day,
};
#[cfg(not(target_arch = "wasm32"))]
pub use edtf::{DateError, phrase, short_phrase};
pub use order::{ReadingKey, compare};
pub use precision::Precision;

/// A date as editors write it, in EDTF levels 0 to 2: `2010`, `199X`, `2020/..`, `XXXX-09-22`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(with = "String"))]
#[serde(transparent)]
pub struct Edtf(pub String);

/// A date with everything that is shown of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Date {
    edtf: String,
    span: Option<Span>,
    precision: Precision,
    uncertain: bool,
    approximate: bool,
    phrase: Text,
    short: Text,
}

impl Date {
    /// The EDTF that it was written in.
    pub fn as_str(&self) -> &str {
        &self.edtf
    }

    /// Its place in time; `None` if no digit of its year is known, as in `XXXX-09-22`.
    pub fn span(&self) -> Option<Span> {
        self.span
    }

    /// The smallest unit that is known.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// Whether any part of it is uncertain (`?`, `%`).
    pub fn is_uncertain(&self) -> bool {
        self.uncertain
    }

    /// Whether any part of it is approximate (`~`, `%`).
    pub fn is_approximate(&self) -> bool {
        self.approximate
    }

    /// The date in running text and on cards: "the 1990s", "since 2020", "September 22, year not stated …".
    ///
    /// Empty in a date that was only parsed; see `worded`.
    pub fn phrase(&self, language: &Language) -> &str {
        self.phrase.get(language)
    }

    /// The date on labels, which have little room: "1990s", "Dec 31, 2020", "Sep 22".
    ///
    /// It does not mention a missing year, because such labels are in the list of undated events.
    pub fn short_phrase(&self, language: &Language) -> &str {
        self.short.get(language)
    }
}
