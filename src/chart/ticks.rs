//! The ticks of a time axis: years, months or days, as many as there is room for.

use super::time_scale::TimeScale;
use crate::model::date::{FARTHEST_YEAR, civil_from_days, days_from_civil, days_in_month};

/// What a labelled tick names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickName {
    /// A year.
    Year(i64),
    /// A month, 1 to 12.
    Month(u8),
    /// A day of the month.
    Day(u8),
}

/// A tick of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands on the line, 0 to 1.
    pub place: f64,
    /// What is written at it; `None` for a small tick between two labelled ones.
    pub name: Option<TickName>,
}

/// The most labels that an axis is given, so that its ticks are bounded in number.
const MOST: usize = 60;

/// The ticks of a line that has room for `most` labels, in order. No two labels are
/// closer than a part in `most` of it, but for years without a leap day, which are a thousandth shorter.
pub fn ticks(scale: TimeScale, most: usize) -> Vec<Tick> {
    #[expect(clippy::cast_precision_loss, reason = "a handful of labels")]
    let room = most.max(1).min(MOST) as f64;
    // How many days a label takes up; half a year has 181 at least.
    let least = scale.days() / room;
    if least <= 15.0 {
        by_days(scale, least)
    } else if least <= 181.0 {
        by_months(scale, least)
    } else {
        by_years(scale, least / 365.2425)
    }
}

fn by_years(scale: TimeScale, least: f64) -> Vec<Tick> {
    let (step, small) = year_steps(least);
    let (first, last) = (year_at(scale.from()), year_at(scale.to()));
    let mut year = first.div_euclid(small) * small;
    let mut ticks = Vec::new();
    while year <= last.saturating_add(1) {
        let name = (year.rem_euclid(step) == 0).then_some(TickName::Year(year));
        // All years beyond the farthest would stand where it stands.
        if year.abs() <= FARTHEST_YEAR {
            push(&mut ticks, scale, days_from_civil(year, 1, 1), name);
        }
        year += small;
    }
    ticks
}

/// The step between labelled ticks in years, 1, 2 or 5 times a power of ten and not below
/// `least`; and the step of the small ticks between them.
fn year_steps(least: f64) -> (i64, i64) {
    let mut ten = 1;
    loop {
        for (times, parts) in [(1, 5), (2, 4), (5, 5)] {
            let step: i64 = times * ten;
            #[expect(clippy::cast_precision_loss, reason = "no scale has more years than a float can count")]
            if step as f64 >= least || step > FARTHEST_YEAR {
                return (step, (step / parts).max(1));
            }
        }
        ten *= 10;
    }
}

fn by_months(scale: TimeScale, least: f64) -> Vec<Tick> {
    // February has 28 days, and a year's first quarter 90.
    let step = if least <= 28.0 {
        1
    } else if least <= 90.0 {
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

fn by_days(scale: TimeScale, least: f64) -> Vec<Tick> {
    let (step, small) = if least <= 1.0 {
        (1, 1)
    } else if least <= 5.0 {
        (5, 1)
    } else {
        (15, 5)
    };
    let start = civil_from_days(whole(scale.from()));
    let (mut year, mut month) = (start.year, start.month);
    let mut ticks = Vec::new();
    while year <= FARTHEST_YEAR && days_from_civil(year, month, 1) <= whole(scale.to()) {
        let days = days_in_month(year, month);
        let last = if small > 1 { 28 } else { days };
        for day in (1..=last).step_by(small) {
            let left = f64::from(days + 1 - day);
            let name = match day {
                1 if month == 1 => Some(TickName::Year(year)),
                1 => Some(TickName::Month(month)),
                // A label too close to the next month's first would touch it.
                _ if (day - 1) % step == 0 && left >= least => Some(TickName::Day(day)),
                _ => None,
            };
            push(&mut ticks, scale, days_from_civil(year, month, day), name);
        }
        (year, month) = if month >= 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    ticks
}

fn push(ticks: &mut Vec<Tick>, scale: TimeScale, day: i64, name: Option<TickName>) {
    let place = scale.place(day);
    if (-1e-9..=1.0 + 1e-9).contains(&place) {
        ticks.push(Tick { place, name });
    }
}

fn year_at(day: f64) -> i64 {
    civil_from_days(whole(day)).year
}

fn whole(day: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a scale's ends are clamped to the calendar")]
    let day = day.floor() as i64;
    day
}
