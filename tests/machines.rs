//! Files for other programs: downloads against their schema, JSON-LD against the vocabulary of schema.org.
#![cfg(all(feature = "ssr", feature = "check"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use common::site::files;
use serde_json::Value;

fn json(path: &str) -> Value {
    serde_json::from_str(&files()[path]).expect(path)
}

#[test]
fn the_records_are_valid_by_their_schema() {
    let validator = jsonschema::validator_for(&json("facts.schema.json")).unwrap();
    let records = json("facts.json");
    let problems: Vec<String> = validator.iter_errors(&records).map(|error| error.to_string()).collect();
    assert_eq!(problems, Vec::<String>::new());
    for (key, wrong) in
        [("value", Value::from("788")), ("comparator", Value::from("over")), ("sources", Value::from(Vec::<u8>::new()))]
    {
        let mut broken = records.clone();
        broken[0][key] = wrong;
        assert!(!validator.is_valid(&broken), "{key}");
    }
}

#[test]
fn the_records_carry_license_and_version() {
    let site = &common::content().site;
    for record in json("facts.json").as_array().unwrap() {
        assert_eq!(record["license"], site.license.as_deref().unwrap());
        assert_eq!(record["version"], site.updated.as_str());
    }
}

#[test]
fn a_spreadsheet_program_reads_the_table_as_utf_8() {
    let csv = &files()["facts.csv"];
    assert!(csv.starts_with("\u{feff}id,value,comparator,unit,as_of,label_en,label_zh-Hans,source,url\r\n"));
    assert_eq!(csv.matches("\r\n").count(), common::content().facts.len() + 1);
}

/// The properties that schema.org defines for the types that the site uses, as far as it uses them.
const PROPERTIES: &[(&str, &[&str])] = &[
    ("Thing", &["name", "alternateName", "description", "url", "image", "subjectOf"]),
    (
        "CreativeWork",
        &[
            "about",
            "inLanguage",
            "isPartOf",
            "publisher",
            "author",
            "creator",
            "license",
            "version",
            "dateModified",
            "datePublished",
            "headline",
            "mentions",
        ],
    ),
    ("Dataset", &["variableMeasured", "distribution"]),
    ("DataDownload", &["contentUrl", "encodingFormat"]),
    ("PropertyValue", &["value", "minValue", "maxValue", "unitText"]),
    ("Event", &["startDate"]),
    ("BreadcrumbList", &["itemListElement"]),
    ("ListItem", &["position", "item"]),
];
const CREATIVE: &[&str] = &[
    "WebSite",
    "WebPage",
    "AboutPage",
    "CollectionPage",
    "SearchResultsPage",
    "NewsArticle",
    "Dataset",
    "CreativeWork",
    "DataDownload",
];
const OTHERS: &[&str] = &["Hospital", "Organization", "Event", "PropertyValue", "BreadcrumbList", "ListItem"];

fn properties(kind: &str) -> Vec<&'static str> {
    let of = |kind: &str| PROPERTIES.iter().find(|(own, _)| *own == kind).map_or(&[] as &[&str], |(_, list)| *list);
    let mut properties = [of("Thing"), of(kind)].concat();
    if CREATIVE.contains(&kind) {
        properties.extend(of("CreativeWork"));
    }
    properties
}

fn check(path: &str, value: &Value, kinds: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| check(path, item, kinds)),
        Value::Object(record) => {
            let kind = record["@type"].as_str().unwrap();
            assert!(CREATIVE.contains(&kind) || OTHERS.contains(&kind), "{path}: {kind}");
            kinds.push(kind.to_owned());
            for (key, value) in record.iter().filter(|(key, _)| !key.starts_with('@')) {
                assert!(properties(kind).contains(&key.as_str()), "{path}: {kind} has no {key}");
                assert!(!value.is_null(), "{path}: {key} of {kind} is empty");
                check(path, value, kinds);
            }
            if let Some(publisher) = record.get("publisher") {
                let institution = &common::content().site.institution.name;
                for language in common::content().site.languages.iter() {
                    assert_ne!(publisher["name"], institution.get(language), "{path}");
                }
            }
        }
        _ => {}
    }
}

#[test]
fn json_ld_uses_only_types_and_properties_of_schema_org() {
    let mut kinds = Vec::new();
    for (path, html) in files().iter().filter(|(path, _)| path.ends_with(".html")) {
        let (_, rest) = html.split_once("<script type=\"application/ld+json\">").expect(path);
        let (text, _) = rest.split_once("</script>").unwrap();
        let whole: Value = serde_json::from_str(text).expect(path);
        assert_eq!(whole["@context"], "https://schema.org", "{path}");
        check(path, &whole["@graph"], &mut kinds);
    }
    for kind in ["Hospital", "Dataset", "PropertyValue", "Event", "NewsArticle", "BreadcrumbList", "DataDownload"] {
        assert!(kinds.iter().any(|known| known == kind), "no page has a {kind}");
    }
}
