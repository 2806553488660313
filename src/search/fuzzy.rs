//! Words that are nearly the same: mistyped, or spelled as on the other side of an ocean.

/// The most errors that a word may have: none below five letters, one below nine, two from there on.
pub fn allowed_errors(word: &str) -> usize {
    match word.chars().count() {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    }
}

/// Whether two words differ by at most `most` errors: a letter too many, too few, or another one, or two neighbors that
/// have changed places (the distance of optimal string alignment).
pub fn is_near(one: &str, other: &str, most: usize) -> bool {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    if one.len().abs_diff(other.len()) > most {
        return false;
    }
    let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX / 2);
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.iter().enumerate() {
        let mut row = Vec::with_capacity(other.len() + 1);
        row.push(i + 1);
        for (j, expected) in other.iter().enumerate() {
            let replaced = at(&last, j) + usize::from(letter != expected);
            let mut cost = replaced.min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let is_swapped = i > 0 && j > 0 && one.get(i - 1) == Some(expected) && other.get(j - 1) == Some(letter);
            if is_swapped {
                cost = cost.min(at(&before_last, j - 1) + 1);
            }
            row.push(cost);
        }
        if row.iter().all(|cost| *cost > most) {
            return false;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().is_some_and(|cost| *cost <= most)
}
