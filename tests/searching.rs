//! One search over both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use atlas::search::data::SearchData;
use atlas::search::fold::{fold, pinyin_of};
use atlas::search::index::{Index, MAX_QUERY, has_all, words};
use proptest::prelude::*;

const PINYIN: [(char, &str); 5] = [('张', "zhang"), ('江', "jiang"), ('病', "bing"), ('白', "bai"), ('血', "xue")];

fn pinyin() -> BTreeMap<char, String> {
    PINYIN.into_iter().map(|(character, syllable)| (character, syllable.to_owned())).collect()
}

/// The data as the app gets it: from JSON.
static DATA: LazyLock<SearchData> = LazyLock::new(|| {
    let syllable_of = |character| PINYIN.iter().find(|(known, _)| *known == character).map(|(_, syllable)| *syllable);
    let json = serde_json::to_string(&SearchData::new(common::content(), syllable_of)).unwrap();
    serde_json::from_str(&json).unwrap()
});

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&DATA, &common::content().site.languages));

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
fn chinese_is_converted_to_pinyin() {
    assert_eq!(pinyin_of("白血病", &pinyin()), "baixuebing");
    assert_eq!(pinyin_of("在张江，白血病", &pinyin()), "zhangjiang baixuebing");
    assert_eq!(pinyin_of("plain", &pinyin()), "");
}

/// The path and anchor of each entry that a query finds, best first.
fn found(query: &str) -> Vec<String> {
    let entries = INDEX.search(query).into_iter().map(|entry| &DATA.entries[entry]);
    entries.map(|entry| format!("{}#{}", entry.path, entry.anchor)).collect()
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
fn titles_rank_before_texts() {
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
fn every_word_is_required_and_an_empty_query_finds_nothing() {
    assert!(found("japan sweden zebra").is_empty());
    assert!(found("").is_empty());
    assert!(found(" ， ").is_empty());
}

proptest! {
    #[test]
    fn any_query_is_answered(query in any::<String>()) {
        let words = words(&query);
        prop_assert!(words.iter().all(|word| !word.contains(' ') && !word.is_empty()));
        let found = INDEX.search(&query);
        prop_assert!(!words.is_empty() || found.is_empty());
        let again = INDEX.search(&words.join(" "));
        prop_assert!(query.chars().count() > MAX_QUERY || found == again, "{found:?} {again:?}");
    }

    #[test]
    fn the_words_of_a_text_are_all_in_it(text in ".{0,60}") {
        prop_assert!(has_all(&words(&text), &fold(&text)));
    }

    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}
