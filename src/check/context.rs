//! What the rules look things up in: the files' values, the languages, and every id.

use std::collections::BTreeMap;

use super::file::File;
use super::spot::Spot;
use crate::model::content::FILES;

/// A thing that has an id and is referred to by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    Topic,
    Unit,
    Source,
    Fact,
    Event,
    Relation,
    Country,
    Person,
    /// A story or an article, by its slug.
    Story,
    Term,
    Page,
}

impl Thing {
    /// Its name in a message, and in the plural.
    pub(super) fn nouns(self) -> (&'static str, &'static str) {
        match self {
            Self::Topic => ("topic", "topics"),
            Self::Unit => ("unit", "units"),
            Self::Source => ("source", "sources"),
            Self::Fact => ("fact", "facts"),
            Self::Event => ("event", "events"),
            Self::Relation => ("relation", "relations"),
            Self::Country => ("partner country", "partner countries"),
            Self::Person => ("person", "people"),
            Self::Story => ("story or article", "stories and articles"),
            Self::Term => ("glossary entry", "glossary entries"),
            Self::Page => ("page", "pages"),
        }
    }
}

/// Paths of the pages that every atlas has, besides its stories and articles.
pub(super) const FIXED_PAGES: [&str; 6] = ["timeline", "partners", "facts", "news", "search", "about"];

/// Every file that could be read, and what is in them.
#[derive(Debug)]
pub(super) struct Context<'a> {
    roots: Vec<Spot<'a>>,
    /// The tags of the site's languages.
    pub(super) languages: Vec<&'a str>,
    ids: BTreeMap<Thing, Vec<String>>,
}

impl<'a> Context<'a> {
    /// Looks through the files once.
    pub(super) fn new(files: &'a [File]) -> Self {
        let roots = files.iter().map(|file| Spot::root(file.name, &file.tree)).collect();
        let mut context = Self { roots, languages: Vec::new(), ids: BTreeMap::new() };
        context.languages = context
            .file("site.json")
            .map(|site| site.items_of("languages").iter().filter_map(|language| language.text_of("tag")).collect())
            .unwrap_or_default();
        if context.languages.is_empty() {
            // Without its languages the rest of the content can still be checked as usual.
            context.languages = vec!["en", "zh-Hans"];
        }
        context.find_ids();
        context
    }

    /// The root of a file, if that could be read.
    pub(super) fn file(&self, name: &str) -> Option<Spot<'a>> {
        self.roots.iter().find(|root| root.file == name).cloned()
    }

    /// The roots of all files that could be read.
    pub(super) fn files(&self) -> &[Spot<'a>] {
        &self.roots
    }

    /// The records of a file that is a list; none if it could not be read.
    pub(super) fn records(&self, name: &str) -> Vec<Spot<'a>> {
        self.file(name).map(|root| root.items()).unwrap_or_default()
    }

    /// The ids of all things of a kind; none if their file could not be read.
    pub(super) fn ids(&self, thing: Thing) -> Option<&[String]> {
        self.ids.get(&thing).map(Vec::as_slice)
    }

    /// How much there is of what, for the line that says that all is good.
    pub(super) fn counts(&self) -> String {
        let count = |file: &str| self.records(file).len();
        let countries = self.file("partners.json").map_or(0, |partners| partners.items_of("countries").len());
        format!(
            "{} facts, {} events, {countries} countries, {} people, {} stories, {} articles, {} glossary entries, {} files",
            count("facts.json"),
            count("events.json"),
            count("people.json"),
            count("stories.json"),
            count("news.json"),
            count("glossary.json"),
            FILES.len(),
        )
    }

    fn find_ids(&mut self) {
        let of = |records: Vec<Spot<'a>>, key: &str| -> Vec<String> {
            let mut ids: Vec<String> = Vec::new();
            for id in records.iter().filter_map(|record| record.text_of(key)) {
                if ids.iter().all(|known| known != id) {
                    ids.push(id.to_owned());
                }
            }
            ids
        };
        for (thing, file) in [
            (Thing::Topic, "topics.json"),
            (Thing::Unit, "units.json"),
            (Thing::Source, "sources.json"),
            (Thing::Fact, "facts.json"),
            (Thing::Event, "events.json"),
            (Thing::Person, "people.json"),
            (Thing::Term, "glossary.json"),
        ] {
            if let Some(root) = self.file(file) {
                self.ids.insert(thing, of(root.items(), "id"));
            }
        }
        if let Some(partners) = self.file("partners.json") {
            self.ids.insert(Thing::Relation, of(partners.items_of("relations"), "id"));
            let codes = of(partners.items_of("countries"), "code");
            self.ids.insert(Thing::Country, codes.iter().map(|code| code.to_ascii_lowercase()).collect());
        }
        if let (Some(stories), Some(news)) = (self.file("stories.json"), self.file("news.json")) {
            let (stories, news) = (of(stories.items(), "id"), of(news.items(), "id"));
            let fixed = FIXED_PAGES.iter().map(|page| (*page).to_owned());
            let articles = news.iter().map(|id| ["news/", id].concat());
            self.ids.insert(Thing::Page, fixed.chain(stories.iter().cloned()).chain(articles).collect());
            self.ids.insert(Thing::Story, [stories, news].concat());
        }
    }
}
