//! Dates as they are shipped to the app: precomputed from EDTF, with nothing lost or invented.

use std::path::Path;

use atlas::content::AuthoredContent;
use atlas::content::date::{Date, Edtf, phrase, short_phrase};
use serde_json::{Value, json};

use super::{common, date, languages_of_content};

fn authored() -> AuthoredContent {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    AuthoredContent::read(|file| std::fs::read_to_string(dir.join(file)).map_err(|error| error.to_string())).unwrap()
}

/// Every date of the content as editors wrote it, and as it is shipped.
fn dates() -> Vec<(Edtf, &'static Date)> {
    let (authored, shipped) = (authored(), common::content());
    let events = authored.events.into_iter().map(|event| (event.date, &shipped.event(&event.id).unwrap().date));
    let facts = authored.facts.into_iter().filter_map(|fact| {
        let shipped = &shipped.fact(&fact.id).unwrap().as_of;
        assert_eq!(fact.as_of.is_some(), shipped.is_some(), "{}", fact.id);
        Some((fact.as_of?, shipped.as_ref()?))
    });
    let eras = authored.site.eras.into_iter().zip(&shipped.site.eras).map(|(era, shipped)| (era.date, &shipped.date));
    events.chain(facts).chain(eras).collect()
}

#[test]
fn every_date_of_the_content_is_shipped_as_it_was_written() {
    let languages = languages_of_content();
    let dates = dates();
    assert!(dates.len() >= 10, "{}", dates.len());
    for (Edtf(text), shipped) in dates {
        assert_eq!(*shipped, date(&text).worded(&languages), "{text}");
        assert_eq!(shipped.as_str(), text);
        for language in languages.iter() {
            assert_eq!(shipped.phrase(language), phrase(shipped, &language.dates), "{text}");
            assert_eq!(shipped.short_phrase(language), short_phrase(shipped, &language.dates), "{text}");
            assert!(!shipped.phrase(language).is_empty() && !shipped.short_phrase(language).is_empty(), "{text}");
        }
    }
}

#[test]
fn every_kind_of_date_survives_json() {
    let languages = languages_of_content();
    for text in [
        "2020-12-31",
        "2010-05",
        "2010-21",
        "2010",
        "1850~",
        "1850?",
        "1850%",
        "199X",
        "18XX",
        "1XXX",
        "XXXX-09-22",
        "XXXX",
        "2004/2006",
        "2020/..",
        "../1998",
        "2020/",
        "/1998-05",
        "[1667,1668]",
        "{1667,1668-05}",
        "Y-9E18",
        "Y1E100",
    ] {
        let date = Edtf(text.to_owned()).to_date(&languages).unwrap();
        let json = serde_json::to_string(&date).unwrap();
        assert_eq!(serde_json::from_str::<Date>(&json).unwrap(), date, "{text}");
    }
}

#[test]
fn no_date_of_the_content_is_shipped_as_text() {
    fn texts(json: &Value, key: &str, found: &mut Vec<(String, String)>) {
        match json {
            Value::String(text) => found.push((key.to_owned(), text.clone())),
            Value::Array(items) => items.iter().for_each(|item| texts(item, key, found)),
            Value::Object(entries) if entries.contains_key("precision") => {}
            Value::Object(entries) => entries.iter().for_each(|(key, value)| texts(value, key, found)),
            _ => {}
        }
    }
    let content = common::content().clone().embedded();
    let mut found = Vec::new();
    texts(&serde_json::to_value(content).unwrap(), "", &mut found);
    assert!(found.len() > 1000, "{}", found.len());
    // A pattern such as “{year}” and a number in a string are no dates either.
    found.retain(|(_, text)| text.len() > 4 && text.parse::<Date>().is_ok());
    // The times of publication and of the last change are those of the atlas itself.
    found.retain(|(key, _)| !["published", "updated"].contains(&key.as_str()));
    assert_eq!(found, []);
}

