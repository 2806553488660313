//! Every page as a file that reads in full without a script, and the files beside the pages.

mod absolute_url;
pub mod assets;
pub mod compress;
mod document;
mod downloads;
mod feed;
mod glue;
mod headers;
mod hosts;
mod html;
pub mod icons;
mod json_ld;
pub mod picture;
pub mod readings;
pub mod report;
mod schema;
mod sitemap;
pub mod split;
pub mod style;
#[cfg(test)]
pub(crate) mod test_build;
pub mod worker;
mod xml;

use std::collections::BTreeMap;
use std::io;
use std::sync::OnceLock;

use assets::{HashedAssets, hash};
use serde::Serialize;

use crate::components::kept::KeptDrawing;
use crate::content::language::LanguageId;
use crate::content::story::Section;
use crate::content::{Body, Content};
use crate::map::globe::Outlines;
use crate::map::outline::Topology;
use crate::map::partner_map::PartnerMaps;
use crate::pages::lazy::kept_drawings;
use crate::remote::{Drawings, FileNames, body_key};
use crate::route::{Base, Page, Route};
use crate::search::data::SearchData;
use crate::search::engine::SearchEngine;

/// Files by their path in the site, in order.
pub type Files = BTreeMap<String, String>;

/// What a build is made from. Components want what they draw to live as long as the program.
pub struct Build {
    /// The content, bodies included.
    pub content: &'static Content,
    /// Where the site is hosted.
    pub base: &'static Base,
    /// The site's public origin, without a slash at the end.
    pub origin: &'static str,
    /// The map of partners.
    pub maps: &'static OnceLock<PartnerMaps>,
    /// What the search finds.
    pub search: &'static OnceLock<SearchEngine>,
    /// The bodies of the written pages.
    pub bodies: Vec<PageBody>,
    /// The names of the files that the app fetches.
    pub file_names: FileNames,
    /// Those files.
    pub fetched: Files,
    /// The style sheet that every page inlines, minified.
    pub stylesheet: String,
    /// The style sheet that only pages with written text inline.
    pub text_stylesheet: String,
    /// The style sheet that only pages with filters and lists inline.
    pub interactive_stylesheet: String,
    /// The name of the file that brings both to a page that lacks one, with the app.
    pub app_stylesheet_file: String,
    /// What goes into every head for the app to start: preloads and the boot script.
    pub head: String,
    /// The files of each part of the app that only some pages need, by its name.
    pub code_parts: BTreeMap<String, Vec<String>>,
    /// What goes to the end of every body.
    pub tail: String,
    /// Names of files that never change under their name.
    pub immutable: Vec<String>,
    /// See [`BuildParts::frame_ancestors`].
    pub frame_ancestors: String,
    /// See [`BuildParts::is_offline`].
    pub is_offline: bool,
}

/// The body of a page in a language.
pub struct PageBody {
    /// The page.
    pub page: Page,
    /// The language.
    pub language: LanguageId,
    /// The body.
    pub body: &'static OnceLock<Body>,
    /// The name of its file.
    pub file: String,
}

/// The style sheets and settings of a build.
#[derive(Clone, Debug, Default)]
pub struct BuildParts {
    /// The minified style sheet of every page.
    pub stylesheet: String,
    /// The minified style sheet of pages of text.
    pub text_stylesheet: String,
    /// The minified style sheet of pages with filters and lists.
    pub interactive_stylesheet: String,
    /// See [`Build::tail`].
    pub tail: String,
    /// Which sites may show a page within theirs: the value of `frame-ancestors`.
    pub frame_ancestors: String,
    /// Whether the site is kept for reading offline.
    pub is_offline: bool,
}

impl Build {
    /// Lays out the maps, gathers the search data, and names every file that the app fetches by its bytes.
    pub fn new(
        content: &'static Content,
        world: &Topology,
        base: &'static Base,
        origin: &'static str,
        parts: BuildParts,
    ) -> Self {
        let maps = PartnerMaps::new(world, content);
        let search = SearchData::of_content(content, readings::pinyin_of, readings::simplified_of);
        let mut fetched = Files::new();
        let bodies = page_bodies(content, &mut fetched);
        let file_names = FileNames {
            map: add(&mut fetched, "map", &maps),
            globe: add(&mut fetched, "globe", &Outlines::new(world, content)),
            search: add(&mut fetched, "search", &search),
            bodies: bodies
                .iter()
                .map(|body| (body_key(&body.page, content.language(body.language)), body.file.clone()))
                .collect(),
            // They are drawn when there is a build to draw them from.
            drawings: BTreeMap::new(),
        };
        let app_stylesheet = parts.text_stylesheet.clone() + &parts.interactive_stylesheet;
        let app_stylesheet_file = format!("style-{}.css", hash(app_stylesheet.as_bytes()));
        let mut build = Self {
            content,
            base,
            origin,
            maps: forever(maps),
            search: forever(SearchEngine::from(search)),
            bodies,
            file_names,
            fetched,
            stylesheet: parts.stylesheet,
            text_stylesheet: parts.text_stylesheet,
            interactive_stylesheet: parts.interactive_stylesheet,
            app_stylesheet_file,
            head: String::new(),
            code_parts: BTreeMap::new(),
            tail: parts.tail,
            immutable: Vec::new(),
            frame_ancestors: parts.frame_ancestors,
            is_offline: parts.is_offline,
        };
        build.add_drawings();
        build.immutable = build.fetched.keys().chain([&build.app_stylesheet_file]).cloned().collect();
        build
    }

