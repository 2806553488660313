//! The order of dates, for comparison and for lists, and filtering by years.

use std::cmp::Ordering;

use super::Date;
use super::bounds::Span;
use super::civil::{end_of_year, start_of_year};

/// Which of two dates is first, if that is certain: one is completely before the other.
///
/// Dates that may share a day have no order, so that the result is never `Equal`.
pub fn compare(a: &Date, b: &Date) -> Option<Ordering> {
    let (a, b) = (a.span()?, b.span()?);
    if is_completely_before(a, b) {
        Some(Ordering::Less)
    } else if is_completely_before(b, a) {
        Some(Ordering::Greater)
    } else {
        None
    }
}

fn is_completely_before(a: Span, b: Span) -> bool {
    matches!((a.latest(), b.earliest()), (Some(end), Some(start)) if end <= start)
}

/// The key of a date in a sorted list: dated before undated, then by earliest start, latest end and EDTF.
///
/// It is a total order for display only. For what happened first, use [`compare`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReadingKey<'a> {
    // `Ord` is derived: the order of the fields matters.
    is_undated: bool,
    earliest: i64,
    latest: i64,
    text: &'a str,
}

impl Date {
    /// The key to sort a list of dates by.
    pub fn reading_key(&self) -> ReadingKey<'_> {
        let span = self.span();
        ReadingKey {
            is_undated: span.is_none(),
            earliest: span.and_then(Span::earliest).unwrap_or(i64::MIN),
            latest: span.and_then(Span::latest).unwrap_or(i64::MAX),
            text: self.as_str(),
        }
    }

    /// Whether it may overlap a range of years, both included; `None` is an open end.
    ///
    /// An undated one always may, so that it stays in the list of undated events. A range that ends before it starts is
    /// empty.
    pub fn overlaps_years(&self, from: Option<i64>, to: Option<i64>) -> bool {
        let Some(span) = self.span() else { return true };
        if matches!((from, to), (Some(from), Some(to)) if to < from) {
            return false;
        }
        let starts_in_time = match (span.earliest(), to) {
            (Some(earliest), Some(to)) => earliest < end_of_year(to),
            _ => true,
        };
        let ends_in_time = match (span.latest(), from) {
            (Some(latest), Some(from)) => start_of_year(from) < latest,
            _ => true,
        };
        starts_in_time && ends_in_time
    }
}
