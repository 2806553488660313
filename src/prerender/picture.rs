//! Pictures made at build: one of each page for those who share it, one of each figure to keep.

mod fact;
mod inks;
pub mod letters;
mod page;
mod sheet;

use std::collections::BTreeMap;

use super::Build;
use crate::model::fact::Fact;
use crate::model::language::Language;
use crate::route::Page;

pub use fact::source_line;

/// Ink, paper and what lies between, as `style/tokens.css` has them in light.
const PAPER: &str = "#fbf8f2";
const INK: &str = "#16242b";
const MUTED: &str = "#46565f";
const EMPTY: &str = "#e9e2d4";
const TEAL: &str = "#075656";

/// Every picture by its path in the site: nothing in them depends on when or where they are made.
pub fn pictures(build: &Build) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for (index, language) in build.content.site.languages.iter().enumerate() {
        for page in Page::all(build.content) {
            let sheet = page::sheet(build, &page, language);
            files.extend(sheet.png().map(|png| (of_page(&page, language), png)));
        }
        for fact in &build.content.facts {
            let sheet = fact::sheet(build, fact, index, language);
            let description = fact::description(build, fact, index, language);
            let svg = sheet.svg(&language.tag, fact.label.get(language), &description);
            files.insert(of_fact(fact, language, "svg"), svg.into_bytes());
            files.extend(sheet.png().map(|png| (of_fact(fact, language, "png"), png)));
        }
    }
    files
}

/// The path of a page's picture.
pub(super) fn of_page(page: &Page, language: &Language) -> String {
    let path = page.path();
    let name = if path.is_empty() { "overview".to_owned() } else { path.trim_end_matches('/').replace('/', "-") };
    ["pictures/pages/", &name, ".", &language.tag, ".png"].concat()
}

/// The path of a figure's picture.
fn of_fact(fact: &Fact, language: &Language, kind: &str) -> String {
    ["pictures/", &fact.id, ".", &language.tag, ".", kind].concat()
}

/// The color of a topic on paper.
fn topic_color<'a>(build: &'a Build, topic: &str) -> &'a str {
    build.content.topic(topic).map_or(TEAL, |topic| topic.light.as_str())
}
