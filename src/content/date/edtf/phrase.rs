//! A date in words, in the date format of any language.

mod several;
mod single;

use edtf_core::Edtf;

use crate::content::date::Date;
use crate::content::date::words::DateWords;

/// The date in running text and on cards: "the 1990s", "since 2020", "September 22, year not stated …".
///
/// Every date has words. Those of rare forms say less: `19X5` is "1905–1995".
pub fn phrase(date: &Date, words: &DateWords) -> String {
    Writer { words, months: &words.months, decades: [&words.decade, &words.first_decade], notes_missing_year: true }
        .write(date)
}

/// The date on labels, which have little room: "1990s", "Dec 31, 2020", "Sep 22".
///
/// It does not mention a missing year, because such labels are in the list of undated events.
pub fn short_phrase(date: &Date, words: &DateWords) -> String {
    // "The 1900s" may be read as a century.
    let decades = [&*words.short_decade, &words.first_decade];
    Writer { words, months: &words.short_months, decades, notes_missing_year: false }.write(date)
}

/// Writes dates in a language, in the long or the short form.
#[derive(Clone, Copy)]
struct Writer<'a> {
    words: &'a DateWords,
    months: &'a [String; 12],
    /// The pattern of a decade, and that of the first decade of a century.
    decades: [&'a str; 2],
    /// Whether a missing year is mentioned.
    notes_missing_year: bool,
}

impl Writer<'_> {
    fn write(self, date: &Date) -> String {
        // A date that was deserialized may have any text.
        let Ok(edtf) = Edtf::parse(date.as_str()) else { return date.as_str().to_owned() };
        match &edtf {
            Edtf::Date(day) => self.date(day),
            // The atlas shows no time of day.
            Edtf::DateTime(moment) => self.date(&moment.date),
            Edtf::Interval(interval) => self.interval(interval),
            Edtf::Set(set) => self.set(set),
        }
    }
}
