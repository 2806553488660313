//! The precision of a date.

use serde::{Deserialize, Serialize};

/// The smallest unit of a date that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// A day: `2020-12-31`.
    Day,
    /// A month, or an unknown day of it: `2010-05`, `2010-05-XX`.
    Month,
    /// A season, quarter or other named part of a year: `2010-21`.
    Season,
    /// A year, or an unknown month or day of it: `2010`, `2010-XX`.
    Year,
    /// Ten years: `199X`.
    Decade,
    /// A hundred years: `18XX`.
    Century,
    /// A thousand years or more: `1XXX`.
    Millennium,
    /// No year at all: `XXXX-09-22`.
    Undated,
    /// From one date to another, either of which may be open: `2020/..`.
    Interval,
    /// One or all of several dates: `[1667,1668]`.
    Set,
}
