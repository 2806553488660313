//! Lists of records: each has a name of its own.

use std::collections::HashMap;

use super::super::context::{Context, Thing};
use super::super::countries::COUNTRIES;
use super::super::problems::Problems;
use super::super::spot::Spot;

/// Reports ids that are written otherwise than in addresses, or stand twice in the list.
pub(super) fn check(list: &Spot<'_>, problems: &mut Problems) {
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

/// Reports country codes that are none, or stand twice.
pub(super) fn check_countries(list: &Spot<'_>, problems: &mut Problems) {
    unique(list, "code", problems);
    for code in list.items().iter().filter_map(|country| country.get("code")) {
        is_code(&code, problems);
    }
}

/// Reports codes that are no country's, or no partner's.
pub(super) fn check_partners(list: &Spot<'_>, context: &Context<'_>, problems: &mut Problems) {
    for code in list.items() {
        let Some(text) = code.text().filter(|_| is_code(&code, problems)) else { continue };
        let known = context.ids(Thing::Country).unwrap_or_default();
        if !known.iter().any(|partner| partner.eq_ignore_ascii_case(text)) {
            problems.add(&code, format!("“{text}” is no partner"), "only countries of partners.json are filled");
        }
    }
}

/// Whether a value is a country's code; reports it where it is none.
fn is_code(code: &Spot<'_>, problems: &mut Problems) -> bool {
    let wrong = code.text().filter(|text| !COUNTRIES.contains(text));
    if let Some(text) = wrong {
        let upper = text.trim().to_ascii_uppercase();
        let hint = match upper.as_str() {
            known if COUNTRIES.contains(&known) => format!("write “{known}”, in upper case"),
            "UK" => "did you mean “GB”?".to_owned(),
            _ => "write the two letters of ISO 3166-1 alpha-2, such as JP".to_owned(),
        };
        problems.add(code, format!("“{text}” is no country's code"), hint);
    }
    wrong.is_none()
}

/// Reports what names a record that does not stand before this one: groups have an order, and no circles.
pub(super) fn check_earlier(spot: &Spot<'_>, context: &Context<'_>, problems: &mut Problems) {
    let Some(id) = spot.text() else { return };
    let list = context.records(spot.file);
    // The record that this is a key of: by the line, as ids may be missing or stand twice.
    let before: Vec<&str> = list
        .iter()
        .take_while(|record| record.get("within").is_none_or(|own| own.path.to_string() != spot.path.to_string()))
        .filter_map(|record| record.text_of("id"))
        .collect();
    if !before.contains(&id) {
        let hint = match before.as_slice() {
            [] => "the first one is part of none: leave the key out".to_owned(),
            before => format!("those that stand before it are {}", before.join(", ")),
        };
        problems.add(spot, format!("“{id}” does not stand before what is part of it"), hint);
    }
}

fn unique(list: &Spot<'_>, key: &str, problems: &mut Problems) {
    let mut first: HashMap<&str, Spot<'_>> = HashMap::new();
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
