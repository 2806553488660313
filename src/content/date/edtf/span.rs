//! The place in time of a date in EDTF.

use edtf_core::{Edtf, Interval, IntervalEndpoint, Set, SetElement, SetKind, YearKind};

use super::precision::is_undated;
use crate::content::date::{Bound, Days, Span, days_from_civil, end_of_year, start_of_year};

/// The span of a date; `None` if no year of it is known.
pub(super) fn span(edtf: &Edtf) -> Option<Span> {
    let span = match edtf {
        Edtf::Date(date) => at(date)?,
        Edtf::DateTime(moment) => at(&moment.date)?,
        Edtf::Interval(interval) => of_interval(interval),
        Edtf::Set(set) => of_set(set)?,
    };
    (span.start.days().is_some() || span.end.days().is_some()).then_some(span)
}

fn at(date: &edtf_core::Date) -> Option<Span> {
    let within = Bound::Within(days_of(date)?);
    Some(Span { start: within, end: within })
}

/// The days that a date may mean; `None` if no digit of its year is known.
fn days_of(date: &edtf_core::Date) -> Option<Days> {
    if is_undated(date) {
        return None;
    }
    let bounds = Edtf::Date(*date).bounds();
    let (edtf_core::Bound::Date(first), edtf_core::Bound::Date(last)) = (bounds.earliest, bounds.latest) else {
        // The year is too large for an integer, but its sign is known.
        let is_past = match date.year.kind {
            YearKind::Standard { negative, .. } => negative,
            YearKind::Big { value } => value < 0,
            YearKind::Exponential { significand, .. } => significand < 0,
        };
        let year = if is_past { i64::MIN } else { i64::MAX };
        return Some(Days { from: start_of_year(year), to: end_of_year(year) });
    };
    Some(Days {
        from: days_from_civil(first.year, first.month, first.day),
        to: days_from_civil(last.year, last.month, last.day) + 1,
    })
}

fn of_interval(interval: &Interval) -> Span {
    let mut start = of_endpoint(&interval.start);
    let mut end = of_endpoint(&interval.end);
    // In `199X/1995`, the start cannot be later than 1995: each end limits the other.
    if let (Bound::Within(first), Bound::Within(last)) = (&mut start, &mut end) {
        first.to = first.to.min(last.to);
        last.from = last.from.max(first.from);
    }
    Span { start, end }
}

fn of_endpoint(endpoint: &IntervalEndpoint) -> Bound {
    match endpoint {
        IntervalEndpoint::Date(date) => days_of(date).map_or(Bound::Unknown, Bound::Within),
        IntervalEndpoint::Unknown => Bound::Unknown,
        IntervalEndpoint::Open | IntervalEndpoint::OnOrBefore(_) | IntervalEndpoint::OnOrAfter(_) => Bound::Open,
    }
}

/// The span of a set; `None` if a member is undated, because that one may be at any time.
fn of_set(set: &Set) -> Option<Span> {
    let mut whole: Option<Span> = None;
    for element in &set.elements {
        let span = of_element(element)?;
        whole = Some(whole.map_or(span, |so_far| Span {
            start: earlier(so_far.start, span.start),
            end: later(so_far.end, span.end),
        }));
    }
    let span = whole?;
    if let (SetKind::OneMember, Bound::Within(first), Bound::Within(last)) = (set.kind, span.start, span.end) {
        // An unknown one of them is meant: a moment between the first and the last.
        let within = Bound::Within(Days { from: first.from, to: last.to });
        return Some(Span { start: within, end: within });
    }
    Some(span)
}

fn of_element(element: &SetElement) -> Option<Span> {
    Some(match element {
        SetElement::Date(date) => at(date)?,
        SetElement::OnOrBefore(date) => Span { start: Bound::Open, end: Bound::Within(days_of(date)?) },
        SetElement::OnOrAfter(date) => Span { start: Bound::Within(days_of(date)?), end: Bound::Open },
        SetElement::Range(first, last) => {
            Span { start: Bound::Within(days_of(first)?), end: Bound::Within(days_of(last)?) }
        }
    })
}

fn earlier(a: Bound, b: Bound) -> Bound {
    match (a, b) {
        (Bound::Within(first), Bound::Within(second)) if second.from < first.from => b,
        (Bound::Within(_), Bound::Within(_)) => a,
        _ => Bound::Open,
    }
}

fn later(a: Bound, b: Bound) -> Bound {
    match (a, b) {
        (Bound::Within(first), Bound::Within(second)) if second.to > first.to => b,
        (Bound::Within(_), Bound::Within(_)) => a,
        _ => Bound::Open,
    }
}
