//! The shape of the code, held by tests: dependencies point downwards only, files stay short.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file under a folder, with its text.
fn files(under: &str) -> Vec<(PathBuf, String)> {
    fn walk(dir: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(under), &mut found);
    assert!(!found.is_empty(), "{under} has Rust files");
    found
}

/// The part of the crate that a source file belongs to.
fn part(path: &Path) -> String {
    let path = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let first = path.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn parts_use_only_parts_below_them() {
    let below: [(&str, &[&str]); 9] = [
        ("model", &[]),
        ("chart", &["model"]),
        ("route", &["model"]),
        ("meta", &["model", "route"]),
        ("search", &["model", "route", "meta"]),
        ("view", &["model", "chart", "route", "meta", "search"]),
        ("browser", &["model", "chart", "route", "meta", "search", "view"]),
        ("prerender", &["model", "chart", "route", "meta", "search", "view"]),
        ("check", &["model", "route"]),
    ];
    for (path, text) in files("src") {
        let own = part(&path);
        let Some((_, allowed)) = below.iter().find(|(name, _)| *name == own) else { continue };
        for line in text.lines().filter(|line| line.contains("crate::")) {
            for used in line.split("crate::").skip(1) {
                let used: String =
                    used.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
                assert!(
                    used == own || allowed.contains(&used.as_str()),
                    "{}: {own} must not use {used}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn pure_parts_know_neither_leptos_nor_the_browser() {
    for (path, text) in files("src") {
        let own = part(&path);
        if ["model", "chart", "route", "meta", "search", "check"].contains(&own.as_str()) {
            for foreign in ["leptos", "web_sys", "wasm_bindgen", "js_sys", "gloo", "std::time", "std::env"] {
                let used = text.lines().any(|line| line.contains(&format!("{foreign}::")));
                assert!(!used, "{} uses {foreign}", path.display());
            }
        }
        if own == "view" {
            for foreign in ["web_sys::", "js_sys::", "gloo"] {
                assert!(!text.contains(foreign), "{} uses {foreign}", path.display());
            }
        }
    }
}

#[test]
fn files_are_short_and_open_with_what_they_are() {
    for folder in ["src", "tests"] {
        for (path, text) in files(folder) {
            let lines = text.lines().count();
            assert!(lines <= 300, "{} has {lines} lines", path.display());
            assert!(text.starts_with("//! "), "{} opens with no sentence", path.display());
        }
    }
    for (path, _) in files("src") {
        assert_ne!(path.file_name().unwrap(), "mod.rs", "{}", path.display());
    }
}

#[test]
fn every_phrase_is_used() {
    let sources: String =
        files("src").into_iter().filter(|(path, _)| !path.ends_with("phrase.rs")).map(|(_, text)| text).collect();
    let declared = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/model/phrase.rs")).unwrap();
    let (_, list) = declared.split_once("\nphrases! {").unwrap();
    for line in list.lines().filter(|line| line.contains(" = \"")) {
        let (name, id) = line.trim().split_once(" = ").unwrap();
        let id = id.trim_matches(['"', ',']);
        assert!(sources.contains(&format!("p::{name}")), "the phrase {id} is used nowhere");
    }
}

#[test]
fn phrases_that_are_fetched_stand_on_pages_that_wait_for_them() {
    let waiting = ["view/page/about", "view/page/search", "view/page/story", "view/page/article", "search/", "term.rs"];
    let ids = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/model/phrase.rs")).unwrap();
    let fetched: Vec<&str> = atlas::model::phrase::FETCHED
        .iter()
        .map(|phrase| {
            let ending = format!(" = \"{}\",", atlas::model::phrase::ALL.get(phrase.place()).unwrap());
            let line = ids.lines().find(|line| line.ends_with(&ending)).expect("it is declared");
            line.trim().split(' ').next().unwrap()
        })
        .collect();
    assert!(fetched.len() > 20);
    for (path, text) in files("src") {
        let place = path.to_string_lossy().replace('\\', "/");
        if !waiting.iter().any(|own| place.contains(own)) {
            let words: Vec<&str> = text.split(|one: char| !one.is_alphanumeric() && one != '_' && one != ':').collect();
            for name in &fetched {
                assert!(!words.contains(&format!("p::{name}").as_str()), "{place} shows {name} before the texts came");
            }
        }
    }
}
