//! The file of searchable entries that the app fetches: facts, events, partners, stories, articles, terms and pages.

use std::collections::BTreeMap;
#[cfg(not(target_arch = "wasm32"))]
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

#[cfg(not(target_arch = "wasm32"))]
use crate::content::Content;
#[cfg(not(target_arch = "wasm32"))]
use crate::content::date::{Date, year_of_day};
use crate::content::phrase::Phrase;
#[cfg(not(target_arch = "wasm32"))]
use crate::content::plain_text::plain_text;
#[cfg(not(target_arch = "wasm32"))]
use crate::content::story::Section;
use crate::content::text::Text;
#[cfg(not(target_arch = "wasm32"))]
use crate::meta;
#[cfg(not(target_arch = "wasm32"))]
use crate::route::Page;

/// The entries of the search, in all languages.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SearchData {
    /// Every entry, in the order in which equally good results are listed.
    pub entries: Vec<Entry>,
    /// The pinyin of the Chinese characters in the entries, without tones.
    pub pinyin: BTreeMap<char, String>,
    /// The simplified form of each traditional character that stands for one of the entries.
    pub simplified: BTreeMap<char, char>,
}

/// A possible search result.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// Its title. A match in it ranks before one in the body.
    pub title: Text,
    /// Its texts, with placeholders filled in.
    pub body: Vec<Text>,
    /// Other titles in any language: spellings, abbreviations, a fact's value as people type it, the years of an event.
    pub also: Vec<String>,
    /// The path of its page, without the prefix of the language.
    pub path: String,
    /// The fragment of its address; empty for the page itself.
    pub anchor: String,
}

/// The kind of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// A news article.
    News,
    /// A glossary entry.
    Term,
    /// Any other page.
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
            Self::Term => Phrase::KindEntry,
            Self::Page => Phrase::KindPage,
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl SearchData {
    /// Every entry of the content. `pinyin_of` returns the pinyin of a Chinese character, without tones;
    /// `simplified_of` the simplified form of a character, which may be the character itself.
    pub fn new(
        content: &Content,
        pinyin_of: impl Fn(char) -> Option<&'static str>,
        simplified_of: impl Fn(char) -> char,
    ) -> Self {
        let entries = entries(content);
        let texts = entries.iter().flat_map(|entry| entry.body.iter().chain([&entry.title]));
        let versions = texts.flat_map(|text| content.site.languages.iter().map(|language| text.get(language)));
        let characters: BTreeSet<char> = versions.flat_map(str::chars).filter(|char| !char.is_ascii()).collect();
        let pinyin = characters.iter().filter_map(|char| Some((*char, pinyin_of(*char)?.to_owned()))).collect();
        let foreign = CHINESE.filter(|char| !characters.contains(char));
        let forms = foreign.map(|char| (char, simplified_of(char)));
        let simplified = forms.filter(|(_, simplified)| characters.contains(simplified)).collect();
        Self { entries, pinyin, simplified }
    }
}

/// The common Chinese characters (CJK Unified Ideographs).
#[cfg(not(target_arch = "wasm32"))]
const CHINESE: std::ops::RangeInclusive<char> = '\u{4e00}'..='\u{9fff}';
/// An event that spans more years than this is found by its words alone.
#[cfg(not(target_arch = "wasm32"))]
const MOST_YEARS: i64 = 40;

/// The years that an event may fall into, as people type them.
#[cfg(not(target_arch = "wasm32"))]
fn years(date: &Date) -> Vec<String> {
    let ends = date.span().and_then(|span| Some((year_of_day(span.earliest()?), year_of_day(span.latest()? - 1))));
    ends.filter(|(first, last)| last - first < MOST_YEARS)
        .map(|(first, last)| (first..=last).map(|year| year.to_string()).collect())
        .unwrap_or_default()
}

/// A number as it is typed: in digits, and by ten thousands as Chinese counts.
#[cfg(not(target_arch = "wasm32"))]
fn as_typed(value: f64, plain: String) -> Vec<String> {
    let ten_thousands = value / 10_000.0;
    let in_chinese = (ten_thousands >= 1.0).then(|| format!("{ten_thousands}万"));
    [plain].into_iter().chain(in_chinese).collect()
}

