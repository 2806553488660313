//! Texts and figures as plain text, with placeholders filled in.

use super::Content;
use super::fact::Fact;
use super::language::Language;
use super::markup::{Kind, Piece, parse_or_words};
use super::template::interpolate;

/// A text as plain text.
pub fn plain_text(text: &str, content: &Content, language: &Language) -> String {
    parse_or_words(text).into_iter().map(|piece| piece_text(piece, content, language)).collect()
}

/// A piece of a text as plain text: its words, or the name or value of the record that it refers to.
pub fn piece_text(piece: Piece<'_>, content: &Content, language: &Language) -> String {
    let (kind, id, words) = match piece {
        Piece::Words(words) => return words.to_owned(),
        Piece::Reference { kind, id, words } => (kind, id, words),
    };
    if let Some(words) = words {
        return words.to_owned();
    }
    let name = match kind {
        Kind::Fact => return content.fact(id).map_or_else(|| id.to_owned(), |fact| quantity(fact, content, language)),
        Kind::Event => {
            return content.event(id).map_or_else(|| id.to_owned(), |event| event.date.phrase(language).to_owned());
        }
        Kind::Person => content.person(id).map(|person| &person.name),
        Kind::Partner => content.country(id).map(|country| &country.name),
        Kind::Term => content.term(id).map(|term| &term.name),
        Kind::Page => content.story(id).map(|story| &story.short),
    };
    name.map_or(id, |name| name.get(language)).to_owned()
}

/// A figure in running text: comparator, number and symbol.
pub fn quantity(fact: &Fact, content: &Content, language: &Language) -> String {
    let symbol = content.unit(&fact.unit).map_or("", |unit| unit.symbol.as_deref().unwrap_or_default());
    let number = fact.value.grouped(&language.numbers) + symbol;
    interpolate(content.phrase(fact.comparator.phrase(), language), &[("n", &number)])
}
