//! All content together: read from JSON, looked up by id.

use std::fmt;

use super::article::Article;
use super::decode::{record, whole};
use super::disagreement::Disagreement;
use super::event::Event;
use super::fact::{Fact, Unit};
use super::language::Language;
use super::order::sorted;
use super::partner::{Country, Partners, Relation};
use super::person::Person;
use super::phrase::Phrase;
use super::site::Site;
use super::source::Source;
use super::story::Story;
use super::term::Term;
use super::text::Text;
use super::topic::Topic;
use super::tree::Tree;
#[cfg(not(target_arch = "wasm32"))]
use super::worked_out;

/// The files of a content folder, in the order in which they are reported.
pub const FILES: [&str; 14] = [
    "site.json",
    "phrases.json",
    "topics.json",
    "units.json",
    "sources.json",
    "facts.json",
    "disagreements.json",
    "events.json",
    "partners.json",
    "map.json",
    "people.json",
    "stories.json",
    "news.json",
    "glossary.json",
];

record! {
    /// Everything the site says.
    pub struct Content {
        /// `site.json`
        pub site: Site,
        /// `phrases.json`, in the order of [`ALL`](super::phrase::ALL).
        #[cfg_attr(feature = "check", schemars(with = "std::collections::BTreeMap<String, Text>"))]
        pub phrases: Vec<Text>,
        /// `topics.json`
        pub topics: Vec<Topic>,
        /// `units.json`
        pub units: Vec<Unit>,
        /// `sources.json`
        pub sources: Vec<Source>,
        /// `facts.json`
        pub facts: Vec<Fact>,
        /// `disagreements.json`
        pub disagreements: Vec<Disagreement>,
        /// `events.json`, in listing order.
        pub events: Vec<Event>,
        /// `partners.json`
        pub partners: Partners,
        /// `people.json`
        pub people: Vec<Person>,
        /// `stories.json`
        pub stories: Vec<Story>,
        /// `news.json`, newest first.
        pub news: Vec<Article>,
        /// `glossary.json`
        pub glossary: Vec<Term>,
    }
}

/// A content file that does not hold what it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    /// The file's name.
    pub file: &'static str,
    /// What is wrong, with line and column.
    pub message: String,
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file)?;
        f.write_str(": ")?;
        f.write_str(&self.message)
    }
}

/// All files as one record with a key for each; `tree_of` parses the file of a name.
///
/// # Errors
/// The first file that is no JSON.
pub fn folder(tree_of: impl Fn(&'static str) -> Result<Tree, String>) -> Result<Tree, ContentError> {
    let mut trees = Vec::new();
    for file in FILES {
        let tree = tree_of(file).map_err(|message| ContentError { file, message })?;
        trees.push((file.trim_end_matches(".json").to_owned(), tree));
    }
    Ok(Tree::Record(trees))
}

impl Content {
    /// Reads all files; `tree_of` parses the file of a name.
    ///
    /// # Errors
    /// The first file that cannot be read. The content check finds all errors at once.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_files(tree_of: impl Fn(&'static str) -> Result<Tree, String>) -> Result<Self, ContentError> {
        Self::from_folder(&mut folder(tree_of)?)
    }

    /// Reads all files as one record, and leaves them with what is worked out of them.
    ///
    /// # Errors
    /// That something is missing or misshapen.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_folder(folder: &mut Tree) -> Result<Self, ContentError> {
        worked_out::work_out(folder);
        Self::from_tree(folder).map_err(|key| ContentError {
            file: "content",
            message: ["“", key, "” is missing or has the wrong form; the content check says where"].concat(),
        })
    }

    /// Reads a record with one key for each file, with its dates worked out. Written texts may be missing from it.
    ///
    /// # Errors
    /// The key nearest to the first thing that is missing or misshapen.
    pub fn from_tree(tree: &Tree) -> Result<Self, &'static str> {
        let folder: Self = whole(tree)?;
        Ok(Self {
            events: sorted(folder.events, |a, b| a.date.reading_key().cmp(&b.date.reading_key())),
            news: sorted(folder.news, |a, b| b.published.cmp(&a.published)),
            ..folder
        })
    }

    /// The fact of an id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// The event of an id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The topic of an id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// Whether a topic is another one or part of it.
    pub fn is_within(&self, topic: &str, whole: &str) -> bool {
        let mut here = self.topic(topic);
        // A topic is part of one that stands before it, so this ends; in unchecked content, after as many steps.
        for _ in 0..=self.topics.len() {
            match here {
                Some(topic) if topic.id == whole => return true,
                Some(topic) => here = topic.within.as_deref().and_then(|id| self.topic(id)),
                None => return false,
            }
        }
        false
    }

    /// The unit of an id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The source of an id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The story of an id.
    pub fn story(&self, id: &str) -> Option<&Story> {
        self.stories.iter().find(|story| story.id == id)
    }

    /// The article of an id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.news.iter().find(|article| article.id == id)
    }

    /// The person of an id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The glossary entry of an id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.glossary.iter().find(|term| term.id == id)
    }

    /// The partner country of a code, in either case.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.partners.countries.iter().find(|country| country.code.eq_ignore_ascii_case(code))
    }

    /// The relation of an id.
    pub fn relation(&self, id: &str) -> Option<&Relation> {
        self.partners.relations.iter().find(|relation| relation.id == id)
    }

    /// The disagreement that a fact is part of.
    pub fn disagreement_of(&self, fact: &str) -> Option<&Disagreement> {
        self.disagreements.iter().find(|disagreement| disagreement.facts.iter().any(|id| id == fact))
    }

    /// A phrase of the interface in a language.
    pub fn phrase<'a>(&'a self, phrase: Phrase, language: &Language) -> &'a str {
        self.phrases.get(phrase.place()).map_or("", |text| text.get(language))
    }
}
