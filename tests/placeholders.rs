//! Placeholders in texts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use atlas::content::markup::{Kind, MarkupError, Piece, parse, parse_or_words};
use atlas::content::plain_text::plain_text;
use proptest::prelude::*;

#[test]
fn pieces_are_found_in_order() {
    let pieces = parse("a {beds-planned} b {term:cmi|index} c {event:opened}.").unwrap();
    assert_eq!(
        pieces,
        [
            Piece::Words("a "),
            Piece::Reference { kind: Kind::Fact, id: "beds-planned", words: None },
            Piece::Words(" b "),
            Piece::Reference { kind: Kind::Term, id: "cmi", words: Some("index") },
            Piece::Words(" c "),
            Piece::Reference { kind: Kind::Event, id: "opened", words: None },
            Piece::Words("."),
        ]
    );
}

#[test]
fn broken_braces_are_named() {
    let table = [
        ("a {beds", MarkupError::Unclosed("beds")),
        ("a } b", MarkupError::Unopened),
        ("{}", MarkupError::Empty),
        ("{term:}", MarkupError::Empty),
        ("{fatc:beds}", MarkupError::UnknownKind("fatc")),
    ];
    for (text, error) in table {
        assert_eq!(parse(text), Err(error), "{text}");
        assert_eq!(parse_or_words(text), [Piece::Words(text)], "a reader loses nothing of {text}");
    }
}

#[test]
fn texts_are_filled_in_each_language() {
    let content = common::content();
    let [english, chinese] = &content.site.languages[..] else { panic!("two languages") };
    let text = "{beds-operational} {event:opened} {person:jiang-zemin} {partner:jp}";
    assert_eq!(plain_text(text, content, english), "788 1998 Jiang Zemin Japan");
    assert_eq!(plain_text(text, content, chinese), "788 1998年 江泽民 日本");
    assert_eq!(plain_text("{no-such-fact}", content, english), "no-such-fact");
}

proptest! {
    #[test]
    fn any_text_is_read_and_no_word_is_lost(text in any::<String>()) {
        let total: usize = parse_or_words(&text).iter().map(|piece| match piece {
            Piece::Words(words) => words.len(),
            Piece::Reference { kind, id, words } => {
                let prefix = if text.contains(&format!("{{{}:{id}", kind.prefix())) { kind.prefix().len() + 1 } else { 0 };
                2 + prefix + id.len() + words.map_or(0, |words| words.len() + 1)
            }
        }).sum();
        prop_assert_eq!(total, text.len());
    }
}
