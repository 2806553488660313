//! One search over both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;
#[path = "searching/queries.rs"]
mod queries;
#[path = "searching/shown.rs"]
mod shown;

use std::sync::LazyLock;

use atlas::content::language::{LanguageId, Languages};
use atlas::prerender::readings;
use atlas::search::data::{Entry, EntryKind, SearchData, Versions};
use atlas::search::engine::SearchEngine;
use atlas::search::fold::fold;
use atlas::search::fuzzy::{NearWords, Nearness, allowed_errors, nearness};
use atlas::search::index::{Index, MAX_QUERY, has_all, words};
use proptest::prelude::*;
use queries::QUERIES;

/// The data as the app gets it: from JSON.
static ENGINE: LazyLock<SearchEngine> = LazyLock::new(|| {
    let data = SearchData::of_content(common::content(), readings::pinyin_of, readings::simplified_of);
    serde_json::from_str(&serde_json::to_string(&data).unwrap()).unwrap()
});

fn languages() -> &'static Languages {
    &common::content().site.languages
}

fn index() -> &'static Index {
    ENGINE.index_in(languages())
}

/// The id of a language.
fn language(tag: &str) -> LanguageId {
    languages().with_ids().find(|(_, language)| language.tag == tag).unwrap().0
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
        ("Αθήνα, Кандинский", "αθηνα кандинскии"),
        // As a Mac sends accents, and as everyone else does.
        ("ba\u{301}ixue\u{300}bi\u{300}ng", "baixuebing"),
        ("báixuèbìng", "baixuebing"),
        ("Łódź Đặng Öræfi Þing ĳs", "lodz dang oraefi thing ijs"),
        ("50,000 5,a ,5", "50000 5 a 5"),
    ];
    for (text, folded) in table {
        assert_eq!(fold(text), folded, "{text}");
    }
}

/// The path and anchor of each entry that a query finds for a reader of a language, best first.
fn found_in(tag: &str, query: &str) -> Vec<String> {
    let entries = index().search(query, language(tag)).into_iter().map(|hit| &ENGINE.data.entries[hit.entry]);
    entries.map(|entry| format!("{}#{}", entry.path, entry.anchor)).collect()
}

