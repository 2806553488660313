//! How one language writes dates: patterns and names, all of them content.

#[cfg(not(target_arch = "wasm32"))]
mod check;

use crate::model::decode::record;
use crate::model::pattern::fill;

#[cfg(target_arch = "wasm32")]
record! {
    /// What the app needs of how a language writes dates: its dates come in words, its axes need names.
    pub struct DateWords {
        /// A month of a year, `{month}` and `{year}`: `{month} {year}`.
        pub month: String,
        /// The number of a year before the year 1, `{year}`: `{year} BCE`.
        pub before_era: String,
        /// The twelve months on labels that have little room.
        pub short_months: [String; 12],
    }
}

#[cfg(not(target_arch = "wasm32"))]
record! {
    /// How a language writes dates. Each pattern names its placeholders in braces, in any order the language likes.
    pub struct DateWords {
        /// A year, `{year}`: `{year}`, `{year}年`.
        pub year: String,
        /// A month of a year, `{month}` and `{year}`: `{month} {year}`.
        pub month: String,
        /// A day, `{day}`, `{month}` and `{year}`: `{month} {day}, {year}`.
        pub day: String,
        /// A day in no known year, `{month}` and `{day}`: `{month} {day}`.
        pub month_day: String,
        /// Some unknown day of a year or month, `{date}`: `a day in {date}`.
        pub some_day: String,
        /// Some unknown month of a year, `{date}`: `a month in {date}`.
        pub some_month: String,
        /// The twelve months, as `{month}` shows them.
        pub months: [String; 12],
        /// The twelve months on labels that have little room.
        pub short_months: [String; 12],
        /// A season of a year, `{season}` and `{year}`: `{season} {year}`.
        pub season_year: String,
        /// Spring, summer, autumn and winter, as `{season}` shows them.
        pub seasons: [String; 4],
        /// A quarter, third or half of a year, `{part}` and `{year}`: `{part} of {year}`.
        pub part_year: String,
        /// The four quarters, as `{part}` shows them.
        pub quarters: [String; 4],
        /// The three thirds, as `{part}` shows them.
        pub thirds: [String; 3],
        /// The two halves, as `{part}` shows them.
        pub halves: [String; 2],
        /// A decade, by its first year `{decade}` (1990) or by `{tens}` (90) of the `{century}` (20th).
        pub decade: String,
        /// The first decade of a century, where `{tens}` is 00 and may read badly; same placeholders.
        pub first_decade: String,
        /// A decade on labels that have little room; same placeholders.
        pub short_decade: String,
        /// A century, `{century}`, an ordinal: `{century} century`.
        pub century: String,
        /// A millennium, `{millennium}`, an ordinal: `{millennium} millennium`.
        pub millennium: String,
        /// The ordinal of a number, `{number}`, unless `ordinals` has it: `{number}th`.
        pub ordinal: String,
        /// Ordinals that are written otherwise: `[[1, "1st"], [2, "2nd"]]`.
        pub ordinals: Vec<(i64, String)>,
        /// The number of a year before the year 1, `{year}`; takes that year's place in every other pattern: `{year} BCE`.
        pub before_era: String,
        /// An estimated date, `{date}`: `about {date}`.
        pub about: String,
        /// A doubtful date, `{date}`: `{date} (uncertain)`.
        pub uncertain: String,
        /// From one year to another, `{start}` and `{end}`: `{start}–{end}`.
        pub between_years: String,
        /// From one date to another where either has more than a year, `{start}` and `{end}`.
        pub between: String,
        /// An interval that goes on, `{start}`: `since {start}`.
        pub since: String,
        /// An interval that has no beginning, `{end}`: `until {end}`.
        pub until: String,
        /// An interval whose end is not known, `{start}`.
        pub end_unknown: String,
        /// An interval whose start is not known, `{end}`.
        pub start_unknown: String,
        /// A date or any before it, `{date}`: `{date} or earlier`.
        pub or_earlier: String,
        /// A date or any after it, `{date}`: `{date} or later`.
        pub or_later: String,
        /// What stands between the dates of a list.
        pub comma: String,
        /// What stands before the last of a list of which one is meant.
        pub or: String,
        /// What stands before the last of a list of which all are meant.
        pub and: String,
        /// A date whose year is not stated, `{date}`.
        pub undated: String,
        /// In place of a date of which nothing is stated.
        pub unknown: String,
    }
}

impl DateWords {
    /// The number of a year, as ticks have it: `1998`, `44 BCE`.
    pub fn year_number(&self, year: i64) -> String {
        if year > 0 {
            return year.to_string();
        }
        fill(&self.before_era, &[("year", &year.abs_diff(1).to_string())])
    }
}
