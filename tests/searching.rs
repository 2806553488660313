//! One search over both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use atlas::search::data::SearchData;
use atlas::search::fold::{fold, pinyin_of};
use atlas::search::fuzzy::{allowed_errors, is_near};
use atlas::search::index::{Index, MAX_QUERY, has_all, words};
use proptest::prelude::*;

const PINYIN: [(char, &str); 7] =
    [('张', "zhang"), ('江', "jiang"), ('病', "bing"), ('白', "bai"), ('血', "xue"), ('战', "zhan"), ('略', "lüe")];
const SIMPLIFIED: [(char, char); 4] = [('兒', '儿'), ('童', '童'), ('醫', '医'), ('學', '学')];

fn pinyin() -> BTreeMap<char, String> {
    PINYIN.into_iter().map(|(character, syllable)| (character, syllable.to_owned())).collect()
}

/// The data as the app gets it: from JSON.
static DATA: LazyLock<SearchData> = LazyLock::new(|| {
    let simplified_of =
        |character| SIMPLIFIED.iter().find(|(other, _)| *other == character).map_or(character, |(_, known)| *known);
    let syllable_of = |character| PINYIN.iter().find(|(known, _)| *known == character).map(|(_, syllable)| *syllable);
    let json = serde_json::to_string(&SearchData::new(common::content(), syllable_of, simplified_of)).unwrap();
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

/// What a reader may type, and what has to come first. `~` before the place: it has to be found at least.
const QUERIES: [(&str, &str); 60] = [
    ("leukemia", "~facts/#registry-cases"),
    ("leukaemia", "~facts/#registry-cases"),
    ("lukemia", "~facts/#registry-cases"),
    ("luekemia", "~facts/#registry-cases"),
    ("baixuebing", "~facts/#registry-cases"),
    ("bai xue bing", "~facts/#registry-cases"),
    ("báixuèbìng", "~facts/#registry-cases"),
    ("BaiXueBing", "~facts/#registry-cases"),
    ("bxb", "~facts/#registry-cases"),
    ("白血病", "~facts/#registry-cases"),
    ("兒", "~about/#"),
    ("醫", "~about/#"),
    ("50000", "facts/#registry-cases"),
    ("50,000", "facts/#registry-cases"),
    ("5万", "facts/#registry-cases"),
    ("５０，０００", "facts/#registry-cases"),
    ("70%", "facts/#patients-outside-shanghai"),
    ("７０％", "facts/#patients-outside-shanghai"),
    ("788", "facts/#beds-operational"),
    ("788 beds", "facts/#beds-operational"),
    ("1500", "facts/#beds-planned"),
    ("1,500", "facts/#beds-planned"),
    ("beds", "~facts/#beds-operational"),
    ("beds in operation", "facts/#beds-operational"),
    ("床位", "~facts/#beds-operational"),
    ("2010", "timeline/#jci-accreditation"),
    ("1995", "timeline/#founded"),
    ("1998", "timeline/#opened"),
    ("sweden", "partners/#se"),
    ("swe", "partners/#se"),
    ("Sverige", "partners/#se"),
    ("swedn", "partners/#se"),
    ("瑞典", "partners/#se"),
    ("se", "partners/#se"),
    ("jp", "partners/#jp"),
    ("JPN", "partners/#jp"),
    ("nippon", "partners/#jp"),
    ("日本", "partners/#jp"),
    ("japan", "partners/#jp"),
    ("jappan", "partners/#jp"),
    ("usa", "partners/#us"),
    ("america", "partners/#us"),
    ("united states", "partners/#us"),
    ("bangladesh", "partners/#bd"),
    ("banglades", "partners/#bd"),
    ("afganistan", "partners/#af"),
    ("afghanistan", "partners/#af"),
    ("srbija", "partners/#rs"),
    ("Србија", "partners/#rs"),
    ("ישראל", "partners/#il"),
    ("laos", "partners/#la"),
    ("singapour", "partners/#sg"),
    ("south africa", "partners/#za"),
    ("timeline", "timeline/#"),
    ("partners", "partners/#"),
    ("JCI", "~about/#jci"),
    ("jci", "~about/#jci"),
    ("campus", "~campus/#"),
    ("Children’s", "~about/#"),
    ("childrens", "~about/#"),
];

#[test]
fn what_is_meant_comes_first() {
    let mut wrong = Vec::new();
    for (query, expected) in QUERIES {
        let hits = found(query);
        let is_right = match expected.strip_prefix('~') {
            // A place that ends in `#` stands for everything on its page.
            Some(place) => hits.iter().any(|hit| hit == place || place.ends_with('#') && hit.starts_with(place)),
            None => hits.first().is_some_and(|hit| hit == expected),
        };
        if !is_right {
            wrong.push(format!("{query} -> {expected}: {:?}", hits.iter().take(4).collect::<Vec<_>>()));
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
    assert!(found("zhan lue").starts_with(&found("战略")));
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
        assert_eq!(is_near(one, other, most), expected, "{one} {other}");
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
fn every_word_is_required_and_an_empty_query_finds_nothing() {
    assert!(found("japan sweden zebra").is_empty());
    assert!(found("").is_empty());
    assert!(found(" ， ").is_empty());
}

proptest! {
    #[test]
    fn what_a_title_has_is_found(entry in 0..DATA.entries.len(), start in 0_usize..400, length in 1_usize..12) {
        // Any piece of any folded title finds its entry.
        for language in common::content().site.languages.iter() {
            let title: Vec<char> = fold(DATA.entries[entry].title.get(language)).chars().collect();
            let piece: String = title.iter().skip(start % title.len().max(1)).take(length).collect();
            if !words(&piece).is_empty() {
                prop_assert!(INDEX.search(&piece).contains(&entry), "{} misses {}", piece, entry);
            }
        }
    }

    #[test]
    fn nearness_has_no_direction(one in "[a-c]{0,7}", other in "[a-c]{0,7}", most in 0_usize..4) {
        prop_assert_eq!(is_near(&one, &other, most), is_near(&other, &one, most));
        prop_assert!(is_near(&one, &one, 0));
    }

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
