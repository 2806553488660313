//! The place of a date in time, and how precisely its ends are known.

use serde::{Deserialize, Serialize};

/// A range of days since 1970-01-01, the end exclusive; never empty. `[18627, 18628]` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "[i64; 2]", into = "[i64; 2]")]
pub struct Days {
    /// The first day.
    pub from: i64,
    /// The day after the last.
    pub to: i64,
}

impl TryFrom<[i64; 2]> for Days {
    type Error = &'static str;

    fn try_from([from, to]: [i64; 2]) -> Result<Self, Self::Error> {
        if from < to { Ok(Self { from, to }) } else { Err("a range of days has to end after it starts") }
    }
}

impl From<Days> for [i64; 2] {
    fn from(days: Days) -> Self {
        [days.from, days.to]
    }
}

/// What is known of one end of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// It is one of these days.
    Within(Days),
    /// It does not exist: `2020/..` continues.
    Open,
    /// It exists but is unknown: `2020/`.
    Unknown,
}

/// The place of a date in time: the days on which it may start, and those on which it may end.
///
/// `199X` is a moment in the 1990s: both ends are within the same ten years.
/// `2020/..` starts within 2020 and has an open end; `2004/2006` starts within 2004 and ends within 2006.
/// At least one end is [`Bound::Within`], and the start is never completely after the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The days on which it may start.
    pub start: Bound,
    /// The days on which it may end.
    pub end: Bound,
}

impl Bound {
    /// The days of this end, if they are known.
    pub fn days(self) -> Option<Days> {
        match self {
            Self::Within(days) => Some(days),
            Self::Open | Self::Unknown => None,
        }
    }
}

impl Span {
    /// The first day that it may include; `None` if its start is open or unknown.
    pub fn earliest(self) -> Option<i64> {
        self.start.days().map(|days| days.from)
    }

    /// The day after the last that it may include; `None` if its end is open or unknown.
    pub fn latest(self) -> Option<i64> {
        self.end.days().map(|days| days.to)
    }
}
