//! What can be found: every fact, event, partner, story, article, term, person and page.

use super::fold::{Readings, fold, read_aloud};
use crate::meta;
use crate::model::content::Content;
use crate::model::language::Language;
use crate::model::phrase as p;
use crate::model::story::Section;
use crate::model::text::Text;
use crate::model::wording;
use crate::route::Page;

/// Something that can be found.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The phrase that names its kind.
    pub kind: p::Phrase,
    /// Its name in each language.
    pub title: Titles<'a>,
    /// What it says, in every language; searched after the title.
    pub body: Vec<&'a Text>,
    /// Other spellings.
    pub also: &'a [String],
    /// The page it stands on.
    pub page: Page,
    /// Where on the page.
    pub anchor: String,
}

/// A name in each language.
#[derive(Clone, Debug)]
pub enum Titles<'a> {
    /// From the content.
    Text(&'a Text),
    /// A page's own name.
    Page,
}

/// Every entry, in the order they are listed without a query.
pub fn entries(content: &Content) -> Vec<Entry<'_>> {
    let entry = |kind, title, body: Vec<_>, page, anchor: &str| Entry {
        kind,
        title: Titles::Text(title),
        body,
        also: &[],
        page,
        anchor: anchor.to_owned(),
    };
    let mut all = Vec::new();
    for fact in &content.facts {
        let mut body = vec![&fact.definition];
        body.extend(&fact.context);
        body.extend(content.unit(&fact.unit).map(|unit| &unit.pattern));
        all.push(entry(p::KIND_FACT, &fact.label, body, Page::Facts, &fact.id));
    }
    for event in &content.events {
        all.push(entry(p::KIND_EVENT, &event.title, vec![&event.short, &event.text], Page::Timeline, &event.id));
    }
    for country in &content.partners.countries {
        let mut body = vec![&country.text];
        body.extend(content.relation(&country.relation).map(|relation| &relation.name));
        all.push(entry(p::KIND_PARTNER, &country.name, body, Page::Partners, &country.anchor()));
    }
    for story in &content.stories {
        let page = Page::Story(story.id.clone());
        all.push(entry(p::KIND_STORY, &story.title, vec![&story.short, &story.lede], page.clone(), ""));
        for section in &story.sections {
            all.push(entry(p::KIND_STORY, &section.heading, texts(section), page.clone(), &section.id));
        }
    }
    for article in &content.news {
        let mut body = vec![&article.lede];
        body.extend(article.sections.iter().flat_map(texts));
        all.push(entry(p::KIND_NEWS, &article.title, body, Page::Article(article.id.clone()), ""));
    }
    for term in &content.glossary {
        let body = term.explanation.iter().collect();
        all.push(Entry { also: &term.also, ..entry(p::KIND_ENTRY, &term.name, body, Page::About, &term.id) });
    }
    for page in Page::all(content) {
        if !matches!(page, Page::Story(_) | Page::Article(_)) {
            all.push(Entry {
                kind: p::KIND_PAGE,
                title: Titles::Page,
                body: Vec::new(),
                also: &[],
                page,
                anchor: String::new(),
            });
        }
    }
    all
}

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

impl<'a> Entry<'a> {
    /// Its name in a language.
    pub fn title(&self, content: &'a Content, language: &'a Language) -> &'a str {
        match self.title {
            Titles::Text(text) => text.get(language),
            Titles::Page => meta::name(content, language, &self.page),
        }
    }

    /// What is compared with a query: the name and the rest, folded, in every
    /// language, and the reading of what is Chinese in the name.
    pub fn keys(&self, content: &'a Content, readings: &Readings) -> Keys {
        let mut keys = Keys::default();
        for language in &content.site.languages {
            let title = self.title(content, language);
            keys.titles.push(fold(title));
            let read = read_aloud(title, readings);
            if !read.is_empty() {
                keys.titles.push(read);
            }
            for text in &self.body {
                let text = wording::plain(text.get(language), content, language);
                keys.body.push(fold(&text));
                let read = read_aloud(&text, readings);
                if !read.is_empty() {
                    keys.body.push(read);
                }
            }
        }
        keys.titles.extend(self.also.iter().map(|also| fold(also)));
        if self.kind == p::KIND_FACT
            && let Some(fact) = content.fact(&self.anchor)
        {
            keys.body.push(fact.value.plain());
        }
        if self.kind == p::KIND_EVENT
            && let Some(event) = content.event(&self.anchor)
        {
            let phrases = content.site.languages.iter().map(|language| fold(event.date.phrase(language)));
            keys.body.extend(phrases);
        }
        keys
    }
}

/// An entry in the form in which it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Its names.
    pub titles: Vec<String>,
    /// Everything else.
    pub body: Vec<String>,
}
