//! The file of searchable entries that the app fetches.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::content::Content;
use crate::content::language::{Language, LanguageId};
use crate::content::phrase::Phrase;
use crate::content::term::TermKind;
use crate::content::text::Text;
use crate::meta;
use crate::route::Page;

/// The entries of the search, in all languages.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SearchData {
    /// Every entry, in the order in which equally good results are listed.
    pub entries: Vec<Entry>,
    /// The pinyin of the Chinese characters in the entries, without tones.
    pub pinyin: BTreeMap<char, String>,
    /// The simplified form of each traditional character that stands for one of the entries.
    pub simplified: BTreeMap<char, char>,
    /// Words that say nothing, as “how many”: where a query finds nothing, they are left out of it. Folded, long ones first.
    #[serde(default)]
    pub ignored: Vec<String>,
}

/// A possible search result.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// Its title. A match in it ranks before one in the body.
    pub title: Versions,
    /// Its texts, with placeholders filled in.
    pub body: Vec<Versions>,
    /// Other titles in any language: spellings, abbreviations, a fact's value as people type it, the years of an event.
    pub also: Vec<String>,
    /// Words that mean the same as one in its texts, with commas between them.
    pub synonyms: Versions,
    /// The path of its page, without the prefix of the language.
    pub path: String,
    /// The fragment of its address; empty for the page itself.
    pub anchor: String,
}

/// A text in each language of the site, in their order. A search among thousands of entries has many of them, and a
/// [`Text`] is a map that names each language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Versions(Vec<String>);

impl Versions {
    /// A text in all languages of the site.
    pub fn of(text: &Text, languages: &[Language]) -> Self {
        Self::by(languages, |language| text.get(language).to_owned())
    }

    /// What `version` says in each language.
    pub fn by(languages: &[Language], version: impl Fn(&Language) -> String) -> Self {
        Self(languages.iter().map(version).collect())
    }

    /// The text in a language; empty where there is none.
    pub fn get(&self, language: LanguageId) -> &str {
        self.0.get(language.index()).map_or("", String::as_str)
    }

    /// The text in each language.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// The kind of an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, strum::VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// A figure.
    Fact,
    /// An event.
    Event,
    /// A partner country.
    Partner,
    /// A story, or a section of one.
    Story,
    /// A news article, or a paragraph of one.
    News,
    /// A person whom the sources name.
    Person,
    /// A hospital, school, commission or charity.
    Institution,
    /// Another entry of the glossary.
    Term,
    /// A source, or a paragraph of one.
    Source,
    /// Any other page, or a section of one.
    #[default]
    Page,
}

impl EntryKind {
    /// The phrase that names the kind.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Fact => Phrase::KindFact,
            Self::Event => Phrase::KindEvent,
            Self::Partner => Phrase::KindPartner,
            Self::Story => Phrase::KindStory,
            Self::News => Phrase::KindNews,
            Self::Person => Phrase::KindPerson,
            Self::Institution => Phrase::KindOneInstitution,
            Self::Term => Phrase::KindEntry,
            Self::Source => Phrase::KindSource,
            Self::Page => Phrase::KindPage,
        }
    }

    /// The kind of a glossary entry.
    pub fn of_term(kind: TermKind) -> Self {
        if kind == TermKind::Institution { Self::Institution } else { Self::Term }
    }
}

impl Entry {
    /// An entry that is found by its title alone.
    pub fn titled(kind: EntryKind, title: Versions, page: &Page, anchor: &str) -> Self {
        Self { kind, title, path: page.path(), anchor: anchor.to_owned(), ..Self::default() }
    }

    /// How long its texts are together, in bytes.
    pub fn bytes(&self) -> usize {
        [&self.title, &self.synonyms].into_iter().chain(&self.body).flat_map(Versions::iter).map(str::len).sum()
    }
}

impl SearchData {
    /// What the app can search where the file does not come: the titles that it has anyway.
    pub fn of_titles(content: &Content) -> Self {
        let facts = content.facts.iter().map(|fact| (EntryKind::Fact, &fact.label, Page::Facts, fact.id.clone()));
        let events =
            content.events.iter().map(|event| (EntryKind::Event, &event.title, Page::Timeline, event.id.clone()));
        let countries = content.partners.countries.iter();
        let countries = countries.map(|one| (EntryKind::Partner, &one.name, Page::Partners, one.anchor()));
        let stories = content.stories.iter();
        let stories = stories.map(|one| (EntryKind::Story, &one.title, Page::Story(one.id.clone()), String::new()));
        let news = content.news.iter();
        let news = news.map(|one| (EntryKind::News, &one.title, Page::Article(one.id.clone()), String::new()));
        let terms = content.glossary.iter();
        let terms = terms.map(|term| (EntryKind::of_term(term.kind), &term.name, Page::About, term.id.clone()));
        let titled = facts.chain(events).chain(countries).chain(stories).chain(news).chain(terms);
        let languages = &content.site.languages;
        let titled = titled
            .map(|(kind, title, page, anchor)| Entry::titled(kind, Versions::of(title, languages), &page, &anchor));
        Self { entries: titled.chain(page_entries(content)).collect(), ..Self::default() }
    }
}

/// The pages that are neither stories nor articles, by name.
pub(super) fn page_entries(content: &Content) -> impl Iterator<Item = Entry> {
    let pages = Page::all(content).into_iter().filter(|page| !matches!(page, Page::Story(_) | Page::Article(_)));
    pages.map(|page| {
        let languages = &content.site.languages;
        let name = Versions::by(languages, |language| meta::name(content, language, &page).to_owned());
        let institution = &content.site.institution;
        // The overview is about the institution as a whole.
        let names = [&institution.name, &institution.short, &content.site.name].into_iter();
        let names = names.filter(|_| page == Page::Overview);
        let also = names.flat_map(|name| languages.iter().map(|language| name.get(language).to_owned())).collect();
        Entry { also, ..Entry::titled(EntryKind::Page, name, &page, "") }
    })
}
