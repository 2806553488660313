//! The smallest unit that a date pins down.

use crate::model::decode::{Decode, Faults, choice, word};
use crate::model::tree::Tree;

choice! {
    /// The smallest unit that a date pins down.
    pub enum Precision {
        /// A day: `2020-12-31`.
        Day = "day",
        /// A month, whether or not a day in it is meant: `2010-05`, `2010-05-XX`.
        Month = "month",
        /// A season, quarter or other named part of a year: `2010-21`.
        Season = "season",
        /// A year, whether or not a month or day in it is meant: `2010`, `2010-XX`.
        Year = "year",
        /// Ten years: `199X`.
        Decade = "decade",
        /// A hundred years: `18XX`.
        Century = "century",
        /// A thousand years or worse: `1XXX`.
        Millennium = "millennium",
        /// No year at all: `XXXX-09-22`.
        Undated = "undated",
        /// A stretch from one date to another, either of which may be open: `2020/..`.
        Interval = "interval",
        /// Several dates, of which one or all are meant: `[1667,1668]`.
        Set = "set",
    }
}

impl Decode for Precision {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        word(tree, faults, Self::from_name, Self::Undated)
    }
}
