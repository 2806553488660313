//! Collects everything that can be found in the content, for the file that the app fetches.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::data::{Entry, EntryKind, SearchData, Versions, page_entries};
use super::fold::fold;
use crate::content::Content;
use crate::content::backlinks;
use crate::content::date::{Date, year_of_day};
use crate::content::event::Event;
use crate::content::fact::Fact;
use crate::content::figure::FigureParts;
use crate::content::markup::{Kind, Piece, parse_or_words};
use crate::content::person::Person;
use crate::content::plain_text::plain_text;
use crate::content::source::{Paragraph, Source};
use crate::content::story::{self, Section};
use crate::content::text::Text;
use crate::route::Page;

/// The common Chinese characters (CJK Unified Ideographs).
const CHINESE: std::ops::RangeInclusive<char> = '\u{4e00}'..='\u{9fff}';
/// An event that spans more years than this is found by its words alone.
const MOST_YEARS: i64 = 40;

impl SearchData {
    /// Everything that can be found. `pinyin_of` returns the pinyin of a Chinese character, without tones;
    /// `simplified_of` the simplified form of a character, which may be the character itself.
    pub fn of_content(
        content: &Content,
        pinyin_of: impl Fn(char) -> Option<&'static str>,
        simplified_of: impl Fn(char) -> char,
    ) -> Self {
        let mut entries = entries(content);
        for entry in &mut entries {
            entry.synonyms = synonyms(entry, content);
        }
        let texts = entries.iter().flat_map(|entry| entry.body.iter().chain([&entry.title, &entry.synonyms]));
        let characters: BTreeSet<char> =
            texts.flat_map(Versions::iter).flat_map(str::chars).filter(|char| !char.is_ascii()).collect();
        let pinyin = characters.iter().filter_map(|char| Some((*char, pinyin_of(*char)?.to_owned()))).collect();
        let foreign = CHINESE.filter(|char| !characters.contains(char));
        let forms = foreign.map(|char| (char, simplified_of(char)));
        let simplified = forms.filter(|(_, simplified)| characters.contains(simplified)).collect();
        Self { entries, pinyin, simplified, ignored: ignored_words(content) }
    }
}

/// The words that say nothing, folded. Long ones come first: they may have others in them.
fn ignored_words(content: &Content) -> Vec<String> {
    let lists = content.site.ignored_words.iter();
    let lists = lists.flat_map(|words| content.site.languages.iter().map(|language| words.get(language)));
    let mut ignored: Vec<String> = lists.flat_map(words_of).map(fold).collect();
    ignored.sort_by_key(|word| Reverse(word.len()));
    ignored
}

fn entries(content: &Content) -> Vec<Entry> {
    let mut entries: Vec<Entry> = content.facts.iter().map(|fact| fact_entry(fact, content)).collect();
    entries.extend(content.events.iter().map(|event| event_entry(event, content)));
    entries.extend(partner_entries(content));
    entries.extend(story_entries(content));
    entries.extend(article_entries(content));
    entries.extend(content.people.iter().filter_map(|person| person_entry(person, content)));
    entries.extend(content.glossary.iter().map(|term| {
        let entry = Entry::titled(EntryKind::of_term(term.kind), versions(&term.name, content), &Page::About, &term.id);
        Entry { body: plain(term.explanation.iter(), content), also: term.also.clone(), ..entry }
    }));
    entries.extend(content.sources.iter().flat_map(|source| source_entries(source, content)));
    entries.extend(page_entries(content));
    entries.extend(
        content
            .site
            .about
            .sections
            .iter()
            .map(|section| section_entry(section, EntryKind::Page, &Page::About, content)),
    );
    entries
}

/// A text that has no markup.
fn versions(text: &Text, content: &Content) -> Versions {
    Versions::of(text, &content.site.languages)
}

/// Texts without their markup.
fn plain<'a>(texts: impl Iterator<Item = &'a Text>, content: &Content) -> Vec<Versions> {
    let plain = |text: &Text| {
        Versions::by(&content.site.languages, |language| plain_text(text.get(language), content, language))
    };
    texts.map(plain).collect()
}

fn fact_entry(fact: &Fact, content: &Content) -> Entry {
    let languages = &content.site.languages;
    let shown = Versions::by(languages, |language| FigureParts::alone(fact, content, language).to_string());
    let symbol = content.unit(&fact.unit).and_then(|unit| unit.symbol.as_deref()).unwrap_or_default();
    let mut also = vec![fact.value.plain() + symbol];
    // As it is shown it is a name of the figure; in the text it can be quoted.
    also.extend(shown.iter().map(str::to_owned));
    if let Some(digits) = in_ten_thousands(fact.value.0) {
        let chinese = languages.iter().filter(|language| language.tag.starts_with("zh"));
        let parts = |language| FigureParts { digits: digits.clone(), ..FigureParts::alone(fact, content, language) };
        also.extend(chinese.map(|language| parts(language).to_string()));
        also.push(digits);
    }
    let mut body = plain([&fact.definition].into_iter().chain(&fact.context), content);
    body.push(shown);
    Entry { body, also, ..Entry::titled(EntryKind::Fact, versions(&fact.label, content), &Page::Facts, &fact.id) }
}

