//! Guesses what was meant: the known name nearest to the one written.

/// The candidate that differs least from `word`, if it differs little.
pub(super) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A slip in a third of the letters is still a slip; names longer than this are no names.
    const LONGEST: usize = 80;
    let word = simplify(word);
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let simple = simplify(candidate);
        let longer = word.len().max(simple.len());
        let extends = word.len() >= 3 && (simple.starts_with(&word) || word.starts_with(&simple) && simple.len() >= 3);
        let distance = if extends { longer.min(2) } else { distance(&word, &simple) };
        let near = distance <= (longer / 3).max(1) && distance < longer;
        if near && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// “did you mean …?”, or what is known if nothing is near.
pub(super) fn suggest<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone, kind: &str) -> String {
    match nearest(word, known.clone()) {
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

/// A name without the differences that hands make most: case, and the mark between words.
fn simplify(name: &str) -> Vec<char> {
    name.trim().chars().flat_map(char::to_lowercase).map(|c| if c == '_' || c == ' ' { '-' } else { c }).collect()
}

/// How many letters are added, left out, exchanged or swapped with their neighbor.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    let get = |row: &[usize], at: Option<usize>| at.and_then(|at| row.get(at).copied()).unwrap_or(usize::MAX / 2);
    for (row, x) in a.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, y) in b.iter().enumerate() {
            let exchanged = get(&above, Some(column)) + usize::from(x != y);
            let added = get(&current, Some(column)) + 1;
            let left_out = get(&above, Some(column + 1)) + 1;
            let swaps = row > 0 && column > 0 && a.get(row - 1) == Some(y) && b.get(column - 1) == Some(x);
            let swapped = if swaps { get(&before, column.checked_sub(1)) + 1 } else { usize::MAX };
            current.push(exchanged.min(added).min(left_out).min(swapped));
        }
        before = std::mem::replace(&mut above, current);
    }
    get(&above, Some(b.len()))
}
