//! The document around a page: its head, and what starts the app.

use serde_json::json;

use super::absolute_url::file_url;
use super::html::{body, escape};
use super::{Build, icons, json_ld, picture, worker};
use crate::content::language::{Language, LanguageId, Languages};
use crate::meta;
use crate::pages::lazy::{kept_drawings, part_of};
use crate::route::{Page, Route};

/// A page as a whole HTML file.
pub(super) fn document(build: &Build, page: &Page, language: LanguageId) -> String {
    let attributes = root_attributes(build, page, build.content.language(language));
    let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value))).collect();
    format!(
        "<!doctype html>\n<html{attributes}>\n<head>\n{}\n</head>\n<body>\n<div id=\"atlas\">{}</div>\n{}</body>\n</html>\n",
        head(build, page, language),
        body(build, Route::to(page.clone(), language)),
        build.tail,
    )
}

/// What the boot script and the app read from `<html>`.
fn root_attributes(build: &Build, page: &Page, language: &Language) -> Vec<(&'static str, String)> {
    let files = serde_json::to_string(&build.file_names).unwrap_or_default();
    let mut attributes = vec![
        ("lang", language.tag.clone()),
        ("data-app", "static".to_owned()),
        ("data-base", build.base.as_str().to_owned()),
        ("data-origin", build.origin.to_owned()),
        ("data-files", files),
    ];
    if let Some(files) = part_of(page).and_then(|part| build.code_parts.get(part)) {
        let urls: Vec<_> = files.iter().map(|file| build.base.file(file)).collect();
        attributes.push(("data-part", urls.join(" ")));
    }
    if build.is_offline {
        attributes.push(("data-worker", build.base.file(worker::FILE)));
    }
    if !(is_written(page) && is_interactive(page)) {
        attributes.push(("data-style-file", build.base.file(&build.app_stylesheet_file)));
    }
    attributes
}

/// Whether a page has written text. The overview, which most readers see first, has none, nor have the partners,
/// whose drawing is the heaviest.
fn is_written(page: &Page) -> bool {
    !matches!(page, Page::Overview | Page::Partners)
}

/// Whether a page has filters and lists. Other pages are read without the style of these; it comes with the app,
/// which can go from any page to any other.
fn is_interactive(page: &Page) -> bool {
    let has_list = matches!(page, Page::Timeline | Page::Partners | Page::Facts | Page::Search);
    has_list || matches!(page, Page::Story(_)) && page.has_map()
}

fn head(build: &Build, page: &Page, language: LanguageId) -> String {
    let mut lines = vec![
        "<meta charset=\"utf-8\">".to_owned(),
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".to_owned(),
        format!("<title>{}</title>", escape(&meta::title(build.content, build.content.language(language), page))),
        named("name", "description", meta::description(build.content, build.content.language(language), page)),
        named("name", "color-scheme", "light dark"),
    ];
    lines.extend(addresses(build, page, language));
    lines.extend(open_graph(build, page, language));
    lines.extend(site_files(build, language));
    lines.push(format!("<style>{}</style>", build.stylesheet));
    if is_written(page) {
        lines.push(format!("<style>{}</style>", build.text_stylesheet));
    }
    if is_interactive(page) {
        lines.push(format!("<style>{}</style>", build.interactive_stylesheet));
    }
    let json_ld = json_ld::json_ld(build, page, language);
    lines.push(format!("<script type=\"application/ld+json\">{json_ld}</script>"));
    lines.push(build.head.clone());
    lines.extend(preloads(build, page, language));
    lines.join("\n")
}

/// The page's own address and that in each language; a page without an address is not to be indexed.
fn addresses(build: &Build, page: &Page, language: LanguageId) -> Vec<String> {
    let canonical = |id| meta::canonical(build.content, build.origin, build.base, page, id);
    let Some(own) = canonical(language) else { return vec![named("name", "robots", "noindex")] };
    let alternate = |tag: &str, id| canonical(id).map(|href| link("alternate", &href, &hreflang(tag)));
    let languages = build.content.site.languages.with_ids();
    let mut lines = vec![link("canonical", &own, "")];
    lines.extend(languages.filter_map(|(id, language)| alternate(&language.tag, id)));
    lines.extend(alternate("x-default", Languages::DEFAULT));
    lines.push(named("property", "og:url", &own));
    lines
}

