//! The date format of a language: patterns and names.

#[cfg(not(target_arch = "wasm32"))]
mod check;

use serde::{Deserialize, Serialize};

use crate::content::template::interpolate;

/// The date format of a language. The placeholders of a pattern are in braces, in any order.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
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
    /// The names of the months, for `{month}`.
    pub months: [String; 12],
    /// The short names of the months, for labels.
    pub short_months: [String; 12],
    /// A season of a year, `{season}` and `{year}`: `{season} {year}`.
    pub season_year: String,
    /// Spring, summer, autumn and winter, for `{season}`.
    pub seasons: [String; 4],
    /// A quarter, third or half of a year, `{part}` and `{year}`: `{part} of {year}`.
    pub part_year: String,
    /// The four quarters, for `{part}`.
    pub quarters: [String; 4],
    /// The three thirds, for `{part}`.
    pub thirds: [String; 3],
    /// The two halves, for `{part}`.
    pub halves: [String; 2],
    /// A decade, by its first and last year `{decade}` and `{last}` (1990, 1999), or by `{tens}` (90) of the
    /// `{century}` (20th).
    pub decade: String,
    /// The first decade of a century, where `{tens}` is 00; same placeholders.
    pub first_decade: String,
    /// A decade on labels; same placeholders.
    pub short_decade: String,
    /// A part of a year of which only a decade or less is known, `{date}` and `{years}`: `{date} in {years}`.
    #[serde(default = "in_years")]
    pub in_years: String,
    /// A century, `{century}`, an ordinal: `{century} century`.
    pub century: String,
    /// A millennium, `{millennium}`, an ordinal: `{millennium} millennium`.
    pub millennium: String,
    /// The ordinal of a number, `{number}`, unless `ordinals` has it: `{number}th`.
    pub ordinal: String,
    /// Irregular ordinals: `[[1, "1st"], [2, "2nd"]]`.
    pub ordinals: Vec<(i64, String)>,
    /// A year before the year 1, `{year}`, for `{year}` in every other pattern: `{year} BCE`.
    pub before_era: String,
    /// An approximate date, `{date}`: `about {date}`.
    pub about: String,
    /// An uncertain date, `{date}`: `{date} (uncertain)`.
    pub uncertain: String,
    /// From one year to another, `{start}` and `{end}`: `{start}–{end}`.
    pub between_years: String,
    /// From one date to another if either is more than a year, `{start}` and `{end}`.
    pub between: String,
    /// An interval without an end, `{start}`: `since {start}`.
    pub since: String,
    /// An interval without a start, `{end}`: `until {end}`.
    pub until: String,
    /// An interval whose end is unknown, `{start}`.
    pub end_unknown: String,
    /// An interval whose start is unknown, `{end}`.
    pub start_unknown: String,
    /// A date or any before it, `{date}`: `{date} or earlier`.
    pub or_earlier: String,
    /// A date or any after it, `{date}`: `{date} or later`.
    pub or_later: String,
    /// The separator between the dates of a list.
    pub comma: String,
    /// The separator before the last date of a list if only one of them is meant.
    pub or: String,
    /// The separator before the last date of a list if all of them are meant.
    pub and: String,
    /// A date whose year is not stated, `{date}`.
    pub undated: String,
    /// The words for a date of which nothing is known.
    pub unknown: String,
}

/// What languages whose content does not say otherwise put between a part of a year and the years.
fn in_years() -> String {
    "{date}, {years}".to_owned()
}

impl DateWords {
    /// The number of a year, for the labels of ticks: `1998`, `44 BCE`.
    pub fn year_number(&self, year: i64) -> String {
        if year > 0 {
            return year.to_string();
        }
        interpolate(&self.before_era, &[("year", &year.abs_diff(1).to_string())])
    }
}
