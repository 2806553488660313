//! Dates out of EDTF, and into words: what the programs that build the site know, and the app need not.

mod error;
mod phrase;
mod precision;
mod span;

use std::str::FromStr;

use edtf_core::Edtf;

use super::{Bound, Date, DateWords, Days, Span};
use crate::model::language::Language;
use crate::model::text::Text;
use crate::model::tree::Tree;

pub use error::DateError;
pub use phrase::{phrase, short_phrase};

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let edtf = Edtf::parse(text).map_err(|reason| error::diagnose(text, reason))?;
        let date = of(text, &edtf);
        // The parser lets an interval between years too far off for a number run backwards.
        if let Some(Span { start: Bound::Within(start), end: Bound::Within(end) }) = date.span
            && start.from >= end.to
        {
            return Err(DateError::Backwards);
        }
        Ok(date)
    }
}

/// A date of which the text is known, and no reason if it is none.
pub(super) fn read(text: &str) -> Option<Date> {
    Some(of(text, &Edtf::parse(text).ok()?))
}

fn of(text: &str, edtf: &Edtf) -> Date {
    Date {
        text: text.to_owned(),
        span: span::span(edtf),
        precision: precision::precision(edtf),
        uncertain: edtf.is_uncertain(),
        approximate: edtf.is_approximate(),
        phrase: Text::default(),
        short: Text::default(),
    }
}

impl Date {
    /// The date with its words in every language.
    #[must_use]
    pub fn worded(self, languages: &[Language]) -> Self {
        let text = |phrase: fn(&Self, &DateWords) -> String| {
            languages.iter().map(|language| (language.tag.clone(), phrase(&self, &language.dates))).collect()
        };
        Self { phrase: text(phrase), short: text(short_phrase), ..self }
    }

    /// All that was worked out of it, as the app reads it; what is false or absent is left out.
    pub fn to_tree(&self) -> Tree {
        let entry = |key: &str, value: Tree| Some((key.to_owned(), value));
        let flag = |key: &str, is_set: bool| is_set.then(|| (key.to_owned(), Tree::Bool(true)));
        let entries = [
            entry("text", Tree::Text(self.text.clone())),
            self.span.and_then(|span| entry("span", Tree::List(vec![bound(span.start), bound(span.end)]))),
            entry("precision", Tree::Text(self.precision.name().to_owned())),
            flag("uncertain", self.uncertain),
            flag("approximate", self.approximate),
            entry("phrase", self.phrase.to_tree()),
            entry("short", self.short.to_tree()),
        ];
        Tree::Record(entries.into_iter().flatten().collect())
    }
}

fn bound(bound: Bound) -> Tree {
    match bound {
        Bound::Within(Days { from, to }) => Tree::List(vec![number(from), number(to)]),
        Bound::Open => Tree::Text("..".to_owned()),
        Bound::Unknown => Tree::Text(String::new()),
    }
}

/// A day's number; none is farther off than [`FARTHEST_YEAR`](super::FARTHEST_YEAR), so none is rounded.
#[expect(clippy::cast_precision_loss, reason = "below 2^53")]
fn number(day: i64) -> Tree {
    Tree::Number(day as f64)
}
