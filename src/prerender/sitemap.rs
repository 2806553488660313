//! What crawlers ask for first.

use super::Build;
use super::html::escape;
use crate::meta;
use crate::route::Page;

/// Every page in every language, each with its other languages.
pub(super) fn sitemap(build: &Build) -> String {
    let content = build.content;
    let languages = &content.site.languages;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in Page::all(content) {
        let address = |index| meta::canonical(content, &build.origin, build.base, &page, index).unwrap_or_default();
        let mut alternates: String =
            languages.iter().enumerate().map(|(index, language)| alternate(&language.tag, &address(index))).collect();
        alternates.push_str(&alternate("x-default", &address(0)));
        for index in 0..languages.len() {
            out.push_str(&["<url><loc>", &escape(&address(index)), "</loc>", &alternates, "</url>\n"].concat());
        }
    }
    out.push_str("</urlset>\n");
    out
}

fn alternate(tag: &str, href: &str) -> String {
    ["<xhtml:link rel=\"alternate\" hreflang=\"", &escape(tag), "\" href=\"", &escape(href), "\"/>"].concat()
}

/// Everything may be read.
pub(super) fn robots(build: &Build) -> String {
    ["User-agent: *\nAllow: /\n\nSitemap: ", &build.origin, &build.base.file("sitemap.xml"), "\n"].concat()
}
