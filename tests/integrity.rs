//! Every number that a reader can meet, in every page and file and in both languages, held against its record.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use atlas::content::citation::{CitationForm, citation};
use atlas::content::fact::Fact;
use atlas::content::language::Language;
use atlas::content::phrase::Phrase;
use common::html::{elements, figures, text};
use common::site::{content, files, pages};
use serde_json::Value;

/// The card of a figure on the page of figures.
fn card<'a>(page: &'a str, fact: &Fact) -> &'a str {
    elements(page).find(|element| element.has_class("card") && element.is("id", &fact.id)).unwrap().inner()
}

/// Holds one drawn figure against its record: value, digits, comparator.
fn hold(place: &str, fact: &Fact, shown: &str, language: &Language) {
    let data = elements(shown).find(|element| element.name == "data").unwrap();
    assert_eq!(data.get("value").unwrap(), fact.value.plain(), "{place}");
    assert_eq!(data.inner(), fact.value.grouped(&language.numbers), "{place}");
    let pattern = content().phrase(fact.comparator.phrase(), language);
    for part in pattern.split("{n}").filter(|part| !part.is_empty()) {
        assert!(shown.contains(&format!(">{part}</span>")), "{place} lacks “{part}”: {shown}");
    }
}

#[test]
fn whatever_a_page_shows_of_a_figure_is_its_record() {
    let mut met: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (path, html, language) in pages() {
        for (id, shown) in figures(html) {
            let fact = content().fact(&id).unwrap_or_else(|| panic!("{path}: {id} is no figure"));
            hold(&format!("{id} in {path}"), fact, shown, language);
            *met.entry((&fact.id, &language.tag)).or_default() += 1;
        }
    }
    for fact in &content().facts {
        for language in content().site.languages.iter() {
            assert!(met.contains_key(&(fact.id.as_str(), language.tag.as_str())), "{} is nowhere", fact.id);
        }
    }
}

#[test]
fn every_download_says_the_same() {
    let records: Vec<Value> = serde_json::from_str(&files()["facts.json"]).unwrap();
    let rows: Vec<&str> = files()["facts.csv"].lines().skip(1).collect();
    assert_eq!((records.len(), rows.len()), (content().facts.len(), content().facts.len()));
    for ((fact, record), row) in content().facts.iter().zip(&records).zip(rows) {
        assert_eq!(record["id"], fact.id);
        assert_eq!(record["value"].to_string(), fact.value.plain(), "{}", fact.id);
        assert_eq!(record["comparator"], fact.comparator.as_ref());
        assert!(!record["sources"].as_array().unwrap().is_empty(), "{} has a source", fact.id);
        assert!(row.starts_with(&format!("{},{},{},", fact.id, fact.value.plain(), fact.comparator.as_ref())), "{row}");
        assert!(row.ends_with(&format!("facts/#{}", fact.id)), "{row}");
        assert!(fact.sources.iter().all(|source| row.contains(&source.to_string())), "{row}");
    }
}

#[test]
fn machines_are_told_the_same_values() {
    for language in content().site.languages.iter() {
        let page = &files()[&language.path("facts/index.html")];
        let script = elements(page).find(|element| element.is("type", "application/ld+json")).unwrap();
        let whole: Value = serde_json::from_str(script.inner()).unwrap();
        let set = whole["@graph"].as_array().unwrap().iter().find(|one| one["@type"] == "Dataset").unwrap();
        let measured = set["variableMeasured"].as_array().unwrap();
        assert_eq!(measured.len(), content().facts.len());
        for (fact, one) in content().facts.iter().zip(measured) {
            assert_eq!(one["value"].to_string(), fact.value.plain(), "{}", fact.id);
            assert_eq!(one["subjectOf"].as_array().unwrap().len(), fact.sources.len(), "{}", fact.id);
        }
    }
}

#[test]
fn citations_and_pictures_carry_the_number_of_the_record() {
    for language in content().site.languages.iter() {
        let page = &files()[&language.path("facts/index.html")];
        for fact in &content().facts {
            let card = card(page, fact);
            let number = fact.value.grouped(&language.numbers);
            let url = format!("{}/{}#{}", content().site.origin, language.path("facts/"), fact.id);
            for form in [CitationForm::Plain, CitationForm::Apa, CitationForm::Gbt] {
                let text = citation(fact, content(), language, form, &url, "2026-11-22");
                assert!(text.contains(&number) && text.contains(&format!("facts/#{}", fact.id)), "{text}");
            }
            for kind in ["svg", "png"] {
                assert!(card.contains(&format!("/pictures/{}.{}.{kind}", fact.id, language.tag)), "{}", fact.id);
            }
        }
    }
}

