//! Citations of a figure: its value, definition, date, sources and address.

use super::Content;
use super::fact::Fact;
use super::figure::FigureParts;
use super::language::Language;
use super::phrase::Phrase;
use super::plain_text;
use super::source::Locator;
use super::template::interpolate;

/// The form of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CitationForm {
    /// Plain words.
    Plain,
    /// APA, seventh edition.
    Apa,
    /// GB/T 7714-2015, the Chinese standard.
    Gbt,
}

impl CitationForm {
    /// The phrase that is its template.
    fn template(self) -> Phrase {
        match self {
            Self::Plain => Phrase::CitePlain,
            Self::Apa => Phrase::CiteApa,
            Self::Gbt => Phrase::CiteGbt,
        }
    }
}

/// A figure with its comparator and unit: "nearly 50,000 cases".
pub fn figure(fact: &Fact, content: &Content, language: &Language) -> String {
    let mut figure = FigureParts::with_unit(fact, content, language).to_string();
    if fact.counted {
        let counted = content.phrase(Phrase::Counted, language);
        figure.push_str(&interpolate(content.phrase(Phrase::Aside, language), &[("words", counted)]));
    }
    figure
}

/// "As of 2019", or that the source states no date.
pub fn as_of(fact: &Fact, content: &Content, language: &Language) -> String {
    fact.as_of.as_ref().map_or_else(
        || content.phrase(Phrase::AsOfNone, language).to_owned(),
        |date| interpolate(content.phrase(Phrase::AsOf, language), &[("date", date.phrase(language))]),
    )
}

/// The paragraphs that state a figure, with the titles of the documents: "Public profile of the hospital ¶3".
pub fn sources(fact: &Fact, content: &Content, language: &Language) -> String {
    let named = fact.sources.iter().map(|locator| titled(locator, content, language));
    named.collect::<Vec<_>>().join(&language.dates.comma)
}

/// The same with who published each document, and where, as far as that is known.
pub fn sources_in_full(fact: &Fact, content: &Content, language: &Language) -> String {
    let in_full = |locator: &Locator| {
        let titled = titled(locator, content, language);
        let source = content.source(&locator.source);
        let Some((publisher, url)) = source.and_then(|source| source.publisher.as_ref().zip(source.url.as_deref()))
        else {
            return titled;
        };
        let values = [("source", titled.as_str()), ("publisher", publisher.get(language)), ("address", url)];
        interpolate(content.phrase(Phrase::CitedSource, language), &values)
    };
    fact.sources.iter().map(in_full).collect::<Vec<_>>().join(&language.dates.comma)
}

fn titled(locator: &Locator, content: &Content, language: &Language) -> String {
    let title = content.source(&locator.source).map_or("", |source| source.title.get(language));
    let values = [("source", title), ("n", &locator.paragraph.to_string())];
    interpolate(content.phrase(Phrase::Locator, language), &values)
}

/// A citation in one of the forms. `today` is the date of access, which GB/T 7714 requires.
pub fn citation(
    fact: &Fact,
    content: &Content,
    language: &Language,
    form: CitationForm,
    url: &str,
    today: &str,
) -> String {
    let updated = content.site.updated.get(..10).unwrap_or_default();
    let what = plain_text::plain_text(fact.definition.get(language), content, language);
    let values = [
        ("label", fact.label.get(language)),
        ("figure", &figure(fact, content, language)),
        ("what", &what),
        ("as-of", &as_of(fact, content, language)),
        ("source", &sources_in_full(fact, content, language)),
        ("site", content.site.name.get(language)),
        ("year", updated.get(..4).unwrap_or_default()),
        ("updated", updated),
        ("today", today),
        ("url", url),
    ];
    interpolate(content.phrase(form.template(), language), &values)
}
