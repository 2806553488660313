//! A date in words, in any language whose patterns are at hand.

mod several;
mod single;

use edtf_core::Edtf;

use crate::model::date::{Date, DateWords};

/// The date as running text and cards write it: "the 1990s", "since 2020", "September 22, year not stated …".
///
/// Shapes too rare to have words, such as `19X5`, stay in EDTF.
pub fn phrase(date: &Date, words: &DateWords) -> String {
    Writer { words, months: &words.months, decades: [&words.decade, &words.first_decade], notes_missing_year: true }
        .write(date)
}

/// The date as labels and marks write it, where there is little room: "1990s", "Dec 31, 2020", "Sep 22".
///
/// It does not say that a year is missing: what it labels stands on the shelf for such dates.
pub fn short_phrase(date: &Date, words: &DateWords) -> String {
    let decades = [&*words.short_decade, &words.short_decade];
    Writer { words, months: &words.short_months, decades, notes_missing_year: false }.write(date)
}

/// The words of a language, long or short.
#[derive(Clone, Copy)]
struct Writer<'a> {
    words: &'a DateWords,
    months: &'a [String; 12],
    /// The pattern of a decade, and that of the first decade of a century.
    decades: [&'a str; 2],
    /// Whether a date without a year says so.
    notes_missing_year: bool,
}

impl Writer<'_> {
    fn write(self, date: &Date) -> String {
        // A record that came from elsewhere may hold any text; every other date was read from its own.
        let Ok(edtf) = Edtf::parse(date.as_str()) else { return date.as_str().to_owned() };
        match &edtf {
            Edtf::Date(day) => self.date(day),
            // The atlas has no use for a time of day.
            Edtf::DateTime(moment) => self.date(&moment.date),
            Edtf::Interval(interval) => self.interval(interval),
            Edtf::Set(set) => self.set(set),
        }
    }
}
