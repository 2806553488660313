//! The site that is made of the real content, once for a test binary, and its pages.

use std::sync::OnceLock;

use atlas::content::Content;
use atlas::content::language::Language;
use atlas::prerender::{Files, render};

/// The content of this repository, read once.
pub fn content() -> &'static Content {
    static CONTENT: OnceLock<&'static Content> = OnceLock::new();
    CONTENT.get_or_init(super::content)
}

/// Every file that `prerender` makes.
pub fn files() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| render(&super::whole_build()).unwrap())
}

/// Pages, each with its language.
pub fn pages() -> impl Iterator<Item = (&'static str, &'static str, &'static Language)> {
    let languages = &content().site.languages;
    files().iter().filter(|(path, _)| path.ends_with(".html")).map(|(path, html)| {
        let chinese =
            languages.iter().find(|one| !one.prefix.is_empty() && path.starts_with(&format!("{}/", one.prefix)));
        (path.as_str(), html.as_str(), chinese.unwrap_or(&languages[0]))
    })
}
