//! Numbers as SVG attributes.
//!
//! All write integers: formatting a float brings 13 kB of tables into the app. `clippy.toml` forbids
//! `f64::clamp` for the same reason, since its panic message prints floats.

/// A fraction as a percentage with two decimals: `12.34%`.
pub fn percent(fraction: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "saturates far outside any drawing")]
    let hundredths = (fraction * 10_000.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}%", hundredths.abs() / 100, hundredths.abs() % 100)
}

/// A length in whole pixels.
pub fn pixels(length: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "saturates far outside any drawing")]
    let whole = length.round() as i64;
    whole.to_string()
}

/// A factor with three decimals.
pub fn factor(factor: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a magnification of a few times")]
    let thousandths = (factor.abs() * 1000.0).round() as u64;
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_are_percentages_with_two_decimals() {
        let cases = [
            (0.0, "0.00%"),
            (-0.0, "0.00%"),
            (0.5, "50.00%"),
            (0.123_456, "12.35%"),
            (-0.000_3, "-0.03%"),
            (2.0, "200.00%"),
        ];
        for (fraction, written) in cases {
            assert_eq!(percent(fraction), written);
        }
    }

    #[test]
    fn factors_have_three_decimals() {
        for (number, written) in [(1.0, "1.000"), (2.5, "2.500"), (15.9996, "16.000"), (1.0456, "1.046")] {
            assert_eq!(factor(number), written);
        }
    }

    #[test]
    fn lengths_are_whole_pixels() {
        for (length, written) in [(0.4, "0"), (-0.4, "0"), (1.5, "2"), (-7.6, "-8")] {
            assert_eq!(pixels(length), written);
        }
    }
}
