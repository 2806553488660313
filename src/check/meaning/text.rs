//! Texts in every language: none is empty, and their placeholders are the same.

use std::collections::BTreeMap;

use super::super::context::{Context, Thing};
use super::super::problems::Problems;
use super::super::spot::Spot;
use super::number::Figures;
use super::{placeholder, reference};
use crate::model::markup::{self, Kind, Piece};

/// Keys of the texts whose placeholders are filled in; all others are shown as they stand.
const FILLED: [&str; 5] = ["text", "definition", "context", "explanation", "standing"];

/// Reports what is wrong with a text, if the value is one.
pub(super) fn check(spot: &Spot<'_>, context: &Context<'_>, figures: &Figures, problems: &mut Problems) {
    let versions: Vec<Spot<'_>> = context.languages.iter().filter_map(|tag| spot.get(tag)).collect();
    for version in versions.iter().filter(|version| version.text().is_some_and(|text| text.trim().is_empty())) {
        let tag = version.path.last_key().unwrap_or_default();
        problems.add(version, "the text is empty", format!("write it in “{tag}”, or take the whole text out"));
    }
    let pattern = spot.file == "units.json" && spot.path.last_key() == Some("pattern");
    if pattern || spot.file == "phrases.json" {
        placeholder::check_pattern(&versions, pattern, problems);
        return;
    }
    let key = spot.path.last_key().unwrap_or_default();
    let plain = !FILLED.contains(&key) && !spot.path.fits("institution.lede");
    let mut counted = Vec::new();
    for version in &versions {
        let Some(text) = version.text() else { continue };
        match markup::parse(text) {
            Ok(pieces) => {
                if plain {
                    report_marks(version, &pieces, problems);
                } else {
                    report_unknown(version, &pieces, context, problems);
                    counted.push((version, count(&pieces)));
                }
                figures.report_typed(version, &pieces, plain, problems);
            }
            Err(error) => {
                let reason = error.to_string();
                let (what, hint) = reason.split_once("; ").unwrap_or((&reason, "write {id}"));
                problems.add(version, what, hint);
            }
        }
    }
    if counted.len() == versions.len() {
        placeholder::compare(&counted, problems);
    }
}

fn report_marks(version: &Spot<'_>, pieces: &[Piece<'_>], problems: &mut Problems) {
    if let Some(mark) = pieces.iter().find_map(written) {
        let what = format!("{mark} would not be filled in here: this text is shown without links and figures");
        problems.add(version, what, "say it in words, without braces");
    }
}

fn report_unknown(version: &Spot<'_>, pieces: &[Piece<'_>], context: &Context<'_>, problems: &mut Problems) {
    for piece in pieces {
        let Piece::Reference { kind, id, words } = piece else { continue };
        if words.is_some_and(|words| words.trim().is_empty()) {
            problems.add(version, "a placeholder with no words after “|”", "write the words, or leave “|” out");
        }
        let thing = match kind {
            Kind::Fact => Thing::Fact,
            Kind::Event => Thing::Event,
            Kind::Person => Thing::Person,
            Kind::Partner => Thing::Country,
            Kind::Term => Thing::Term,
            Kind::Page => Thing::Page,
        };
        if let Some((what, hint)) = reference::unknown(id, thing, context) {
            problems.add(version, format!("{what}, which {} names", mark(*kind, id)), hint);
        } else if *kind == Kind::Page
            && words.is_none()
            && context.records("stories.json").iter().all(|story| story.text_of("id") != Some(id))
        {
            let what = format!("{} has no words to show; only a story has a name of its own", mark(*kind, id));
            problems.add(version, what, format!("write {{page:{id}|…}} with the words of the link"));
        }
    }
}

/// How often a text holds each placeholder.
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
        Kind::Fact => ["{", id, "}"].concat(),
        _ => ["{", kind.prefix(), ":", id, "}"].concat(),
    }
}
