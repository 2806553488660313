//! A single date in words.

use edtf_core::{DateField, Year, YearKind};

use super::Writer;
use crate::content::date::edtf::precision::{KnownYear, is_undated, known_year, scattered_years};
use crate::content::template::interpolate;

/// A month or a day: its number, or an unknown one.
#[derive(Clone, Copy)]
enum Field {
    Absent,
    Some,
    Number(u8),
}

impl Writer<'_> {
    /// A date with its qualifiers: approximate, uncertain, without a year.
    pub(super) fn date(self, date: &edtf_core::Date) -> String {
        if is_blank(date) {
            return self.words.unknown.clone();
        }
        let phrase = self.qualify(date, self.plain(date));
        if self.notes_missing_year && is_undated(date) { self.note_missing_year(&phrase) } else { phrase }
    }

    fn qualify(self, date: &edtf_core::Date, mut phrase: String) -> String {
        // Rounded years (`1950S2`) are approximate, too.
        if date.is_approximate() || date.year.significant_digits.is_some() {
            phrase = interpolate(&self.words.about, &[("date", &phrase)]);
        }
        if date.is_uncertain() {
            phrase = interpolate(&self.words.uncertain, &[("date", &phrase)]);
        }
        phrase
    }

    pub(super) fn note_missing_year(self, phrase: &str) -> String {
        interpolate(&self.words.undated, &[("date", phrase)])
    }

    /// The date without its qualifiers. What has no words, such as the day of an unknown month, is left out: the words
    /// say less than EDTF, and nothing that is not so.
    fn plain(self, date: &edtf_core::Date) -> String {
        let year = &date.year;
        match (field(date.month), field(date.day)) {
            (Field::Absent, _) => self.year(year),
            (Field::Some, Field::Absent) => self.some(&self.words.some_month, &self.year(year)),
            (Field::Some, _) => self.some(&self.words.some_day, &self.year(year)),
            (Field::Number(month), Field::Absent) => self.month(year, month),
            (Field::Number(month), Field::Some) => self.some(&self.words.some_day, &self.month(year, month)),
            (Field::Number(month), Field::Number(day)) => self.day(year, month, day),
        }
    }

    fn some(self, pattern: &str, whole: &str) -> String {
        interpolate(pattern, &[("date", whole)])
    }

    fn day(self, year: &Year, month: u8, day: u8) -> String {
        let name = usize::from(month).checked_sub(1).and_then(|index| self.months.get(index));
        let Some(name) = name else { return self.some(&self.words.some_day, &self.month(year, month)) };
        let day = day.to_string();
        if let KnownYear::Year(year) = known_year(year) {
            let year = self.year_number(year);
            return interpolate(&self.words.day, &[("year", &year), ("month", name), ("day", &day)]);
        }
        self.in_years(year, interpolate(&self.words.month_day, &[("month", name), ("day", &day)]))
    }

    /// A month, or a season or part of a year, which EDTF numbers like months.
    fn month(self, year: &Year, month: u8) -> String {
        let words = self.words;
        let (pattern, placeholder, names, first) = match month {
            1..=12 => (&words.month, "month", &self.months[..], 1),
            // Spring to winter: in any, the northern or the southern hemisphere.
            21..=24 => (&words.season_year, "season", &words.seasons[..], 21),
            25..=28 => (&words.season_year, "season", &words.seasons[..], 25),
            29..=32 => (&words.season_year, "season", &words.seasons[..], 29),
            33..=36 => (&words.part_year, "part", &words.quarters[..], 33),
            37..=39 => (&words.part_year, "part", &words.thirds[..], 37),
            _ => (&words.part_year, "part", &words.halves[..], 40),
        };
        let name = month.checked_sub(first).and_then(|index| names.get(usize::from(index)));
        // EDTF has no other numbers.
        let Some(name) = name else { return self.some(&words.some_month, &self.year(year)) };
        match known_year(year) {
            KnownYear::Year(year) => interpolate(pattern, &[("year", &self.year_number(year)), (placeholder, name)]),
            _ => self.in_years(year, name.clone()),
        }
    }

    /// A part of some year, of which a decade or less is known; alone where nothing is.
    fn in_years(self, year: &Year, part: String) -> String {
        match known_year(year) {
            KnownYear::Nothing => part,
            // "May 1905–1995" would be an interval.
            KnownYear::Scattered => self.year(year),
            _ => interpolate(&self.words.in_years, &[("date", &part), ("years", &self.year(year))]),
        }
    }

    fn year(self, year: &Year) -> String {
        match known_year(year) {
            KnownYear::Year(year) => self.one_year(&self.year_number(year)),
            KnownYear::Decade(first) => self.decade(first),
            KnownYear::Century(first) => {
                interpolate(&self.words.century, &[("century", &self.ordinal(first / 100 + 1))])
            }
            KnownYear::Millennium(first) => {
                interpolate(&self.words.millennium, &[("millennium", &self.ordinal(first / 1000 + 1))])
            }
            KnownYear::Nothing => self.words.unknown.clone(),
            KnownYear::Scattered => match scattered_years(year) {
                Some((first, last)) => {
                    let [start, end] = [first, last].map(|year| self.one_year(&self.year_number(year)));
                    interpolate(&self.words.between_years, &[("start", &start), ("end", &end)])
                }
                None => self.one_year(&large_number(year)),
            },
        }
    }

    fn one_year(self, number: &str) -> String {
        interpolate(&self.words.year, &[("year", number)])
    }

    fn decade(self, first: i64) -> String {
        let [usual, first_of_century] = self.decades;
        let tens = first / 10 % 10;
        let pattern = if tens == 0 { first_of_century } else { usual };
        let tens = format!("{tens}0");
        let century = self.ordinal(first / 100 + 1);
        let (first, last) = (first.to_string(), (first + 9).to_string());
        interpolate(pattern, &[("decade", &first), ("last", &last), ("tens", &tens), ("century", &century)])
    }

    fn ordinal(self, number: i64) -> String {
        let irregular = self.words.ordinals.iter().find(|(of, _)| *of == number);
        irregular.map_or_else(
            || interpolate(&self.words.ordinal, &[("number", &number.to_string())]),
            |(_, written)| written.clone(),
        )
    }

    /// The conventional number of an astronomical year: year 0 is 1 BCE.
    fn year_number(self, year: i64) -> String {
        if year > 0 {
            return year.to_string();
        }
        interpolate(&self.words.before_era, &[("year", &1_i64.saturating_sub(year).to_string())])
    }
}

/// The number of a year that is too large for an integer: `1E100`.
fn large_number(year: &Year) -> String {
    match year.kind {
        YearKind::Exponential { significand, exponent } => format!("{significand}E{exponent}"),
        YearKind::Big { value } => value.to_string(),
        YearKind::Standard { .. } => String::new(),
    }
}

/// Whether nothing is known that there are words for: `XXXX`, `XXXX-XX`, `XXXX-XX-22`.
pub(super) fn is_blank(date: &edtf_core::Date) -> bool {
    is_undated(date) && !matches!(field(date.month), Field::Number(_))
}

/// A month or a day; one of which a single digit is known is as good as unknown.
fn field(field: Option<DateField>) -> Field {
    match field {
        None => Field::Absent,
        Some(field) => field.value().map_or(Field::Some, Field::Number),
    }
}
