//! Figures at the edges of what a number can be, drawn right in every page, download and picture.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use atlas::prerender::picture::{Wanted, pictures};
use atlas::prerender::render;
use common::html::elements;

/// The card of a figure on a page of figures.
fn card<'a>(html: &'a str, id: &str) -> &'a str {
    elements(html).find(|element| element.has_class("card") && element.is("id", id)).unwrap().inner()
}

#[test]
fn zero_a_change_below_zero_and_fifteen_digits_are_drawn_right() {
    let content = common::changed(&[
        // Nothing of a whole, no marks at all, a loss, and as many digits as can be held.
        ("\"value\": 788,", "\"value\": 0,"),
        ("\"value\": 125,", "\"value\": -125.5,"),
        ("\"value\": 85,", "\"value\": 999999999999999,"),
        (
            "\"id\": \"national-awards\",\n    \"topic\": \"research\",\n    \"value\": 8,",
            "\"id\": \"national-awards\",\n    \"topic\": \"research\",\n    \"value\": 0,",
        ),
        ("\"value\": 70,", "\"value\": 100,"),
    ]);
    let build = common::build_of(content);
    let files = render(&build).unwrap();
    let drawn = pictures(&build, Wanted::All).unwrap().files;
    let id_of = |value: f64| content.facts.iter().find(|fact| (fact.value.0 - value).abs() < 0.1).unwrap().id.clone();
    let table = [
        ("beds-operational".to_owned(), "0", "0"),
        (id_of(-125.5), "-125.5", "−125.5"),
        (id_of(999_999_999_999_999.0), "999999999999999", "999,999,999,999,999"),
        ("national-awards".to_owned(), "0", "0"),
        ("patients-outside-shanghai".to_owned(), "100", "100"),
    ];
    for (id, plain, shown) in &table {
        for language in content.site.languages.iter() {
            let card = card(&files[&language.path("facts/index.html")], id);
            let data = elements(card).find(|element| element.name == "data").unwrap();
            assert_eq!((data.get("value").unwrap().as_str(), data.inner()), (*plain, *shown), "{id}");
            let svg = String::from_utf8(drawn[&format!("pictures/{id}.{}.svg", language.tag)].clone()).unwrap();
            assert!(svg.contains(shown), "{id}");
        }
        assert!(files["facts.csv"].lines().any(|row| row.starts_with(&format!("{id},{plain},"))), "{id}");
        assert!(files["facts.json"].contains(&format!("\"value\": {plain},")), "{id}");
    }
    let facts = &files["facts/index.html"];
    let full = elements(card(facts, "beds-operational")).find(|element| element.has_class("full")).unwrap();
    assert!(full.name == "rect" && full.is("width", "0.00%"), "an empty bar");
    let has = |id, class| elements(card(facts, id)).any(|element| element.has_class(class));
    assert!(!has("national-awards", "squares"), "no marks for none");
    assert!(has("registries", "squares"), "marks for some");
    let share = card(facts, "patients-outside-shanghai");
    assert_eq!(share.matches("h0").count(), 100, "all dots of a share of all are full: {share}");
}
