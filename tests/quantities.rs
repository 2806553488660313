//! Numbers: plain for machines, grouped for readers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use atlas::content::figure::FigureParts;
use atlas::content::language::NumberWords;
use atlas::content::quantity::{Comparator, Quantity};
use proptest::prelude::*;
use strum::VariantArray;

fn english() -> NumberWords {
    NumberWords { group: ",".into(), decimal: ".".into(), group_from: 4, myriads: None }
}

#[test]
fn values_are_written_exactly() {
    let table = [
        (0.0, "0", "0"),
        (7.0, "7", "7"),
        (788.0, "788", "788"),
        (1500.0, "1500", "1,500"),
        (50_000.0, "50000", "50,000"),
        (1_234_567.0, "1234567", "1,234,567"),
        (999_999_999_999_999.0, "999999999999999", "999,999,999,999,999"),
        (-3.25, "-3.25", "−3.25"),
        (0.07, "0.07", "0.07"),
        (98.6, "98.6", "98.6"),
        (-2_234_395_924.1, "-2234395924.1", "−2,234,395,924.1"),
        (1234.5, "1234.5", "1,234.5"),
        (-1500.0, "-1500", "−1,500"),
    ];
    for (value, plain, grouped) in table {
        assert_eq!(Quantity(value).plain(), plain);
        assert_eq!(Quantity(value).grouped(&english()), grouped);
        assert!(Quantity(value).is_printable());
    }
}

#[test]
fn a_language_may_group_later_and_by_other_marks() {
    let spanish = NumberWords { group: "\u{202f}".into(), decimal: ",".into(), group_from: 5, myriads: None };
    assert_eq!(Quantity(1500.0).grouped(&spanish), "1500");
    assert_eq!(Quantity(15000.5).grouped(&spanish), "15\u{202f}000,5");
}

#[test]
fn ten_thousands_have_a_word_where_a_writer_would_use_it() {
    let content = common::content();
    let chinese = &content.site.languages.last().unwrap().numbers;
    let table = [
        (0.0, "0"),
        (788.0, "788"),
        (9_999.0, "9999"),
        (10_000.0, "1万"),
        (50_000.0, "5万"),
        (125_000.0, "12.5万"),
        (12_345.0, "12,345"),
        (10_500.0, "10,500"),
        (-50_000.0, "−5万"),
        (99_990_000.0, "9999万"),
        (100_000_000.0, "1亿"),
        (350_000_000.0, "3.5亿"),
        (123_400_000.0, "123,400,000"),
        (50_000.5, "50,000.5"),
        (999_999_999_999_999.0, "999,999,999,999,999"),
    ];
    for (value, written) in table {
        assert_eq!(Quantity(value).grouped(chinese), written);
    }
}

#[test]
fn numbers_that_cannot_be_written_are_refused() {
    for value in [f64::NAN, f64::INFINITY, 1e16, -1e300, 1.0 / 3.0] {
        assert!(!Quantity(value).is_printable(), "{value}");
    }
}

#[test]
fn a_figure_keeps_its_comparator_in_every_language() {
    let content = common::content();
    let [english, chinese] = &content.site.languages[..] else { panic!("two languages") };
    let table = [
        ("beds-planned", "1,500", "1500"),
        ("patients-outside-shanghai", "more than 70%", "超过70%"),
        ("registry-cases", "nearly 50,000", "近5万"),
        ("partner-countries", "more than 10", "超过10"),
    ];
    for (id, in_english, in_chinese) in table {
        let fact = content.fact(id).unwrap();
        assert_eq!(FigureParts::in_text(fact, content, english).to_string(), in_english);
        assert_eq!(FigureParts::in_text(fact, content, chinese).to_string(), in_chinese);
    }
}

#[test]
fn every_comparator_has_words() {
    let content = common::content();
    for comparator in Comparator::VARIANTS {
        for language in content.site.languages.iter() {
            assert!(content.phrase(comparator.phrase(), language).contains("{n}"), "{comparator:?}");
        }
    }
}

proptest! {
    #[test]
    fn plain_digits_read_back(units in -999_999_999_999_i64..=999_999_999_999, decimals in 0_u32..=3) {
        let value = units as f64 / 10_f64.powi(decimals as i32);
        let back: f64 = Quantity(value).plain().parse().unwrap();
        prop_assert!((back - value).abs() <= value.abs() * 1e-12 + 1e-9, "{} became {}", value, back);
    }

    #[test]
    fn grouping_changes_no_digit(value in -1_000_000_000_i64..=1_000_000_000) {
        let grouped = Quantity(value as f64).grouped(&english());
        prop_assert_eq!(grouped.replace(',', "").replace('−', "-"), value.to_string());
    }

    #[test]
    fn any_float_is_written_or_refused(value in any::<f64>()) {
        let written = Quantity(value).plain();
        prop_assert!(!Quantity(value).is_printable() || !written.is_empty());
    }
}
