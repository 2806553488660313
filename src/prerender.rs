//! Every page as a file that reads in full without a script, and the files beside the pages.

pub mod assets;
mod cards;
mod document;
mod downloads;
mod feed;
mod glue;
mod headers;
mod html;
mod json_ld;
pub mod picture;
pub mod readings;
mod schema;
mod sitemap;
pub mod style;

use std::collections::BTreeMap;

use crate::chart::partner_map::PartnerMaps;
use crate::model::content::Content;
use crate::route::{Base, Page};

/// What a build is made from.
pub struct Build {
    /// All content; lives as long as the program, as the views want it.
    pub content: &'static Content,
    /// All content as one JSON file, for the app to fetch, and its name.
    pub content_json: String,
    /// The name of that file.
    pub content_file: String,
    /// The map of partners.
    pub maps: &'static PartnerMaps,
    /// The same as JSON, for the app to fetch.
    pub map_json: String,
    /// The name of that file.
    pub map_file: String,
    /// The globe's outlines as JSON, for the app to fetch where they are asked for.
    pub globe_json: String,
    /// The name of that file.
    pub globe_file: String,
    /// The path the site stands under.
    pub base: &'static Base,
    /// The site's public origin, without a slash at the end.
    pub origin: String,
    /// The style sheet that every page holds, small.
    pub style: String,
    /// The style sheet that only pages with filters and lists hold; elsewhere it comes after the page.
    pub late_style: String,
    /// The name of its file.
    pub late_style_file: String,
    /// What goes into every head for the app to start: preloads and the boot script.
    pub head: String,
    /// What goes to the end of every body.
    pub tail: String,
    /// Names of files that never change under their name.
    pub immutable: Vec<String>,
}

/// Files by their path in the site, in order.
pub type Files = BTreeMap<String, String>;

/// Renders the whole site.
pub fn render(build: &Build) -> Files {
    html::start();
    let content = build.content;
    let cards = cards::cards(build);
    let mut files = Files::new();
    for (index, language) in content.site.languages.iter().enumerate() {
        for page in Page::all(content) {
            let path = language.path(&(page.path() + "index.html"));
            files.insert(path, document::document(build, &cards, &page, index));
        }
        files.insert(language.path("404.html"), document::document(build, &cards, &Page::NotFound, index));
        files.insert(language.path("feed.xml"), feed::feed(build, index));
    }
    files.insert("sitemap.xml".to_owned(), sitemap::sitemap(build));
    files.insert("robots.txt".to_owned(), sitemap::robots(build));
    files.insert("facts.csv".to_owned(), downloads::facts_csv(build));
    files.insert("facts.json".to_owned(), downloads::facts_json(build));
    files.insert("facts.schema.json".to_owned(), schema::facts_schema(build));
    files.insert("events.json".to_owned(), downloads::events_json(build));
    files.insert("events.csv".to_owned(), downloads::events_csv(build));
    files.insert(build.content_file.clone(), build.content_json.clone());
    files.insert(build.map_file.clone(), build.map_json.clone());
    files.insert(build.globe_file.clone(), build.globe_json.clone());
    files.insert(build.late_style_file.clone(), build.late_style.clone());
    files.insert("readings.json".to_owned(), readings::readings(content));
    files.insert("manifest.webmanifest".to_owned(), document::manifest(build));
    files.insert("_headers".to_owned(), headers::headers(build, &cards));
    files.extend(cards.files);
    files
}
