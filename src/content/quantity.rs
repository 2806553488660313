//! The value of a figure, and how the source qualifies it.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, VariantArray};

use super::language::NumberWords;
use super::phrase::Phrase;

/// How the source qualifies a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, AsRefStr, VariantArray)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Comparator {
    /// The value itself.
    #[default]
    Exact,
    /// Above the value: "more than", "over".
    MoreThan,
    /// Just under the value: "nearly".
    Nearly,
    /// The value or above.
    AtLeast,
    /// The value or below.
    AtMost,
    /// Either side of the value.
    Approximately,
}

impl Comparator {
    /// The phrase for it, with the placeholder `{n}`.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Exact => Phrase::Exact,
            Self::MoreThan => Phrase::MoreThan,
            Self::Nearly => Phrase::Nearly,
            Self::AtLeast => Phrase::AtLeast,
            Self::AtMost => Phrase::AtMost,
            Self::Approximately => Phrase::Approximately,
        }
    }
}

/// A plain number of up to fifteen significant digits and six decimals.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(transparent))]
#[serde(transparent)]
pub struct Quantity(pub f64);

/// The largest number that is printed. An `f64` is exact for all integers up to it.
const LARGEST: f64 = 999_999_999_999_999.0;

impl Quantity {
    /// Whether the value can be printed without loss: finite, at most fifteen
    /// digits before the decimal mark and six after it.
    pub fn is_printable(self) -> bool {
        self.0.is_finite() && self.0.abs() <= LARGEST && self.scaled().is_some()
    }

    /// Plain digits, for `<data value>`, CSV and JSON: `1500`, `-3.25`. Empty if it is not printable.
    pub fn plain(self) -> String {
        self.scaled().map_or_else(String::new, |(scaled, decimals)| written(scaled, decimals, "", ".", usize::MAX))
    }

    /// As a language writes it: `1,500`, or `5万` if the language has a word for ten thousand and the number is a whole
    /// number of them, or one with a single decimal. Empty if it is not printable.
    pub fn grouped(self, words: &NumberWords) -> String {
        let Some((scaled, decimals)) = self.scaled() else { return String::new() };
        let mut found = (scaled, decimals, None);
        let mut unit = 10_000_i64;
        for word in words.myriads.as_deref().unwrap_or_default().chars() {
            let tenths = scaled / (unit / 10);
            // With ten thousand or more of them, the number would need the next word.
            if decimals == 0 && scaled % (unit / 10) == 0 && (10..100_000).contains(&tenths.abs()) {
                found = if tenths % 10 == 0 { (tenths / 10, 0, Some(word)) } else { (tenths, 1, Some(word)) };
            }
            unit = unit.saturating_mul(10_000);
        }
        let mut out = written(found.0, found.1, &words.group, &words.decimal, words.group_from);
        out.extend(found.2);
        out
    }

    /// The value as an integer, and the number of decimals that it was scaled by.
    fn scaled(self) -> Option<(i64, usize)> {
        let mut scaled = self.0;
        for decimals in 0..=6 {
            let rounded = scaled.round();
            // A decimal fraction is not exact in binary: a relative error of some units in the last place is allowed.
            if (scaled - rounded).abs() <= scaled.abs() * 1e-14 && rounded.abs() <= 9.0e15 {
                #[expect(clippy::cast_possible_truncation, reason = "bounded above")]
                return Some((rounded as i64, decimals));
            }
            scaled *= 10.0;
        }
        None
    }
}

/// A scaled integer in decimal digits, grouped by three from `group_from` digits on.
fn written(scaled: i64, decimals: usize, group: &str, decimal: &str, group_from: usize) -> String {
    let mut digits = scaled.unsigned_abs().to_string();
    while digits.len() <= decimals {
        digits.insert(0, '0');
    }
    let (whole, fraction) = digits.split_at_checked(digits.len() - decimals).unwrap_or((&digits, ""));
    let mut out = String::new();
    if scaled < 0 {
        out.push(if group_from == usize::MAX { '-' } else { '\u{2212}' });
    }
    for (place, digit) in whole.chars().enumerate() {
        let left = whole.len() - place;
        if place > 0 && left.is_multiple_of(3) && whole.len() >= group_from {
            out.push_str(group);
        }
        out.push(digit);
    }
    if decimals > 0 {
        out.push_str(decimal);
        out.push_str(fraction);
    }
    out
}