    /// Writes the drawings that the app keeps of pages, so that it need not draw them when it goes there.
    fn add_drawings(&mut self) {
        html::start();
        for (id, language) in self.content.site.languages.with_ids() {
            let draw = |(page, drawing): (&Page, &KeptDrawing)| {
                let html = html::kept_drawing(self, Route::to(page.clone(), id), *drawing);
                (drawing.name.to_owned(), html)
            };
            let pages = Page::all(self.content);
            let kept = pages.iter().flat_map(|page| kept_drawings(page).iter().map(move |drawing| (page, drawing)));
            let drawings: Drawings = kept.map(draw).collect();
            let name = add(&mut self.fetched, &format!("drawings.{}", language.tag), &drawings);
            self.file_names.drawings.insert(language.tag.clone(), name);
        }
    }
}

impl Build {
    /// Adds the app, which every page then starts.
    pub fn add_app(&mut self, app: &HashedAssets) {
        self.head.clone_from(&app.head);
        self.code_parts.clone_from(&app.parts);
        self.immutable.extend(app.files.iter().map(|(name, _)| name.clone()));
    }
}

/// The body of every written page in every language; puts their files into `fetched`.
fn page_bodies(content: &'static Content, fetched: &mut Files) -> Vec<PageBody> {
    let stories = content.stories.iter().map(|story| (Page::Story(story.id.clone()), &story.sections));
    let articles = content.news.iter().map(|article| (Page::Article(article.id.clone()), &article.sections));
    let about = (Page::About, &content.site.about.sections);
    let mut bodies = Vec::new();
    for (page, sections) in stories.chain(articles).chain([about]) {
        for (language, _) in content.site.languages.with_ids() {
            bodies.push(page_body(content, page.clone(), sections, language, fetched));
        }
    }
    bodies
}

fn page_body(
    content: &'static Content,
    page: Page,
    sections: &[Section],
    language: LanguageId,
    fetched: &mut Files,
) -> PageBody {
    let body = content.body(sections, language);
    let name = page.path().trim_end_matches('/').replace('/', "-");
    let stem = format!("body/{name}.{}", content.language(language).tag);
    PageBody { file: add(fetched, &stem, &body), page, language, body: forever(body) }
}

/// Keeps a value for as long as the program runs.
fn forever<T>(value: T) -> &'static OnceLock<T> {
    Box::leak(Box::new(OnceLock::from(value)))
}

/// Adds a JSON file whose name has a hash of its bytes, and returns the name.
fn add(files: &mut Files, stem: &str, value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_default();
    let name = format!("{stem}-{}.json", hash(json.as_bytes()));
    files.insert(name.clone(), json);
    name
}

/// Renders the whole site.
///
/// # Errors
/// A feed, sitemap or table that cannot be written.
pub fn render(build: &Build) -> io::Result<Files> {
    let content = build.content;
    let mut files = build.fetched.clone();
    for (id, language) in content.site.languages.with_ids() {
        for page in Page::all(content) {
            let path = language.path(&format!("{}index.html", page.path()));
            files.insert(path, document::document(build, &page, id));
        }
        files.insert(language.path("404.html"), document::document(build, &Page::NotFound, id));
        files.insert(language.path("feed.xml"), feed::feed(build, id)?);
    }
    files.insert(build.app_stylesheet_file.clone(), build.text_stylesheet.clone() + &build.interactive_stylesheet);
    for (name, text) in [
        ("sitemap.xml", sitemap::sitemap(build)?),
        ("robots.txt", sitemap::robots(build)),
        ("facts.csv", downloads::facts_csv(build)?),
        ("facts.json", downloads::facts_json(build)),
        ("facts.schema.json", schema::facts_schema(build)),
        ("events.json", downloads::events_json(build)),
        ("events.csv", downloads::events_csv(build)?),
        ("manifest.webmanifest", document::manifest(build)),
        ("_headers", headers::headers(build)),
        ("_nginx.conf", hosts::nginx(build)),
        ("_Caddyfile", hosts::caddy(build)),
    ] {
        files.insert(name.to_owned(), text);
    }
    Ok(files)
}
