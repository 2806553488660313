//! Pictures made at build: whole, small, the same each time, with every letter they need.
#![cfg(feature = "prerender")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use atlas::prerender::Build;
use atlas::prerender::picture::{letters, pictures, source_line};
use atlas::route::Page;

fn build() -> &'static Build {
    static BUILD: OnceLock<Build> = OnceLock::new();
    BUILD.get_or_init(common::whole_build)
}

fn all() -> &'static BTreeMap<String, Vec<u8>> {
    static ALL: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    ALL.get_or_init(|| pictures(build()))
}

#[test]
fn every_page_and_every_figure_has_its_picture_in_every_language() {
    let content = build().content;
    for language in &content.site.languages {
        for fact in &content.facts {
            for kind in ["svg", "png"] {
                let path = format!("pictures/{}.{}.{kind}", fact.id, language.tag);
                assert!(all().contains_key(&path), "{path}");
            }
        }
    }
    let pages = all().keys().filter(|path| path.starts_with("pictures/pages/")).count();
    assert_eq!(pages, Page::all(content).len() * content.site.languages.len());
}

#[test]
fn a_page_s_picture_is_of_the_size_that_is_asked_for_and_light() {
    for (path, png) in all().iter().filter(|(path, _)| path.ends_with(".png")) {
        assert_eq!(png.get(1..4), Some(b"PNG".as_slice()), "{path}");
        let side = |at: usize| u32::from_be_bytes(png.get(at..at + 4).unwrap().try_into().unwrap());
        assert_eq!(side(16), 1200, "{path}");
        if path.starts_with("pictures/pages/") {
            assert_eq!(side(20), 630, "{path}");
        }
        assert!(png.len() <= 60_000, "{path} has {} bytes", png.len());
    }
}

/// Where to put them for a look: `PICTURES=DIR cargo test … --test pictures`.
#[test]
fn they_can_be_looked_at() {
    let Some(dir) = std::env::var_os("PICTURES") else { return };
    for (path, bytes) in all() {
        let path = Path::new(&dir).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn the_same_content_makes_the_same_pictures() {
    assert!(*all() == pictures(build()));
}

#[test]
fn every_letter_of_the_content_has_an_outline() {
    for name in atlas::model::content::FILES {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(name)).unwrap();
        let missing: String = text.chars().filter(|sign| *sign >= ' ' && !letters::known(&sign.to_string())).collect();
        assert_eq!(missing, "", "{name}: run “npm ci && npm run generate” in tools/lettering");
    }
}

#[test]
fn a_figure_s_picture_says_in_words_what_it_shows_and_whose_word_it_is() {
    let content = build().content;
    for (index, language) in content.site.languages.iter().enumerate() {
        for fact in &content.facts {
            let svg = &all()[&format!("pictures/{}.{}.svg", fact.id, language.tag)];
            let svg = String::from_utf8(svg.clone()).unwrap();
            let line = source_line(build(), fact, index, language);
            assert!(svg.contains(&line) && line.contains(&format!("facts/#{}", fact.id)), "{}: {line}", fact.id);
            assert!(svg.contains(&fact.value.grouped(&language.numbers)), "{}", fact.id);
        }
    }
}

#[test]
fn lines_break_where_a_writer_would() {
    let words = letters::lines("Every figure in the atlas, with its source", 30.0, 300.0, 9);
    assert!(words.len() > 1 && words.iter().all(|line| letters::width(line, 30.0) <= 300.0), "{words:?}");
    assert_eq!(words.join(" "), "Every figure in the atlas, with its source");
    let chinese = letters::lines("医院所设的临床科室，合并计数。", 30.0, 275.0, 9);
    assert_eq!(chinese.concat(), "医院所设的临床科室，合并计数。");
    assert!(chinese.iter().all(|line| !line.starts_with(['，', '。'])), "{chinese:?}");
    let cut = letters::lines("one two three four five six seven", 30.0, 150.0, 2);
    assert_eq!(cut.len(), 2);
    assert!(cut.last().unwrap().ends_with('…'), "{cut:?}");
}
