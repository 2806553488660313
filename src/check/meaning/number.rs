//! Numbers typed out in texts that are figures, which live in one place only.

use super::super::context::Context;
use super::super::problems::Problems;
use super::super::spot::Spot;
use crate::model::markup::Piece;

/// Smaller numbers stand in texts for other reasons than a figure.
const LEAST: f64 = 20.0;

/// The values of all facts, to find them again in texts.
#[derive(Debug)]
pub(super) struct Figures(Vec<Figure>);

#[derive(Debug)]
struct Figure {
    id: String,
    value: f64,
    percent: bool,
}

impl Figures {
    /// Collects the facts whose numbers would be noticed.
    pub(super) fn new(context: &Context<'_>) -> Self {
        let units = context.records("units.json");
        let facts = context.records("facts.json");
        let figures = facts.iter().filter_map(|fact| {
            let unit = units.iter().find(|unit| unit.text_of("id") == fact.text_of("unit"));
            let percent = unit.is_some_and(|unit| unit.text_of("symbol") == Some("%"));
            let value = fact.get("value")?.number().filter(|value| *value >= LEAST)?;
            Some(Figure { id: fact.text_of("id")?.to_owned(), value, percent })
        });
        Self(figures.collect())
    }

    /// Reports numbers in a text that are a fact's.
    pub(super) fn report_typed(&self, version: &Spot<'_>, pieces: &[Piece<'_>], plain: bool, problems: &mut Problems) {
        for piece in pieces {
            let (Piece::Words(words) | Piece::Reference { words: Some(words), .. }) = piece else { continue };
            for found in numbers(words) {
                let same = |figure: &&Figure| figure.value == found.value && (figure.percent || !found.percent);
                let marks: Vec<String> = self.0.iter().filter(same).map(|fact| ["{", &fact.id, "}"].concat()).collect();
                if !marks.is_empty() {
                    let what = format!("the number {} is typed out, but it is a figure", found.text);
                    let hint = match (plain, marks.join(" or ")) {
                        (true, _) => "say it without the number, which has to stand in facts.json only".to_owned(),
                        (false, marks) => format!("write {marks} in its place"),
                    };
                    problems.add(version, what, hint);
                }
            }
        }
    }
}

/// A number in a text.
#[derive(Debug, PartialEq)]
struct Number<'a> {
    text: &'a str,
    value: f64,
    percent: bool,
}

/// The numbers of a text that could be figures: no years, no days, no parts of names.
fn numbers(text: &str) -> Vec<Number<'_>> {
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (words, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(from.len());
        // A mark at the end belongs to the sentence.
        let digits = from.get(..end).unwrap_or_default().trim_end_matches([',', '.']);
        let after = from.get(digits.len()..).unwrap_or_default();
        if let Some(number) = number(words, digits, after) {
            numbers.push(number);
        }
        rest = after;
    }
    numbers
}

fn number<'a>(before: &str, digits: &'a str, after: &str) -> Option<Number<'a>> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let value: f64 = digits.replace(',', "").parse().ok()?;
    let is_year = digits.len() == 4 && (1900.0..2100.0).contains(&value);
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
