//! From authored to shipped content, and which part of that is embedded in the app.
//!
//! One rule: **what the timeline, the map, cards, navigation and popovers draw is embedded in the app, in
//! all languages; the written body of a page is fetched when the page is opened.** Bodies are most of the
//! text and belong to one page each; everything else is shown on several pages and changes with every click.
//! (Map outlines and search data are fetched, too; they are files of `prerender`, not content.)

use serde_json::Value;

use super::date::{Date, Edtf};
use super::event::Event;
use super::fact::Fact;
use super::language::{Language, LanguageId, Languages};
use super::site::{Era, Site};
use super::source::Locator;
use super::story::{Block, Section, Statement};
use super::text::Text;
use super::{AuthoredContent, Body, Content, ContentError, backlinks};

impl AuthoredContent {
    /// Works out every date, the figure that leads each story and where figures are used, sorts events and news, and
    /// makes sure that no text lacks a language.
    ///
    /// # Errors
    /// The first invalid date, or the first text that lacks a language.
    pub fn ship(self) -> Result<Content, ContentError> {
        let languages = self.site.languages.clone();
        let date = |file, date: Edtf| date_of(file, &date, &languages);
        let mut facts = Vec::with_capacity(self.facts.len());
        for fact in self.facts {
            facts.push(fact_with(fact, |as_of| date("facts.json", as_of))?);
        }
        let mut events = Vec::with_capacity(self.events.len());
        for event in self.events {
            events.push(event_with(event, |when| date("events.json", when))?);
        }
        events.sort_by(|a, b| a.date.reading_key().cmp(&b.date.reading_key()));
        let mut news = self.news;
        news.sort_by(|a, b| b.published.cmp(&a.published));
        let mut stories = self.stories;
        for story in &mut stories {
            // Other pages draw it, too, and do not have the story's sections.
            story.lead = story.lead.take().or_else(|| story.first_card().cloned());
        }
        let mut content = Content {
            site: site_with(self.site, |when| date("site.json", when))?,
            phrases: self.phrases,
            topics: self.topics,
            units: self.units,
            sources: self.sources,
            facts,
            disagreements: self.disagreements,
            events,
            partners: self.partners,
            map: self.map,
            people: self.people,
            stories,
            news,
            glossary: self.glossary,
        };
        content.require_every_language()?;
        let used_in: Vec<_> = content.facts.iter().map(|fact| backlinks::sections_using(&content, &fact.id)).collect();
        for (fact, used_in) in content.facts.iter_mut().zip(used_in) {
            fact.used_in = used_in;
        }
        let mut sources = std::mem::take(&mut content.sources);
        for source in &mut sources {
            for paragraph in &mut source.paragraphs {
                let locator = Locator { source: source.id.clone(), paragraph: paragraph.number };
                paragraph.cited_in = backlinks::sections_citing(&content, &locator);
            }
        }
        content.sources = sources;
        Ok(content)
    }
}

fn date_of(file: &'static str, date: &Edtf, languages: &[Language]) -> Result<Date, ContentError> {
    date.to_date(languages).map_err(|error| ContentError { file, message: format!("“{}”: {error}", date.0) })
}

fn fact_with<E>(fact: Fact<Edtf>, date: impl Fn(Edtf) -> Result<Date, E>) -> Result<Fact, E> {
    Ok(Fact {
        as_of: fact.as_of.map(date).transpose()?,
        id: fact.id,
        topic: fact.topic,
        value: fact.value,
        comparator: fact.comparator,
        unit: fact.unit,
        counted: fact.counted,
        drawing: fact.drawing,
        whole: fact.whole,
        beside: fact.beside,
        majority: fact.majority,
        label: fact.label,
        finding: fact.finding,
        definition: fact.definition,
        context: fact.context,
        sources: fact.sources,
        used_in: fact.used_in,
    })
}

fn event_with<E>(event: Event<Edtf>, date: impl Fn(Edtf) -> Result<Date, E>) -> Result<Event, E> {
    Ok(Event {
        date: date(event.date)?,
        id: event.id,
        topics: event.topics,
        title: event.title,
        short: event.short,
        text: event.text,
        facts: event.facts,
        people: event.people,
        story: event.story,
        sources: event.sources,
    })
}

fn site_with<E>(site: Site<Edtf>, date: impl Fn(Edtf) -> Result<Date, E>) -> Result<Site, E> {
    let mut eras = Vec::with_capacity(site.eras.len());
    for era in site.eras {
        eras.push(Era { date: date(era.date)?, name: era.name, sources: era.sources });
    }
    Ok(Site {
        eras,
        origin: site.origin,
        updated: site.updated,
        license: site.license,
        name: site.name,
        institution: site.institution,
        languages: site.languages.with_plurals(),
        headlines: site.headlines,
        fields: site.fields,
        synonyms: site.synonyms,
        ignored_words: site.ignored_words,
        about: site.about,
    })
}

impl Content {
    /// The content that the app embeds: everything except the bodies of written pages.
    #[must_use]
    pub fn embedded(mut self) -> Self {
        self.stories.iter_mut().for_each(|story| story.sections.clear());
        self.news.iter_mut().for_each(|article| article.sections.clear());
        self.site.about.sections.clear();
        // The search data has them.
        self.site.synonyms.clear();
        self.site.ignored_words = None;
        self
    }

    /// The body of a written page in one language, as the app fetches it.
    #[must_use]
    pub fn body(&self, sections: &[Section], language: LanguageId) -> Body {
        let language = self.language(language);
        Body { sections: sections.iter().map(|section| section_in(section, language)).collect() }
    }

    /// Refuses a text that lacks one of the languages of the site.
    fn require_every_language(&self) -> Result<(), ContentError> {
        let invalid = |message| ContentError { file: "content", message };
        let json = serde_json::to_value(self).map_err(|error| invalid(error.to_string()))?;
        missing_language(&json, &self.site.languages, "").map_or(Ok(()), |message| Err(invalid(message)))
    }
}

/// The first object that has a text in some of the languages and lacks another, by its path.
fn missing_language(json: &Value, languages: &Languages, path: &str) -> Option<String> {
    match json {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(index, item)| missing_language(item, languages, &format!("{path}[{index}]"))),
        Value::Object(entries) => {
            let is_text = languages.iter().any(|language| entries.contains_key(&language.tag));
            let missing = languages.iter().find(|language| is_text && !entries.contains_key(&language.tag));
            missing.map(|language| format!("{path} has no text in {}", language.tag)).or_else(|| {
                entries.iter().find_map(|(key, value)| missing_language(value, languages, &format!("{path}.{key}")))
            })
        }
        _ => None,
    }
}

fn section_in(section: &Section, language: &Language) -> Section {
    let text = |text: &Text| text.only(language);
    let statement =
        |item: &Statement| Statement { lead: item.lead.as_ref().map(text), text: text(&item.text), ..item.clone() };
    let block = |block: &Block| Block {
        text: block.text.as_ref().map(text),
        items: block.items.iter().map(statement).collect(),
        ..block.clone()
    };
    Section {
        id: section.id.clone(),
        heading: text(&section.heading),
        blocks: section.blocks.iter().map(block).collect(),
    }
}
