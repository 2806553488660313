//! Texts in every language: none is empty, and their placeholders are the same.

use std::collections::BTreeMap;

use super::typed_number::{self, Figures};
use super::{placeholder, reference};
use crate::check::content_folder::ContentFolder;
use crate::check::json::JsonNode;
use crate::check::problems::Problems;
use crate::check::record_kind::RecordKind;
use crate::content::markup::{self, Kind, Piece};

/// Keys of the texts whose placeholders are filled in; all others are shown as they are written.
const FILLED: [&str; 6] = ["text", "reason", "definition", "context", "explanation", "standing"];

/// Reports what is wrong with a text, if the value is one.
pub(super) fn check(node: &JsonNode<'_>, folder: &ContentFolder<'_>, figures: &Figures, problems: &mut Problems) {
    let versions: Vec<JsonNode<'_>> = folder.languages.iter().filter_map(|tag| node.get(tag)).collect();
    for version in versions.iter().filter(|version| version.text().is_some_and(|text| text.trim().is_empty())) {
        let tag = version.path.last_key().unwrap_or_default();
        problems.add(version, "the text is empty", format!("write it in “{tag}”, or take the whole text out"));
    }
    for version in &versions {
        if let Some(letter) = version.text().and_then(|text| text.chars().find(|letter| letter.is_control())) {
            let message =
                format!("the text has the control character U+{:04X}, which feeds cannot hold", u32::from(letter));
            problems.add(version, message, "remove it; it may be invisible in your editor");
        }
    }
    let pattern = node.file == "units.json" && node.path.last_key() == Some("pattern");
    if pattern || node.file == "phrases.json" {
        placeholder::check_pattern(&versions, pattern, problems);
        return;
    }
    let key = node.path.last_key().unwrap_or_default();
    let plain = !FILLED.contains(&key) && !node.path.fits("institution.lede");
    let (mut counted, mut typed) = (Vec::new(), Vec::new());
    for version in &versions {
        let Some(text) = version.text() else { continue };
        match markup::parse(text) {
            Ok(pieces) => {
                if plain {
                    report_marks(version, &pieces, problems);
                } else {
                    report_unknown(version, &pieces, folder, problems);
                    counted.push((version, count(&pieces)));
                }
                typed.push((version, figures.report_typed(version, &pieces, plain, problems)));
            }
            Err(error) => {
                let reason = error.to_string();
                let (message, hint) = reason.split_once("; ").unwrap_or((&reason, "write {id}"));
                problems.add(version, message, hint);
            }
        }
    }
    if counted.len() == versions.len() {
        placeholder::compare(&counted, problems);
    }
    typed_number::report_one_sided(&typed, problems);
}

fn report_marks(version: &JsonNode<'_>, pieces: &[Piece<'_>], problems: &mut Problems) {
    if let Some(mark) = pieces.iter().find_map(written) {
        let message = format!("{mark} would not be filled in here: this text is shown without links and figures");
        problems.add(version, message, "say it in words, without braces");
    }
}

fn report_unknown(version: &JsonNode<'_>, pieces: &[Piece<'_>], folder: &ContentFolder<'_>, problems: &mut Problems) {
    for piece in pieces {
        let Piece::Reference { kind, id, words } = piece else { continue };
        if words.is_some_and(|words| words.trim().is_empty()) {
            problems.add(version, "a placeholder with no words after “|”", "write the words, or leave “|” out");
        }
        let record_kind = match kind {
            Kind::Fact => RecordKind::Fact,
            Kind::Event => RecordKind::Event,
            Kind::Person => RecordKind::Person,
            Kind::Partner => RecordKind::Country,
            Kind::Term => RecordKind::Term,
            Kind::Page => RecordKind::Page,
        };
        if let Some((message, hint)) = reference::unknown(id, record_kind, folder) {
            problems.add(version, format!("{message}, which {} names", mark(*kind, id)), hint);
        } else if *kind == Kind::Page
            && words.is_none()
            && folder.records("stories.json").iter().all(|story| story.text_of("id") != Some(id))
        {
            let message = format!("{} has no words to show; only a story has a name of its own", mark(*kind, id));
            problems.add(version, message, format!("write {{page:{id}|…}} with the words of the link"));
        }
    }
}

/// The placeholders of a text, each with its number of occurrences.
fn count(pieces: &[Piece<'_>]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for mark in pieces.iter().filter_map(written) {
        *counts.entry(mark).or_default() += 1;
    }
    counts
}

fn written(piece: &Piece<'_>) -> Option<String> {
    match piece {
        Piece::Reference { kind, id, .. } => Some(mark(*kind, id)),
        Piece::Words(_) => None,
    }
}

fn mark(kind: Kind, id: &str) -> String {
    match kind {
        Kind::Fact => format!("{{{id}}}"),
        _ => format!("{{{}:{id}}}", kind.prefix()),
    }
}
