//! The bar that a date is drawn as: its first and last day, and the shape of its ends.

use super::scale::{TimeScale, to_float};
use crate::content::date::{Date, Precision};

/// The shape of a bar, which shows how precise the source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarShape {
    /// A day.
    Point,
    /// Months or years: hard ends.
    Block,
    /// A decade or longer, or an estimate: soft ends.
    Band,
    /// A start without an end: fades out to the right.
    OpenEnd,
    /// An end without a start: fades out to the left.
    OpenStart,
}

/// A date as a bar, in days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DateBar {
    /// The first day.
    pub from: f64,
    /// The day after the last; greater than `from`.
    pub to: f64,
    /// The shape of its ends.
    pub shape: BarShape,
}

/// The bar of a date; an open end reaches to the end of the whole timeline `all`. `None` if no year is known.
pub fn date_bar(date: &Date, all: TimeScale) -> Option<DateBar> {
    let span = date.span()?;
    let (start, end) = (span.earliest(), span.latest());
    let shape = match (start, end, date.precision()) {
        (Some(_), None, _) => BarShape::OpenEnd,
        (None, _, _) => BarShape::OpenStart,
        (_, _, Precision::Decade | Precision::Century | Precision::Millennium) => BarShape::Band,
        _ if date.is_approximate() => BarShape::Band,
        (_, _, Precision::Day) => BarShape::Point,
        _ => BarShape::Block,
    };
    // The known end stays where it is even outside of the timeline; the open one then makes a bar of one day.
    let (from, to) = match (start.map(to_float), end.map(to_float)) {
        (Some(from), to) => (from, to.unwrap_or(all.to()).max(from + 1.0)),
        (None, Some(to)) => (all.from().min(to - 1.0), to),
        (None, None) => (all.from(), all.to()),
    };
    Some(DateBar { from, to, shape })
}
