//! Parses JSON, and explains in plain words where a text is no JSON.

use std::collections::HashMap;

use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::Value;

use super::{JsonNode, JsonValue, foreign_sign};
use crate::check::problems::Problems;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Parses a file twice: `serde_json` decides what is JSON and how deep it may be, since the site is
/// read with it; `jsonc_parser` knows the offset of each value, and has better words for a slip.
pub(in crate::check) fn parse(name: &str, text: &str, problems: &mut Problems) -> Option<(Value, JsonValue)> {
    let value = serde_json::from_str::<Value>(text).map_err(|error| (offset_of(text, &error), error.to_string()));
    if let Err((offset, message)) = &value
        && message.starts_with("recursion limit")
    {
        problems.add_to_file(
            name,
            *offset,
            "values stand too deep inside one another",
            "close what is open before this",
        );
        return None;
    }
    let (offset, (message, hint)) = match (value, parse_to_ast(text, &CollectOptions::default(), &STRICT)) {
        (Ok(value), Ok(parsed)) => return Some((value, JsonValue::from_ast(parsed.value?))),
        // Of two positions, the first is right: a parser that goes on after an error is confused by it.
        (Err((offset, message)), Err(error)) if error.range().start > offset => {
            (offset, explain(&message, text, offset))
        }
        (Err((offset, message)), Ok(_)) => (offset, explain(&message, text, offset)),
        (_, Err(error)) => (error.range().start, in_words(error.kind())),
    };
    let (message, hint) = foreign_sign::explain(text, offset).unwrap_or((message, hint));
    problems.add_to_file(name, offset, message, hint);
    None
}

/// The words for an error that only `serde_json` finds.
fn explain(message: &str, text: &str, offset: usize) -> (String, String) {
    // The report has the line already.
    let message = message.split(" at line ").next().unwrap_or_default();
    if message.starts_with("control character") {
        let hint = match foreign_sign::curly_end(text, offset) {
            Some(quote) => {
                format!("a curly quote {quote} does not end a text: type \" with the keyboard set to English")
            }
            None => "is a closing quote missing? Write a line break within a text as \\n".to_owned(),
        };
        return ("control character within a text, such as a line break or a tab".to_owned(), hint);
    }
    let hint = if message.starts_with("number out of range") {
        "write a number of at most fifteen digits"
    } else {
        "write it as JSON does"
    };
    (message.to_owned(), hint.to_owned())
}

/// The byte offset of the line and column that `serde_json` gives.
fn offset_of(text: &str, error: &serde_json::Error) -> usize {
    let start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    // Column 0 is the line break before.
    let mut offset = (start + error.column()).saturating_sub(1).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

fn in_words(kind: &ParseErrorKind) -> (String, String) {
    use ParseErrorKind as Kind;
    let (message, hint) = match kind {
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => ("JSON has no comments", "take the comment out"),
        Kind::TrailingCommasNotAllowed => ("a comma before a closing bracket", "take the comma out"),
        Kind::ExpectedComma => ("a comma is missing after this", "put a comma between one value and the next"),
        Kind::UnexpectedComma => ("a comma without a value before it", "take the comma out, or write the value"),
        Kind::ExpectedColonAfterObjectKey => ("a colon is missing after the key", "write \"key\": value"),
        Kind::UnexpectedColon => ("a colon where a value is expected", "keys and colons stand in { } only"),
        Kind::ExpectedObjectValue => ("the value after the colon is missing", "write \"key\": value"),
        Kind::ExpectedStringObjectProperty => ("a key without quotes", "write \"key\": value"),
        Kind::SingleQuotedStringsNotAllowed => ("a text in single quotes", "write it in double quotes"),
        Kind::UnexpectedWord => {
            ("a word without quotes", "put it in double quotes; only true, false and null have none")
        }
        Kind::UnexpectedTokenInObject => ("a key is expected here", "write \"key\": value, or close with }"),
        Kind::UnexpectedCloseBrace => ("a } that closes nothing", "take it out, or write the value that is missing"),
        Kind::UnexpectedCloseBracket => ("a ] that closes nothing", "take it out, or write the value that is missing"),
        Kind::UnterminatedObject => ("the { that opens here is never closed", "add the } that is missing"),
        Kind::UnterminatedArray => ("the [ that opens here is never closed", "add the ] that is missing"),
        Kind::MultipleRootJsonValues => ("more after the end of the file's one value", "put all records in one list"),
        other => return (lower_first(&other.to_string()), "write it as JSON does".to_owned()),
    };
    (message.to_owned(), hint.to_owned())
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Reports keys that are twice in one object; a reader would drop one of the values.
pub(in crate::check) fn report_duplicates(root: &JsonNode<'_>, text: &str, problems: &mut Problems) {
    root.walk(&mut |node| {
        let mut first: HashMap<&str, usize> = HashMap::new();
        for (key, value) in node.entries() {
            if let Some(offset) = first.get(key) {
                let line = 1 + text.bytes().take(*offset).filter(|byte| *byte == b'\n').count();
                let message = format!("the key “{key}” stands twice in one object, first on line {line}");
                problems.add(&value, message, "keep one of the two");
            } else {
                first.insert(key, value.value.offset);
            }
        }
    });
}
