//! Whether the versions of a text hold the same placeholders.

use std::collections::{BTreeMap, BTreeSet};

use super::super::path::Step;
use super::super::problems::Problems;
use super::super::spot::Spot;
use crate::model::quantity::Comparator;

/// Each placeholder of a text, and how often it stands there.
type Counts = BTreeMap<String, usize>;

/// Reports the placeholders that a version lacks and another has.
pub(super) fn compare(versions: &[(&Spot<'_>, Counts)], problems: &mut Problems) {
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
            let what = match of(counts) {
                0 => format!("{mark} is missing, which “{other}” has"),
                here => format!("{mark} stands {here} times here and {most} times in “{other}”"),
            };
            problems.add(version, what, format!("add {mark} here, or take it out of “{other}”"));
        }
    }
}

/// Checks a phrase or a unit's pattern, whose `{names}` the site fills in by itself.
///
/// A phrase may say a name twice in one language and once in another; a unit's
/// pattern says `{n}` once.
pub(super) fn check_pattern(versions: &[Spot<'_>], of_unit: bool, problems: &mut Problems) {
    let mut counted: Vec<(&Spot<'_>, Counts)> = Vec::new();
    for version in versions {
        let Some(text) = version.text() else { continue };
        let Some(names) = names(text) else {
            problems.add(version, "a brace without its partner", "write names between braces: {n}");
            continue;
        };
        if of_unit {
            check_unit(version, &names, problems);
        } else {
            check_comparator(version, &names, problems);
            counted.push((version, names.into_iter().map(|name| (["{", name, "}"].concat(), 1)).collect()));
        }
    }
    if counted.len() == versions.len() {
        compare(&counted, problems);
    }
}

/// Reports a comparator's phrase that would leave the figure out, in every language alike.
fn check_comparator(version: &Spot<'_>, names: &[&str], problems: &mut Problems) {
    // A comparator's phrase has the comparator's name.
    let is_one = Comparator::ALL
        .iter()
        .any(|comparator| version.path.steps().first() == Some(&Step::Key(comparator.name().to_owned())));
    if is_one && !names.contains(&"n") {
        problems.add(version, "a comparator without {n}, where the figure goes", "write it so: more than {n}");
    }
}

fn check_unit(version: &Spot<'_>, names: &[&str], problems: &mut Problems) {
    let numbers = names.iter().filter(|name| **name == "n").count();
    if numbers != 1 {
        let what = format!("{{n}} stands {numbers} times in the unit's pattern");
        problems.add(version, what, "write it once, where the number goes: {n} beds");
    }
    if let Some(stranger) = names.iter().find(|name| **name != "n") {
        problems.add(version, format!("{{{stranger}}} stands for nothing in a unit's pattern"), "write {n}");
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
