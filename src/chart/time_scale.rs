//! A stretch of days laid on a line from 0 to 1.

use crate::model::date::{Date, FARTHEST_YEAR, days_from_civil, end_of_year, start_of_year, year_of_day};

/// Days from 1970-01-01 laid on a line: `from` at 0, `to` at 1. Never empty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    from: f64,
    to: f64,
}

/// The fewest days that a scale spans.
const SHORTEST: f64 = 7.0;

impl TimeScale {
    /// A scale from one day to another; turned around where they are in the wrong
    /// order, widened where they are closer than a week.
    pub fn new(from: f64, to: f64) -> Self {
        let farthest = to_float(end_of_year(FARTHEST_YEAR));
        let clamp = |day: f64| if day.is_finite() { day.max(-farthest).min(farthest) } else { 0.0 };
        let (from, to) = (clamp(from.min(to)), clamp(from.max(to)));
        let lacking = (SHORTEST - (to - from)).max(0.0) / 2.0;
        Self { from: from - lacking, to: to + lacking }
    }

    /// The whole years that hold all dates; with room on the right where one has
    /// an open end. Falls back to one year around 2000 where nothing is dated.
    pub fn fit<'a>(dates: impl IntoIterator<Item = &'a Date>) -> Self {
        let mut ends: Option<(i64, i64)> = None;
        let mut open = false;
        for span in dates.into_iter().filter_map(Date::span) {
            let known = [span.start.days(), span.end.days()];
            open |= span.end.days().is_none();
            for days in known.into_iter().flatten() {
                let (from, to) = ends.unwrap_or((days.from, days.to));
                ends = Some((from.min(days.from), to.max(days.to)));
            }
        }
        let (from, to) = ends.unwrap_or_else(|| (days_from_civil(2000, 1, 1), days_from_civil(2001, 1, 1)));
        let from = start_of_year(year_of_day(from));
        let to = end_of_year(year_of_day(to.saturating_sub(1)));
        let room = if open { 366 + to.saturating_sub(from) / 40 } else { 0 };
        Self::new(to_float(from), to_float(to.saturating_add(room)))
    }

    /// The first day on the line.
    pub fn from(self) -> f64 {
        self.from
    }

    /// The day at the line's end.
    pub fn to(self) -> f64 {
        self.to
    }

    /// How many days the line holds.
    pub fn days(self) -> f64 {
        self.to - self.from
    }

    /// Where a day begins: 0 at the line's start, 1 at its end, beyond them outside.
    pub fn place(self, day: i64) -> f64 {
        (to_float(day) - self.from) / self.days()
    }

    /// The day at a place: the inverse of [`place`](Self::place).
    pub fn day_at(self, place: f64) -> f64 {
        self.from + self.days() * place
    }

    /// The line moved by a part of its own length, and never beyond `limit`.
    pub fn pan(self, by: f64, limit: Self) -> Self {
        Self::within(self.from + self.days() * by, self.days(), limit)
    }

    /// A line as long as this one with a day in its middle, as near as `limit` lets it.
    pub fn about(self, day: f64, limit: Self) -> Self {
        Self::within(day - self.days() / 2.0, self.days(), limit)
    }

    /// A part of the way, 0 to 1, from this line to another. What stands at the same
    /// place on both stands there all the way.
    pub fn toward(self, other: Self, part: f64) -> Self {
        if part >= 1.0 {
            // The very line, which a sum of parts would miss by a rounding.
            return other;
        }
        let between = |a: f64, b: f64| a + (b - a) * part.max(0.0);
        Self { from: between(self.from, other.from), to: between(self.to, other.to) }
    }

    /// So many days from a day on, moved to lie within `limit` where they fit.
    fn within(from: f64, days: f64, limit: Self) -> Self {
        let days = days.min(limit.days());
        let from = from.min(limit.to - days).max(limit.from);
        Self::new(from, (from + days).min(limit.to))
    }

    /// The line `factor` times as close, the day at `about` (0 to 1) staying where
    /// it is, and never beyond `limit`.
    pub fn zoom(self, factor: f64, about: f64, limit: Self) -> Self {
        self.carry(factor, about, about, limit)
    }

    /// The line `factor` times as close, the day at `from` (0 to 1) having come to `to`, and never
    /// beyond `limit`.
    pub fn carry(self, factor: f64, from: f64, to: f64, limit: Self) -> Self {
        let days = (self.days() / factor.max(1e-6)).min(limit.days()).max(SHORTEST);
        Self::within(self.day_at(from) - days * to, days, limit)
    }
}

fn to_float(day: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "days of any year we draw are far below 2^53")]
    let day = day as f64;
    day
}
