//! Backlinks: the records that refer to a figure.

use super::Content;
use super::event::Event;
use super::fact::Fact;
use super::markup::{Kind, Piece, parse_or_words};
use super::partner::Country;
use super::section_link::SectionLink;
use super::source::{Locator, Paragraph, Source};
use super::story::{Block, Section};
use super::term::Term;
use super::text::Text;

/// Whether a text refers to a record. The content check ensures that all languages have the same references, so that
/// one is enough.
fn refers(content: &Content, text: &Text, kind: Kind, id: &str) -> bool {
    let words = content.site.languages.first().map_or("", |language| text.get(language));
    parse_or_words(words)
        .into_iter()
        .any(|piece| matches!(piece, Piece::Reference { kind: own, id: named, .. } if own == kind && named == id))
}

/// Whether two figures are related: a part and its whole, two in a row or in a disagreement, or one that the text of
/// the other refers to.
pub fn belong_together(content: &Content, one: &Fact, other: &Fact) -> bool {
    let names = |one: &Fact, other: &Fact| {
        one.whole.as_ref() == Some(&other.id)
            || one.beside.contains(&other.id)
            || one.context.iter().chain([&one.definition]).any(|text| refers(content, text, Kind::Fact, &other.id))
    };
    let differ = content.disagreement_of(&one.id).is_some_and(|record| record.facts.contains(&other.id));
    one.id != other.id && (differ || names(one, other) || names(other, one))
}

/// Whether an event refers to a figure.
pub fn in_event(content: &Content, event: &Event, id: &str) -> bool {
    event.facts.iter().any(|own| own == id) || refers(content, &event.text, Kind::Fact, id)
}

/// What cites a paragraph of a source.
#[derive(Clone, Debug)]
pub struct Citing<'a> {
    /// Figures.
    pub facts: Vec<&'a Fact>,
    /// Events.
    pub events: Vec<&'a Event>,
    /// Partner countries.
    pub countries: Vec<&'a Country>,
    /// Sections of written pages.
    pub sections: &'a [SectionLink],
}

impl Citing<'_> {
    /// Whether nothing cites the paragraph.
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.events.is_empty() && self.countries.is_empty() && self.sections.is_empty()
    }
}

/// What cites a paragraph of a source.
pub fn citing<'a>(content: &'a Content, source: &Source, paragraph: &'a Paragraph) -> Citing<'a> {
    let locator = source.locator(paragraph);
    let is_cited_by = |sources: &[Locator]| sources.contains(&locator);
    Citing {
        facts: content.facts.iter().filter(|fact| is_cited_by(&fact.sources)).collect(),
        events: content.events.iter().filter(|event| is_cited_by(&event.sources)).collect(),
        countries: content.partners.countries.iter().filter(|country| is_cited_by(&country.sources)).collect(),
        sections: &paragraph.cited_in,
    }
}

/// The first section of each story and article that uses a figure.
pub fn sections_using(content: &Content, id: &str) -> Vec<SectionLink> {
    let uses = |block: &Block| {
        let texts = block.text.iter().chain(block.items.iter().map(|item| &item.text));
        block.facts.iter().any(|own| own == id) || texts.into_iter().any(|text| refers(content, text, Kind::Fact, id))
    };
    let mut sections = sections_with(content, uses);
    sections.dedup_by(|next, first| next.page == first.page);
    sections
}

/// Every section of the written pages that cites a paragraph.
pub fn sections_citing(content: &Content, locator: &Locator) -> Vec<SectionLink> {
    let cites = |block: &Block| {
        block.sources.contains(locator) || block.items.iter().any(|item| item.sources.contains(locator))
    };
    sections_with(content, cites)
}

fn sections_with(content: &Content, has: impl Fn(&Block) -> bool) -> Vec<SectionLink> {
    let stories = content.stories.iter().map(|story| (story.id.as_str(), &story.sections));
    let articles = content.news.iter().map(|article| (article.id.as_str(), &article.sections));
    let link = |(page, sections): (&str, &Vec<Section>)| {
        let found = sections.iter().filter(|section| section.blocks.iter().any(&has));
        let link = |section: &Section| SectionLink {
            page: page.to_owned(),
            section: section.id.clone(),
            heading: section.heading.clone(),
        };
        found.map(link).collect::<Vec<_>>()
    };
    stories.chain(articles).flat_map(link).collect()
}

/// Whether the texts of a figure refer to a term.
pub fn names_term(content: &Content, fact: &Fact, term: &Term) -> bool {
    fact.context.iter().chain([&fact.definition]).any(|text| refers(content, text, Kind::Term, &term.id))
}
