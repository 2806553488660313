//! Sources, held against their records: who published them and where, and what cites each paragraph.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::collections::BTreeSet;

use atlas::content::citation::{CitationForm, citation};
use atlas::content::language::Language;
use atlas::content::phrase::Phrase;
use atlas::content::source::Locator;
use atlas::meta;
use atlas::route::Page;
use common::html::{Element, elements, text};
use common::site::{content, files, pages};

fn about(language: &Language) -> &'static str {
    &files()[&language.path("about/index.html")]
}

fn with_id<'a>(html: &'a str, id: &str) -> Element<'a> {
    elements(html).find(|element| element.is("id", id)).unwrap_or_else(|| panic!("no {id}"))
}

fn links(html: &str) -> BTreeSet<String> {
    elements(html).filter(|link| link.name == "a").map(|link| link.get("href").unwrap()).collect()
}

#[test]
fn the_page_about_the_site_says_who_published_each_source_and_where() {
    for language in content().site.languages.iter() {
        let not_stated = content().phrase(Phrase::NotStated, language);
        for source in &content().sources {
            let record = with_id(about(language), &format!("source-{}", source.id)).inner();
            let shown = text(record);
            assert!(shown.contains(source.title.get(language)), "{shown}");
            assert!(shown.contains(source.publisher.as_ref().unwrap().get(language)), "{shown}");
            assert!(links(record).contains(source.url.as_deref().unwrap()), "{record}");
            let unknown = [&source.author, &source.published].into_iter().filter(|text| text.is_none()).count();
            assert!(shown.matches(not_stated).count() >= unknown, "{shown}");
            assert_eq!(unknown, 2, "neither source says who wrote it, or when");
        }
    }
}

#[test]
fn every_citation_names_title_publisher_and_address_of_each_source() {
    for language in content().site.languages.iter() {
        for fact in &content().facts {
            for form in [CitationForm::Plain, CitationForm::Apa, CitationForm::Gbt] {
                let cited = citation(fact, content(), language, form, "URL", "2026-12-01");
                for locator in &fact.sources {
                    let source = content().source(&locator.source).unwrap();
                    let publisher = source.publisher.as_ref().unwrap().get(language);
                    for part in [source.title.get(language), publisher, source.url.as_deref().unwrap()] {
                        assert!(cited.contains(part), "{} in {form:?}: {cited}", fact.id);
                    }
                }
            }
        }
    }
}

#[test]
fn under_each_paragraph_is_everything_that_cites_it() {
    for language in content().site.languages.iter() {
        let href = |path: &str| format!("/{}", language.path(path));
        for source in &content().sources {
            for paragraph in &source.paragraphs {
                let locator = Locator { source: source.id.clone(), paragraph: paragraph.number };
                let has = |sources: &[Locator]| sources.contains(&locator);
                let mut expected = BTreeSet::new();
                let facts = content().facts.iter().filter(|fact| has(&fact.sources));
                expected.extend(facts.map(|fact| href(&format!("facts/#{}", fact.id))));
                let events = content().events.iter().filter(|event| has(&event.sources));
                expected.extend(events.map(|event| href(&format!("timeline/#{}", event.id))));
                let countries = content().partners.countries.iter().filter(|country| has(&country.sources));
                expected.extend(countries.map(|country| href(&format!("partners/#{}", country.anchor()))));
                let stories = content().stories.iter().map(|story| (story.id.clone(), &story.sections));
                let news = content().news.iter().map(|article| (format!("news/{}", article.id), &article.sections));
                for (path, sections) in stories.chain(news) {
                    let citing = sections.iter().filter(|section| {
                        section
                            .blocks
                            .iter()
                            .any(|block| has(&block.sources) || block.items.iter().any(|item| has(&item.sources)))
                    });
                    expected.extend(citing.map(|section| href(&format!("{path}/#{}", section.id))));
                }
                let item = with_id(about(language), &format!("{}-{}", source.id, paragraph.number));
                assert_eq!(links(item.inner()), expected, "{locator} in {}", language.tag);
            }
        }
    }
}

#[test]
fn every_page_has_a_title_and_a_description_of_its_own() {
    let institution = &content().site.institution.name;
    for language in content().site.languages.iter() {
        let (mut titles, mut descriptions) = (BTreeSet::new(), BTreeSet::new());
        for page in Page::all(content()) {
            let (title, description) =
                (meta::title(content(), language, &page), meta::description(content(), language, &page));
            assert!(title.contains(institution.get(language)), "{title}");
            assert!(description.contains(institution.get(language)), "{page:?}: {description}");
            let length = description.chars().count();
            assert!((15..=170).contains(&length), "{page:?} has {length} letters: {description}");
            assert!(titles.insert(title), "the title of {page:?} is another page's, too");
            assert!(descriptions.insert(description.to_owned()), "the description of {page:?} is another page's, too");
        }
    }
    assert!(pages().count() > 20);
}
