//! Text to JSON: what is wrong with the first place that is no JSON, in an editor's words.

use std::collections::HashMap;

use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::Value;

use super::problems::Problems;
use super::spot::Spot;
use super::tree::Node;

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

/// Parses a file twice: serde_json decides what is JSON and how deep it may be, since
/// the site is read with it; jsonc-parser knows places, and better words for a slip.
pub(super) fn parse(name: &str, text: &str, problems: &mut Problems) -> Option<(Value, Node)> {
    let value = serde_json::from_str::<Value>(text).map_err(|error| (offset(text, &error), error.to_string()));
    if let Err((at, message)) = &value
        && message.starts_with("recursion limit")
    {
        problems.add_to_file(name, *at, "values stand too deep inside one another", "close what is open before this");
        return None;
    }
    match (value, parse_to_ast(text, &CollectOptions::default(), &STRICT)) {
        (Ok(value), Ok(parsed)) => Some((value, Node::from_ast(parsed.value?))),
        (Err((at, _)), Err(error)) if error.range().start <= at => {
            report(name, &error, problems);
            None
        }
        (Err((at, message)), _) => {
            // Its place is in ours already.
            let what = message.split(" at line ").next().unwrap_or_default();
            let hint = if what.starts_with("control character") {
                "is a closing quote missing? Write a line break within a text as \\n"
            } else if what.starts_with("number out of range") {
                "write a number of at most fifteen digits"
            } else {
                "write it as JSON does"
            };
            problems.add_to_file(name, at, what, hint);
            None
        }
        (Ok(_), Err(error)) => {
            report(name, &error, problems);
            None
        }
    }
}

/// The byte offset of the place that serde_json means.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    // Column 0 is the line break before.
    let mut at = (start + error.column()).saturating_sub(1).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn report(name: &str, error: &ParseError, problems: &mut Problems) {
    let (what, hint) = in_words(error.kind());
    problems.add_to_file(name, error.range().start, what, hint);
}

fn in_words(kind: &ParseErrorKind) -> (String, &'static str) {
    use ParseErrorKind as Kind;
    let (what, hint) = match kind {
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
        other => return (lower_first(&other.to_string()), "write it as JSON does"),
    };
    (what.to_owned(), hint)
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Reports keys that stand twice in one object, of which readers would drop one.
pub(super) fn report_twins(root: &Spot<'_>, text: &str, problems: &mut Problems) {
    root.walk(&mut |spot| {
        let mut first: HashMap<&str, usize> = HashMap::new();
        for (key, value) in spot.entries() {
            if let Some(at) = first.get(key) {
                let line = 1 + text.bytes().take(*at).filter(|byte| *byte == b'\n').count();
                let what = format!("the key “{key}” stands twice in one object, first on line {line}");
                problems.add(&value, what, "keep one of the two");
            } else {
                first.insert(key, value.node.at);
            }
        }
    });
}
