//! Plural forms: the categories of CLDR, and how a text writes them.
#![allow(clippy::unwrap_used, missing_docs)]

use atlas::content::plural::{PluralError, Plurals, forms, select};

#[test]
fn numbers_have_the_categories_of_cldr() {
    let table: [(&str, &[(f64, &str)]); 7] = [
        (
            "en",
            &[(0.0, "other"), (1.0, "one"), (2.0, "other"), (101.0, "other"), (1.5, "other"), (1_000_001.0, "other")],
        ),
        ("zh-Hans", &[(0.0, "other"), (1.0, "other"), (50_000.0, "other")]),
        ("pl", &[(1.0, "one"), (2.0, "few"), (5.0, "many"), (12.0, "many"), (22.0, "few"), (1_022.0, "few")]),
        ("ar", &[(0.0, "zero"), (1.0, "one"), (2.0, "two"), (3.0, "few"), (11.0, "many"), (100.0, "other")]),
        ("ru", &[(1.0, "one"), (21.0, "one"), (11.0, "many"), (3.0, "few"), (211.0, "many"), (521.0, "one")]),
        ("fr-CA", &[(0.0, "one"), (1.0, "one"), (2.0, "other")]),
        ("tlh", &[(1.0, "other")]),
    ];
    for (language, numbers) in table {
        let plurals = Plurals::of(language);
        for (number, category) in numbers {
            assert_eq!(plurals.category(*number), *category, "{number} in {language}");
        }
    }
}

#[test]
fn a_text_has_the_form_of_a_category() {
    let awards = "{n, plural, one {{n} award} other {{n} awards}}";
    let table = [
        (awards, "one", "{n} award"),
        (awards, "other", "{n} awards"),
        (awards, "few", "{n} awards"),
        ("{n} beds", "one", "{n} beds"),
        ("of {n, plural, one{a bed} other{{n} beds}} here", "one", "of a bed here"),
    ];
    for (text, category, form) in table {
        assert_eq!(select(text, category), form, "{text} for {category}");
    }
    assert_eq!(forms(awards).unwrap(), ["{n} award", "{n} awards"]);
    assert_eq!(forms("{n} beds").unwrap(), ["{n} beds"]);
}

#[test]
fn forms_that_cannot_be_read_are_errors_and_stay_readable() {
    for text in [
        "{n, plural, one {{n} award} others {{n} awards}}",
        "{n, plural, one {{n} award}}",
        "{n, plural, one {{n} award} other {{n} awards}",
        "{n, plural, other {n awards}",
        "{n, plural,",
    ] {
        assert_eq!(forms(text), Err(PluralError), "{text}");
        let _ = select(text, "one");
    }
}