/// A large number as Chinese counts it, by ten thousands: `5万`.
fn in_ten_thousands(value: f64) -> Option<String> {
    let ten_thousands = value / 10_000.0;
    (ten_thousands >= 1.0).then(|| format!("{ten_thousands}万"))
}

fn event_entry(event: &Event, content: &Content) -> Entry {
    let mut body = plain([&event.text, &event.short].into_iter(), content);
    let mut also = Vec::new();
    let languages = &content.site.languages;
    body.push(Versions::by(languages, |language| event.date.phrase(language).to_owned()));
    // The year of an event is a name of it; one of many that it may fall into is not.
    match years(&event.date, year_of(&content.site.updated)).as_slice() {
        [] => {}
        [year] => also.push(year.clone()),
        years => body.push(Versions::by(languages, |_| years.join(" "))),
    }
    Entry { body, also, ..Entry::titled(EntryKind::Event, versions(&event.title, content), &Page::Timeline, &event.id) }
}

/// The years that an event may fall into, as people type them. What has no end goes on until `now`.
fn years(date: &Date, now: Option<i64>) -> Vec<String> {
    let ends = date.span().and_then(|span| {
        let last = span.latest().map(|day| year_of_day(day - 1));
        Some((year_of_day(span.earliest()?), last.or(now)?))
    });
    ends.filter(|(first, last)| last - first < MOST_YEARS)
        .map(|(first, last)| (first..=last).map(|year| year.to_string()).collect())
        .unwrap_or_default()
}

/// The year of a time stamp.
fn year_of(stamp: &str) -> Option<i64> {
    stamp.split('-').next()?.parse().ok()
}

fn partner_entries(content: &Content) -> impl Iterator<Item = Entry> {
    content.partners.countries.iter().map(move |country| {
        let relation = content.relation(&country.relation);
        let mut body: Vec<&Text> = country.text.iter().collect();
        body.extend(relation.map(|relation| &relation.name));
        body.extend(relation.and_then(|relation| relation.text.as_ref()));
        let also = [country.code.clone()].into_iter().chain(country.also.iter().cloned()).collect();
        let entry =
            Entry::titled(EntryKind::Partner, versions(&country.name, content), &Page::Partners, &country.anchor());
        Entry { body: plain(body.into_iter(), content), also, ..entry }
    })
}

fn story_entries(content: &Content) -> impl Iterator<Item = Entry> {
    content.stories.iter().flat_map(move |story| {
        let page = Page::Story(story.id.clone());
        let texts = [&story.lede].into_iter().chain(&story.question).chain(&story.note);
        let languages = &content.site.languages;
        let whole = Entry {
            body: plain(texts, content),
            // The name by which the navigation leads to it.
            also: languages.iter().map(|language| story.short.get(language).to_owned()).collect(),
            ..Entry::titled(EntryKind::Story, versions(&story.title, content), &page, "")
        };
        let sections = story.sections.iter().map(move |one| section_entry(one, EntryKind::Story, &page, content));
        [whole].into_iter().chain(sections)
    })
}

fn section_entry(section: &Section, kind: EntryKind, page: &Page, content: &Content) -> Entry {
    Entry {
        body: plain(texts(section), content),
        ..Entry::titled(kind, versions(&section.heading, content), page, &section.id)
    }
}

/// What a section says, without its heading.
fn texts(section: &Section) -> impl Iterator<Item = &Text> {
    section.paragraphs().flat_map(|story::Paragraph { lead, text, .. }| lead.into_iter().chain([text]))
}

/// The articles with all that they say, and each of their paragraphs by what it begins with: a speaker, or the heading
/// above it.
fn article_entries(content: &Content) -> impl Iterator<Item = Entry> {
    content.news.iter().flat_map(move |article| {
        let page = Page::Article(article.id.clone());
        let whole = Entry {
            body: plain([&article.lede].into_iter().chain(article.sections.iter().flat_map(texts)), content),
            ..Entry::titled(EntryKind::News, versions(&article.title, content), &page, "")
        };
        let paragraphs = article.sections.iter().flat_map(move |section| {
            let page = page.clone();
            section.paragraphs().map(move |paragraph| {
                let title = paragraph.lead.unwrap_or(&section.heading);
                let entry = Entry::titled(
                    EntryKind::News,
                    versions(title, content),
                    &page,
                    &section.paragraph_id(paragraph.number),
                );
                Entry { body: plain([paragraph.text].into_iter(), content), ..entry }
            })
        });
        [whole].into_iter().chain(paragraphs)
    })
}

