//! What machines read of a page, in schema.org's words. The publisher is the site, never the institution.

use serde_json::{Value, json};

use super::Build;
use crate::meta;
use crate::model::wording;
use crate::route::Page;

/// The JSON-LD of a page, safe inside a script element.
pub(super) fn json_ld(build: &Build, page: &Page, index: usize) -> String {
    let Some(language) = build.content.site.languages.get(index) else { return String::new() };
    let content = build.content;
    let own = meta::canonical(content, &build.origin, build.base, page, index);
    let home = meta::canonical(content, &build.origin, build.base, &Page::Overview, index);
    let institution = json!({
        "@type": content.site.institution.kind,
        "name": content.site.institution.name.get(language),
        "alternateName": content.site.languages.iter().map(|other| content.site.institution.name.get(other)).collect::<Vec<_>>(),
    });
    let site = json!({ "@type": "WebSite", "name": content.site.name.get(language), "url": home });
    let mut record = json!({
        "@type": match page {
            Page::Article(_) => "NewsArticle",
            Page::Facts => "Dataset",
            Page::About => "AboutPage",
            Page::Search => "SearchResultsPage",
            Page::Overview => "WebSite",
            _ => "WebPage",
        },
        "name": meta::name_in_full(content, language, page),
        "description": meta::description(content, language, page),
        "inLanguage": language.tag,
        "about": institution,
    });
    if let Some(record) = record.as_object_mut() {
        record.insert("@context".to_owned(), json!("https://schema.org"));
        record.extend(own.map(|own| ("url".to_owned(), json!(own))));
        if *page != Page::Overview {
            record.insert("isPartOf".to_owned(), site.clone());
        }
        match page {
            Page::Article(id) => {
                let published = content.article(id).map(|article| article.published.as_str());
                record.insert("headline".to_owned(), json!(meta::name(content, language, page)));
                record.insert("datePublished".to_owned(), json!(published));
                record.insert(
                    "publisher".to_owned(),
                    json!({ "@type": "Organization", "name": content.site.name.get(language) }),
                );
            }
            Page::Facts => {
                record.insert("variableMeasured".to_owned(), facts(build, language));
                record.insert("distribution".to_owned(), distribution(build));
                record.insert(
                    "creator".to_owned(),
                    json!({ "@type": "Organization", "name": content.site.name.get(language) }),
                );
            }
            _ => {}
        }
    }
    // `</script>` in a text would end the element.
    record.to_string().replace('<', "\\u003c")
}

fn facts(build: &Build, language: &crate::model::language::Language) -> Value {
    build
        .content
        .facts
        .iter()
        .map(|fact| {
            json!({
                "@type": "PropertyValue",
                "name": fact.label.get(language),
                "description": wording::plain(fact.definition.get(language), build.content, language),
                "value": number(fact),
            })
        })
        .collect()
}

/// A fact's value as a JSON number without a needless fraction.
pub(super) fn number(fact: &crate::model::fact::Fact) -> Value {
    serde_json::from_str(&fact.value.plain()).unwrap_or(Value::Null)
}

fn distribution(build: &Build) -> Value {
    [("facts.csv", "text/csv"), ("facts.json", "application/json")]
        .into_iter()
        .map(|(file, kind)| {
            json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": build.origin.clone() + &build.base.file(file) })
        })
        .collect()
}
