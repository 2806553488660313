//! A fact's number in words, in a language's order: "more than", digits, "beds".

use std::fmt;

use super::Content;
use super::fact::Fact;
use super::language::Language;

/// The parts of a figure in reading order; those that a figure lacks are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureParts<'a> {
    /// What of the unit comes before the number.
    pub unit_before: String,
    /// What of the comparator comes before the number: "more than ".
    pub comparator_before: &'a str,
    /// The number in the language's digits.
    pub digits: String,
    /// The unit's symbol, which follows the digits directly: `%`.
    pub symbol: &'a str,
    /// What of the comparator comes after the number.
    pub comparator_after: &'a str,
    /// What of the unit comes after the number: " beds".
    pub unit_after: String,
}

impl<'a> FigureParts<'a> {
    /// A figure that stands alone, with its unit in words: "more than 50,000 cases".
    pub fn with_unit(fact: &Fact, content: &'a Content, language: &Language) -> Self {
        let unit = content.unit(&fact.unit);
        let pattern = unit.map_or("{n}".into(), |unit| unit.pattern_for(fact.value.0, language));
        let (unit_before, unit_after) = around_number(&pattern);
        let (unit_before, unit_after) = (unit_before.to_owned(), unit_after.to_owned());
        Self { unit_before, unit_after, ..Self::number(fact, content, language) }
    }

    /// A figure as a headline: with its unit's symbol, which belongs to the digits, or else its unit in words.
    pub fn alone(fact: &Fact, content: &'a Content, language: &Language) -> Self {
        let has_symbol = content.unit(&fact.unit).is_some_and(|unit| unit.symbol.is_some());
        let parts = if has_symbol { Self::in_text } else { Self::with_unit };
        parts(fact, content, language)
    }

    /// A figure in running text, whose sentence has the unit: "more than 50,000", "70%".
    pub fn in_text(fact: &Fact, content: &'a Content, language: &Language) -> Self {
        let symbol = content.unit(&fact.unit).and_then(|unit| unit.symbol.as_deref()).unwrap_or_default();
        Self { symbol, ..Self::number(fact, content, language) }
    }

    fn number(fact: &Fact, content: &'a Content, language: &Language) -> Self {
        let (comparator_before, comparator_after) = around_number(content.phrase(fact.comparator.phrase(), language));
        let digits = fact.value.grouped(&language.numbers);
        let (unit_before, unit_after) = (String::new(), String::new());
        Self { unit_before, comparator_before, digits, symbol: "", comparator_after, unit_after }
    }
}

impl fmt::Display for FigureParts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { unit_before, comparator_before, digits, symbol, comparator_after, unit_after } = self;
        write!(f, "{unit_before}{comparator_before}{digits}{symbol}{comparator_after}{unit_after}")
    }
}

/// The words before and after the number in a template such as "more than {n}".
fn around_number(template: &str) -> (&str, &str) {
    template.split_once("{n}").unwrap_or((template, ""))
}
