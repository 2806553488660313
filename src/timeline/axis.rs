//! Words on the axis: names of ticks, and what part of time is in view.

use super::scale::TimeScale;
use super::ticks::TickName;
use crate::content::date::civil_from_days;
use crate::content::date::words::DateWords;
use crate::content::template::interpolate;

/// Below so many days in view, the ends are named by month.
const MONTHS_BELOW: f64 = 1100.0;

/// What is written at a tick.
pub fn tick_label(name: TickName, words: &DateWords) -> String {
    match name {
        TickName::Year(year) => words.year_number(year),
        TickName::Month(month) => short_month(month, words).to_owned(),
        TickName::Day(day) => day.to_string(),
    }
}

/// From when to when a view reaches: years, or months in a short view.
pub fn view_label(view: TimeScale, words: &DateWords) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a scale's ends are limited to the calendar")]
    let end = |day: f64| {
        let date = civil_from_days(day.floor() as i64);
        let year = words.year_number(date.year);
        if view.days() < MONTHS_BELOW {
            interpolate(&words.month, &[("month", short_month(date.month, words)), ("year", &year)])
        } else {
            interpolate(&words.year, &[("year", &year)])
        }
    };
    let pattern = if view.days() < MONTHS_BELOW { &words.between } else { &words.between_years };
    interpolate(pattern, &[("start", &end(view.from())), ("end", &end(view.to() - 1.0))])
}

fn short_month(month: u8, words: &DateWords) -> &str {
    words.short_months.get(usize::from(month) - 1).map_or("", String::as_str)
}