/// What other sites and apps show of a shared page.
fn open_graph(build: &Build, page: &Page, language: LanguageId) -> Vec<String> {
    let content = build.content;
    let language = content.language(language);
    let description = meta::description(content, language, page);
    let kind = if matches!(page, Page::Article(_)) { "article" } else { "website" };
    let mut lines = vec![
        named("property", "og:type", kind),
        named("property", "og:title", meta::name_in_full(content, language, page)),
        named("property", "og:description", description),
        named("property", "og:site_name", content.site.name.get(language)),
        named("property", "og:locale", &language.locale),
    ];
    let others = content.site.languages.iter().filter(|other| other.tag != language.tag);
    lines.extend(others.map(|other| named("property", "og:locale:alternate", &other.locale)));
    // A page without an address of its own is not shared.
    if *page != Page::NotFound {
        let picture = file_url(build, &picture::page_picture(page, language));
        lines.extend([
            named("property", "og:image", &picture),
            named("property", "og:image:alt", description),
            named("name", "twitter:card", "summary_large_image"),
        ]);
    }
    lines
}

fn site_files(build: &Build, language: LanguageId) -> [String; 4] {
    let feed = build.content.language(language).path("feed.xml");
    [
        link("icon", &build.base.file("icon.svg"), " type=\"image/svg+xml\""),
        link("apple-touch-icon", &build.base.file(icons::TOUCH.path), ""),
        link("manifest", &build.base.file("manifest.webmanifest"), ""),
        link("alternate", &build.base.file(&feed), " type=\"application/atom+xml\""),
    ]
}

/// The files that the app waits for on this page.
fn preloads(build: &Build, page: &Page, language: LanguageId) -> Vec<String> {
    let names = &build.file_names;
    let own_body = build.bodies.iter().find(|body| body.page == *page && body.language == language);
    let files = [
        (page.has_map() && kept_drawings(page).is_empty()).then_some(&names.map),
        (*page == Page::Search).then_some(&names.search),
        own_body.map(|body| &body.file),
    ];
    let preload = |file: &String| {
        let href = escape(&build.base.file(file));
        format!("<link rel=\"preload\" href=\"{href}\" as=\"fetch\" crossorigin>")
    };
    files.into_iter().flatten().map(preload).collect()
}

fn named(attribute: &str, name: &str, content: &str) -> String {
    format!("<meta {attribute}=\"{name}\" content=\"{}\">", escape(content))
}

fn link(rel: &str, href: &str, more: &str) -> String {
    format!("<link rel=\"{rel}\" href=\"{}\"{more}>", escape(href))
}

fn hreflang(tag: &str) -> String {
    format!(" hreflang=\"{}\"", escape(tag))
}

/// What a phone needs to install the site.
pub(super) fn manifest(build: &Build) -> String {
    let site = &build.content.site;
    let language = site.languages.of(Languages::DEFAULT);
    let drawn = icons::OF_MANIFEST.map(|icon| {
        let size = format!("{0}x{0}", icon.size);
        let purpose = if icon.is_maskable { "maskable" } else { "any" };
        json!({ "src": build.base.file(icon.path), "sizes": size, "type": "image/png", "purpose": purpose })
    });
    let scalable = json!({ "src": build.base.file("icon.svg"), "sizes": "any", "type": "image/svg+xml" });
    let icons: Vec<_> = [scalable].into_iter().chain(drawn).collect();
    json!({
        "id": build.base.as_str(),
        "name": site.name.get(language),
        "short_name": site.name.get(language),
        "description": site.institution.description.get(language),
        "lang": language.tag,
        "start_url": build.base.as_str(),
        "scope": build.base.as_str(),
        "display": "standalone",
        "background_color": "#fbf8f2",
        "theme_color": icons::THEME,
        "icons": icons,
    })
    .to_string()
}
