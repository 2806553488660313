//! The shape of the code, held by tests: dependencies point downwards only, files stay short.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "architecture/modules.rs"]
mod modules;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use atlas::content::phrase::Phrase;
use modules::{Module, behind_browser_apis, cycle, files, modules, paths};
use strum::VariantArray;

/// The parts of the crate in the order of `src/lib.rs`, lowest first. Each may use those before it. Of the timeline and
/// the map, the pure files and the components are parts of their own; the latter are above what several pages use.
fn order() -> Vec<String> {
    let library = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let listed = library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let with_components = |part: &str| match part {
        "components" => vec![part.to_owned(), "timeline components".to_owned(), "map components".to_owned()],
        _ => vec![part.to_owned()],
    };
    listed.flat_map(with_components).collect()
}

/// Whether a part is compiled without the browser and without Leptos.
fn is_pure(part: &str) -> bool {
    let needs_browser = behind_browser_apis("lib.rs").contains(part) || part.ends_with(" components");
    !needs_browser && !["start", "prerender"].contains(&part)
}

/// The part that a module belongs to.
fn part(module: &str) -> String {
    let (first, rest) = module.split_once("::").unwrap_or((module, ""));
    let child = rest.split("::").next().unwrap();
    if is_component_file(first, child) { format!("{first} components") } else { first.to_owned() }
}

fn is_component_file(first: &str, child: &str) -> bool {
    ["timeline", "map"].contains(&first) && behind_browser_apis(&format!("{first}.rs")).contains(child)
}

#[test]
fn parts_use_only_parts_below_them() {
    let order = order();
    let rank = |part: &str| order.iter().position(|one| one == part).unwrap_or_else(|| panic!("{part} has no place"));
    let modules = modules();
    let mut used_parts = BTreeSet::new();
    for (module, Module { uses, .. }) in &modules {
        let own = part(module);
        for used in uses.iter().map(|used| part(used)).filter(|used| *used != own) {
            assert!(rank(&used) < rank(&own), "{module}: {own} must not use {used}");
            // What starts the app, what prerenders it and what checks the content know nothing of each other.
            assert!(!["start", "prerender", "check"].contains(&used.as_str()), "{module}: nothing uses {used}");
            if own == "check" {
                assert!(["content", "route", "search"].contains(&used.as_str()), "{module}: check must not use {used}");
            }
            used_parts.insert(used);
        }
    }
    // The paths were read: all parts but the top ones are used by others.
    assert_eq!(used_parts.len(), order.len() - 3, "{used_parts:?}");
}

#[test]
fn no_module_is_in_a_cycle_with_another() {
    let uses: BTreeMap<String, Vec<String>> =
        modules().into_iter().map(|(module, Module { uses, .. })| (module, uses.into_iter().collect())).collect();
    assert_eq!(cycle(&uses), None);
}

#[test]
fn a_cycle_is_found_wherever_it_is() {
    let cycle = |edges: &[(&'static str, &'static str)]| {
        let mut uses: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (from, to) in edges {
            uses.entry((*from).to_owned()).or_default().push((*to).to_owned());
            uses.entry((*to).to_owned()).or_default();
        }
        cycle(&uses).unwrap_or_default().join(" ")
    };
    assert_eq!(cycle(&[("a", "b"), ("b", "c"), ("a", "c")]), "");
    assert_eq!(cycle(&[("a", "b"), ("b", "c"), ("c", "b")]), "b c b");
    assert_eq!(cycle(&[("a", "b"), ("c", "d"), ("d", "e"), ("e", "c")]), "c d e c");
}

#[test]
fn paths_are_read_in_every_form() {
    for (code, expected) in [
        ("use crate::a::b::C;", vec!["a::b::C"]),
        ("use crate::a::{self, b::{C, D as E}, f};", vec!["a::self", "a::b::C", "a::b::D", "a::f"]),
        ("use super::c::*;\nuse super::super::d;", vec!["x::c", "d"]),
        ("crate::a::call(crate::b::VALUE)", vec!["a::call", "b::VALUE"]),
        ("pub(crate) fn f(super_: &mycrate::A) {}", vec![]),
        ("use crate::a::{\n    b,\n    c,\n};\n{ 1 }", vec!["a::b", "a::c"]),
    ] {
        assert_eq!(paths("x::y", code), expected, "{code}");
    }
}

#[test]
fn pure_parts_know_neither_leptos_nor_the_browser() {
    let foreign = ["leptos", "web_sys", "wasm_bindgen", "js_sys", "gloo", "std::time", "std::env"];
    let mut read = 0;
    for (module, Module { code, .. }) in modules().iter().filter(|(module, _)| is_pure(&part(module))) {
        read += 1;
        for foreign in foreign {
            assert!(!code.contains(foreign), "{module} uses {foreign}");
        }
    }
    assert!(read > 80, "{read} pure modules");
}

#[test]
fn only_the_parts_next_to_the_browser_call_it() {
    let close = ["browser", "remote", "start"];
    for (module, Module { code, .. }) in modules().iter().filter(|(module, _)| !close.contains(&part(module).as_str()))
    {
        // The native tool that writes the glue.
        let code = code.replace("wasm_bindgen_cli_support", "");
        for foreign in ["web_sys::", "js_sys::", "gloo_", "wasm_bindgen"] {
            assert!(!code.contains(foreign), "{module} uses {foreign}");
        }
    }
}

#[test]
fn code_has_no_tricks_that_its_readers_would_pay_for() {
    for (module, Module { code, .. }) in &modules() {
        for trick in ["inline(never)", "inner_html", "innerHTML", "outer_html", "insert_adjacent_html"] {
            assert!(!code.contains(trick), "{module} has {trick}");
        }
    }
}

#[test]
fn files_are_short_and_open_with_what_they_are() {
    let mut long = Vec::new();
    for folder in ["src", "tests"] {
        for (path, text) in files(folder) {
            let lines = text.lines().count();
            if lines > 300 {
                long.push(format!("{}: {lines} lines", path.display()));
            }
            assert!(text.starts_with("//! "), "{} opens with no sentence", path.display());
        }
    }
    assert_eq!(long, Vec::<String>::new());
    for (path, _) in files("src") {
        assert_ne!(path.file_name().unwrap(), "mod.rs", "{}", path.display());
    }
}

#[test]
fn every_phrase_is_used() {
    let modules = modules();
    let sources = modules.iter().filter(|(module, _)| *module != "content::phrase").map(|(_, module)| &module.code);
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let used: BTreeSet<&str> = sources
        .flat_map(|code| code.split("Phrase::").skip(1))
        .map(|rest| rest.split(|letter| !is_name(letter)).next().unwrap())
        .collect();
    for phrase in Phrase::VARIANTS {
        assert!(used.contains(format!("{phrase:?}").as_str()), "the phrase {phrase:?} is used nowhere");
    }
}

#[test]
fn the_content_has_exactly_the_phrases_of_the_code() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("content/phrases.json")).unwrap();
    let texts: BTreeMap<String, serde_json::Value> = serde_json::from_str(&text).unwrap();
    // `SearchLabel` is `search-label`.
    let key = |phrase: &Phrase| {
        let name = format!("{phrase:?}");
        let letters = name.char_indices().map(|(at, letter)| match letter {
            'A'..='Z' if at > 0 => format!("-{}", letter.to_ascii_lowercase()),
            _ => letter.to_ascii_lowercase().to_string(),
        });
        letters.collect::<String>()
    };
    let variants: BTreeSet<String> = Phrase::VARIANTS.iter().map(key).collect();
    assert_eq!(texts.keys().cloned().collect::<BTreeSet<_>>(), variants);
}
