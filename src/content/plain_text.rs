//! Texts and figures as plain text, with placeholders filled in.

use super::Content;
use super::figure::FigureParts;
use super::language::Language;
use super::markup::{Kind, Piece, parse_or_words};

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
        Kind::Fact => {
            let figure = content.fact(id).map(|fact| FigureParts::in_text(fact, content, language));
            return figure.map_or_else(|| id.to_owned(), |figure| figure.to_string());
        }
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
