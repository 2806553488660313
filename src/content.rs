//! The content of the atlas: records of facts, events, places, people, texts and sources.

pub mod article;
pub mod backlinks;
pub mod citation;
pub mod date;
pub mod disagreement;
pub mod event;
pub mod fact;
pub mod figure;
pub mod language;
pub mod map;
pub mod markup;
pub mod partner;
pub mod person;
pub mod phrase;
pub mod phrases;
pub mod plain_text;
pub mod plural;
pub mod quantity;
#[cfg(not(target_arch = "wasm32"))]
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod ship;
pub mod section_link;
pub mod site;
pub mod source;
pub mod story;
pub mod template;
pub mod term;
pub mod text;
pub mod topic;

use serde::{Deserialize, Serialize};

use article::Article;
use date::{Date, Edtf};
use disagreement::Disagreement;
use event::Event;
use fact::{Fact, Unit};
use language::{Language, LanguageId};
use map::Map;
use partner::{Country, Partners, Relation};
use person::Person;
use phrases::Phrases;
#[cfg(not(target_arch = "wasm32"))]
pub use read::{ContentError, FILES};
use site::Site;
use source::Source;
use story::{Section, Story};
use term::Term;
use topic::Topic;

/// All content, one field for each file of a content folder.
///
/// `D` is the type of dates. Editors write [`AuthoredContent`]; its method `ship` converts it into the `Content` that
/// pages are made from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Content<D = Date> {
    /// `site.json`
    pub site: Site<D>,
    /// `phrases.json`
    pub phrases: Phrases,
    /// `topics.json`
    pub topics: Vec<Topic>,
    /// `units.json`
    pub units: Vec<Unit>,
    /// `sources.json`
    pub sources: Vec<Source>,
    /// `facts.json`
    pub facts: Vec<Fact<D>>,
    /// `disagreements.json`
    pub disagreements: Vec<Disagreement>,
    /// `events.json`; sorted by date in shipped content.
    pub events: Vec<Event<D>>,
    /// `partners.json`
    pub partners: Partners,
    /// `map.json`
    pub map: Map,
    /// `people.json`
    pub people: Vec<Person>,
    /// `stories.json`
    pub stories: Vec<Story>,
    /// `news.json`; the newest first in shipped content.
    pub news: Vec<Article>,
    /// `glossary.json`
    pub glossary: Vec<Term>,
}

/// Content as editors write it, with dates in EDTF.
pub type AuthoredContent = Content<Edtf>;

impl<D> Content<D> {
    /// The language with an id.
    pub fn language(&self, id: LanguageId) -> &Language {
        self.site.languages.of(id)
    }

    /// The fact with an id.
    pub fn fact(&self, id: &str) -> Option<&Fact<D>> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// The event with an id.
    pub fn event(&self, id: &str) -> Option<&Event<D>> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The topic with an id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The first topic of an event, which gives it its color and lane.
    pub fn topic_of(&self, event: &Event<D>) -> Option<&Topic> {
        self.topic(event.topics.first()?)
    }

    /// Whether a topic is another one or a part of it.
    pub fn is_within(&self, topic: &str, whole: &str) -> bool {
        let parent = |topic: &&Topic| self.topic(topic.within.as_deref()?);
        // In unchecked content, a topic may be part of itself: `take` ends the loop.
        std::iter::successors(self.topic(topic), parent).take(self.topics.len()).any(|topic| topic.id == whole)
    }

    /// The unit with an id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The source with an id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The story with an id.
    pub fn story(&self, id: &str) -> Option<&Story> {
        self.stories.iter().find(|story| story.id == id)
    }

    /// The article with an id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.news.iter().find(|article| article.id == id)
    }

    /// The person with an id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The glossary entry with an id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.glossary.iter().find(|term| term.id == id)
    }

    /// The partner country with a code, in upper or lower case.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.partners.countries.iter().find(|country| country.code.eq_ignore_ascii_case(code))
    }

    /// The relation with an id.
    pub fn relation(&self, id: &str) -> Option<&Relation> {
        self.partners.relations.iter().find(|relation| relation.id == id)
    }

    /// The disagreement that a fact is in.
    pub fn disagreement_of(&self, fact: &str) -> Option<&Disagreement> {
        self.disagreements.iter().find(|disagreement| disagreement.facts.iter().any(|id| id == fact))
    }

    /// A phrase of the interface in a language.
    pub fn phrase<'a>(&'a self, phrase: phrase::Phrase, language: &Language) -> &'a str {
        self.phrases.get(phrase).get(language)
    }
}

/// The body of a written page, which the app fetches when the page is opened.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Body {
    /// Its sections, in one language only.
    pub sections: Vec<Section>,
}
