//! One search over both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use atlas::model::tree::Tree;
use atlas::search::entry::{Keys, entries};
use atlas::search::fold::{Readings, fold, read_aloud};
use atlas::search::rank;
use proptest::prelude::*;

fn readings() -> Readings {
    let json = r#"{"张": "zhang", "江": "jiang", "病": "bing", "白": "bai", "血": "xue"}"#;
    Readings::from(&Tree::parse(json).unwrap())
}

#[test]
fn words_fold_to_one_form() {
    let table = [
        ("Leukemia", "leukemia"),
        ("LEUKÉMIA", "leukemia"),
        ("  CAR-T  ", "car t"),
        ("Children’s", "childrens"),
        ("Children's", "childrens"),
        ("白血病", "白血病"),
        ("“双一流”建设", "双一流 建设"),
        ("ＣＭＩ　７０％", "cmi 70%"),
        ("Zhāngjiāng", "zhangjiang"),
        ("", ""),
        ("—…", ""),
        ("МОСКВА ΑΘΗΝΑ", "москва αθηνα"),
    ];
    for (text, folded) in table {
        assert_eq!(fold(text), folded, "{text}");
    }
}

#[test]
fn chinese_is_read_aloud() {
    assert_eq!(read_aloud("白血病", &readings()), "baixuebing");
    assert_eq!(read_aloud("在张江，白血病", &readings()), "zhangjiang baixuebing");
    assert_eq!(read_aloud("plain", &readings()), "");
}

/// The addresses a query finds, best first.
fn found(query: &str) -> Vec<String> {
    let content = common::content();
    let all = entries(content);
    let keys: Vec<Keys> = all.iter().map(|entry| entry.keys(content, &readings())).collect();
    let found = rank::found(query, &keys);
    found.iter().map(|index| [all[*index].page.path().as_str(), "#", &all[*index].anchor].concat()).collect()
}

#[test]
fn three_spellings_find_the_same_things() {
    let english = found("leukemia");
    for id in ["facts/#registry-cases", "timeline/#leukemia-report"] {
        for query in ["leukemia", "白血病", "baixuebing"] {
            let hits = found(query);
            assert!(hits.iter().any(|hit| hit == id), "{query} misses {id}: {hits:?}");
        }
    }
    assert!(english.len() > 4, "{english:?}");
}

#[test]
fn names_come_before_texts() {
    assert_eq!(found("japan").first().map(String::as_str), Some("partners/#jp"));
    assert_eq!(found("日本").first().map(String::as_str), Some("partners/#jp"));
    assert_eq!(found("timeline").first().map(String::as_str), Some("timeline/#"));
}

#[test]
fn every_kind_is_found() {
    for (query, hit) in [
        ("788", "facts/#beds-operational"),
        ("1998", "timeline/#opened"),
        ("sweden", "partners/#se"),
        ("JCI", "about/#jci"),
        ("campus", "campus/#"),
    ] {
        let hits = found(query);
        assert!(hits.iter().any(|found| found == hit), "{query} misses {hit}: {hits:?}");
    }
}

#[test]
fn all_words_have_to_be_there_and_none_is_no_query() {
    assert!(found("japan sweden zebra").is_empty());
    assert!(found("").is_empty());
    assert!(found(" ， ").is_empty());
}

proptest! {
    #[test]
    fn any_query_is_answered(query in any::<String>()) {
        let words = rank::words(&query);
        let keys = Keys { titles: vec!["leukemia".into()], body: vec![] };
        let _ = rank::score(&words, &keys);
        prop_assert!(words.iter().all(|word| !word.contains(' ') && !word.is_empty()));
    }

    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}
