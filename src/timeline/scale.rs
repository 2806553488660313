//! A linear time scale: days mapped to positions from 0 to 1.

use crate::content::date::{Date, FARTHEST_YEAR, days_from_civil, end_of_year, start_of_year, year_of_day};

/// A range of days since 1970-01-01, mapped so that `from` is at 0 and `to` at 1. Never shorter than a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    from: f64,
    to: f64,
}

/// The shortest range, in days.
const MIN_DAYS: f64 = 7.0;

impl TimeScale {
    /// A scale over the days between `from` and `to`, in either order; a range shorter than a week is widened to one.
    pub fn new(from: f64, to: f64) -> Self {
        let farthest = to_float(end_of_year(FARTHEST_YEAR));
        let clamp = |day: f64| if day.is_finite() { day.max(-farthest).min(farthest) } else { 0.0 };
        let (from, to) = (clamp(from.min(to)), clamp(from.max(to)));
        let padding = (MIN_DAYS - (to - from)).max(0.0) / 2.0;
        Self { from: from - padding, to: to + padding }
    }

    /// The whole years that contain all dates, and more room at the end if a date is open there, so that its
    /// bar can fade out. The year 2000 if no date has a year.
    pub fn fit<'a>(dates: impl IntoIterator<Item = &'a Date>) -> Self {
        let mut extent: Option<(i64, i64)> = None;
        let mut has_open_end = false;
        for span in dates.into_iter().filter_map(Date::span) {
            has_open_end |= span.end.days().is_none();
            for days in [span.start.days(), span.end.days()].into_iter().flatten() {
                let (from, to) = extent.unwrap_or((days.from, days.to));
                extent = Some((from.min(days.from), to.max(days.to)));
            }
        }
        let (from, to) = extent.unwrap_or_else(|| (days_from_civil(2000, 1, 1), days_from_civil(2001, 1, 1)));
        let from = start_of_year(year_of_day(from));
        let to = end_of_year(year_of_day(to.saturating_sub(1)));
        let room = if has_open_end { 366 + to.saturating_sub(from) / 40 } else { 0 };
        Self::new(to_float(from), to_float(to.saturating_add(room)))
    }

    /// The first day.
    pub fn from(self) -> f64 {
        self.from
    }

    /// The day after the last.
    pub fn to(self) -> f64 {
        self.to
    }

    /// The length of the range in days.
    pub fn days(self) -> f64 {
        self.to - self.from
    }

    /// The position of a day: 0 to 1 within the range, beyond that outside of it.
    pub fn place(self, day: f64) -> f64 {
        (day - self.from) / self.days()
    }

    /// The day at a position: the inverse of [`place`](Self::place).
    pub fn day_at(self, place: f64) -> f64 {
        self.from + self.days() * place
    }

    /// Moves the range by a fraction of its own length, but not beyond `limit`.
    pub fn pan(self, by: f64, limit: Self) -> Self {
        Self::clamped(self.from + self.days() * by, self.days(), limit)
    }

    /// Moves the range so that a day is at its center, or as near to it as `limit` allows.
    pub fn center_on(self, day: f64, limit: Self) -> Self {
        Self::clamped(day - self.days() / 2.0, self.days(), limit)
    }

    /// Interpolates between this range (at a fraction of 0) and another (at 1). A day that has the same
    /// position on both keeps it in between.
    pub fn lerp(self, other: Self, fraction: f64) -> Self {
        if fraction >= 1.0 {
            // An animation has to end at exactly the target; the sum below may miss it by a rounding error.
            return other;
        }
        let between = |a: f64, b: f64| a + (b - a) * fraction.max(0.0);
        Self { from: between(self.from, other.from), to: between(self.to, other.to) }
    }

    /// Magnifies the range by `factor` while the day at the position `anchor` (0 to 1) stays there, but not
    /// beyond `limit`.
    pub fn zoom(self, factor: f64, anchor: f64, limit: Self) -> Self {
        self.pan_zoom(factor, anchor, anchor, limit)
    }

    /// Magnifies the range by `factor` and moves the day at the position `from` (0 to 1) to the position `to`,
    /// but not beyond `limit`.
    pub fn pan_zoom(self, factor: f64, from: f64, to: f64, limit: Self) -> Self {
        let days = (self.days() / factor.max(1e-6)).min(limit.days()).max(MIN_DAYS);
        Self::clamped(self.day_at(from) - days * to, days, limit)
    }

    /// A range of a length in days, moved into `limit`, and shortened to it if it is longer.
    fn clamped(from: f64, days: f64, limit: Self) -> Self {
        let days = days.min(limit.days());
        let from = from.min(limit.to - days).max(limit.from);
        Self::new(from, (from + days).min(limit.to))
    }
}

/// A number of days that can be calculated with.
pub fn to_float(day: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "days of any year we draw are far below 2^53")]
    let day = day as f64;
    day
}
