//! Structured data of a page for search engines, in the vocabulary of schema.org.
//!
//! The publisher is the site, never the institution, which did not write any of it.

mod dataset;
mod event;

use serde_json::{Map, Value, json};

pub(super) use dataset::value_of;

use super::absolute_url::{file_url, page_url};
use super::{Build, picture};
use crate::content::language::LanguageId;
use crate::meta;
use crate::route::Page;

/// The JSON-LD of a page, safe inside a script element.
pub(super) fn json_ld(build: &Build, page: &Page, language_id: LanguageId) -> String {
    let graph: Vec<Value> =
        [page_record(build, page, language_id)].into_iter().chain(breadcrumbs(build, page, language_id)).collect();
    // `</script>` in a text would end the element.
    json!({ "@context": "https://schema.org", "@graph": graph }).to_string().replace('<', "\\u003c")
}

fn page_record(build: &Build, page: &Page, language_id: LanguageId) -> Value {
    let content = build.content;
    let language = content.language(language_id);
    let mut record = Map::new();
    let mut add = |key: &str, value: Value| {
        record.insert(key.to_owned(), value);
    };
    add("@type", json!(schema_type(page)));
    add("name", json!(meta::name_in_full(content, language, page)));
    add("description", json!(meta::description(content, language, page)));
    add("inLanguage", json!(language.tag));
    add("about", institution(build, language_id));
    if *page != Page::NotFound {
        add("url", json!(page_url(build, page.clone(), language_id)));
    }
    if *page != Page::Overview {
        let home = page_url(build, Page::Overview, language_id);
        add("isPartOf", json!({ "@type": "WebSite", "name": content.site.name.get(language), "url": home }));
    }
    match page {
        Page::Article(id) => {
            if let Some(article) = content.article(id) {
                add("headline", json!(article.title.get(language)));
                add("datePublished", json!(article.published));
                if let Some(event) = content.event(&article.event) {
                    add("mentions", event::record(build, event, language_id));
                }
            }
            add("image", json!(file_url(build, &picture::page_picture(page, language))));
            add("author", publisher(build, language_id));
            add("publisher", publisher(build, language_id));
        }
        Page::Facts => {
            add("creator", publisher(build, language_id));
            add("publisher", publisher(build, language_id));
            if let Some(license) = &content.site.license {
                add("license", json!(license));
            }
            add("version", json!(content.site.updated));
            add("dateModified", json!(content.site.updated));
            add("variableMeasured", dataset::variables(build, language_id));
            add("distribution", dataset::distribution(build));
        }
        Page::Timeline => {
            add("mentions", content.events.iter().map(|event| event::record(build, event, language_id)).collect());
        }
        _ => {}
    }
    record.into()
}

fn schema_type(page: &Page) -> &'static str {
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
fn institution(build: &Build, language_id: LanguageId) -> Value {
    let site = &build.content.site;
    let name = site.institution.name.get(build.content.language(language_id));
    let others = site.languages.with_ids().filter(|(id, _)| *id != language_id);
    let other_names: Vec<&str> = others.map(|(_, language)| site.institution.name.get(language)).collect();
    json!({ "@type": site.institution.kind, "name": name, "alternateName": other_names })
}

/// The site as the author and publisher of its pages.
fn publisher(build: &Build, language_id: LanguageId) -> Value {
    let name = build.content.site.name.get(build.content.language(language_id));
    json!({ "@type": "Organization", "name": name, "url": file_url(build, "") })
}

/// The way from the overview to a page; `None` for the overview itself and for a page without an address.
fn breadcrumbs(build: &Build, page: &Page, language_id: LanguageId) -> Option<Value> {
    let way = match page {
        Page::Overview | Page::NotFound => return None,
        Page::Article(_) => vec![Page::Overview, Page::News, page.clone()],
        _ => vec![Page::Overview, page.clone()],
    };
    let language = build.content.language(language_id);
    let item = |(index, page): (usize, &Page)| {
        json!({
            "@type": "ListItem",
            "position": index + 1,
            "name": meta::name(build.content, language, page),
            "item": page_url(build, page.clone(), language_id),
        })
    };
    let items: Vec<Value> = way.iter().enumerate().map(item).collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::content::language::Languages;
    use crate::prerender::test_build::build_with;

    #[test]
    fn no_text_ends_the_script_element() {
        let build = build_with(|content| {
            let languages = content.site.languages.clone();
            for fact in &mut content.facts {
                fact.label = fact.label.map(&languages, |_, _| "</script><!--".to_owned());
            }
        });
        let text = json_ld(&build, &Page::Facts, Languages::DEFAULT);
        assert!(!text.contains('<'), "{text}");
        let whole: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(whole["@graph"][0]["variableMeasured"][0]["name"], "</script><!--");
    }

    #[test]
    fn an_article_leads_back_to_the_news_and_the_overview() {
        let build = build_with(|_| {});
        let page = Page::Article(build.content.news[0].id.clone());
        let whole: Value = serde_json::from_str(&json_ld(&build, &page, Languages::DEFAULT)).unwrap();
        let items = whole["@graph"][1]["itemListElement"].as_array().unwrap();
        assert_eq!(items.iter().map(|item| &item["position"]).collect::<Vec<_>>(), [1, 2, 3]);
        let last = page_url(&build, page, Languages::DEFAULT);
        assert_eq!(items[2]["item"], last);
        assert!(items.iter().all(|item| last.starts_with(item["item"].as_str().unwrap())));
    }
}
