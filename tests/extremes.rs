//! Figures at the edges of what a number can be, drawn right in every page, download and picture.
#![cfg(feature = "prerender")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use atlas::prerender::picture::pictures;
use atlas::prerender::render;

/// The card of a figure on a page of figures.
fn card<'a>(html: &'a str, id: &str) -> &'a str {
    let (_, rest) = html.split_once(&format!("<li class=\"card\" id=\"{id}\"")).unwrap();
    rest.split("<li class=\"card\"").next().unwrap()
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
    let files = render(&build);
    let drawn = pictures(&build);
    let id_of = |value: f64| content.facts.iter().find(|fact| (fact.value.0 - value).abs() < 0.1).unwrap().id.clone();
    let table = [
        ("beds-operational".to_owned(), "0", "0"),
        (id_of(-125.5), "-125.5", "−125.5"),
        (id_of(999_999_999_999_999.0), "999999999999999", "999,999,999,999,999"),
        ("national-awards".to_owned(), "0", "0"),
        ("patients-outside-shanghai".to_owned(), "100", "100"),
    ];
    for (id, plain, shown) in &table {
        for language in &content.site.languages {
            let card = card(&files[&language.path("facts/index.html")], id);
            assert!(card.contains(&format!("<data value=\"{plain}\">{shown}</data>")), "{id}");
            let svg = String::from_utf8(drawn[&format!("pictures/{id}.{}.svg", language.tag)].clone()).unwrap();
            assert!(svg.contains(shown), "{id}");
        }
        assert!(files["facts.csv"].lines().any(|row| row.starts_with(&format!("{id},{plain},"))), "{id}");
        assert!(files["facts.json"].contains(&format!("\"value\": {plain},")), "{id}");
    }
    let facts = &files["facts/index.html"];
    assert!(card(facts, "beds-operational").contains("<rect class=\"full\" width=\"0\""), "an empty bar");
    assert!(!card(facts, "national-awards").contains("class=\"squares"), "no marks for none");
    let share = card(facts, "patients-outside-shanghai");
    assert_eq!(share.matches("M0 8h396").count(), 2, "all squares of a share of all are full: {share}");
}
