//! Where a figure is used, worked out from the content itself.

use super::content::Content;
use super::event::Event;
use super::fact::Fact;
use super::markup::{Kind, Piece, parse_or_words};
use super::story::{Block, Section};
use super::term::Term;
use super::text::Text;

/// Whether a text refers to a thing. Its versions hold the same references, so one says it all.
fn refers(content: &Content, text: &Text, kind: Kind, id: &str) -> bool {
    let words = content.site.languages.first().map_or("", |language| text.get(language));
    parse_or_words(words)
        .into_iter()
        .any(|piece| matches!(piece, Piece::Reference { kind: own, id: named, .. } if own == kind && named == id))
}

/// Whether two figures belong together: a part and its whole, figures of one row, of one
/// disagreement, and those that one's words quote.
pub fn belong_together(content: &Content, one: &Fact, other: &Fact) -> bool {
    let names = |one: &Fact, other: &Fact| {
        one.whole.as_ref() == Some(&other.id)
            || one.beside.contains(&other.id)
            || one.context.iter().chain([&one.definition]).any(|text| refers(content, text, Kind::Fact, &other.id))
    };
    let differ = content.disagreement_of(&one.id).is_some_and(|record| record.facts.contains(&other.id));
    one.id != other.id && (differ || names(one, other) || names(other, one))
}

/// Whether an event names a figure.
pub fn in_event(content: &Content, event: &Event, id: &str) -> bool {
    event.facts.iter().any(|own| own == id) || refers(content, &event.text, Kind::Fact, id)
}

/// The first of some sections that uses a figure.
pub fn in_sections<'a>(content: &Content, sections: &'a [Section], id: &str) -> Option<&'a Section> {
    let uses = |block: &Block| {
        block.facts.iter().any(|own| own == id)
            || block
                .text
                .iter()
                .chain(block.items.iter().map(|item| &item.text))
                .any(|text| refers(content, text, Kind::Fact, id))
    };
    sections.iter().find(|section| section.blocks.iter().any(uses))
}

/// Whether a figure's words refer to a term.
pub fn names_term(content: &Content, fact: &Fact, term: &Term) -> bool {
    fact.context.iter().chain([&fact.definition]).any(|text| refers(content, text, Kind::Term, &term.id))
}
