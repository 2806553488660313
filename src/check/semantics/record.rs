//! Lists of records: each record has an id of its own.

use std::collections::HashMap;

use crate::check::content_folder::ContentFolder;
use crate::check::json::JsonNode;
use crate::check::problems::Problems;
use crate::check::record_kind::RecordKind;
use rust_iso3166::from_alpha2;

/// Reports ids that cannot be part of an address, and ids that two records have.
pub(super) fn check(list: &JsonNode<'_>, problems: &mut Problems) {
    unique(list, "id", problems);
    for id in list.items().iter().filter_map(|record| record.get("id")) {
        let Some(text) = id.text().filter(|text| !is_kebab_case(text)) else { continue };
        let hint = match kebab_case(text) {
            right if right.is_empty() => {
                "write lower-case letters, digits and hyphens, such as beds-planned".to_owned()
            }
            right => format!("write “{right}”: lower-case letters, digits and single hyphens"),
        };
        problems.add(&id, format!("“{text}” cannot stand in an address as an id"), hint);
    }
}

/// Reports codes that are not in ISO 3166-1, and codes that two countries have.
pub(super) fn check_countries(list: &JsonNode<'_>, problems: &mut Problems) {
    unique(list, "code", problems);
    for code in list.items().iter().filter_map(|country| country.get("code")) {
        is_code(&code, problems);
    }
}

/// Reports codes that are not in ISO 3166-1, and codes of countries that are no partners.
pub(super) fn check_partners(list: &JsonNode<'_>, folder: &ContentFolder<'_>, problems: &mut Problems) {
    for code in list.items() {
        let Some(text) = code.text().filter(|_| is_code(&code, problems)) else { continue };
        let known = folder.ids(RecordKind::Country).unwrap_or_default();
        if !known.iter().any(|partner| partner.eq_ignore_ascii_case(text)) {
            problems.add(&code, format!("“{text}” is no partner"), "only countries of partners.json are filled");
        }
    }
}

/// Whether a value is a country's code; reports it if it is not.
fn is_code(code: &JsonNode<'_>, problems: &mut Problems) -> bool {
    let wrong = code.text().filter(|text| from_alpha2(text).is_none());
    if let Some(text) = wrong {
        let upper = text.trim().to_ascii_uppercase();
        let hint = match upper.as_str() {
            known if from_alpha2(known).is_some() => format!("write “{known}”, in upper case"),
            "UK" => "did you mean “GB”?".to_owned(),
            _ => "write the two letters of ISO 3166-1 alpha-2, such as JP".to_owned(),
        };
        problems.add(code, format!("“{text}” is no country's code"), hint);
    }
    wrong.is_none()
}

/// Reports a record that is part of a later one, or of one that does not exist. The order rules out cycles.
pub(super) fn check_earlier(node: &JsonNode<'_>, folder: &ContentFolder<'_>, problems: &mut Problems) {
    let Some(id) = node.text() else { return };
    let list = folder.records(node.file);
    // Compared by path, since ids may be missing or used twice.
    let before: Vec<&str> = list
        .iter()
        .take_while(|record| record.get("within").is_none_or(|own| own.path.to_string() != node.path.to_string()))
        .filter_map(|record| record.text_of("id"))
        .collect();
    if !before.contains(&id) {
        let hint = match before.as_slice() {
            [] => "the first one is part of none: leave the key out".to_owned(),
            before => format!("those listed before it are {}", before.join(", ")),
        };
        problems.add(node, format!("“{id}” is not listed before this one, which is part of it"), hint);
    }
}

fn unique(list: &JsonNode<'_>, key: &str, problems: &mut Problems) {
    let mut first: HashMap<&str, JsonNode<'_>> = HashMap::new();
    for id in list.items().iter().filter_map(|record| record.get(key)) {
        let Some(text) = id.text() else { continue };
        match first.get(text) {
            Some(earlier) => problems.add(
                &id,
                format!("the {key} “{text}” stands twice, first at {}", earlier.path),
                format!("give each its own {key}, or remove one of the two"),
            ),
            None => {
                first.insert(text, id);
            }
        }
    }
}

/// Whether a text is lower-case ASCII words and digits between single hyphens.
pub(super) fn is_kebab_case(text: &str) -> bool {
    text.split('-')
        .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn kebab_case(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}
