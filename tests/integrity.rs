//! Every number that a reader can meet, in every page and file and in both languages, held against its record.
#![cfg(feature = "prerender")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use atlas::model::content::Content;
use atlas::model::fact::Fact;
use atlas::model::language::Language;
use atlas::model::phrase as p;
use atlas::prerender::{Files, render};
use serde_json::Value;

fn content() -> &'static Content {
    static CONTENT: OnceLock<&'static Content> = OnceLock::new();
    CONTENT.get_or_init(common::content)
}

fn files() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| render(&common::whole_build()))
}

/// Pages, each with its language.
fn pages() -> impl Iterator<Item = (&'static str, &'static str, &'static Language)> {
    let languages = &content().site.languages;
    files().iter().filter(|(path, _)| path.ends_with(".html")).map(|(path, html)| {
        let chinese =
            languages.iter().find(|one| !one.prefix.is_empty() && path.starts_with(&format!("{}/", one.prefix)));
        (path.as_str(), html.as_str(), chinese.unwrap_or(&languages[0]))
    })
}

/// What stands between two marks, wherever it does.
fn between<'a>(text: &'a str, from: &'a str, to: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(from).skip(1).filter_map(move |rest| Some(rest.split_once(to)?.0))
}

/// The card of a figure on the page of figures.
fn card<'a>(page: &'a str, fact: &Fact) -> &'a str {
    let (_, rest) = page.split_once(&format!("<li class=\"card\" id=\"{}\"", fact.id)).unwrap();
    rest.split("<li class=\"card\"").next().unwrap()
}

/// The text of a piece of HTML.
fn words(html: &str) -> String {
    html.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<String>()
        .replace("&amp;", "&")
}

/// Holds one drawn figure against its record: value, digits, comparator.
fn hold(place: &str, fact: &Fact, shown: &str, language: &Language) {
    let (value, digits) = shown.split_once("<data value=\"").unwrap().1.split_once("\">").unwrap();
    assert_eq!(value, fact.value.plain(), "{place}");
    assert_eq!(digits.split_once("</data>").unwrap().0, fact.value.grouped(&language.numbers), "{place}");
    let pattern = content().phrase(fact.comparator.phrase(), language);
    for part in pattern.split("{n}").filter(|part| !part.is_empty()) {
        assert!(shown.contains(&format!(">{part}</span>")), "{place} lacks “{part}”: {shown}");
    }
}

/// The figures drawn in some HTML: ids, and what each holds up to the end of its element.
fn figures(html: &str) -> impl Iterator<Item = (&str, String)> {
    html.split("data-fact=\"").skip(1).map(|rest| {
        let (id, inside) = rest.split_once("\">").unwrap();
        // Elements within a figure are spans, one deep.
        let mut depth = 1;
        let end = inside.match_indices("span").find_map(|(at, _)| {
            match inside[..at].chars().last() {
                Some('<') => depth += 1,
                Some('/') => depth -= 1,
                _ => {}
            }
            (depth == 0).then_some(at)
        });
        (id, inside[..end.unwrap()].to_owned())
    })
}

#[test]
fn whatever_a_page_shows_of_a_figure_is_its_record() {
    let mut met: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (path, html, language) in pages() {
        for (id, shown) in figures(html) {
            let fact = content().fact(id).unwrap_or_else(|| panic!("{path}: {id} is no figure"));
            hold(&format!("{id} in {path}"), fact, &shown, language);
            *met.entry((&fact.id, &language.tag)).or_default() += 1;
        }
    }
    for fact in &content().facts {
        for language in &content().site.languages {
            assert!(met.contains_key(&(fact.id.as_str(), language.tag.as_str())), "{} is nowhere", fact.id);
        }
    }
}

#[test]
fn the_cards_that_the_app_fetches_are_those_of_the_page() {
    for (index, language) in content().site.languages.iter().enumerate() {
        let (name, text) = files()
            .iter()
            .find(|(name, _)| name.starts_with("cards-") && name.ends_with(&format!(".{}.json", language.tag)))
            .unwrap();
        let tree: Value = serde_json::from_str(text).unwrap();
        let page = &files()[&language.path("facts/index.html")];
        assert!(page.contains(&format!("href=\"/{name}\" as=\"fetch\"")), "the page asks for {name} early");
        let cards = tree["cards"].as_array().unwrap();
        assert_eq!(cards.len(), content().facts.len());
        for card in cards {
            assert!(
                page.contains(card["html"].as_str().unwrap()),
                "{} in {}",
                card["id"],
                content().site.languages[index].tag
            );
        }
        let places: BTreeSet<u64> = tree["by_size"].as_array().unwrap().iter().filter_map(Value::as_u64).collect();
        assert_eq!(places.len(), cards.len(), "each has its place in the order of size");
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
        assert_eq!(record["comparator"], fact.comparator.name());
        assert!(!record["sources"].as_array().unwrap().is_empty(), "{} has a source", fact.id);
        assert!(row.starts_with(&format!("{},{},{},", fact.id, fact.value.plain(), fact.comparator.name())), "{row}");
        assert!(row.ends_with(&format!("facts/#{}", fact.id)), "{row}");
        assert!(fact.sources.iter().all(|source| row.contains(&source.to_string())), "{row}");
    }
}