/// Walks the links of the pages as a reader would.
#[test]
fn every_figure_is_within_two_clicks_of_the_overview() {
    for language in content().site.languages.iter() {
        let start = format!("/{}", language.path(""));
        let page_of = |address: &str| {
            let path = address.split(['#', '?']).next()?.strip_prefix('/')?;
            files().get(&format!("{path}index.html"))
        };
        let mut reached: BTreeSet<String> = BTreeSet::from([start]);
        for _ in 0..2 {
            let links = reached.iter().filter_map(|address| page_of(address)).flat_map(|html| elements(html));
            let links = links.filter(|element| element.name == "a");
            let next: BTreeSet<String> = links.filter_map(|link| link.get("href")).collect();
            reached.extend(next);
        }
        for fact in &content().facts {
            let address = format!("/{}#{}", language.path("facts/"), fact.id);
            assert!(reached.contains(&address), "{address} is farther away");
            let page = page_of(&address).unwrap();
            assert!(elements(page).any(|element| element.is("id", &fact.id)), "{address}");
        }
    }
}

#[test]
fn every_source_note_leads_to_a_paragraph_that_exists() {
    let mut notes = 0;
    for (path, html, language) in pages() {
        let about = &files()[&language.path("about/index.html")];
        for note in elements(html).filter(|element| element.name == "a" && element.has_class("source")) {
            notes += 1;
            let (locator, href) = (note.get("data-source").unwrap(), note.get("href").unwrap());
            let (source, paragraph) = locator.split_once('#').unwrap();
            let paragraph: usize = paragraph.parse().unwrap();
            let source = content().source(source).unwrap_or_else(|| panic!("{path}: {locator}"));
            assert!((1..=source.paragraphs.len()).contains(&paragraph), "{path}: {locator}");
            let anchor = href.split_once("about/#").unwrap_or_else(|| panic!("{path}: {href}")).1;
            assert!(elements(about).any(|element| element.is("id", anchor)), "{path}: {href}");
        }
    }
    assert!(notes > 100, "{notes} source notes");
}

#[test]
fn no_page_shows_one_of_two_that_differ_without_a_way_to_the_other() {
    for record in &content().disagreements {
        for (path, html, _) in pages() {
            let shows = figures(html).any(|(id, _)| record.facts.contains(&id));
            let leads = elements(html).any(|element| {
                let is_link = element.get("href").is_some_and(|href| href.ends_with(&format!("#{}", record.id)));
                is_link || element.is("data-disagreement", &record.id)
            });
            assert!(!shows || leads, "{path} shows a figure of {} alone", record.id);
        }
    }
}

/// Two digits and more that are the value of a figure, typed into words; those within a placeholder
/// are not. Addresses, dates and names of forms are no words about figures.
#[test]
fn no_number_is_typed_where_a_figure_has_it() {
    let values: BTreeMap<String, &str> = content()
        .facts
        .iter()
        .flat_map(|fact| {
            let forms = content().site.languages.iter().map(|language| fact.value.grouped(&language.numbers));
            forms.chain([fact.value.plain()]).map(|form| (form, fact.id.as_str())).collect::<Vec<_>>()
        })
        .filter(|(form, _)| form.chars().count() > 1)
        .collect();
    let told = content().stories.iter().flat_map(|story| &story.sections);
    let told = told.chain(content().news.iter().flat_map(|article| &article.sections));
    let blocks = told.flat_map(|section| &section.blocks);
    let texts = blocks.flat_map(|block| block.text.iter().chain(block.items.iter().map(|item| &item.text)));
    let texts = texts.chain(content().facts.iter().flat_map(|fact| fact.context.iter().chain([&fact.definition])));
    let texts = texts.chain(content().events.iter().map(|event| &event.text));
    let mut read = 0;
    for text in texts {
        for language in content().site.languages.iter() {
            let written: String =
                text.get(language).split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
            read += 1;
            for number in written.split(|letter: char| !letter.is_ascii_digit() && letter != ',' && letter != '万') {
                if let Some(id) = values.get(number.trim_matches(',')) {
                    panic!("“{written}” says {number}: write {{{id}}}");
                }
            }
        }
    }
    assert!(read > 100, "{read} texts");
}

#[test]
fn every_figure_says_whose_word_it_is_and_as_of_when() {
    for language in content().site.languages.iter() {
        let page = &files()[&language.path("facts/index.html")];
        for fact in &content().facts {
            assert!(!fact.sources.is_empty(), "{} has no source", fact.id);
            let card = card(page, fact);
            for source in &fact.sources {
                let is_named = elements(card).any(|element| element.is("data-source", &source.to_string()));
                assert!(is_named, "{} lacks {source}", fact.id);
            }
            let expected =
                fact.as_of.as_ref().map_or(content().phrase(Phrase::AsOfNone, language), |date| date.phrase(language));
            let as_of = elements(card).filter(|element| element.has_class("as-of")).last().unwrap().inner();
            assert!(text(as_of).contains(expected), "{}: {as_of}", fact.id);
        }
    }
}
