//! Properties of every date and every text.

use std::cmp::Ordering;

use atlas::content::date::{
    Bound, Date, FARTHEST_YEAR, Span, civil_from_days, compare, days_from_civil, days_in_month, end_of_year, phrase,
    short_phrase, start_of_year,
};
use proptest::prelude::*;

use super::date;
use super::wording::languages;

/// Valid dates of every kind and level.
fn dates() -> impl Strategy<Value = String> {
    let year = prop_oneof![
        "[012][0-9]{3}",
        "-[1-9][0-9]{3}",
        "[12][0-9X][0-9X]{2}",
        Just("XXXX".to_owned()),
        "Y-?[1-9][0-9]{4,17}",
        "Y-?[1-9]E[5-9][0-9]?",
    ];
    let month_and_day = "-(0[1-9]|1[0-2]|2[1-9]|3[0-9]|XX|[01]X)(-([012][0-9]|3[01]|XX|[0-3]X))?";
    let one = (year, proptest::option::of(month_and_day), "[?~%]?")
        .prop_map(|(year, rest, qualifier)| year + &rest.unwrap_or_default() + &qualifier);
    let end = prop_oneof![
        4 => one.clone(),
        1 => one.clone().prop_map(|date| "..".to_owned() + &date),
        1 => Just("..".to_owned()),
        1 => Just(String::new()),
    ];
    let members = proptest::collection::vec((one.clone(), "(\\.\\.)?"), 1..4);
    prop_oneof![
        4 => one,
        2 => (end.clone(), end).prop_map(|(start, end)| start + "/" + &end),
        1 => (members, any::<bool>()).prop_map(|(members, are_all_meant)| {
            let list = members.into_iter().map(|(date, dots)| date + &dots).collect::<Vec<_>>().join(",");
            if are_all_meant { format!("{{{list}}}") } else { format!("[{list}]") }
        }),
    ]
    .prop_filter("a date", |text| text.parse::<Date>().is_ok())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_a_date_or_says_why_not(text in prop_oneof![
        any::<String>(),
        "[0-9XYESTx?~%./,{}:+Zs –-]{0,16}",
        "[\\[{]?[0-9X]{4}(-[0-9Xx]{1,2}){0,2}[?~%]?[/,.T–]{0,2}[0-9X.:Z-]{0,9}[\\]}]?",
    ]) {
        match text.parse::<Date>() {
            Ok(date) => {
                prop_assert_eq!(date.as_str(), &text);
                prop_assert!(!phrase(&date, &languages()[0]).is_empty());
            }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    #[test]
    fn a_span_starts_before_it_ends(text in dates()) {
        let date = date(&text);
        let Some(span) = date.span() else { return Ok(()) };
        prop_assert!(span.start.days().is_some() || span.end.days().is_some());
        for days in [span.start.days(), span.end.days()].into_iter().flatten() {
            prop_assert!(days.from < days.to);
        }
        if let (Bound::Within(start), Bound::Within(end)) = (span.start, span.end) {
            prop_assert!(start.from <= end.from && start.to <= end.to);
        }
        prop_assert!(date.overlaps_years(None, None));
    }

    #[test]
    fn every_date_has_words_without_a_placeholder_left(text in dates()) {
        for language in languages() {
            for written in [phrase(&date(&text), &language), short_phrase(&date(&text), &language)] {
                prop_assert!(!written.is_empty() && !written.contains(['{', '}']), "{}", written);
            }
        }
    }

    #[test]
    fn a_day_and_its_civil_date_are_the_same(day in -400_000_000_000_i64..400_000_000_000, farther in any::<i64>()) {
        let civil = civil_from_days(day);
        prop_assert_eq!(days_from_civil(civil.year, civil.month, civil.day), day);
        prop_assert!((1..=days_in_month(civil.year, civil.month)).contains(&civil.day));
        prop_assert!(start_of_year(civil.year) <= day && day < end_of_year(civil.year));
        prop_assert!(civil_from_days(farther).year.abs() <= FARTHEST_YEAR);
        prop_assert!(start_of_year(farther) < end_of_year(farther));
    }

    #[test]
    fn only_spans_without_a_common_day_are_compared(a in dates(), b in dates()) {
        let (a, b) = (date(&a), date(&b));
        prop_assert_eq!(compare(&a, &b), compare(&b, &a).map(Ordering::reverse));
        prop_assert_eq!(compare(&a, &a), None);
        let (Some(first), Some(second)) = (a.span(), b.span()) else {
            prop_assert_eq!(compare(&a, &b), None);
            return Ok(());
        };
        let ends = |span: Span| (span.earliest().unwrap_or(i64::MIN), span.latest().unwrap_or(i64::MAX));
        let (first, second) = (ends(first), ends(second));
        let share_a_day = first.0 < second.1 && second.0 < first.1;
        prop_assert_eq!(compare(&a, &b).is_none(), share_a_day);
        // The order of a list never contradicts it.
        if compare(&a, &b) == Some(Ordering::Less) {
            prop_assert!(a.reading_key() < b.reading_key());
        }
    }

    #[test]
    fn a_list_has_one_order(texts in proptest::collection::vec(dates(), 0..12), seed in any::<usize>()) {
        let mut sorted: Vec<Date> = texts.iter().map(|text| date(text)).collect();
        let mut shuffled = sorted.clone();
        shuffled.rotate_left(seed % texts.len().max(1));
        shuffled.reverse();
        sorted.sort_by(|a, b| a.reading_key().cmp(&b.reading_key()));
        shuffled.sort_by(|a, b| a.reading_key().cmp(&b.reading_key()));
        prop_assert_eq!(&sorted, &shuffled);
        let first_undated = sorted.iter().position(|date| date.span().is_none()).unwrap_or(sorted.len());
        prop_assert!(sorted[first_undated..].iter().all(|date| date.span().is_none()));
    }
}
