//! What comes before what: the order that dates prove, the order that a list needs, and a range of years.

use std::cmp::Ordering;

use super::Date;
use super::bounds::Span;
use super::civil::{end_of_year, start_of_year};

/// Which of two dates comes first, if what is known of them decides it: one wholly before the other.
///
/// Dates that may share a day are not in any order, not even with themselves, so this is never `Equal`.
pub fn compare(a: &Date, b: &Date) -> Option<Ordering> {
    let (a, b) = (a.span()?, b.span()?);
    if is_wholly_before(a, b) {
        Some(Ordering::Less)
    } else if is_wholly_before(b, a) {
        Some(Ordering::Greater)
    } else {
        None
    }
}

fn is_wholly_before(a: Span, b: Span) -> bool {
    matches!((a.latest(), b.earliest()), (Some(end), Some(start)) if end <= start)
}

/// A place in a list: dated before undated, then by earliest start, latest end and the text itself.
///
/// A total order that is the same on every machine. It claims nothing about what came first; [`compare`] does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReadingKey<'a> {
    // The order of the fields is the order of the list.
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

    /// Whether it may touch the years from one to another, both included; an end left out is open.
    ///
    /// An undated one always may, so that it stays on its shelf. A range that ends before it starts has no years.
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
