//! Stories: written pages of sections, whose blocks each have their sources.

use serde::{Deserialize, Serialize};

use super::source::Locator;
use super::text::Text;

/// A page of written text.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Story {
    /// Its path: `care` is at `care/`.
    pub id: String,
    /// The id of the topic that gives it its color.
    pub topic: String,
    /// Its heading.
    pub title: Text,
    /// Its name in the navigation.
    pub short: Text,
    /// The question that it answers, by which other pages lead to it; by default, the heading.
    pub question: Option<Text>,
    /// The id of the fact that is drawn large above its text; by default, the first of its cards.
    pub lead: Option<String>,
    /// One sentence below the heading; without placeholders.
    pub lede: Text,
    /// One sentence that says who and what, for search engines and link previews; by default, the lede.
    pub description: Option<Text>,
    /// A note of the editors below the sentence, which needs no source: what readers will not find here, for example.
    pub note: Option<Text>,
    /// Its sections.
    pub sections: Vec<Section>,
}

#[cfg(not(target_arch = "wasm32"))]
impl Story {
    /// The first fact that the story shows as a card.
    pub(super) fn first_card(&self) -> Option<&String> {
        self.sections.iter().flat_map(|section| &section.blocks).find_map(|block| block.facts.first())
    }
}

/// A heading with blocks.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Section {
    /// Its id in addresses, after `#`.
    pub id: String,
    /// Its heading.
    pub heading: Text,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A paragraph of a section, or a statement of a list.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph<'a> {
    /// Its place among all of the section, from 1 on.
    pub number: usize,
    /// The emphasized words at its start.
    pub lead: Option<&'a Text>,
    /// What it says; may have placeholders.
    pub text: &'a Text,
}

impl Section {
    /// Its paragraphs and statements, in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = Paragraph<'_>> {
        let texts = self.blocks.iter().flat_map(|block| {
            let statements = block.items.iter().map(|item| (item.lead.as_ref(), &item.text));
            block.text.iter().map(|text| (None, text)).chain(statements)
        });
        (1..).zip(texts).map(|(number, (lead, text))| Paragraph { number, lead, text })
    }

    /// The id of a paragraph on its page, by its number.
    pub fn paragraph_id(&self, number: usize) -> String {
        format!("{}-{number}", self.id)
    }
}

impl Block {
    /// How many of the section's paragraphs it has.
    pub fn paragraph_count(&self) -> usize {
        usize::from(self.text.is_some()) + self.items.len()
    }
}

/// A block of a section: exactly one of a paragraph, a list, cards and events.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Block {
    /// A paragraph; may have placeholders.
    pub text: Option<Text>,
    /// The sources of `text`; empty only if the editors speak for themselves.
    #[serde(default)]
    pub sources: Vec<Locator>,
    /// A list of statements.
    #[serde(default)]
    pub items: Vec<Statement>,
    /// The ids of facts, shown as cards.
    #[serde(default)]
    pub facts: Vec<String>,
    /// The ids of events, shown as on the timeline.
    #[serde(default)]
    pub events: Vec<String>,
}

/// A sentence or two with their sources.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Statement {
    /// The emphasized words at its start.
    pub lead: Option<Text>,
    /// The statement; may have placeholders.
    pub text: Text,
    /// Its sources.
    pub sources: Vec<Locator>,
}
