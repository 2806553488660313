//! The document around a page: its head, and what starts the app.

use super::cards::Cards;
use super::html::{body, escape};
use super::{Build, json_ld, picture};
use crate::meta;
use crate::route::{Address, Page};

/// A page as a whole HTML file.
pub(super) fn document(build: &Build, cards: &Cards, page: &Page, language: usize) -> String {
    let lang = build.content.site.languages.get(language).map_or("en", |language| language.tag.as_str());
    let mut out = String::with_capacity(64 * 1024);
    out.push_str("<!doctype html>\n<html lang=\"");
    out.push_str(&escape(lang));
    out.push_str("\" data-app=\"static\" data-base=\"");
    out.push_str(&escape(build.base.as_str()));
    out.push_str("\" data-content-file=\"");
    out.push_str(&escape(&build.content_file));
    out.push_str("\" data-globe-file=\"");
    out.push_str(&escape(&build.globe_file));
    out.push_str("\" data-map-file=\"");
    out.push_str(&escape(&build.map_file));
    out.push_str("\" data-cards-file=\"");
    out.push_str(&escape(&cards.stem));
    out.push_str("\" data-origin=\"");
    out.push_str(&escape(&build.origin));
    if !has_late_style(page) {
        out.push_str("\" data-style-file=\"");
        out.push_str(&escape(&build.base.file(&build.late_style_file)));
    }
    out.push_str("\">\n<head>\n");
    out.push_str(&head(build, cards, page, language));
    out.push_str("</head>\n<body>\n<div id=\"atlas\">");
    let own = page.needs().cards.then(|| cards.tree(language)).flatten();
    out.push_str(&body(build, Address::of(page.clone(), language), own));
    out.push_str("</div>\n");
    out.push_str(&build.tail);
    out.push_str("</body>\n</html>\n");
    out
}

/// Whether a page is drawn with the late style; others are read without it, and get it when the app
/// starts, which can go from any page to any other.
fn has_late_style(page: &Page) -> bool {
    matches!(page, Page::Timeline | Page::Partners | Page::Facts | Page::Search)
        || page.needs().map && page.needs().texts
}

fn head(build: &Build, cards: &Cards, page: &Page, index: usize) -> String {
    let content = build.content;
    let languages = &content.site.languages;
    let Some(language) = languages.get(index) else { return String::new() };
    let title = meta::title(content, language, page);
    let description = meta::description(content, language, page);
    let mut lines = vec![
        "<meta charset=\"utf-8\">".to_owned(),
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".to_owned(),
        ["<title>", &escape(&title), "</title>"].concat(),
        named("name", "description", description),
        named("name", "color-scheme", "light dark"),
    ];
    let address = |index| meta::canonical(content, &build.origin, build.base, page, index);
    if let Some(own) = address(index) {
        lines.push(link("canonical", &own, ""));
        for (other, language) in languages.iter().enumerate() {
            lines.extend(address(other).map(|href| link("alternate", &href, &hreflang(&language.tag))));
        }
        lines.extend(address(0).map(|href| link("alternate", &href, &hreflang("x-default"))));
        lines.push(named("property", "og:url", &own));
    } else {
        lines.push(named("name", "robots", "noindex"));
    }
    let kind = if matches!(page, Page::Article(_)) { "article" } else { "website" };
    lines.extend([
        named("property", "og:type", kind),
        named("property", "og:title", meta::name_in_full(content, language, page)),
        named("property", "og:description", description),
        named("property", "og:site_name", content.site.name.get(language)),
        named("property", "og:locale", &language.locale),
    ]);
    let others = languages.iter().filter(|other| other.tag != language.tag);
    lines.extend(others.map(|other| named("property", "og:locale:alternate", &other.locale)));
    // A page without an address of its own is shared by nobody.
    if *page != Page::NotFound {
        let picture = build.origin.clone() + &build.base.file(&picture::of_page(page, language));
        lines.extend([
            named("property", "og:image", &picture),
            named("property", "og:image:alt", description),
            named("name", "twitter:card", "summary_large_image"),
        ]);
    }
    let feed = language.path("feed.xml");
    lines.extend([
        link("icon", &build.base.file("icon.svg"), " type=\"image/svg+xml\""),
        link("manifest", &build.base.file("manifest.webmanifest"), ""),
        link("alternate", &build.base.file(&feed), " type=\"application/atom+xml\""),
        ["<style>", &build.style, "</style>"].concat(),
        if has_late_style(page) { ["<style>", &build.late_style, "</style>"].concat() } else { String::new() },
        ["<script type=\"application/ld+json\">", &json_ld::json_ld(build, page, index), "</script>"].concat(),
        build.head.clone(),
    ]);
    // What the app waits for on this page; see `browser`.
    let needs = page.needs();
    let own = cards.files.get(index).filter(|_| needs.cards).map(|(name, _)| name);
    let map = Some(&build.map_file).filter(|_| needs.map);
    let texts = Some(&build.content_file).filter(|_| needs.texts);
    for file in map.into_iter().chain(texts).chain(own) {
        let href = escape(&build.base.file(file));
        lines.push(["<link rel=\"preload\" href=\"", &href, "\" as=\"fetch\" crossorigin>"].concat());
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n") + "\n"
}

fn named(attribute: &str, name: &str, content: &str) -> String {
    ["<meta ", attribute, "=\"", name, "\" content=\"", &escape(content), "\">"].concat()
}

fn link(rel: &str, href: &str, more: &str) -> String {
    ["<link rel=\"", rel, "\" href=\"", &escape(href), "\"", more, ">"].concat()
}

fn hreflang(tag: &str) -> String {
    [" hreflang=\"", &escape(tag), "\""].concat()
}

/// What a phone needs to keep the site on its first screen.
pub(super) fn manifest(build: &Build) -> String {
    let site = &build.content.site;
    let Some(language) = site.languages.first() else { return String::new() };
    let icon = serde_json::json!({ "src": build.base.file("icon.svg"), "sizes": "any", "type": "image/svg+xml" });
    serde_json::json!({
        "name": site.name.get(language),
        "short_name": site.name.get(language),
        "description": site.institution.description.get(language),
        "lang": language.tag,
        "start_url": build.base.as_str(),
        "scope": build.base.as_str(),
        "display": "browser",
        "background_color": "#fbf8f2",
        "theme_color": "#075656",
        "icons": [icon],
    })
    .to_string()
}
