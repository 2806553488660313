//! The sitemap and the rules for crawlers.

use std::io;

use serde::Serialize;

use super::Build;
use super::absolute_url::{file_url, page_url};
use super::xml::to_xml;
use crate::content::language::Languages;
use crate::route::Page;

#[derive(Serialize)]
#[serde(rename = "urlset")]
struct UrlSet<'a> {
    #[serde(rename = "@xmlns")]
    namespace: &'static str,
    #[serde(rename = "@xmlns:xhtml")]
    xhtml_namespace: &'static str,
    #[serde(rename = "url")]
    urls: Vec<Url<'a>>,
}

#[derive(Serialize)]
struct Url<'a> {
    loc: String,
    #[serde(rename = "xhtml:link")]
    alternates: Vec<Alternate<'a>>,
}

#[derive(Clone, Serialize)]
struct Alternate<'a> {
    #[serde(rename = "@rel")]
    rel: &'static str,
    #[serde(rename = "@hreflang")]
    language: &'a str,
    #[serde(rename = "@href")]
    href: String,
}

/// Every page in every language, each with its addresses in all languages.
///
/// # Errors
/// See [`to_xml`].
pub(super) fn sitemap(build: &Build) -> io::Result<String> {
    let urls = Page::all(build.content).iter().flat_map(|page| urls(build, page)).collect();
    to_xml(&UrlSet {
        namespace: "http://www.sitemaps.org/schemas/sitemap/0.9",
        xhtml_namespace: "http://www.w3.org/1999/xhtml",
        urls,
    })
}

/// A page's entries, one for each language. All have the same alternates.
fn urls<'a>(build: &'a Build, page: &Page) -> Vec<Url<'a>> {
    let languages = &build.content.site.languages;
    let alternate = |language, id| Alternate { rel: "alternate", language, href: page_url(build, page.clone(), id) };
    let mut alternates: Vec<_> =
        languages.with_ids().map(|(id, language)| alternate(language.tag.as_str(), id)).collect();
    alternates.push(alternate("x-default", Languages::DEFAULT));
    let url = |(id, _)| Url { loc: page_url(build, page.clone(), id), alternates: alternates.clone() };
    languages.with_ids().map(url).collect()
}

/// `robots.txt`: crawlers may read everything.
pub(super) fn robots(build: &Build) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", file_url(build, "sitemap.xml"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::prerender::test_build::build;
    use crate::prerender::xml::tests::parse;

    #[test]
    fn every_page_has_an_entry_in_every_language_with_all_alternates() {
        let build = build();
        let (names, values) = parse(&sitemap(&build).unwrap());
        let languages = build.content.site.languages.len();
        let pages = Page::all(build.content);
        let count = |wanted: &str| names.iter().filter(|name| *name == wanted).count();
        assert_eq!(count("loc"), pages.len() * languages);
        assert_eq!(count("xhtml:link"), pages.len() * languages * (languages + 1));
        for (id, _) in build.content.site.languages.with_ids() {
            for page in &pages {
                assert!(values.contains(&page_url(&build, page.clone(), id)), "{page:?}");
            }
        }
    }

    #[test]
    fn a_letter_that_xml_forbids_is_dropped_and_markup_is_escaped() {
        let mut build = build();
        build.origin = "https://a\u{b}b.example/?<&\"";
        let (_, values) = parse(&sitemap(&build).unwrap());
        assert!(values.contains(&"https://ab.example/?<&\"/timeline/".to_owned()), "{values:?}");
    }
}
