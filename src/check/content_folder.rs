//! The content folder as the rules see it: values of the files, languages, ids.

use std::collections::BTreeMap;

use super::file::ContentFile;
use super::json::JsonNode;
use super::record_kind::RecordKind;
use crate::content::FILES;

/// Paths of the pages that every atlas has, besides its stories and articles.
pub(super) const FIXED_PAGES: [&str; 6] = ["timeline", "partners", "facts", "news", "search", "about"];

/// Every file that could be read, and the ids in them.
#[derive(Debug)]
pub(super) struct ContentFolder<'a> {
    roots: Vec<JsonNode<'a>>,
    /// The tags of the site's languages.
    pub(super) languages: Vec<&'a str>,
    ids: BTreeMap<RecordKind, Vec<String>>,
}

impl<'a> ContentFolder<'a> {
    /// Collects languages and ids.
    pub(super) fn new(files: &'a [ContentFile]) -> Self {
        let roots = files.iter().map(|file| JsonNode::root(file.name, &file.json)).collect();
        let mut folder = Self { roots, languages: Vec::new(), ids: BTreeMap::new() };
        folder.languages = folder
            .file("site.json")
            .map(|site| site.items_of("languages").iter().filter_map(|language| language.text_of("tag")).collect())
            .unwrap_or_default();
        if folder.languages.is_empty() {
            // So that a broken `site.json` does not hide what is wrong in the other files.
            folder.languages = vec!["en", "zh-Hans"];
        }
        folder.find_ids();
        folder
    }

    /// The root of a file, if that could be read.
    pub(super) fn file(&self, name: &str) -> Option<JsonNode<'a>> {
        self.roots.iter().find(|root| root.file == name).cloned()
    }

    /// The roots of all files that could be read.
    pub(super) fn files(&self) -> &[JsonNode<'a>] {
        &self.roots
    }

    /// The records of a file that is a list; none if it could not be read.
    pub(super) fn records(&self, name: &str) -> Vec<JsonNode<'a>> {
        self.file(name).map(|root| root.items()).unwrap_or_default()
    }

    /// The ids of all records of a kind; none if their file could not be read.
    pub(super) fn ids(&self, kind: RecordKind) -> Option<&[String]> {
        self.ids.get(&kind).map(Vec::as_slice)
    }

    /// How many records there are of each kind, for the line of a good report.
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
        let of = |records: Vec<JsonNode<'a>>, key: &str| -> Vec<String> {
            let mut ids: Vec<String> = Vec::new();
            for id in records.iter().filter_map(|record| record.text_of(key)) {
                if ids.iter().all(|known| known != id) {
                    ids.push(id.to_owned());
                }
            }
            ids
        };
        for (kind, file) in [
            (RecordKind::Topic, "topics.json"),
            (RecordKind::Unit, "units.json"),
            (RecordKind::Source, "sources.json"),
            (RecordKind::Fact, "facts.json"),
            (RecordKind::Event, "events.json"),
            (RecordKind::Person, "people.json"),
            (RecordKind::Term, "glossary.json"),
        ] {
            if let Some(root) = self.file(file) {
                self.ids.insert(kind, of(root.items(), "id"));
            }
        }
        if let Some(partners) = self.file("partners.json") {
            self.ids.insert(RecordKind::Relation, of(partners.items_of("relations"), "id"));
            let codes = of(partners.items_of("countries"), "code");
            self.ids.insert(RecordKind::Country, codes.iter().map(|code| code.to_ascii_lowercase()).collect());
        }
        if let (Some(stories), Some(news)) = (self.file("stories.json"), self.file("news.json")) {
            let (stories, news) = (of(stories.items(), "id"), of(news.items(), "id"));
            let fixed = FIXED_PAGES.iter().map(|page| (*page).to_owned());
            let articles = news.iter().map(|id| format!("news/{id}"));
            self.ids.insert(RecordKind::Page, fixed.chain(stories.iter().cloned()).chain(articles).collect());
            self.ids.insert(RecordKind::Story, [stories, news].concat());
        }
    }
}
