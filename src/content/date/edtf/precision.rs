//! The precision of a date in EDTF, and the known digits of its year.

use edtf_core::{DateField, Edtf, Year, YearKind};

use crate::content::date::Precision;

/// Which digits of a year are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KnownYear {
    /// Every digit; the astronomical year.
    Year(i64),
    /// All but the last; the first year of the decade.
    Decade(i64),
    /// The first two; the first year of the century.
    Century(i64),
    /// Only the first; the first year of the millennium.
    Millennium(i64),
    /// None.
    Nothing,
    /// Others, which have no name (`19X5`), or a year too large for an integer (`Y1E100`).
    Scattered,
}

pub(super) fn known_year(year: &Year) -> KnownYear {
    if let Some(value) = year.value() {
        return KnownYear::Year(value);
    }
    let YearKind::Standard { digits, .. } = year.kind else { return KnownYear::Scattered };
    let first_year = digits.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit.unwrap_or(0)));
    match digits {
        [Some(_), Some(_), Some(_), None] => KnownYear::Decade(first_year),
        [Some(_), Some(_), None, None] => KnownYear::Century(first_year),
        [Some(_), None, None, None] => KnownYear::Millennium(first_year),
        [None, None, None, None] => KnownYear::Nothing,
        _ => KnownYear::Scattered,
    }
}

/// The first and the last year that a year with unknown digits can be; `None` for a year too large for an integer.
pub(super) fn scattered_years(year: &Year) -> Option<(i64, i64)> {
    let YearKind::Standard { digits, .. } = year.kind else { return None };
    let with = |unknown: u8| digits.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit.unwrap_or(unknown)));
    Some((with(0), with(9)))
}

/// Whether no digit of the year of a date is known, so that the date has no place in time.
pub(super) fn is_undated(date: &edtf_core::Date) -> bool {
    known_year(&date.year) == KnownYear::Nothing
}

pub(super) fn precision(edtf: &Edtf) -> Precision {
    match edtf {
        Edtf::Date(date) => of_date(date),
        Edtf::DateTime(moment) => of_date(&moment.date),
        Edtf::Interval(_) => Precision::Interval,
        Edtf::Set(_) => Precision::Set,
    }
}

fn of_date(date: &edtf_core::Date) -> Precision {
    let year = of_year(&date.year);
    // A known month of an unknown year in the 1990s is no more precise than the decade.
    if year != Precision::Year {
        return year;
    }
    match (date.month.and_then(DateField::value), date.day.and_then(DateField::value)) {
        (None, _) => Precision::Year,
        (Some(_), Some(_)) => Precision::Day,
        (Some(month), _) if month > 12 => Precision::Season,
        (Some(_), _) => Precision::Month,
    }
}

fn of_year(year: &Year) -> Precision {
    match (known_year(year), year.kind, year.significant_digits) {
        (KnownYear::Nothing, ..) => Precision::Undated,
        (KnownYear::Decade(_), ..) => Precision::Decade,
        (KnownYear::Century(_), ..) => Precision::Century,
        (KnownYear::Millennium(_), ..) => Precision::Millennium,
        (_, YearKind::Standard { digits: [Some(_), Some(_), None, _], .. }, _) => Precision::Century,
        (KnownYear::Scattered, YearKind::Standard { .. }, _) => Precision::Millennium,
        (_, YearKind::Standard { .. }, Some(3)) => Precision::Decade,
        (_, YearKind::Standard { .. }, Some(2)) => Precision::Century,
        (_, YearKind::Standard { .. }, Some(1)) => Precision::Millennium,
        (_, YearKind::Standard { .. }, _) | (KnownYear::Year(_), _, None) => Precision::Year,
        // Years of five or more digits that are rounded or too large for an integer.
        _ => Precision::Millennium,
    }
}
