//! The ticks of a time axis: years, months or days, as many as there is room for.

use super::scale::{TimeScale, to_float};
use crate::content::date::{FARTHEST_YEAR, civil_from_days, days_from_civil, days_in_month};

/// The label of a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TickName {
    /// A year.
    Year(i64),
    /// A month, 1 to 12.
    Month(u8),
    /// A day of the month.
    Day(u8),
}

/// A tick of a time axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Its position on the scale, 0 to 1.
    pub place: f64,
    /// Its label; `None` for a minor tick.
    pub name: Option<TickName>,
}

/// The most labels of an axis, however wide it is.
const MAX_LABELS: usize = 60;

/// The ticks of a scale that has room for `most` labels, in ascending order.
///
/// Two labels are at least `1 / most` apart, or 0.999 of that for years without a leap day.
pub fn ticks(scale: TimeScale, most: usize) -> Vec<Tick> {
    #[expect(clippy::cast_precision_loss, reason = "a handful of labels")]
    let room = most.clamp(1, MAX_LABELS) as f64;
    let min_days = scale.days() / room;
    if min_days <= 15.0 {
        by_days(scale, min_days)
    } else if min_days <= 181.0 {
        // The shorter half of a year has 181 days.
        by_months(scale, min_days)
    } else {
        by_years(scale, min_days / 365.2425)
    }
}

fn by_years(scale: TimeScale, min_years: f64) -> Vec<Tick> {
    let (step, minor) = year_steps(min_years);
    let (first, last) = (year_at(scale.from()), year_at(scale.to()));
    let mut year = first.div_euclid(minor) * minor;
    let mut ticks = Vec::new();
    while year <= last.saturating_add(1) {
        let name = (year.rem_euclid(step) == 0).then_some(TickName::Year(year));
        // The calendar ends there: later years would all get the same position.
        if year.abs() <= FARTHEST_YEAR {
            push(&mut ticks, scale, days_from_civil(year, 1, 1), name);
        }
        year += minor;
    }
    ticks
}

/// The step between labels in years, which is 1, 2 or 5 times a power of ten and at least `min_years`; and the
/// step between minor ticks.
fn year_steps(min_years: f64) -> (i64, i64) {
    let mut power = 1;
    loop {
        for (factor, minor_ticks) in [(1, 5), (2, 4), (5, 5)] {
            let step: i64 = factor * power;
            #[expect(clippy::cast_precision_loss, reason = "no scale has more years than a float can count")]
            if step as f64 >= min_years || step > FARTHEST_YEAR {
                return (step, (step / minor_ticks).max(1));
            }
        }
        power *= 10;
    }
}

fn by_months(scale: TimeScale, min_days: f64) -> Vec<Tick> {
    // The shortest month has 28 days, the shortest quarter 90.
    let step = if min_days <= 28.0 {
        1
    } else if min_days <= 90.0 {
        3
    } else {
        6
    };
    let mut ticks = Vec::new();
    for year in year_at(scale.from())..=year_at(scale.to()) {
        for month in 1..=12_u8 {
            let name = match (month, (month - 1) % step) {
                (1, _) => Some(TickName::Year(year)),
                (_, 0) => Some(TickName::Month(month)),
                _ => None,
            };
            push(&mut ticks, scale, days_from_civil(year, month, 1), name);
        }
    }
    ticks
}

fn by_days(scale: TimeScale, min_days: f64) -> Vec<Tick> {
    let (step, minor) = if min_days <= 1.0 {
        (1, 1)
    } else if min_days <= 5.0 {
        (5, 1)
    } else {
        (15, 5)
    };
    let start = civil_from_days(whole_day(scale.from()));
    let (mut year, mut month) = (start.year, start.month);
    let mut ticks = Vec::new();
    while year <= FARTHEST_YEAR && days_from_civil(year, month, 1) <= whole_day(scale.to()) {
        let days = days_in_month(year, month);
        let last = if minor > 1 { 28 } else { days };
        for day in (1..=last).step_by(minor) {
            let days_left = f64::from(days + 1 - day);
            let name = match day {
                1 if month == 1 => Some(TickName::Year(year)),
                1 => Some(TickName::Month(month)),
                // Without room, the label would touch that of the next month.
                _ if (day - 1) % step == 0 && days_left >= min_days => Some(TickName::Day(day)),
                _ => None,
            };
            push(&mut ticks, scale, days_from_civil(year, month, day), name);
        }
        (year, month) = if month >= 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    ticks
}

fn push(ticks: &mut Vec<Tick>, scale: TimeScale, day: i64, name: Option<TickName>) {
    let place = scale.place(to_float(day));
    if (-1e-9..=1.0 + 1e-9).contains(&place) {
        ticks.push(Tick { place, name });
    }
}

fn year_at(day: f64) -> i64 {
    civil_from_days(whole_day(day)).year
}

fn whole_day(day: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a scale's ends are clamped to the calendar")]
    let day = day.floor() as i64;
    day
}
