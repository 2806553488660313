//! Placeholders: all versions of a text have the same ones.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::json::JsonNode;
use crate::check::json::PathSegment;
use crate::check::problems::Problems;
use crate::content::plural;
use crate::content::quantity::Comparator;
use strum::VariantArray;

/// The placeholders of a text, each with its number of occurrences.
type Counts = BTreeMap<String, usize>;

/// Reports the placeholders that a version lacks and another has.
pub(super) fn compare(versions: &[(&JsonNode<'_>, Counts)], problems: &mut Problems) {
    let marks: BTreeSet<&String> = versions.iter().flat_map(|(_, counts)| counts.keys()).collect();
    for mark in marks {
        let of = |counts: &Counts| counts.get(mark).copied().unwrap_or_default();
        let Some((fullest, most)) =
            versions.iter().map(|(version, counts)| (version, of(counts))).max_by_key(|(_, n)| *n)
        else {
            continue;
        };
        let other = fullest.path.last_key().unwrap_or_default();
        for (version, counts) in versions.iter().filter(|(_, counts)| of(counts) < most) {
            let message = match of(counts) {
                0 => format!("{mark} is missing, which “{other}” has"),
                here => format!("{mark} stands {here} times here and {most} times in “{other}”"),
            };
            problems.add(version, message, format!("add {mark} here, or take it out of “{other}”"));
        }
    }
}

/// Checks a phrase or a unit's pattern, whose `{names}` the site fills in by itself.
///
/// A phrase may say a name twice in one language and once in another; a unit's
/// pattern says `{n}` once.
pub(super) fn check_pattern(versions: &[JsonNode<'_>], of_unit: bool, problems: &mut Problems) {
    let mut counted: Vec<(&JsonNode<'_>, Counts)> = Vec::new();
    for version in versions {
        let Some(text) = version.text() else { continue };
        let Ok(forms) = plural::forms(text) else {
            problems.add(version, "plural forms that cannot be read", format!("write them so: {}", plural::SYNTAX));
            continue;
        };
        for (index, form) in forms.iter().enumerate() {
            let Some(names) = names(form) else {
                problems.add(version, "a brace without its partner", "write names between braces: {n}");
                continue;
            };
            if of_unit {
                check_unit(version, &names, problems);
            } else {
                check_comparator(version, &names, problems);
                if index == 0 {
                    counted.push((version, names.into_iter().map(|name| (format!("{{{name}}}"), 1)).collect()));
                }
            }
        }
    }
    if counted.len() == versions.len() {
        compare(&counted, problems);
    }
}

/// Reports a comparator's phrase that would leave the figure out, in every language alike.
fn check_comparator(version: &JsonNode<'_>, names: &[&str], problems: &mut Problems) {
    // A comparator's phrase has the comparator's name.
    let is_one = Comparator::VARIANTS
        .iter()
        .any(|comparator| version.path.segments().first() == Some(&PathSegment::Key(comparator.as_ref().to_owned())));
    if is_one && !names.contains(&"n") {
        problems.add(version, "a comparator without {n}, where the figure goes", "write it so: more than {n}");
    }
}

fn check_unit(version: &JsonNode<'_>, names: &[&str], problems: &mut Problems) {
    let numbers = names.iter().filter(|name| **name == "n").count();
    if numbers != 1 {
        let message = format!("{{n}} stands {numbers} times in the unit's pattern");
        problems.add(version, message, "write it once, where the number goes: {n} beds");
    }
    if let Some(unknown) = names.iter().find(|name| **name != "n") {
        problems.add(version, format!("{{{unknown}}} stands for nothing in a unit's pattern"), "write {n}");
    }
}

/// The names between braces, in order; nothing if the braces do not pair.
fn names(text: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (name, after) = rest.get(at..)?.strip_prefix('{')?.split_once('}')?;
        if name.contains('{') {
            return None;
        }
        names.push(name);
        rest = after;
    }
    Some(names)
}
