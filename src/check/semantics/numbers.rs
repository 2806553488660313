//! Finds the numbers in a text, in the digits of ASCII and of full width.

use std::collections::BTreeSet;

/// A number in a text.
#[derive(Debug, PartialEq)]
pub(super) struct Number<'a> {
    /// As it is written.
    pub(super) text: &'a str,
    /// Its value, with the Chinese words for large numbers.
    pub(super) value: f64,
    /// Whether a percent sign follows.
    pub(super) percent: bool,
}

/// The numbers of a text that could be figures: no years, no days, no parts of names.
pub(super) fn numbers(text: &str) -> Vec<Number<'_>> {
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_digit) {
        let (before, from) = rest.split_at(start);
        let (digits, after) = from.split_at(end_of_digits(from));
        numbers.extend(number(before, digits, after));
        rest = after;
    }
    numbers
}

/// The digits of every number in a text, whatever it counts: without marks and without zeros at
/// either end, so that 1.5 million, 1,500,000 and 150万 are the same.
pub(super) fn significant_digits(text: &str) -> BTreeSet<String> {
    // A space or an apostrophe may part groups of digits, or two numbers: both are tried.
    let is_mark = |c: char| is_digit(c) || ",.，． \u{a0}\u{202f}'’".contains(c);
    let apart = text.split(|c| !is_digit(c));
    let joined = text.split(|c| !is_mark(c));
    apart.chain(joined).map(significant).filter(|digits| !digits.is_empty()).collect()
}

/// The digits of one number, without marks and without zeros at either end.
pub(super) fn significant(number: &str) -> String {
    let digits: String = number.chars().map(to_ascii).filter(char::is_ascii_digit).collect();
    match digits.trim_matches('0') {
        "" if !digits.is_empty() => "0".to_owned(),
        significant => significant.to_owned(),
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || is_full_width(c)
}

fn is_full_width(c: char) -> bool {
    ('０'..='９').contains(&c)
}

/// The ASCII character for a full-width digit or mark.
fn to_ascii(c: char) -> char {
    match c {
        '，' => ',',
        '．' => '.',
        '０'..='９' => {
            u32::from(c).checked_sub(u32::from('０')).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
        }
        _ => c,
    }
}

/// Where the digits end that a text begins with, the marks among them included.
fn end_of_digits(text: &str) -> usize {
    let mut end = 0;
    let mut previous = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        // A full-width comma after ASCII digits belongs to the sentence.
        let is_mark =
            matches!(c, ',' | '.') || matches!(c, '，' | '．') && is_full_width(previous) && is_full_width(next);
        if is_digit(c) {
            end = start + c.len_utf8();
        } else if !is_mark {
            break;
        }
        previous = c;
    }
    end
}

fn number<'a>(before: &str, digits: &'a str, after: &str) -> Option<Number<'a>> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let plain: String = digits.chars().map(to_ascii).filter(|c| *c != ',').collect();
    let value: f64 = plain.parse().ok()?;
    let is_year = digits.chars().count() == 4 && (1900.0..2100.0).contains(&value);
    // CD19, H7N9, COVID-19, profile#21: names. 5G, 31st: names and dates.
    let in_name = before.ends_with(|c: char| c.is_ascii_alphanumeric() || "-_#¶/".contains(c))
        || after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
    let last_word = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let spaced = after.trim_start();
    let is_day = MONTHS.iter().any(|month| last_word.starts_with(month) || spaced.starts_with(month))
        || spaced.starts_with(['年', '月', '日', '号', '段'])
        || matches!(last_word, "paragraph" | "paragraphs");
    let scale = match spaced.chars().next() {
        Some('万') => 1e4,
        Some('亿') => 1e8,
        _ => 1.0,
    };
    let percent = spaced.starts_with(['%', '％']);
    (!is_year && !in_name && !is_day).then_some(Number { text: digits, value: value * scale, percent })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_numbers_that_could_be_figures() {
        for (text, expected) in [
            ("1,500 beds, 788. In 2020, on May 31 or 31 May", vec![("1,500", 1500.0), ("788", 788.0)]),
            ("CD19, COVID-19, profile#21, 5G, 31st", vec![]),
            ("1998年1月30日，5万张，70％", vec![("5", 50_000.0), ("70", 70.0)]),
            ("７８８张，１，５００张", vec![("７８８", 788.0), ("１，５００", 1500.0)]),
            ("床位788，其中５，788", vec![("788", 788.0), ("５", 5.0), ("788", 788.0)]),
            ("1.5.2", vec![]),
        ] {
            let found: Vec<_> = numbers(text).iter().map(|number| (number.text, number.value)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn the_same_number_has_the_same_digits_in_every_language() {
        for (number, text) in [
            ("1.5", "150万"),
            ("1,500", "1 500 lits"),
            ("１，５００", "1.500 Betten"),
            ("60", "a 60-year-old"),
            ("500", "in 2020 500"),
            ("0", "0 %"),
        ] {
            assert!(significant_digits(text).contains(&significant(number)), "{number} in {text}");
        }
        assert!(!significant_digits("一百五十万").contains(&significant("1.5")));
    }
}
