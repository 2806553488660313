//! Written pages: what leads a story, where its sources are, and pages of content that has little.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::fs;
use std::path::Path;

use atlas::content::{AuthoredContent, Content};
use atlas::prerender::{Files, render};
use common::html::{Element, elements, figures, text};
use common::site;

/// The content of this repository with the text of each file changed.
fn edited(edit: impl Fn(&str, String) -> String) -> &'static Content {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let text_of = |file: &'static str| {
        let text = fs::read_to_string(dir.join(file)).map_err(|error| error.to_string())?;
        Ok(edit(file, text))
    };
    Box::leak(Box::new(AuthoredContent::read(text_of).and_then(AuthoredContent::ship).unwrap()))
}

fn files_of(content: &'static Content) -> Files {
    render(&common::build_of(content)).unwrap()
}

fn with_class<'a>(html: &'a str, class: &'a str) -> impl Iterator<Item = Element<'a>> {
    elements(html).filter(move |element| element.has_class(class))
}

#[test]
fn a_story_is_led_by_its_first_card_or_by_the_figure_that_it_names() {
    let leads = |content: &'static Content| -> Vec<Option<&str>> {
        content.stories.iter().map(|story| story.lead.as_deref()).collect()
    };
    let first = [Some("patients-outside-shanghai"), Some("registry-cases"), Some("consortium-hospitals"), None];
    assert_eq!(leads(site::content()), first);
    let named = edited(|file, text| match file {
        "stories.json" => text.replace("\"topic\": \"campus\",", "\"topic\": \"campus\",\n\"lead\": \"departments\","),
        _ => text,
    });
    assert_eq!(leads(named)[3], Some("departments"));
    assert_eq!(with_class(&files_of(named)["campus/index.html"], "opening-figure").count(), 1);
}

#[test]
fn the_leading_figure_has_its_source_beside_it_and_is_not_a_card_once_more() {
    for story in &site::content().stories {
        for language in site::content().site.languages.iter() {
            let html = &site::files()[&language.path(&format!("{}/index.html", story.id))];
            let opening: Vec<_> = with_class(html, "opening-figure").collect();
            assert_eq!(opening.len(), usize::from(story.lead.is_some()), "{}", story.id);
            let Some(lead) = &story.lead else { continue };
            let item = elements(opening[0].inner()).find(|element| element.name == "li").unwrap().inner();
            assert!(item.contains(&format!("data-fact=\"{lead}\"")), "{lead}");
            let source = &site::content().fact(lead).unwrap().sources[0];
            assert!(item.contains(&format!("data-source=\"{source}\"")), "{lead} names {source}");
            for cards in with_class(html, "cards") {
                assert!(!cards.inner().contains(&format!("facts/#{lead}\"")), "{lead} is there twice");
            }
        }
    }
}

#[test]
fn a_text_and_its_sources_are_one_paragraph() {
    let mut rows = 0;
    for (path, html, _) in site::pages() {
        for row in with_class(html, "row") {
            rows += 1;
            assert!(matches!(row.name, "p" | "li"), "{path}: {}", row.name);
            let cites = row.inner().contains("data-source=");
            let figures = figures(row.inner()).count();
            assert!(cites || figures == 0 || path.contains("about"), "{path}: {}", text(row.inner()));
        }
    }
    assert!(rows > 100, "{rows} paragraphs and statements");
}

#[test]
fn a_story_leads_to_the_others_by_their_questions() {
    let html = &site::files()["care/index.html"];
    let doors: Vec<String> = with_class(html, "doors")
        .flat_map(|doors| elements(doors.inner()))
        .filter(|element| element.name == "strong")
        .map(|door| text(door.inner()))
        .collect();
    assert_eq!(doors, ["What has its research led to?", "Who does it work with?", "What is being built?"]);
    let without = edited(|file, text| match file {
        "stories.json" => text.lines().filter(|line| !line.contains("\"question\"")).collect::<Vec<_>>().join("\n"),
        _ => text,
    });
    let title = without.story("campus").unwrap().title.get(&without.site.languages[0]);
    assert!(
        files_of(without)["care/index.html"].contains(&format!("<strong>{title}</strong>")),
        "else by their titles"
    );
}

#[test]
fn nothing_is_said_in_words_and_no_heading_is_over_nothing() {
    let content = edited(|file, text| match file {
        "news.json" | "glossary.json" | "stories.json" => "[]".to_owned(),
        _ => text,
    });
    let files = files_of(content);
    assert!(text(&files["news/index.html"]).contains("There is no news yet."));
    assert!(text(&files["about/index.html"]).contains("No terms are explained yet."));
    let overview = &files["index.html"];
    assert_eq!(with_class(overview, "doors").count(), 0);
    assert_eq!(with_class(overview, "teaser").count(), 0);
    let headings: Vec<String> =
        elements(overview).filter(|element| element.name == "h2").map(|heading| text(heading.inner())).collect();
    assert!(
        !headings.iter().any(|heading| ["News", "Start with a question"].contains(&heading.as_str())),
        "{headings:?}"
    );
}
