//! The files that the app fetches, held against the pages that are made from the same records.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use atlas::content::Body;
use atlas::content::language::Language;
use atlas::content::markup::{Kind, Piece, parse_or_words};
use atlas::content::phrase::Phrase;
use atlas::content::plain_text::piece_text;
use atlas::content::story::Section;
use atlas::content::template::interpolate;
use atlas::remote::{Drawings, FileNames};
use atlas::route::Page;
use common::html::{elements, figures, text};
use common::site::{content, files, pages};

/// The files that a page asks for before the app does.
fn preloads(html: &str) -> Vec<String> {
    let links =
        elements(html).filter(|link| link.name == "link" && link.is("rel", "preload") && link.is("as", "fetch"));
    links.map(|link| link.get("href").unwrap().trim_start_matches('/').to_owned()).collect()
}

#[test]
fn a_page_names_the_files_that_the_app_fetches_and_preloads_its_own() {
    for (path, html, language) in pages() {
        let root = elements(html).find(|element| element.name == "html").unwrap();
        let names: FileNames = serde_json::from_str(&root.get("data-files").unwrap()).unwrap();
        for name in [&names.map, &names.globe, &names.search]
            .into_iter()
            .chain(names.bodies.values())
            .chain(names.drawings.values())
        {
            assert!(files().contains_key(name), "{path} names {name}");
        }
        let page = path.strip_prefix(&language.path("")).unwrap().trim_end_matches("index.html").trim_end_matches('/');
        // The overview and the story with a map keep that of the static page.
        let has_map = elements(html).any(|element| element.get("data-map").is_some()) && !html.contains("data-kept=");
        let part = match page {
            "timeline" => Some("timeline"),
            "partners" => Some("map"),
            "facts" | "about" => Some("reference"),
            "search" | "404.html" => Some("search"),
            _ => None,
        };
        assert_eq!(root.get("data-part"), part.map(|part| format!("/parts/{part}.wasm")), "{path}");
        let needed = has_map.then_some(&names.map).into_iter();
        let needed = needed.chain((page == "search").then_some(&names.search));
        let needed = needed.chain(names.bodies.get(&format!("{page}.{}", language.tag)));
        assert_eq!(preloads(html), needed.cloned().collect::<Vec<_>>(), "{path}");
    }
}

#[test]
fn the_drawings_that_the_app_fetches_are_those_of_the_pages() {
    for language in content().site.languages.iter() {
        let [page, story] = ["index.html", "network/index.html"].map(|path| &files()[&language.path(path)]);
        let root = elements(page).find(|element| element.name == "html").unwrap();
        let names: FileNames = serde_json::from_str(&root.get("data-files").unwrap()).unwrap();
        let drawings: Drawings = serde_json::from_str(&files()[&names.drawings[&language.tag]]).unwrap();
        let kept = |page: &str| page.matches("data-kept=").count();
        assert_eq!(drawings.len(), kept(page) + kept(story));
        for (name, html) in drawings {
            assert!(html.contains("<svg"), "{name} is drawn");
            let kept = format!("<div data-kept=\"{name}\">{html}</div>");
            assert!(page.contains(&kept) || story.contains(&kept), "{name} in {}", language.tag);
        }
        assert!(!page.contains(&format!("href=\"/{}\"", names.drawings[&language.tag])), "no page loads them");
    }
}

/// Every written page with its sections.
fn written() -> Vec<(Page, &'static [Section])> {
    let stories = content().stories.iter().map(|story| (Page::Story(story.id.clone()), story.sections.as_slice()));
    let news = content().news.iter().map(|article| (Page::Article(article.id.clone()), article.sections.as_slice()));
    stories.chain(news).chain([(Page::About, content().site.about.sections.as_slice())]).collect()
}

/// The headings and texts of sections in a language, section by section.
fn texts<'a>(sections: &'a [Section], language: &Language) -> Vec<Vec<&'a str>> {
    let texts = |section: &'a Section| {
        let items =
            section.blocks.iter().flat_map(|block| &block.items).flat_map(|item| item.lead.iter().chain([&item.text]));
        let texts = section.blocks.iter().filter_map(|block| block.text.as_ref()).chain(items);
        [&section.heading].into_iter().chain(texts).map(|text| text.get(language)).collect()
    };
    sections.iter().map(texts).collect()
}

/// What follows a figure that the editors counted.
fn counted_note(language: &Language) -> String {
    let phrase = |phrase| content().phrase(phrase, language);
    interpolate(phrase(Phrase::Aside), &[("words", phrase(Phrase::Counted))])
}

#[test]
fn the_bodies_that_the_app_fetches_are_those_of_the_content_and_of_the_pages() {
    for (page, sections) in written() {
        for language in content().site.languages.iter() {
            let path = language.path(&format!("{}index.html", page.path()));
            let html = &files()[&path];
            let file = preloads(html).into_iter().find(|file| file.starts_with("body/")).unwrap();
            let body: Body = serde_json::from_str(&files()[&file]).unwrap();
            let expected = texts(sections, language);
            assert!(!expected.is_empty() && expected.iter().flatten().all(|text| !text.is_empty()), "{path}");
            assert_eq!(texts(&body.sections, language), expected, "{path}: {file}");
            for (section, texts) in sections.iter().zip(expected) {
                let shown = elements(html).find(|element| element.is("id", &section.id));
                let shown = shown.unwrap_or_else(|| panic!("{path} lacks {}", section.id)).inner();
                // Notes on figures are put between the words.
                let words_shown = text(shown).replace(&counted_note(language), "").replace('≠', "");
                for piece in texts.into_iter().flat_map(parse_or_words) {
                    let is_shown = match piece {
                        Piece::Words(words) => words_shown.contains(words),
                        Piece::Reference { kind: Kind::Fact, id, .. } => figures(shown).any(|(shown, _)| shown == id),
                        Piece::Reference { .. } => text(shown).contains(&piece_text(piece, content(), language)),
                    };
                    assert!(is_shown, "{path}: {} lacks {piece:?}", section.id);
                }
            }
        }
    }
}
