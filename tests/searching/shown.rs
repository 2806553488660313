//! What is shown of what is found, and where nothing is.

use atlas::prerender::readings;
use atlas::search::data::SearchData;
use atlas::search::engine::SearchEngine;
use atlas::search::excerpt::{Highlighter, Run};
use atlas::search::fold::Folded;
use atlas::search::index::Index;

use crate::{ENGINE, common, found, found_in, index, language, languages};

/// An entry's title and excerpt for a query, with matches in brackets.
fn shown(tag: &str, query: &str, place: &str) -> (String, String) {
    let highlighter = Highlighter::new(index().words(query), &ENGINE.data, languages());
    let entry = ENGINE.data.entries.iter().find(|entry| format!("{}#{}", entry.path, entry.anchor) == place).unwrap();
    let text = |runs: Vec<Run>| {
        runs.into_iter().map(|run| if run.is_match { format!("[{}]", run.text) } else { run.text }).collect()
    };
    let (title, excerpt) = highlighter.show(entry, language(tag));
    (text(title), excerpt.map_or_else(String::new, |excerpt| text(excerpt.runs)))
}

#[test]
fn matches_are_marked_however_they_were_typed() {
    for (tag, query, place, title, excerpt) in [
        ("en", "sweden", "partners/#se", "[Sweden]", ""),
        ("en", "swedn", "partners/#se", "[Sweden]", ""),
        ("en", "swe", "partners/#se", "[Swe]den", ""),
        ("zh-Hans", "ruidian", "partners/#se", "[瑞典]", ""),
        ("zh-Hans", "ruid", "partners/#se", "[瑞典]", ""),
        ("zh-Hans", "bxb", "about/#leukemia", "[白血病]", ""),
        ("en", "leukaemia", "about/#leukemia", "[Leukemia]", ""),
        ("en", "BEDS operation", "facts/#beds-operational", "[Beds] in [operation]", ""),
        ("zh-Hans", "白血病", "about/#leukemia", "[白血病]", ""),
    ] {
        let (found_title, found_excerpt) = shown(tag, query, place);
        assert_eq!(found_title, title, "{query}");
        assert!(found_excerpt.contains(excerpt), "{query}: {found_excerpt}");
    }
    // What matches only in the other language is shown in that.
    let (title, excerpt) = shown("en", "白血病", "about/#leukemia");
    assert_eq!((title.as_str(), excerpt.as_str()), ("Leukemia", "[白血病]"));
    // A long text is cut at words around its match.
    let (_, excerpt) = shown("en", "milestone", "news/child-mental-health-forum/#forum-2");
    assert!(excerpt.starts_with('…') && excerpt.ends_with('…') && excerpt.contains("[milestone]"), "{excerpt}");
    assert!(excerpt.chars().count() < 160, "{excerpt}");
}

#[test]
fn where_nothing_is_found_something_near_is_suggested() {
    for (query, suggestion) in
        [("swdn", "sweden"), ("japan zebra", "japan"), ("白血病医生们", "白血病"), ("leukimeya", "leukemia")]
    {
        assert!(found(query).is_empty(), "{query}: {:?}", found(query));
        let suggestions = index().suggestions(&index().words(query), 4);
        assert!(suggestions.iter().any(|words| words == suggestion), "{query}: {suggestions:?}");
        for words in suggestions {
            assert!(!found(&words).is_empty(), "{words} finds nothing");
        }
    }
    assert!(index().suggestions(&["qqqqqqqqqqqqq".to_owned()], 4).is_empty());
}

#[test]
fn editors_synonyms_find_what_has_the_other_word() {
    for (query, place) in [
        ("paediatric", "about/#developmental-behavioral-pediatrics"),
        ("挂号", "care/#"),
        ("血癌", "facts/#registry-cases"),
    ] {
        assert!(found_in("zh-Hans", query).iter().any(|hit| hit == place), "{query}: {:?}", found(query));
    }
}

#[test]
fn titles_are_searched_where_the_data_does_not_come() {
    let engine = SearchEngine::from(SearchData::of_titles(common::content()));
    let index = engine.index_in(languages());
    for (query, place) in [
        ("sweden", "partners/#se"),
        ("瑞典", "partners/#se"),
        ("timeline", "timeline/#"),
        ("beds in op", "facts/#beds-operational"),
    ] {
        let hit = index.search(query, language("en")).into_iter().map(|hit| &engine.data.entries[hit.entry]).next();
        assert!(hit.is_some_and(|entry| format!("{}#{}", entry.path, entry.anchor) == place), "{query}: {hit:?}");
    }
}

#[test]
fn what_is_folded_knows_where_it_comes_from() {
    let text = "Łódź  “白血病” 50,000";
    let folded = Folded::new(text);
    assert_eq!(folded.text, "lodz 白血病 50000");
    for (piece, origin) in
        [("lodz", "Łódź"), ("odz 白", "ódź  “白"), ("血病", "血病"), ("50000", "50,000"), ("0000", "0,000")]
    {
        let at = folded.text.find(piece).unwrap();
        assert_eq!(&text[folded.origin(at..at + piece.len())], origin, "{piece}");
    }
    let pinyin = Folded::pinyin("在张江，白血病", &ENGINE.data.pinyin);
    assert_eq!(pinyin.text, "zaizhangjiang baixuebing");
    let at = pinyin.text.find("xuebi").unwrap();
    assert_eq!(pinyin.origin(at..at + 5), "在张江，白".len().."在张江，白血病".len());
    assert_eq!(pinyin.character_starts().collect::<Vec<_>>(), [0, 3, 8, 14, 17, 20]);
    assert_eq!(Folded::pinyin("plain", &ENGINE.data.pinyin).text, "");
    assert_eq!(Folded::initials("战略：白血病", &ENGINE.data.pinyin).text, "zl bxb");
    assert_eq!(Folded::default().origin(0..1), 0..0);
}

#[test]
fn words_that_are_left_out_may_stand_in_any_order() {
    let mut content = common::content().clone();
    let words = r#"{"en": "how, many", "zh-Hans": "咋、咋咧"}"#;
    content.site.ignored_words = serde_json::from_str(words).unwrap();
    let data = SearchData::of_content(&content, readings::pinyin_of, readings::simplified_of);
    let index = Index::new(&data, languages());
    assert!(!index.search("咋咧病床", language("zh-Hans")).is_empty());
    assert!(!index.search("How MANY beds", language("en")).is_empty());
}
