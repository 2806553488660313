//! The ticks of the axis by name, and what part of time is in view, in words.

use super::super::super::Cx;
use crate::chart::ticks::{Tick, TickName};
use crate::chart::time_scale::TimeScale;
use crate::model::date::civil_from_days;
use crate::model::pattern::fill;

/// Below so many days in view, the ends are named by month.
const MONTHS_BELOW: f64 = 1100.0;

/// What is written at a tick.
pub(super) fn tick_name(cx: Cx, tick: &Tick) -> Option<String> {
    Some(match tick.name? {
        TickName::Year(year) => cx.language.dates.year_number(year),
        TickName::Month(month) => short_month(cx, month),
        TickName::Day(day) => day.to_string(),
    })
}

/// From when to when the view reaches: years, or months where it is close.
pub(super) fn in_view(cx: Cx, view: TimeScale) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a scale's ends are clamped to the calendar")]
    let end = |day: f64| {
        let civil = civil_from_days(day.floor() as i64);
        let dates = &cx.language.dates;
        let year = dates.year_number(civil.year);
        if view.days() < MONTHS_BELOW {
            fill(&dates.month, &[("month", &short_month(cx, civil.month)), ("year", &year)])
        } else {
            year
        }
    };
    [end(view.from()).as_str(), " – ", &end(view.to() - 1.0)].concat()
}

fn short_month(cx: Cx, month: u8) -> String {
    cx.language.dates.short_months.get(usize::from(month) - 1).cloned().unwrap_or_default()
}
