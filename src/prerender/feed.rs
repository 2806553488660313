//! The news as an Atom feed (RFC 4287), one for each language.

use std::io;

use serde::Serialize;

use super::Build;
use super::absolute_url::{file_url, page_url};
use super::xml::to_xml;
use crate::content::article::Article;
use crate::content::language::LanguageId;
use crate::meta;
use crate::route::Page;

#[derive(Serialize)]
#[serde(rename = "feed")]
struct Feed<'a> {
    #[serde(rename = "@xmlns")]
    namespace: &'static str,
    #[serde(rename = "@xml:lang")]
    language: &'a str,
    title: String,
    id: String,
    #[serde(rename = "link")]
    links: [Link; 2],
    updated: &'a str,
    author: Author<'a>,
    #[serde(rename = "entry")]
    entries: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Entry<'a> {
    title: &'a str,
    id: String,
    link: Link,
    published: &'a str,
    updated: &'a str,
    summary: String,
}

#[derive(Serialize)]
struct Link {
    #[serde(rename = "@rel")]
    rel: &'static str,
    #[serde(rename = "@type")]
    media_type: &'static str,
    #[serde(rename = "@href")]
    href: String,
}

impl Link {
    fn to_page(href: String) -> Self {
        Self { rel: "alternate", media_type: "text/html", href }
    }
}

/// The feed in a language.
///
/// # Errors
/// See [`to_xml`].
pub(super) fn feed(build: &Build, language_id: LanguageId) -> io::Result<String> {
    let content = build.content;
    let language = content.language(language_id);
    let url = file_url(build, &language.path("feed.xml"));
    let site = content.site.name.get(language);
    let updated = content.news.iter().map(|article| article.published.as_str()).max();
    to_xml(&Feed {
        namespace: "http://www.w3.org/2005/Atom",
        language: &language.tag,
        title: format!("{site} · {}", meta::name(content, language, &Page::News)),
        id: url.clone(),
        links: [
            Link { rel: "self", media_type: "application/atom+xml", href: url },
            Link::to_page(page_url(build, Page::News, language_id)),
        ],
        updated: content.site.updated.as_str().max(updated.unwrap_or_default()),
        author: Author { name: site },
        entries: content.news.iter().map(|article| entry(build, article, language_id)).collect(),
    })
}

/// Atom wants a full time stamp, and an event's date may lack even its year. So an entry carries the time
/// at which the site published it, and its summary says when the event was.
fn entry<'a>(build: &'a Build, article: &'a Article, language_id: LanguageId) -> Entry<'a> {
    let language = build.content.language(language_id);
    let url = page_url(build, Page::Article(article.id.clone()), language_id);
    let lede = article.lede.get(language);
    let event = build.content.event(&article.event);
    Entry {
        title: article.title.get(language),
        id: url.clone(),
        link: Link::to_page(url),
        published: &article.published,
        updated: &article.published,
        summary: event.map_or_else(|| lede.to_owned(), |event| format!("{}\n{lede}", event.date.phrase(language))),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::content::language::Languages;
    use crate::prerender::test_build::{build, build_with};
    use crate::prerender::xml::tests::parse;

    #[test]
    fn every_feed_is_well_formed_and_has_every_article() {
        let build = build();
        for (id, language) in build.content.site.languages.with_ids() {
            let (names, values) = parse(&feed(&build, id).unwrap());
            assert_eq!(names.iter().filter(|name| *name == "entry").count(), build.content.news.len());
            for article in &build.content.news {
                assert!(values.iter().any(|value| value == article.title.get(language)), "{}", article.id);
            }
        }
    }

    #[test]
    fn a_letter_that_xml_forbids_is_dropped_and_markup_is_escaped() {
        let build = build_with(|content| {
            let languages = content.site.languages.clone();
            let controls: String = ('\0'..' ').chain(['\u{fffe}', '\u{ffff}']).collect();
            let title = format!("Two\u{b} centers{controls} \u{1f600} ]]></title><evil a=\"&b;'");
            content.site.name = content.site.name.map(&languages, |_, _| title.clone());
            content.news[0].title = content.news[0].title.map(&languages, |_, _| title.clone());
        });
        let (names, values) = parse(&feed(&build, Languages::DEFAULT).unwrap());
        assert!(!names.iter().any(|name| name == "evil"), "{names:?}");
        let kept = "Two centers\t\n\r \u{1f600} ]]></title><evil a=\"&b;'";
        // The author's name and the title of the entry.
        assert_eq!(values.iter().filter(|value| *value == kept).count(), 2, "{values:?}");
    }
}
