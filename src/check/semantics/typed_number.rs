//! Numbers typed out in texts, although a figure is written in `facts.json` alone.

use std::collections::BTreeSet;

use super::numbers::{Number, numbers, significant, significant_digits};
use crate::check::content_folder::ContentFolder;
use crate::check::json::JsonNode;
use crate::check::problems::Problems;
use crate::content::markup::Piece;

/// Smaller numbers are in texts for many reasons.
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
    pub(super) fn new(folder: &ContentFolder<'_>) -> Self {
        let units = folder.records("units.json");
        let facts = folder.records("facts.json");
        let figures = facts.iter().filter_map(|fact| {
            let unit = units.iter().find(|unit| unit.text_of("id") == fact.text_of("unit"));
            let percent = unit.is_some_and(|unit| unit.text_of("symbol") == Some("%"));
            let value = fact.get("value")?.number().filter(|value| *value >= LEAST)?;
            Some(Figure { id: fact.text_of("id")?.to_owned(), value, percent })
        });
        Self(figures.collect())
    }

    /// Reports the numbers of a text that are a fact's, and returns the others of that size.
    pub(super) fn report_typed<'t>(
        &self,
        version: &JsonNode<'_>,
        pieces: &[Piece<'t>],
        plain: bool,
        problems: &mut Problems,
    ) -> Vec<Number<'t>> {
        let mut others = Vec::new();
        for piece in pieces {
            let (Piece::Words(words) | Piece::Reference { words: Some(words), .. }) = piece else { continue };
            for number in numbers(words) {
                let same = |figure: &&Figure| figure.value == number.value && (figure.percent || !number.percent);
                let marks: Vec<String> = self.0.iter().filter(same).map(|fact| format!("{{{}}}", fact.id)).collect();
                if !marks.is_empty() {
                    let message = format!("the number {} is typed out, but it is a figure", number.text);
                    let hint = if plain {
                        "say it without the number, which has to stand in facts.json only".to_owned()
                    } else {
                        format!("write {} in its place", marks.join(" or "))
                    };
                    problems.add(version, message, hint);
                } else if number.value >= LEAST || number.percent {
                    others.push(number);
                }
            }
        }
        others
    }
}

/// Reports numbers that are in digits in one language and not in another: one of the two is out of date,
/// or the number is a figure.
pub(super) fn report_one_sided(versions: &[(&JsonNode<'_>, Vec<Number<'_>>)], problems: &mut Problems) {
    let digits: Vec<(&str, BTreeSet<String>)> = versions
        .iter()
        .map(|(version, _)| {
            let language = version.path.last_key().unwrap_or_default();
            (language, significant_digits(version.text().unwrap_or_default()))
        })
        .collect();
    for (version, numbers) in versions {
        for number in numbers {
            let lacking = digits.iter().find(|(_, found)| !found.contains(&significant(number.text)));
            if let Some((language, _)) = lacking {
                let message =
                    format!("the number {} is typed out here, and “{language}” does not have it", number.text);
                let hint = "write a figure as the {id} of a fact; write any other number in digits in every language, or in words in every language";
                problems.add(version, message, hint);
            }
        }
    }
}
