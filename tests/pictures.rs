//! The pictures of the real content: complete, small, the same each time, and with every letter they need.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use atlas::content::FILES;
use atlas::prerender::Build;
use atlas::prerender::picture::{Pictures, Wanted, glyphs, pictures, source_line};
use atlas::route::Page;

fn build() -> &'static Build {
    static BUILD: OnceLock<Build> = OnceLock::new();
    BUILD.get_or_init(common::whole_build)
}

fn drawn() -> &'static Pictures {
    static DRAWN: OnceLock<Pictures> = OnceLock::new();
    DRAWN.get_or_init(|| pictures(build(), Wanted::All).unwrap())
}

fn files() -> &'static BTreeMap<String, Vec<u8>> {
    &drawn().files
}

#[test]
fn every_page_and_every_figure_has_its_picture_in_every_language() {
    let content = build().content;
    for language in content.site.languages.iter() {
        for fact in &content.facts {
            for kind in ["svg", "png"] {
                let path = format!("pictures/{}.{}.{kind}", fact.id, language.tag);
                assert!(files().contains_key(&path), "{path}");
            }
        }
    }
    let pages = files().keys().filter(|path| path.starts_with("pictures/pages/")).count();
    assert_eq!(pages, Page::all(content).len() * content.site.languages.len());
}

#[test]
fn pictures_are_small_and_those_of_pages_have_the_size_for_sharing() {
    for (path, png) in files().iter().filter(|(path, _)| path.ends_with(".png")) {
        assert_eq!(png.get(1..4), Some(b"PNG".as_slice()), "{path}");
        let side = |at: usize| u32::from_be_bytes(png.get(at..at + 4).unwrap().try_into().unwrap());
        assert_eq!(side(16), 1200, "{path}");
        if path.starts_with("pictures/pages/") {
            assert_eq!(side(20), 630, "{path}");
        }
        assert!(png.len() <= 60_000, "{path} has {} bytes", png.len());
    }
}

/// Writes the pictures for a look at them: `PICTURES=DIR cargo test … --test pictures`.
#[test]
fn pictures_can_be_written_to_a_folder() {
    let Some(dir) = std::env::var_os("PICTURES") else { return };
    for (path, bytes) in files() {
        let path = Path::new(&dir).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn the_same_content_makes_the_same_pictures() {
    assert!(*drawn() == pictures(build(), Wanted::All).unwrap());
}

#[test]
fn every_letter_of_the_content_has_a_glyph() {
    for name in FILES {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(name)).unwrap();
        // What things are called elsewhere is searched for, never drawn.
        let mut is_in_synonyms = false;
        let drawn = text.lines().filter(|line| {
            is_in_synonyms = line.contains("\"synonyms\": [") || is_in_synonyms && !line.trim().starts_with(']');
            !is_in_synonyms && !line.trim_start().starts_with("\"also\": ")
        });
        let missing: String = drawn
            .flat_map(str::chars)
            .filter(|letter| *letter >= ' ' && !glyphs::has_all(&letter.to_string()))
            .collect();
        assert_eq!(missing, "", "{name}: run “npm ci && npm run generate” in tools/lettering");
    }
    assert_eq!(drawn().warning(), None);
}

#[test]
fn a_figure_s_picture_states_in_words_the_number_and_its_source() {
    let content = build().content;
    for (id, language) in content.site.languages.with_ids() {
        for fact in &content.facts {
            let svg = &files()[&format!("pictures/{}.{}.svg", fact.id, language.tag)];
            let svg = String::from_utf8(svg.clone()).unwrap();
            let line = source_line(build(), fact, id);
            assert!(svg.contains(&line) && line.contains(&format!("facts/#{}", fact.id)), "{}: {line}", fact.id);
            assert!(svg.contains(&fact.value.grouped(&language.numbers)), "{}", fact.id);
        }
    }
}
