//! What a date is drawn as: from which day to which, and with what ends.

use super::time_scale::TimeScale;
use crate::model::date::{Date, Precision};

/// The form of a mark: as wide as what the source leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A day.
    Point,
    /// Months or years: a block with hard ends.
    Block,
    /// A decade or more, or an estimate: a band with soft ends.
    Band,
    /// A beginning without an end: fades out at the right.
    Onward,
    /// An end without a beginning: fades out at the left.
    Until,
}

/// A stretch of days as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// The first day.
    pub from: f64,
    /// The day after the last: after `from`.
    pub to: f64,
    /// Its form.
    pub form: Form,
}

/// The stretch of a date on a line whose whole is `all`, which open ends reach to;
/// none if no year is known.
pub fn stretch(date: &Date, all: TimeScale) -> Option<Stretch> {
    let span = date.span()?;
    let (start, end) = (span.earliest(), span.latest());
    let form = match (start, end, date.precision()) {
        (Some(_), None, _) => Form::Onward,
        (None, _, _) => Form::Until,
        (_, _, Precision::Decade | Precision::Century | Precision::Millennium) => Form::Band,
        _ if date.is_approximate() => Form::Band,
        (_, _, Precision::Day) => Form::Point,
        _ => Form::Block,
    };
    // An open end gives way where the line does not reach the other end, which stays where it is.
    let (from, to) = match (start.map(to_float), end.map(to_float)) {
        (Some(from), to) => (from, to.unwrap_or(all.to()).max(from + 1.0)),
        (None, Some(to)) => (all.from().min(to - 1.0), to),
        (None, None) => (all.from(), all.to()),
    };
    Some(Stretch { from, to, form })
}

fn to_float(day: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "days of any year we draw are far below 2^53")]
    let day = day as f64;
    day
}
