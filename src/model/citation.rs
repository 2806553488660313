//! A figure as others quote it: with its value, what it counts, as of when, by whose word, and where it stands.

use super::content::Content;
use super::fact::Fact;
use super::language::Language;
use super::pattern::fill;
use super::phrase::{self as p, Phrase};
use super::wording;

/// The forms of a citation, as phrases: plain words, APA, GB/T 7714-2015.
pub const FORMS: [Phrase; 3] = [p::CITE_PLAIN, p::CITE_APA, p::CITE_GBT];

/// What a figure is, with how sure its source is and what is counted: "nearly 50,000 cases".
pub fn figure(fact: &Fact, content: &Content, language: &Language) -> String {
    let unit = content.unit(&fact.unit).map_or("{n}", |unit| unit.pattern.get(language));
    let number = fact.value.grouped(&language.numbers);
    let quantity = fill(content.phrase(fact.comparator.phrase(), language), &[("n", &number)]);
    let mut figure = fill(unit, &[("n", &quantity)]);
    if fact.counted {
        figure.push_str(" (");
        figure.push_str(content.phrase(p::COUNTED, language));
        figure.push(')');
    }
    figure
}

/// "As of 2019", or that the source states no date.
pub fn as_of(fact: &Fact, content: &Content, language: &Language) -> String {
    fact.as_of.as_ref().map_or_else(
        || content.phrase(p::AS_OF_NONE, language).to_owned(),
        |date| fill(content.phrase(p::AS_OF, language), &[("date", date.phrase(language))]),
    )
}

/// The paragraphs that state a figure, each with its document's full title.
pub fn sources(fact: &Fact, content: &Content, language: &Language) -> String {
    let mut out = String::new();
    for locator in &fact.sources {
        let title = content.source(&locator.source).map_or("", |source| source.title.get(language));
        if !out.is_empty() {
            out.push_str(", ");
        }
        let number = locator.paragraph.to_string();
        out.push_str(&fill(content.phrase(p::LOCATOR, language), &[("source", title), ("n", &number)]));
    }
    out
}

/// A citation in one of the forms; `today` is when the reader saw it, as GB/T 7714 wants to know.
pub fn citation(fact: &Fact, content: &Content, language: &Language, form: Phrase, url: &str, today: &str) -> String {
    let updated = content.site.updated.get(..10).unwrap_or_default();
    let what = wording::plain(fact.definition.get(language), content, language);
    let values = [
        ("label", fact.label.get(language)),
        ("figure", &figure(fact, content, language)),
        ("what", &what),
        ("as-of", &as_of(fact, content, language)),
        ("source", &sources(fact, content, language)),
        ("site", content.site.name.get(language)),
        ("year", updated.get(..4).unwrap_or_default()),
        ("updated", updated),
        ("today", today),
        ("url", url),
    ];
    fill(content.phrase(form, language), &values)
}