#[test]
fn a_damaged_date_is_refused() {
    let good = serde_json::to_value(date("2020/..").worded(&languages_of_content())).unwrap();
    assert!(serde_json::from_value::<Date>(good.clone()).is_ok());
    let days = json!({"from": 1, "to": 2});
    for (key, value) in [
        ("edtf", Value::Null),
        ("edtf", json!(7)),
        ("span", json!([])),
        ("span", json!(7)),
        ("span", json!({"start": {"within": days}})),
        ("span", json!({"start": {"within": days}, "end": "closed"})),
        ("span", json!({"start": {"within": [1]}, "end": "open"})),
        ("span", json!({"start": {"within": {"from": 1.5, "to": 2}}, "end": "open"})),
        ("span", json!({"start": {"within": {"from": 1, "to": 1e30}}, "end": "open"})),
        ("span", json!({"start": {"within": {"from": 1}}, "end": "open"})),
        ("span", json!({"start": {"beyond": days}, "end": "open"})),
        ("span", json!(["..", ""])),
        ("span", json!(["...", [3, 4]])),
        ("precision", Value::Null),
        ("precision", json!("hour")),
        ("uncertain", json!(1)),
        ("approximate", json!("yes")),
        ("phrase", Value::Null),
        ("phrase", json!("since 2020")),
        ("phrase", json!({"en": 7})),
        ("short", Value::Null),
    ] {
        let mut damaged = good.clone();
        assert_ne!(damaged[key], value, "{key}");
        damaged[key] = value;
        assert!(serde_json::from_value::<Date>(damaged.clone()).is_err(), "{damaged}");
    }
    for key in ["edtf", "precision", "uncertain", "approximate", "phrase", "short"] {
        let mut damaged = good.clone();
        assert!(damaged.as_object_mut().unwrap().remove(key).is_some(), "{key}");
        assert!(serde_json::from_value::<Date>(damaged).is_err(), "without {key}");
    }
    for damaged in ["null", "7", "[]", "{}", "\"2010-13\""] {
        assert!(serde_json::from_str::<Date>(damaged).is_err(), "{damaged}");
    }
}

#[test]
fn an_invalid_date_is_reported_with_its_file() {
    let mut event = authored();
    event.events.first_mut().unwrap().date = Edtf("2010-13".to_owned());
    let mut fact = authored();
    fact.facts.first_mut().unwrap().as_of = Some(Edtf("2010-13".to_owned()));
    let mut era = authored();
    era.site.eras.first_mut().unwrap().date = Edtf("2010-13".to_owned());
    for (content, file) in [(event, "events.json"), (fact, "facts.json"), (era, "site.json")] {
        let error = content.ship().unwrap_err();
        assert_eq!(error.file, file);
        assert!(error.message.starts_with("“2010-13”: month 13 does not exist"), "{error}");
    }
}

#[test]
fn the_app_embeds_everything_but_the_bodies_of_pages_and_what_is_searched() {
    let content = common::content();
    let mut embedded = serde_json::to_value(content.clone().embedded()).unwrap();
    let whole = serde_json::to_value(content).unwrap();
    let pages = |list: &str| -> Vec<String> {
        let count = whole[list].as_array().unwrap().len();
        (0..count).map(|index| format!("/{list}/{index}/sections")).collect()
    };
    let mut bodies = [pages("stories"), pages("news")].concat();
    bodies.push("/site/about/sections".to_owned());
    // The search data has the synonyms, and the words that it ignores.
    bodies.push("/site/synonyms".to_owned());
    bodies.push("/site/ignored_words".to_owned());
    for body in bodies {
        let sections = embedded.pointer_mut(&body).unwrap();
        assert!([json!([]), json!(null)].contains(sections), "{body}");
        assert_ne!(whole.pointer(&body).unwrap(), sections, "{body}");
        *sections = whole.pointer(&body).unwrap().clone();
    }
    assert_eq!(embedded, whole);
}

#[test]
fn a_body_is_in_one_language() {
    let content = common::content();
    let story = content.stories.first().unwrap();
    for (id, language) in content.site.languages.with_ids() {
        let body = content.body(&story.sections, id);
        for (section, original) in body.sections.iter().zip(&story.sections) {
            assert_eq!(section.heading, original.heading.only(language));
            assert_eq!(section.heading.get(language), original.heading.get(language));
        }
        assert_eq!(body.sections.len(), story.sections.len());
        let json = serde_json::to_string(&body).unwrap();
        for other in content.site.languages.iter().filter(|other| other.tag != language.tag) {
            assert!(!json.contains(&format!("\"{}\":", other.tag)), "{} in {}", other.tag, language.tag);
        }
    }
}
