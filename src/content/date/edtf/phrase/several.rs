//! Intervals and sets in words.

use edtf_core::{Interval, IntervalEndpoint, Set, SetElement, SetKind};

use super::Writer;
use super::single::is_blank;
use crate::content::date::edtf::precision::is_undated;
use crate::content::template::interpolate;

/// One end of an interval in words, or why it has none.
enum End {
    Dated(String),
    Open,
    Unknown,
}

impl Writer<'_> {
    pub(super) fn interval(self, interval: &Interval) -> String {
        let words = self.words;
        let ends = [&interval.start, &interval.end];
        if self.notes_missing_year && ends.into_iter().filter_map(date_of).all(lacks_only_year) {
            return self.note_missing_year(&self.without_notes().interval(interval));
        }
        match (self.end(&interval.start), self.end(&interval.end)) {
            (End::Dated(start), End::Dated(end)) => {
                let are_years = is_year(&interval.start) && is_year(&interval.end);
                let pattern = if are_years { &words.between_years } else { &words.between };
                interpolate(pattern, &[("start", &start), ("end", &end)])
            }
            (End::Dated(start), End::Open) => interpolate(&words.since, &[("start", &start)]),
            (End::Dated(start), End::Unknown) => interpolate(&words.end_unknown, &[("start", &start)]),
            (End::Open, End::Dated(end)) => interpolate(&words.until, &[("end", &end)]),
            (End::Unknown, End::Dated(end)) => interpolate(&words.start_unknown, &[("end", &end)]),
            (End::Open | End::Unknown, End::Open | End::Unknown) => words.unknown.clone(),
        }
    }

    fn end(self, endpoint: &IntervalEndpoint) -> End {
        match endpoint {
            IntervalEndpoint::Open => End::Open,
            IntervalEndpoint::Unknown => End::Unknown,
            // An end of `XXXX` is unknown.
            IntervalEndpoint::Date(date) if is_blank(date) => End::Unknown,
            IntervalEndpoint::Date(date) => End::Dated(self.date(date)),
            IntervalEndpoint::OnOrBefore(date) => End::Dated(self.with(&self.words.or_earlier, date)),
            IntervalEndpoint::OnOrAfter(date) => End::Dated(self.with(&self.words.or_later, date)),
        }
    }

    pub(super) fn set(self, set: &Set) -> String {
        if self.notes_missing_year && set.elements.iter().flat_map(dates_of).all(lacks_only_year) {
            return self.note_missing_year(&self.without_notes().set(set));
        }
        let mut phrase = String::new();
        let last = set.elements.len().saturating_sub(1);
        for (place, element) in set.elements.iter().enumerate() {
            phrase.push_str(match (place, set.kind) {
                (0, _) => "",
                (_, SetKind::OneMember) if place == last => &self.words.or,
                (_, SetKind::AllMembers) if place == last => &self.words.and,
                _ => &self.words.comma,
            });
            phrase.push_str(&self.element(element, set.kind));
        }
        phrase
    }

    fn element(self, element: &SetElement, kind: SetKind) -> String {
        let words = self.words;
        match (element, kind) {
            (SetElement::Date(date), _) => self.date(date),
            (SetElement::OnOrBefore(date), SetKind::OneMember) => self.with(&words.or_earlier, date),
            (SetElement::OnOrAfter(date), SetKind::OneMember) => self.with(&words.or_later, date),
            (SetElement::OnOrBefore(date), SetKind::AllMembers) => {
                interpolate(&words.until, &[("end", &self.date(date))])
            }
            (SetElement::OnOrAfter(date), SetKind::AllMembers) => {
                interpolate(&words.since, &[("start", &self.date(date))])
            }
            (SetElement::Range(first, last), _) => {
                let pattern = if is_plain_year(first) { &words.between_years } else { &words.between };
                interpolate(pattern, &[("start", &self.date(first)), ("end", &self.date(last))])
            }
        }
    }

    fn with(self, pattern: &str, date: &edtf_core::Date) -> String {
        interpolate(pattern, &[("date", &self.date(date))])
    }

    fn without_notes(self) -> Self {
        Self { notes_missing_year: false, ..self }
    }
}

/// Whether something is known, but not the year.
fn lacks_only_year(date: &edtf_core::Date) -> bool {
    is_undated(date) && !is_blank(date)
}

fn is_year(endpoint: &IntervalEndpoint) -> bool {
    matches!(endpoint, IntervalEndpoint::Date(date) if is_plain_year(date))
}

/// Whether a date is only a year, so that an en dash can join it to another without spaces.
fn is_plain_year(date: &edtf_core::Date) -> bool {
    let is_exact = !date.is_approximate() && !date.is_uncertain() && date.year.significant_digits.is_none();
    date.month.is_none() && is_exact && date.year.value().is_some_and(|year| year > 0)
}

fn date_of(endpoint: &IntervalEndpoint) -> Option<&edtf_core::Date> {
    match endpoint {
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrBefore(date) | IntervalEndpoint::OnOrAfter(date) => {
            Some(date)
        }
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
    }
}

fn dates_of(element: &SetElement) -> impl Iterator<Item = &edtf_core::Date> {
    let (first, second) = match element {
        SetElement::Date(date) | SetElement::OnOrBefore(date) | SetElement::OnOrAfter(date) => (date, None),
        SetElement::Range(first, last) => (first, Some(last)),
    };
    std::iter::once(first).chain(second)
}
