//! Where a date lies on the line of days, and how far each of its ends is known.

use crate::model::decode::{Decode, Faults};
use crate::model::tree::Tree;

/// A stretch of days, counted from 1970-01-01, the end exclusive; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub from: i64,
    /// The day after the last.
    pub to: i64,
}

/// What is known of one end of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It lies somewhere within these days: the width of what is not known.
    Within(Days),
    /// There is none: `2020/..` goes on.
    Open,
    /// There is one, and nothing says when: `2020/`.
    Unknown,
}

/// Where a date lies: the days that it may start on and the days that it may end on.
///
/// `199X` is one moment somewhere in the 1990s: both ends are within the same ten years.
/// `2020/..` starts within 2020 and has an open end; `2004/2006` starts within 2004 and ends within 2006.
/// One end at least is [`Bound::Within`], and the start is never wholly after the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The days that it may start on.
    pub start: Bound,
    /// The days that it may end on.
    pub end: Bound,
}

impl Bound {
    /// The days that this end lies within, if any are known.
    pub fn days(self) -> Option<Days> {
        match self {
            Self::Within(days) => Some(days),
            Self::Open | Self::Unknown => None,
        }
    }
}

impl Span {
    /// The first day that it may touch; none if its start is open or unknown.
    pub fn earliest(self) -> Option<i64> {
        self.start.days().map(|days| days.from)
    }

    /// The day after the last that it may touch; none if its end is open or unknown.
    pub fn latest(self) -> Option<i64> {
        self.end.days().map(|days| days.to)
    }
}

impl Decode for Days {
    /// Two numbers: `[18627, 18628]`.
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        let [from, to] = <[i64; 2]>::decode(tree, faults);
        if from >= to {
            faults.note();
        }
        Self { from, to }
    }
}

impl Decode for Bound {
    /// Days, or what EDTF writes for an end that has none: `..` for open, nothing for unknown.
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        match tree.text() {
            Some("..") => Self::Open,
            Some("") => Self::Unknown,
            _ => Self::Within(Days::decode(tree, faults)),
        }
    }
}

impl Decode for Span {
    /// Start and end.
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        let (start, end) = <(Bound, Bound)>::decode(tree, faults);
        if start.days().is_none() && end.days().is_none() {
            faults.note();
        }
        Self { start, end }
    }
}
