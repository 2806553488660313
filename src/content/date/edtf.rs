//! Parses EDTF and writes dates in words; native only, because the app gets precomputed dates.

mod error;
mod phrase;
mod precision;
mod span;

use std::str::FromStr;

use edtf_core::Edtf;

use super::words::DateWords;
use super::{Bound, Date, Edtf as AuthoredDate, Span};
use crate::content::language::Language;
use crate::content::text::Text;

pub use error::DateError;
pub use phrase::{phrase, short_phrase};

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let edtf = Edtf::parse(text).map_err(|reason| error::diagnose(text, reason))?;
        let date = from_edtf(text, &edtf);
        // The parser does not compare years that are too large for an integer.
        if let Some(Span { start: Bound::Within(start), end: Bound::Within(end) }) = date.span
            && start.from >= end.to
        {
            return Err(DateError::Backwards);
        }
        Ok(date)
    }
}

impl AuthoredDate {
    /// The date with its words in each of the languages.
    ///
    /// # Errors
    /// If the text is no date.
    pub fn to_date(&self, languages: &[Language]) -> Result<Date, DateError> {
        self.0.parse::<Date>().map(|date| date.worded(languages))
    }
}

fn from_edtf(text: &str, edtf: &Edtf) -> Date {
    Date {
        edtf: text.to_owned(),
        span: span::span(edtf),
        precision: precision::precision(edtf),
        uncertain: edtf.is_uncertain(),
        approximate: edtf.is_approximate(),
        phrase: Text::default(),
        short: Text::default(),
    }
}

impl Date {
    /// The date with its words in every language.
    #[must_use]
    pub fn worded(self, languages: &[Language]) -> Self {
        let text = |phrase: fn(&Self, &DateWords) -> String| {
            languages.iter().map(|language| (language.tag.clone(), phrase(&self, &language.dates))).collect()
        };
        Self { phrase: text(phrase), short: text(short_phrase), ..self }
    }
}
