//! The civil calendar: days since 1970-01-01 to years, months and days, and back.
//!
//! It is the proleptic Gregorian calendar with astronomical years: year 0 is 1 BCE, year -43 is 44 BCE.

/// The last year of the calendar, before and after 0; years beyond it count as this one.
pub const FARTHEST_YEAR: i64 = 1_000_000_000_000;

/// Days from 0000-03-01, where the years of Hinnant's algorithm begin, to 1970-01-01.
const MARCH_YEAR_ZERO_TO_1970: i64 = 719_468;
/// Days in 400 years, after which the calendar repeats.
const DAYS_PER_ERA: i64 = 146_097;

/// A day of the civil calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    /// Astronomical year.
    pub year: i64,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

/// The day of a year, month and day.
///
/// A month or day that does not exist counts as the nearest one that does, and a year beyond
/// [`FARTHEST_YEAR`] as that year, so that no input can overflow.
pub fn days_from_civil(year: i64, month: u8, day: u8) -> i64 {
    let year = year.clamp(-FARTHEST_YEAR, FARTHEST_YEAR);
    let month = month.clamp(1, 12);
    let day = day.clamp(1, days_in_month(year, month));
    // In years that begin in March, the leap day is the last day and changes no other day's number.
    let (march_year, months_since_march) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let era = march_year.div_euclid(400);
    let year_of_era = march_year.rem_euclid(400);
    let day_of_year = (153 * i64::from(months_since_march) + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * DAYS_PER_ERA + day_of_era - MARCH_YEAR_ZERO_TO_1970
}

/// The year, month and day of a day: the inverse of [`days_from_civil`], within the same range of years.
pub fn civil_from_days(days: i64) -> Civil {
    let first = days_from_civil(-FARTHEST_YEAR, 1, 1);
    let last = days_from_civil(FARTHEST_YEAR, 12, 31);
    let days = days.clamp(first, last) + MARCH_YEAR_ZERO_TO_1970;
    let era = days.div_euclid(DAYS_PER_ERA);
    let day_of_era = days.rem_euclid(DAYS_PER_ERA);
    let leap_days = day_of_era / 1_460 - day_of_era / 36_524 + day_of_era / 146_096;
    let year_of_era = (day_of_era - leap_days) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let months_since_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * months_since_march + 2) / 5 + 1;
    let month = if months_since_march < 10 { months_since_march + 3 } else { months_since_march - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    // Both are below 32, so that neither is truncated.
    Civil { year, month: month as u8, day: day as u8 }
}

/// The year of a day.
pub fn year_of_day(days: i64) -> i64 {
    civil_from_days(days).year
}

/// The first day of a year.
pub fn start_of_year(year: i64) -> i64 {
    days_from_civil(year, 1, 1)
}

/// The day after the last day of a year, even of the farthest.
pub fn end_of_year(year: i64) -> i64 {
    days_from_civil(year, 12, 31) + 1
}

/// The number of days of a month; 31 for a month that does not exist.
pub fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Whether a year has a 29 February.
pub fn is_leap(year: i64) -> bool {
    year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0)
}
