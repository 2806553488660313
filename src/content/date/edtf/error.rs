//! Why a text is no date, and what would be right.

mod guess;

use std::fmt;

use edtf_core::{Edtf, ParseError};

use crate::content::date::days_in_month;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const EXAMPLES: &str = "write an EDTF date such as 2010, 2010-05, 2010-05-20, 199X, 1850~, 2020/.. or XXXX-09-22";

/// Why a text is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// There is no text.
    Empty,
    /// There is no month or season with this number.
    NoSuchMonth {
        /// The number as written.
        month: u8,
    },
    /// The month has no such day.
    NoSuchDay {
        /// The year, if every digit of it is known.
        year: Option<i64>,
        /// The month, if it is known.
        month: Option<u8>,
        /// The day as written.
        day: u8,
    },
    /// A season, quarter or half-year has a day.
    DayOfSeason,
    /// An interval ends before it starts.
    Backwards,
    /// A common mistake, with the text that was probably meant.
    Slip {
        /// The rule that was broken.
        rule: &'static str,
        /// What would be right.
        right: String,
    },
    /// It begins like a date and then has an error.
    Misshapen {
        /// What is wrong.
        reason: &'static str,
        /// The position of the error in characters, from 1.
        position: usize,
    },
    /// It is not like a date at all.
    NotADate,
}

impl std::error::Error for DateError {}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the date is empty; {EXAMPLES}"),
            Self::NoSuchMonth { month } => write!(
                f,
                "month {month:02} does not exist; months run from 01 to 12 (and 21 to 24 stand for spring to winter)"
            ),
            Self::NoSuchDay { year, month, day } => {
                write!(f, "day {day:02} does not exist; ")?;
                let Some(month) = month else { return f.write_str("no month has more than 31 days") };
                let name = MONTHS.get(usize::from(month.saturating_sub(1))).unwrap_or(&"the month");
                // An unknown year may be a leap year, as 2000 is.
                let last = days_in_month(year.unwrap_or(2000), *month);
                match year {
                    Some(year) => write!(f, "{name} {year} has {last} days, from 01 to {last}"),
                    None => write!(f, "{name} has {last} days at most, from 01 to {last}"),
                }
            }
            Self::DayOfSeason => {
                f.write_str("a season has no days; write the season alone (2010-21) or a month and a day (2010-05-20)")
            }
            Self::Backwards => {
                f.write_str("the interval ends before it starts; write the earlier date first, as in 2004/2006")
            }
            Self::Slip { rule, right } => write!(f, "{rule}; write {right}"),
            Self::Misshapen { reason, position } => {
                write!(f, "this is no EDTF date from character {position} on: {reason}; {EXAMPLES}")
            }
            Self::NotADate => write!(f, "this is not a date; {EXAMPLES}"),
        }
    }
}

/// The error for a text that the parser refused.
pub(super) fn diagnose(text: &str, reason: ParseError) -> DateError {
    if text.trim().is_empty() {
        return DateError::Empty;
    }
    if let Some(error) = guess::impossible_day(text).or_else(|| guess::slip(text)) {
        return error;
    }
    if let Some((start, end)) = text.split_once('/')
        && Edtf::parse(start).is_ok()
        && Edtf::parse(end).is_ok()
    {
        return DateError::Backwards;
    }
    if text.starts_with(|first: char| first.is_ascii_digit() || "XY-?~%[{./".contains(first)) {
        // The parser stops at the first character that is not ASCII: until then, bytes are characters.
        DateError::Misshapen { reason: reason.message, position: reason.offset + 1 }
    } else {
        DateError::NotADate
    }
}
