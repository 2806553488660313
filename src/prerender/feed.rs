//! The news as an Atom feed (RFC 4287), one for each language.

use super::Build;
use super::html::escape;
use crate::meta;
use crate::route::Page;

/// The feed of a language. Entries carry the content's own stamp: a date without a year is none for a feed.
pub(super) fn feed(build: &Build, index: usize) -> String {
    let content = build.content;
    let Some(language) = content.site.languages.get(index) else { return String::new() };
    let address = |page: &Page| meta::canonical(content, &build.origin, build.base, page, index).unwrap_or_default();
    let own = language.path("feed.xml");
    let own = build.origin.clone() + &build.base.file(&own);
    let updated = content.news.iter().map(|article| &article.published).chain([&content.site.updated]).max();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.push_str(
        &["<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"", &escape(&language.tag), "\">\n"].concat(),
    );
    let news = [content.site.name.get(language), " · ", meta::name(content, language, &Page::News)].concat();
    out.push_str(&element("title", &news));
    out.push_str(&element("id", &own));
    out.push_str(&["<link rel=\"self\" type=\"application/atom+xml\" href=\"", &escape(&own), "\"/>\n"].concat());
    out.push_str(
        &["<link rel=\"alternate\" type=\"text/html\" href=\"", &escape(&address(&Page::News)), "\"/>\n"].concat(),
    );
    out.push_str(&element("updated", updated.map_or("", String::as_str)));
    out.push_str(&["<author>", &element("name", content.site.name.get(language)), "</author>\n"].concat());
    for article in &content.news {
        let href = address(&Page::Article(article.id.clone()));
        let when = content.event(&article.event).map(|event| event.date.phrase(language).to_owned() + "\n");
        let summary = when.unwrap_or_default() + article.lede.get(language);
        out.push_str("<entry>\n");
        out.push_str(&element("title", article.title.get(language)));
        out.push_str(&element("id", &href));
        out.push_str(&["<link rel=\"alternate\" type=\"text/html\" href=\"", &escape(&href), "\"/>\n"].concat());
        out.push_str(&element("published", &article.published));
        out.push_str(&element("updated", &article.published));
        out.push_str(&element("summary", &summary));
        out.push_str("</entry>\n");
    }
    out.push_str("</feed>\n");
    out
}

fn element(name: &str, text: &str) -> String {
    ["<", name, ">", &escape(text), "</", name, ">\n"].concat()
}
