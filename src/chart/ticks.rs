//! The ticks of a time axis: years, months or days, as many as there is room for.

use super::time_scale::TimeScale;
use crate::model::date::{civil_from_days, days_from_civil, days_in_month};

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

/// Steps between labelled ticks in years, with the step of the small ticks between them.
const YEARS: [(i64, i64); 14] = [
    (1, 1),
    (2, 1),
    (5, 1),
    (10, 2),
    (20, 5),
    (50, 10),
    (100, 20),
    (200, 50),
    (500, 100),
    (1000, 200),
    (2000, 500),
    (5000, 1000),
    (10_000, 2000),
    (100_000, 20_000),
];

/// Ticks with at most `most` labels, in order.
pub fn ticks(scale: TimeScale, most: usize) -> Vec<Tick> {
    #[expect(clippy::cast_precision_loss, reason = "a handful of labels")]
    let room = most.max(1) as f64;
    let years = scale.days() / 365.2425;
    if years > room / 2.0 {
        return by_years(scale, years / room);
    }
    let months = years * 12.0;
    if months > room / 2.0 {
        return by_months(scale, months / room);
    }
    by_days(scale, scale.days() / room)
}

fn by_years(scale: TimeScale, least: f64) -> Vec<Tick> {
    #[expect(clippy::cast_precision_loss, reason = "steps are small")]
    let (step, small) = YEARS.into_iter().find(|(step, _)| *step as f64 >= least).unwrap_or((1_000_000, 200_000));
    let (first, last) = (year_at(scale.from()), year_at(scale.to()));
    let mut year = first.div_euclid(small) * small;
    let mut ticks = Vec::new();
    while year <= last.saturating_add(1) && ticks.len() < 400 {
        let name = (year.rem_euclid(step) == 0).then_some(TickName::Year(year));
        push(&mut ticks, scale, days_from_civil(year, 1, 1), name);
        year += small;
    }
    ticks
}

fn by_months(scale: TimeScale, least: f64) -> Vec<Tick> {
    let step = if least <= 1.0 {
        1
    } else if least <= 3.0 {
        3
    } else {
        6
    };
    let mut year = year_at(scale.from());
    let last = year_at(scale.to());
    let mut ticks = Vec::new();
    while year <= last && ticks.len() < 400 {
        for month in 1..=12_u8 {
            let name = match (month, (month - 1) % step) {
                (1, _) => Some(TickName::Year(year)),
                (_, 0) => Some(TickName::Month(month)),
                _ => None,
            };
            push(&mut ticks, scale, days_from_civil(year, month, 1), name);
        }
        year += 1;
    }
    ticks
}

fn by_days(scale: TimeScale, least: f64) -> Vec<Tick> {
    let step = if least <= 1.0 {
        1
    } else if least <= 5.0 {
        5
    } else {
        15
    };
    let start = civil_from_days(whole(scale.from()));
    let (mut year, mut month) = (start.year, start.month);
    let mut ticks = Vec::new();
    while days_from_civil(year, month, 1) <= whole(scale.to()) && ticks.len() < 400 {
        for day in 1..=days_in_month(year, month) {
            let name = match day {
                1 if month == 1 => Some(TickName::Year(year)),
                1 => Some(TickName::Month(month)),
                // A label this close to the next month's first would touch it.
                _ if (day - 1) % step == 0 && day < 29 => Some(TickName::Day(day)),
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
