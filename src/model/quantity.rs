//! A figure's value and how sure the source is of it.

use super::decode::{Decode, Faults, choice, word};
use super::language::NumberWords;
use super::phrase::{self as p, Phrase};
use super::tree::Tree;

choice! {
    /// How the source qualifies a value.
    pub enum Comparator {
        /// The value itself.
        Exact = "exact",
        /// Above the value: "more than", "over".
        MoreThan = "more-than",
        /// Just under the value: "nearly".
        Nearly = "nearly",
        /// The value or above.
        AtLeast = "at-least",
        /// The value or below.
        AtMost = "at-most",
        /// Either side of the value.
        Approximately = "approximately",
    }
}

impl Comparator {
    /// The phrase that says it, around `{n}`.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Exact => p::EXACT,
            Self::MoreThan => p::MORE_THAN,
            Self::Nearly => p::NEARLY,
            Self::AtLeast => p::AT_LEAST,
            Self::AtMost => p::AT_MOST,
            Self::Approximately => p::APPROXIMATELY,
        }
    }
}

/// A plain number of up to fifteen significant digits and six decimals.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(transparent))]
pub struct Value(pub f64);

impl Decode for Value {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        Self(f64::decode(tree, faults))
    }
}

/// Largest magnitude whose every integer an `f64` holds exactly and that we print.
const LARGEST: f64 = 999_999_999_999_999.0;

impl Value {
    /// Whether the value can be printed without loss: finite, at most fifteen
    /// digits before the decimal mark and six after it.
    pub fn is_printable(self) -> bool {
        self.0.is_finite() && self.0.abs() <= LARGEST && self.scaled().is_some()
    }

    /// Plain digits as `<data value>`, CSV and JSON want them: `1500`, `-3.25`.
    pub fn plain(self) -> String {
        self.scaled().map_or_else(String::new, |(scaled, decimals)| written(scaled, decimals, "", ".", usize::MAX))
    }

    /// As a writer of the language has it: `1,500`; `5万` where it has a word for ten thousand and
    /// the number is so many of them, to a tenth at most.
    pub fn grouped(self, words: &NumberWords) -> String {
        let Some((scaled, decimals)) = self.scaled() else { return String::new() };
        let mut found = (scaled, decimals, None);
        let mut unit = 10_000_i64;
        for word in words.myriads.as_deref().unwrap_or_default().chars() {
            let tenths = scaled / (unit / 10);
            // From ten thousand of them on, the next word would be due, and it does not fit.
            if decimals == 0 && scaled % (unit / 10) == 0 && (10..100_000).contains(&tenths.abs()) {
                found = if tenths % 10 == 0 { (tenths / 10, 0, Some(word)) } else { (tenths, 1, Some(word)) };
            }
            unit = unit.saturating_mul(10_000);
        }
        let mut out = written(found.0, found.1, &words.group, &words.decimal, words.group_from);
        out.extend(found.2);
        out
    }

    /// The value as an integer and the count of decimals it was multiplied by.
    fn scaled(self) -> Option<(i64, usize)> {
        let mut scaled = self.0;
        for decimals in 0..=6 {
            let rounded = scaled.round();
            // A decimal fraction is not exact in binary; this is some of its last places.
            if (scaled - rounded).abs() <= scaled.abs() * 1e-14 && rounded.abs() <= 9.0e15 {
                #[expect(clippy::cast_possible_truncation, reason = "bounded above")]
                return Some((rounded as i64, decimals));
            }
            scaled *= 10.0;
        }
        None
    }
}

/// Digits without float formatting, which would weigh several kilobytes of Wasm.
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

#[expect(clippy::derivable_impls, reason = "the macro that declares it has no place for a default")]
impl Default for Comparator {
    fn default() -> Self {
        Self::Exact
    }
}

impl Decode for Comparator {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        word(tree, faults, Self::from_name, Self::Exact)
    }

    fn missing(_: &mut Faults) -> Self {
        Self::Exact
    }
}
