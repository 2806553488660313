//! A date as precisely as its source states it, in EDTF: never more precise, never less.

mod bounds;
mod civil;
mod error;
mod order;
mod pattern;
mod phrase;
mod precision;
mod words;

use std::str::FromStr;

use edtf_core::{Edtf, Qualifier, Year, YearKind};

use super::decode::{Decode, Faults, word};
use super::tree::Tree;

pub use bounds::{Bound, Days, Span};
pub use civil::{
    Civil, FARTHEST_YEAR, civil_from_days, days_from_civil, days_in_month, end_of_year, is_leap, start_of_year,
    year_of_day,
};
pub use error::DateError;
pub use order::{ReadingKey, compare};
pub use phrase::{phrase, short_phrase};
pub use precision::Precision;
pub use words::DateWords;

/// A date in EDTF, levels 0 to 2: `2010`, `199X`, `2020/..`, `XXXX-09-22`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Date {
    text: String,
    edtf: Edtf,
}

impl Date {
    /// The text as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where it lies in time; none if its year is wholly unspecified, as in `XXXX-09-22`.
    pub fn span(&self) -> Option<Span> {
        bounds::span(&self.edtf)
    }

    /// The smallest unit that it pins down.
    pub fn precision(&self) -> Precision {
        precision::precision(&self.edtf)
    }

    /// Whether the source is in doubt about any part of it (`?`, `%`).
    pub fn is_uncertain(&self) -> bool {
        self.edtf.is_uncertain()
    }

    /// Whether any part of it is an estimate (`~`, `%`).
    pub fn is_approximate(&self) -> bool {
        self.edtf.is_approximate()
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let edtf = Edtf::parse(text).map_err(|reason| error::diagnose(text, reason))?;
        // The parser lets an interval between years too far off for a number run backwards.
        if let Some(Span { start: Bound::Within(start), end: Bound::Within(end) }) = bounds::span(&edtf)
            && start.from >= end.to
        {
            return Err(DateError::Backwards);
        }
        Ok(Self { text: text.to_owned(), edtf })
    }
}

impl Decode for Date {
    /// Without the diagnosis that `from_str` makes of a slip: the content check has made it.
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        let read = |text: &str| Some(Self { text: text.to_owned(), edtf: Edtf::parse(text).ok()? });
        word(tree, faults, read, Self { text: String::new(), edtf: undated() })
    }
}

/// `XXXX`, a date of which nothing is known.
fn undated() -> Edtf {
    let kind = YearKind::Standard { negative: false, digits: [None; 4] };
    let year = Year { kind, significant_digits: None, qualifier: Qualifier::default() };
    Edtf::Date(edtf_core::Date { year, month: None, day: None })
}