#[test]
fn machines_are_told_the_same_values() {
    for language in &content().site.languages {
        let page = &files()[&language.path("facts/index.html")];
        let text = between(page, "<script type=\"application/ld+json\">", "</script>").next().unwrap();
        let whole: Value = serde_json::from_str(text).unwrap();
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
    for language in &content().site.languages {
        let page = &files()[&language.path("facts/index.html")];
        for fact in &content().facts {
            let card = card(page, fact);
            let number = fact.value.grouped(&language.numbers);
            let cited: Vec<&str> =
                between(card, "data-copy=\"", "\"").chain(between(card, "data-share=\"", "\"")).collect();
            assert_eq!(cited.len(), 4, "{}", fact.id);
            for text in cited {
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
    for language in &content().site.languages {
        let start = format!("/{}", language.path(""));
        let page_of = |address: &str| {
            let path = address.split(['#', '?']).next()?.strip_prefix('/')?;
            files().get(&format!("{path}index.html"))
        };
        let mut reached: BTreeSet<String> = BTreeSet::from([start]);
        for _ in 0..2 {
            let links =
                reached.iter().filter_map(|address| page_of(address)).flat_map(|html| between(html, "<a ", ">"));
            let next: BTreeSet<String> =
                links.filter_map(|link| between(link, "href=\"", "\"").next().map(str::to_owned)).collect();
            reached.extend(next);
        }
        for fact in &content().facts {
            let address = format!("/{}#{}", language.path("facts/"), fact.id);
            assert!(reached.contains(&address), "{address} is farther away");
            assert!(page_of(&address).unwrap().contains(&format!("id=\"{}\"", fact.id)), "{address}");
        }
    }
}

#[test]
fn every_source_note_leads_to_a_paragraph_that_exists() {
    for (path, html, language) in pages() {
        let about = &files()[&language.path("about/index.html")];
        for note in html.split("<a class=\"source\" ").skip(1) {
            let (locator, href) =
                (between(note, "data-source=\"", "\"").next().unwrap(), between(note, "href=\"", "\"").next().unwrap());
            let (source, paragraph) = locator.split_once('#').unwrap();
            let paragraph: usize = paragraph.parse().unwrap();
            let source = content().source(source).unwrap_or_else(|| panic!("{path}: {locator}"));
            assert!((1..=source.paragraphs.len()).contains(&paragraph), "{path}: {locator}");
            let anchor = href.split_once("about/#").unwrap_or_else(|| panic!("{path}: {href}")).1;
            assert!(about.contains(&format!("id=\"{anchor}\"")), "{path}: {href}");
        }
    }
}

#[test]
fn no_page_shows_one_of_two_that_differ_without_a_way_to_the_other() {
    for record in &content().disagreements {
        for (path, html, _) in pages() {
            let shows = figures(html).any(|(id, _)| record.facts.iter().any(|own| own == id));
            let leads = html.contains(&format!("#{}\"", record.id))
                || html.contains(&format!("data-disagreement=\"{}\"", record.id));
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
        for language in &content().site.languages {
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
    for language in &content().site.languages {
        let page = &files()[&language.path("facts/index.html")];
        for fact in &content().facts {
            assert!(!fact.sources.is_empty(), "{} has no source", fact.id);
            let card = card(page, fact);
            for source in &fact.sources {
                assert!(card.contains(&format!("data-source=\"{source}\"")), "{} lacks {source}", fact.id);
            }
            let expected =
                fact.as_of.as_ref().map_or(content().phrase(p::AS_OF_NONE, language), |date| date.phrase(language));
            let as_of = between(card, "<span class=\"as-of\">", "</span>").last().unwrap();
            assert!(words(as_of).contains(expected), "{}: {as_of}", fact.id);
        }
    }
}
