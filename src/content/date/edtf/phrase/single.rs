//! A single date in words.

use edtf_core::DateField;

use super::Writer;
use crate::content::date::edtf::precision::{KnownYear, is_undated, known_year};
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
        // A form without words stays in EDTF, which has its own signs for qualifiers.
        let phrase = self.plain(date).map_or_else(|| date.to_string(), |plain| self.qualify(date, plain));
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

    /// The date without its qualifiers; `None` if there are no words for its form.
    fn plain(self, date: &edtf_core::Date) -> Option<String> {
        let year = known_year(&date.year);
        match (field(date.month)?, field(date.day)?) {
            (Field::Absent, _) => self.year(year),
            (Field::Some, Field::Absent) => Some(self.some(&self.words.some_month, &self.year(year)?)),
            (Field::Some, Field::Some) => Some(self.some(&self.words.some_day, &self.year(year)?)),
            (Field::Some, Field::Number(_)) => None,
            (Field::Number(month), Field::Absent) => self.month(year, month),
            (Field::Number(month), Field::Some) => Some(self.some(&self.words.some_day, &self.month(year, month)?)),
            (Field::Number(month), Field::Number(day)) => self.day(year, month, day),
        }
    }

    fn some(self, pattern: &str, whole: &str) -> String {
        interpolate(pattern, &[("date", whole)])
    }

    fn day(self, year: KnownYear, month: u8, day: u8) -> Option<String> {
        let month = self.months.get(usize::from(month).checked_sub(1)?)?;
        let day = day.to_string();
        match year {
            KnownYear::Year(year) => {
                let year = self.year_number(year);
                Some(interpolate(&self.words.day, &[("year", &year), ("month", month), ("day", &day)]))
            }
            KnownYear::Nothing => Some(interpolate(&self.words.month_day, &[("month", month), ("day", &day)])),
            _ => None,
        }
    }

    /// A month, or a season or part of a year, which EDTF numbers like months.
    fn month(self, year: KnownYear, month: u8) -> Option<String> {
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
        let name = names.get(usize::from(month.checked_sub(first)?))?;
        match year {
            KnownYear::Year(year) => {
                Some(interpolate(pattern, &[("year", &self.year_number(year)), (placeholder, name)]))
            }
            KnownYear::Nothing => Some(name.clone()),
            _ => None,
        }
    }

    fn year(self, year: KnownYear) -> Option<String> {
        match year {
            KnownYear::Year(year) => Some(interpolate(&self.words.year, &[("year", &self.year_number(year))])),
            KnownYear::Decade(first) => Some(self.decade(first)),
            KnownYear::Century(first) => {
                Some(interpolate(&self.words.century, &[("century", &self.ordinal(first / 100 + 1))]))
            }
            KnownYear::Millennium(first) => {
                Some(interpolate(&self.words.millennium, &[("millennium", &self.ordinal(first / 1000 + 1))]))
            }
            KnownYear::Nothing | KnownYear::Scattered => None,
        }
    }

    fn decade(self, first: i64) -> String {
        let [usual, first_of_century] = self.decades;
        let tens = first / 10 % 10;
        let pattern = if tens == 0 { first_of_century } else { usual };
        let tens = format!("{tens}0");
        let century = self.ordinal(first / 100 + 1);
        interpolate(pattern, &[("decade", &first.to_string()), ("tens", &tens), ("century", &century)])
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

/// Whether nothing is known: `XXXX`, `XXXX-XX`, `XXXX-XX-XX`.
pub(super) fn is_blank(date: &edtf_core::Date) -> bool {
    let nothing = |field: Option<DateField>| field.is_none_or(|field| field.digits == [None, None]);
    is_undated(date) && nothing(date.month) && nothing(date.day)
}

/// A month or a day; `None` if only one of its digits is known.
fn field(field: Option<DateField>) -> Option<Field> {
    match field {
        None => Some(Field::Absent),
        Some(DateField { digits: [None, None], .. }) => Some(Field::Some),
        Some(field) => field.value().map(Field::Number),
    }
}
