//! What machines read of a page, in schema.org's words. The publisher is the site, never the institution.

mod dataset;
mod event;

use serde_json::{Map, Value, json};

pub(super) use dataset::number;

use super::{Build, picture};
use crate::meta;
use crate::model::language::Language;
use crate::route::Page;

/// The JSON-LD of a page, safe inside a script element.
pub(super) fn json_ld(build: &Build, page: &Page, index: usize) -> String {
    let Some(language) = build.content.site.languages.get(index) else { return String::new() };
    let content = build.content;
    let mut record = Map::new();
    let mut add = |key: &str, value: Value| {
        record.insert(key.to_owned(), value);
    };
    add("@type", json!(kind(page)));
    add("name", json!(meta::name_in_full(content, language, page)));
    add("description", json!(meta::description(content, language, page)));
    add("inLanguage", json!(language.tag));
    add("about", institution(build, language));
    if let Some(own) = address(build, page, index) {
        add("url", json!(own));
    }
    if *page != Page::Overview {
        let home = address(build, &Page::Overview, index);
        add("isPartOf", json!({ "@type": "WebSite", "name": content.site.name.get(language), "url": home }));
    }
    match page {
        Page::Article(id) => {
            if let Some(article) = content.article(id) {
                add("headline", json!(article.title.get(language)));
                add("datePublished", json!(article.published));
                if let Some(told) = content.event(&article.event) {
                    add("mentions", event::event(build, told, index, language));
                }
            }
            let picture = build.origin.clone() + &build.base.file(&picture::of_page(page, language));
            add("image", json!(picture));
            add("author", site(build, language));
            add("publisher", site(build, language));
        }
        Page::Facts => {
            add("creator", site(build, language));
            add("publisher", site(build, language));
            add("license", json!(content.site.license));
            add("version", json!(content.site.updated));
            add("dateModified", json!(content.site.updated));
            add("variableMeasured", dataset::variables(build, index, language));
            add("distribution", dataset::distribution(build));
        }
        Page::Timeline => {
            let events: Value = content.events.iter().map(|one| event::event(build, one, index, language)).collect();
            add("mentions", events);
        }
        _ => {}
    }
    let records: Vec<Value> = [Value::from(record)].into_iter().chain(trail(build, page, index, language)).collect();
    // `</script>` in a text would end the element.
    json!({ "@context": "https://schema.org", "@graph": records }).to_string().replace('<', "\\u003c")
}

fn kind(page: &Page) -> &'static str {
    match page {
        Page::Article(_) => "NewsArticle",
        Page::Facts => "Dataset",
        Page::About => "AboutPage",
        Page::Search => "SearchResultsPage",
        Page::News => "CollectionPage",
        Page::Overview => "WebSite",
        _ => "WebPage",
    }
}

/// The institution, which the site is about.
fn institution(build: &Build, language: &Language) -> Value {
    let site = &build.content.site;
    let others: Vec<&str> = site
        .languages
        .iter()
        .filter(|other| other.tag != language.tag)
        .map(|other| site.institution.name.get(other))
        .collect();
    json!({ "@type": site.institution.kind, "name": site.institution.name.get(language), "alternateName": others })
}

/// The site as the one that says all this.
fn site(build: &Build, language: &Language) -> Value {
    json!({ "@type": "Organization", "name": build.content.site.name.get(language), "url": build.origin.clone() + build.base.as_str() })
}

/// The way to a page from the first one; nothing for that one and for a page without an address.
fn trail(build: &Build, page: &Page, index: usize, language: &Language) -> Option<Value> {
    let content = build.content;
    address(build, page, index).filter(|_| *page != Page::Overview)?;
    let mut pages = vec![Page::Overview];
    pages.extend(matches!(page, Page::Article(_)).then_some(Page::News));
    pages.push(page.clone());
    let items: Vec<Value> = pages
        .iter()
        .enumerate()
        .map(|(at, page)| {
            json!({
                "@type": "ListItem",
                "position": at + 1,
                "name": meta::name(content, language, page),
                "item": address(build, page, index),
            })
        })
        .collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items }))
}

fn address(build: &Build, page: &Page, index: usize) -> Option<String> {
    meta::canonical(build.content, &build.origin, build.base, page, index)
}

/// The names of all choices.
pub(super) fn choices<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|choice| name(*choice)).collect()
}