/// The same, for a reader of English.
fn found(query: &str) -> Vec<String> {
    found_in("en", query)
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
fn what_is_meant_comes_first() {
    let mut wrong = Vec::new();
    for (tag, query, expected) in QUERIES {
        let hits = found_in(tag, query);
        let is_right = match expected.strip_prefix('~') {
            // A place that ends in `#` stands for everything on its page.
            Some(place) => hits.iter().any(|hit| hit == place || place.ends_with('#') && hit.starts_with(place)),
            None => hits.first().is_some_and(|hit| hit == expected),
        };
        if !is_right {
            wrong.push(format!("{tag}: {query} -> {expected}: {:?}", hits.iter().take(4).collect::<Vec<_>>()));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_way_to_type_a_vowel_finds_it() {
    for query in ["zhanlue", "zhanlve", "zhanlüe", "zhànlüè"] {
        assert_eq!(found(query), found("战略"), "{query}");
    }
    // With spaces, what has the syllables in other places follows.
    assert!(found_in("zh-Hans", "zhan lue").starts_with(&found_in("zh-Hans", "战略")));
    assert!(!found("战略").is_empty());
}

#[test]
fn a_word_may_have_as_many_errors_as_it_is_long() {
    for (one, other, most, expected) in [
        ("leukemia", "leukaemia", 1, true),
        ("centre", "center", 1, true),
        ("sweden", "swedn", 1, true),
        ("sweden", "swdn", 1, false),
        ("haematology", "hematology", 1, true),
        ("programme", "program", 2, true),
        ("", "a", 1, true),
        ("", "", 0, true),
        ("abcdef", "badcfe", 2, false),
        ("ca", "abc", 2, false),
    ] {
        let is_near = matches!(nearness(one, other, most), Some(Nearness::Word(_)));
        assert_eq!(is_near, expected, "{one} {other}");
    }
    assert_eq!(["beds", "sweden", "programme", "白血病"].map(allowed_errors), [0, 1, 2, 0]);
}

#[test]
fn folding_takes_every_accent_that_unicode_takes() {
    use unicode_normalization::UnicodeNormalization;
    // What Unicode decomposes into a letter and accents is that letter, in the blocks that the module names.
    for letter in ('\u{c0}'..='\u{17f}').chain('\u{1ea0}'..='\u{1ef9}').filter(|letter| letter.is_alphabetic()) {
        let plain: String = letter.nfd().filter(char::is_ascii).collect::<String>().to_lowercase();
        if !plain.is_empty() {
            assert_eq!(fold(&letter.to_string()), plain, "{letter}");
        }
        assert!(fold(&letter.to_string()).is_ascii(), "{letter} is folded");
        let decomposed: String = letter.nfd().collect();
        assert_eq!(fold(&decomposed), fold(&letter.to_string()), "{letter} decomposed");
    }
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
fn words_of_the_readers_language_come_first() {
    // English texts that have "ban" come before Chinese ones with the syllable.
    let hits = index().search("ban", language("en"));
    assert!(hits.first().is_some_and(|hit| !hit.is_foreign) && hits.iter().any(|hit| hit.is_foreign));
    assert!(hits.is_sorted_by_key(|hit| hit.is_foreign));
    for (tag, query, is_foreign) in [("en", "白血病", true), ("zh-Hans", "白血病", false), ("en", "5万", false)]
    {
        let hits = index().search(query, language(tag));
        let cases = hits.iter().find(|hit| ENGINE.data.entries[hit.entry].anchor == "registry-cases").unwrap();
        assert_eq!(cases.is_foreign, is_foreign, "{query} for a reader of {tag}");
    }
}

#[test]
fn each_kind_has_entries_and_each_leads_to_a_place_of_its_own() {
    use strum::VariantArray;
    let mut places = std::collections::BTreeSet::new();
    for kind in EntryKind::VARIANTS {
        assert!(ENGINE.data.entries.iter().any(|entry| entry.kind == *kind), "{kind:?}");
    }
    for Entry { kind, path, anchor, title, .. } in &ENGINE.data.entries {
        // People are where they are named, which others may be, too.
        assert!(places.insert((path, anchor)) || *kind == EntryKind::Person, "{path}#{anchor}: {title:?}");
    }
}

#[test]
fn every_word_is_required_and_an_empty_query_finds_nothing() {
    assert!(found("japan sweden zebra").is_empty());
    assert!(found("").is_empty());
    assert!(found(" ， ").is_empty());
}

#[test]
fn a_word_that_is_there_is_not_the_beginning_of_another() {
    let hits = index().search("heart", language("en"));
    assert!(!hits.is_empty());
    for hit in hits {
        let Entry { title, body, synonyms, .. } = &ENGINE.data.entries[hit.entry];
        let mut texts = [title, synonyms].into_iter().chain(body).flat_map(Versions::iter);
        assert!(texts.any(|text| fold(text).contains("heart")), "{title:?}");
    }
    // While it is typed, the rest may still be to come.
    assert!(found("childern").contains(&"news/child-mental-health-forum/#".to_owned()));
}

/// All titles and texts of each entry, folded.
static TEXTS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let texts = |entry: &Entry| {
        let texts = [&entry.title].into_iter().chain(&entry.body);
        texts.flat_map(Versions::iter).map(fold).collect()
    };
    ENGINE.data.entries.iter().map(texts).collect()
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_missed_that_a_scan_of_all_texts_finds(entry in any::<prop::sample::Index>(), text in any::<prop::sample::Index>(), start in any::<prop::sample::Index>(), length in 1_usize..14) {
        let texts: &Vec<String> = entry.get(TEXTS.as_slice());
        let text: Vec<char> = text.get(texts).chars().collect();
        prop_assume!(!text.is_empty());
        let start = start.index(text.len());
        let piece: String = text[start..text.len().min(start + length)].iter().collect();
        let words = index().words(&piece);
        let hits = index().search(&piece, language("en"));
        for (entry, texts) in TEXTS.iter().enumerate() {
            let has = |word: &String| texts.iter().any(|text| text.contains(word));
            if !words.is_empty() && words.iter().all(has) {
                prop_assert!(hits.iter().any(|hit| hit.entry == entry), "{} misses {}", piece, entry);
            }
        }
    }

    #[test]
    fn any_query_is_answered(query in any::<String>()) {
        let words = words(&query);
        prop_assert!(words.iter().all(|word| !word.contains(' ') && !word.is_empty()));
        let found = index().search(&query, language("zh-Hans"));
        prop_assert!(!words.is_empty() || found.is_empty());
        let again = index().search(&words.join(" "), language("zh-Hans"));
        prop_assert!(query.chars().count() > MAX_QUERY || found == again, "{found:?} {again:?}");
        prop_assert!(index().suggestions(&index().words(&query), 4).len() <= 4);
        let (best, count) = index().best(&index().words(&query), language("zh-Hans"), 3);
        prop_assert_eq!((&best[..], count), (&found[..found.len().min(3)], found.len()));
    }
}

proptest! {
    #[test]
    fn nearness_has_no_direction(one in "[a-c]{0,7}", other in "[a-c]{0,7}", most in 0_usize..4) {
        let errors = |one: &str, other: &str| match nearness(one, other, most) {
            Some(Nearness::Word(errors)) => Some(errors),
            Some(Nearness::Beginning) | None => None,
        };
        prop_assert_eq!(errors(&one, &other), errors(&other, &one));
        prop_assert_eq!(errors(&one, &one), Some(0));
    }

    #[test]
    fn nearness_does_not_depend_on_the_words_before(
        typed in "[a-c]{0,7}", words in proptest::collection::vec("[a-c]{0,7}", 1..12), most in 0_usize..3,
    ) {
        let mut near = NearWords::new(&typed, most);
        for word in &words {
            prop_assert_eq!(near.check(word), nearness(&typed, word, most), "{} among {:?}", word, words);
        }
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
