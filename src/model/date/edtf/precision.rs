//! How much of a date in EDTF is known: which digits of its year, and down to which unit.

use edtf_core::{DateField, Edtf, Year, YearKind};

use crate::model::date::Precision;

/// Which digits of a year are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KnownYear {
    /// Every digit; the astronomical year.
    Year(i64),
    /// All but the last; the decade's first year.
    Decade(i64),
    /// The first two; the century's first year.
    Century(i64),
    /// The first alone; the millennium's first year.
    Millennium(i64),
    /// None.
    Nothing,
    /// Some, in no order that has a name (`19X5`), or too far off for a number (`Y1E100`).
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

/// Whether the year of a date is wholly unspecified, so that it has no place in time.
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
    // A known month in an unknown year of the 1990s pins nothing down below the decade.
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
        // Years of five digits and more, rounded or beyond counting.
        _ => Precision::Millennium,
    }
}