/// A person, at the first place that names them; `None` where no page does.
fn person_entry(person: &Person, content: &Content) -> Option<Entry> {
    let (page, anchor) = first_mention(person, content)?;
    let entry = Entry::titled(EntryKind::Person, versions(&person.name, content), &page, &anchor);
    Some(Entry { body: person.role.iter().map(|role| versions(role, content)).collect(), ..entry })
}

fn first_mention(person: &Person, content: &Content) -> Option<(Page, String)> {
    let names = |text: &Text| {
        content.site.languages.iter().any(|language| {
            let pieces = parse_or_words(text.get(language)).into_iter();
            let mut people = pieces.filter_map(|piece| match piece {
                Piece::Reference { kind: Kind::Person, id, .. } => Some(id),
                _ => None,
            });
            people.any(|id| id == person.id)
        })
    };
    let event = content.events.iter().find(|event| event.people.contains(&person.id) || names(&event.text));
    let stories = content.stories.iter().map(|story| (Page::Story(story.id.clone()), &story.sections));
    let articles = content.news.iter().map(|article| (Page::Article(article.id.clone()), &article.sections));
    let mut paragraphs = articles.chain(stories).flat_map(|(page, sections)| {
        sections.iter().flat_map(move |section| {
            let page = page.clone();
            section.paragraphs().map(move |paragraph| (page.clone(), section, paragraph))
        })
    });
    let paragraph = paragraphs.find(|(_, _, paragraph)| paragraph.lead == Some(&person.name) || names(paragraph.text));
    let at_event = || Some((Page::Timeline, event?.id.clone()));
    paragraph.map(|(page, section, paragraph)| (page, section.paragraph_id(paragraph.number))).or_else(at_event)
}

/// A source, and its paragraphs that something rests on.
fn source_entries(source: &Source, content: &Content) -> impl Iterator<Item = Entry> {
    let texts = [&source.note].into_iter().chain(&source.publisher).chain(&source.author);
    let whole = Entry {
        body: texts.map(|text| versions(text, content)).collect(),
        also: source.url.iter().cloned().collect(),
        ..Entry::titled(EntryKind::Source, versions(&source.title, content), &Page::About, &source.anchor())
    };
    let is_cited = |paragraph: &&Paragraph| !backlinks::citing(content, source, paragraph).is_empty();
    let paragraphs = source.paragraphs.iter().filter(is_cited);
    let paragraphs = paragraphs.map(|paragraph| {
        let anchor = source.locator(paragraph).anchor();
        let entry = Entry::titled(EntryKind::Source, versions(&paragraph.about, content), &Page::About, &anchor);
        Entry { body: vec![versions(&source.short, content)], ..entry }
    });
    [whole].into_iter().chain(paragraphs)
}

/// The words that the editors say mean the same as one in an entry, and that it lacks.
fn synonyms(entry: &Entry, content: &Content) -> Versions {
    let languages = &content.site.languages;
    let texts = entry.body.iter().chain([&entry.title]);
    let texts: Vec<String> = texts.flat_map(Versions::iter).map(fold).collect();
    let has = |word: &&str| {
        let word = fold(word);
        texts.iter().chain(&entry.also).any(|text| has_words(text, &word))
    };
    let has_one = |group: &&Text| languages.iter().any(|language| words_of(group.get(language)).any(|word| has(&word)));
    let groups: Vec<&Text> = content.site.synonyms.iter().filter(has_one).collect();
    Versions::by(languages, |language| {
        let words = groups.iter().flat_map(|group| words_of(group.get(language)));
        words.filter(|word| !has(word)).collect::<Vec<_>>().join(",")
    })
}

/// The words of a list, which stand between commas of either script.
fn words_of(group: &str) -> impl Iterator<Item = &str> {
    group.split([',', '，', '、']).map(str::trim).filter(|word| !word.is_empty())
}

/// Whether a folded text has some words as they are, and not as a part of others.
fn has_words(text: &str, words: &str) -> bool {
    let is_letter = |char: Option<char>| char.is_some_and(|char| char.is_ascii_alphanumeric());
    text.match_indices(words).any(|(at, found)| {
        let (before, after) = (text.get(..at), text.get(at + found.len()..));
        let joins = |outside: Option<char>, inside: Option<char>| is_letter(outside) && is_letter(inside);
        let joins_before = joins(before.and_then(|text| text.chars().next_back()), found.chars().next());
        let joins_after = joins(after.and_then(|text| text.chars().next()), found.chars().next_back());
        !joins_before && !joins_after
    })
}
