//! Every page in every language as it is rendered, and the files beside them, compared with the last accepted form.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use std::sync::OnceLock;

use common::html::elements;
use common::site::files;

/// A text without the hashes in the names of fetched files, which change with every word of the content.
fn without_hashes(text: &str) -> String {
    static NAMES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let unhashed = |name: &String| {
            let (stem, _) = name.rsplit_once('-').unwrap();
            (name.clone(), format!("{stem}-0.json"))
        };
        files().keys().filter(|path| is_fetched(path)).map(unhashed).collect()
    });
    names.iter().fold(text.to_owned(), |text, (name, stable)| text.replace(name, stable))
}

/// Whether the app fetches a file; what is in these is held against the pages elsewhere.
fn is_fetched(path: &str) -> bool {
    ["map-", "globe-", "search-", "body/", "drawings."].iter().any(|stem| path.starts_with(stem))
}

/// One line an element, so that a change shows where it is; long paths cut.
fn lines(html: &str) -> String {
    let mut out = String::new();
    for line in html.replace("><", ">\n<").lines() {
        let cut = line.char_indices().nth(600).map_or(line, |(at, _)| &line[..at]);
        out.push_str(cut);
        out.push('\n');
    }
    out
}

#[test]
fn pages_are_as_they_were_accepted() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (path, text) in files().iter().filter(|(path, _)| !is_fetched(path)) {
            let text = without_hashes(text);
            let shown = if path.ends_with(".html") { lines(&text) } else { text };
            insta::assert_snapshot!(path.replace('/', "_"), shown);
        }
    });
}

#[test]
fn every_page_is_written_in_every_language() {
    let content = common::content();
    for page in atlas::route::Page::all(content) {
        for language in content.site.languages.iter() {
            let path = language.path(&(page.path() + "index.html"));
            let html = files().get(&path).unwrap_or_else(|| panic!("{path} is missing"));
            assert!(html.contains(&format!("<html lang=\"{}\" data-app=\"static\"", language.tag)), "{path}");
            assert_eq!(html.matches("<h1").count(), 1, "{path} has one h1");
        }
    }
}

#[test]
fn no_year_stands_with_the_forum() {
    for path in ["timeline/index.html", "zh/timeline/index.html"] {
        let html = files().get(path).unwrap();
        let item = elements(html).find(|element| element.is("id", "mental-health-forum")).unwrap().inner();
        let digits: Vec<&str> =
            item.split(|letter: char| !letter.is_ascii_digit()).filter(|run| run.len() == 4).collect();
        assert_eq!(digits, Vec::<&str>::new(), "{path}: {item}");
    }
    let english = files().get("timeline/index.html").unwrap();
    assert!(english.contains("September 22, year not stated in the source"));
    assert!(files().get("zh/timeline/index.html").unwrap().contains("9月22日（来源未注明年份）"));
}

#[test]
fn every_figure_has_one_number_and_the_records_value() {
    let content = common::content();
    for (path, html) in files().iter().filter(|(path, _)| path.ends_with(".html")) {
        for part in html.split("data-fact=\"").skip(1) {
            let (id, rest) = part.split_once('"').unwrap();
            let fact = content.fact(id).unwrap_or_else(|| panic!("{path}: {id}"));
            let (_, value) = rest.split_once("<data value=\"").unwrap();
            let (value, _) = value.split_once('"').unwrap();
            assert_eq!(value, fact.value.plain(), "{path}: {id}");
        }
    }
}