#[cfg(not(target_arch = "wasm32"))]
fn entries(content: &Content) -> Vec<Entry> {
    let plain =
        |text: &Text| text.map(&content.site.languages, |language, version| plain_text(version, content, language));
    let entry = |kind, title: &Text, body: Vec<&Text>, page: Page, anchor: &str| Entry {
        kind,
        title: title.clone(),
        body: body.into_iter().map(plain).collect(),
        also: Vec::new(),
        path: page.path(),
        anchor: anchor.to_owned(),
    };
    let mut entries = Vec::new();
    for fact in &content.facts {
        let mut body = vec![&fact.definition];
        body.extend(&fact.context);
        let unit = content.unit(&fact.unit);
        let mut fact_entry = entry(EntryKind::Fact, &fact.label, body, Page::Facts, &fact.id);
        fact_entry.body.extend(unit.map(|unit| {
            unit.pattern
                .map(&content.site.languages, |language, _| unit.pattern_for(fact.value.0, language).into_owned())
        }));
        let symbol = unit.and_then(|unit| unit.symbol.as_deref()).unwrap_or_default();
        fact_entry.also.extend(as_typed(fact.value.0, fact.value.plain() + symbol));
        entries.push(fact_entry);
    }
    for event in &content.events {
        let mut event_entry =
            entry(EntryKind::Event, &event.title, vec![&event.short, &event.text], Page::Timeline, &event.id);
        event_entry
            .body
            .push(Text::default().map(&content.site.languages, |language, _| event.date.phrase(language).to_owned()));
        // The year of an event is a name of it; one of many that it may fall into is not.
        match years(&event.date).as_slice() {
            [] => {}
            [year] => event_entry.also.push(year.clone()),
            years => event_entry.body.push(Text::default().map(&content.site.languages, |_, _| years.join(" "))),
        }
        entries.push(event_entry);
    }
    for country in &content.partners.countries {
        let relation = content.relation(&country.relation);
        let mut body: Vec<&Text> = country.text.iter().collect();
        body.extend(relation.map(|relation| &relation.name));
        body.extend(relation.and_then(|relation| relation.text.as_ref()));
        let mut partner = entry(EntryKind::Partner, &country.name, body, Page::Partners, &country.anchor());
        partner.also.push(country.code.clone());
        partner.also.extend(country.also.iter().cloned());
        entries.push(partner);
    }
    for story in &content.stories {
        let page = Page::Story(story.id.clone());
        entries.push(entry(EntryKind::Story, &story.title, vec![&story.short, &story.lede], page.clone(), ""));
        for section in &story.sections {
            entries.push(entry(EntryKind::Story, &section.heading, texts(section), page.clone(), &section.id));
        }
    }
    for article in &content.news {
        let mut body = vec![&article.lede];
        body.extend(article.sections.iter().flat_map(texts));
        entries.push(entry(EntryKind::News, &article.title, body, Page::Article(article.id.clone()), ""));
    }
    for term in &content.glossary {
        let body = term.explanation.iter().collect();
        entries
            .push(Entry { also: term.also.clone(), ..entry(EntryKind::Term, &term.name, body, Page::About, &term.id) });
    }
    for page in Page::all(content).into_iter().filter(|page| !matches!(page, Page::Story(_) | Page::Article(_))) {
        let name =
            Text::default().map(&content.site.languages, |language, _| meta::name(content, language, &page).to_owned());
        entries.push(entry(EntryKind::Page, &name, Vec::new(), page, ""));
    }
    entries
}

/// The heading and the texts of a section.
#[cfg(not(target_arch = "wasm32"))]
fn texts(section: &Section) -> Vec<&Text> {
    let mut texts = vec![&section.heading];
    for block in &section.blocks {
        texts.extend(&block.text);
        for item in &block.items {
            texts.extend(&item.lead);
            texts.push(&item.text);
        }
    }
    texts
}
