//! Guesses what was meant by a text that is no date.

use edtf_core::Edtf;

use super::DateError;
use crate::content::date::days_in_month;

/// The first month or day in the text that does not exist.
pub(super) fn impossible_day(text: &str) -> Option<DateError> {
    text.split(['/', ',', '.', '[', ']', '{', '}']).find_map(|piece| {
        let unqualified: String = piece.chars().filter(|sign| !"?~%".contains(*sign)).collect();
        check_calendar(&unqualified)
    })
}

fn check_calendar(piece: &str) -> Option<DateError> {
    let (is_negative, digits) = piece.strip_prefix('-').map_or((false, piece), |rest| (true, rest));
    let mut fields = digits.split('T').next()?.split('-');
    let (year, month, day) = (fields.next()?, fields.next()?, fields.next());
    if year.len() != 4 || month.len() != 2 || fields.next().is_some() {
        return None;
    }
    let year: Option<i64> = year.parse().ok().map(|year: i64| if is_negative { -year } else { year });
    let month: Option<u8> = if month == "XX" { None } else { Some(month.parse().ok()?) };
    if let Some(month) = month.filter(|month| !matches!(month, 1..=12 | 21..=41)) {
        return Some(DateError::NoSuchMonth { month });
    }
    let day: u8 = day.filter(|day| day.len() == 2)?.parse().ok()?;
    match month {
        Some(21..) => Some(DateError::DayOfSeason),
        Some(known) if (1..=days_in_month(year.unwrap_or(2000), known)).contains(&day) => None,
        None if (1..=31).contains(&day) => None,
        _ => Some(DateError::NoSuchDay { year, month, day }),
    }
}

/// A common mistake, if correcting it makes the text a date.
pub(super) fn slip(text: &str) -> Option<DateError> {
    let squeezed: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let padded = pad(&squeezed);
    let decade = squeezed.strip_suffix('s').and_then(|year| year.strip_suffix('0')).unwrap_or_default();
    let since = squeezed.strip_suffix(['-', '–']).unwrap_or_default();
    [
        ("a date holds no spaces", squeezed.clone()),
        ("an unknown digit is a capital X", squeezed.replace('x', "X")),
        ("months and days have two digits", padded.clone()),
        ("year, month and day are joined by hyphens", padded.replace(['/', '.'], "-")),
        ("a decade has an X for its last digit", decade.to_owned() + "X"),
        ("an interval without an end ends in /..", since.to_owned() + "/.."),
        ("the ends of an interval are joined by a slash", squeezed.replace(['–', '—', '-'], "/")),
    ]
    .into_iter()
    .find(|(_, right)| Edtf::parse(right).is_ok())
    .map(|(rule, right)| DateError::Slip { rule, right })
}

/// The text with a zero before every single digit.
fn pad(text: &str) -> String {
    let mut padded = String::with_capacity(text.len() + 2);
    let mut previous = ' ';
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_single = !previous.is_ascii_digit() && !signs.peek().is_some_and(char::is_ascii_digit);
        if sign.is_ascii_digit() && is_single {
            padded.push('0');
        }
        padded.push(sign);
        previous = sign;
    }
    padded
}
