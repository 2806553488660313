//! Guesses what was meant: the known name nearest to the one written.

use strsim::osa_distance;

/// The candidate that differs least from `word`, if it differs little.
pub(super) fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A slip in a third of the letters is still a slip; no name is longer than this.
    const LONGEST: usize = 80;
    let word = simplify(word);
    let letters = word.chars().count();
    if word.is_empty() || letters > LONGEST {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let simple = simplify(candidate);
        let longer = letters.max(simple.chars().count());
        let shorter = letters.min(simple.chars().count());
        let extends = shorter >= 3 && (simple.starts_with(&word) || word.starts_with(&simple));
        let distance = if extends { longer.min(2) } else { osa_distance(&word, &simple) };
        let near = distance <= (longer / 3).max(1) && distance < longer;
        if near && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// “did you mean …?”, or what is known if nothing is near.
pub(super) fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone, kind: &str) -> String {
    match suggest(word, known.clone()) {
        Some(near) => format!("did you mean “{near}”?"),
        None => format!("{kind}: {}", list(known)),
    }
}

/// Names after one another, the first dozen of them.
pub(super) fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const MOST: usize = 12;
    let names: Vec<&str> = names.into_iter().collect();
    match names.get(..MOST) {
        Some(first) if names.len() > MOST => format!("{} and {} more", first.join(", "), names.len() - MOST),
        _ if names.is_empty() => "none yet".to_owned(),
        _ => names.join(", "),
    }
}

/// A name without the differences that are typed most often: case, and the mark between words.
fn simplify(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', ' '], "-")
}
