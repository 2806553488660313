//! Which entries a query finds, and in which order.

use super::entry::Keys;
use super::fold::fold;
use crate::model::order::sorted;

/// The longest query that is looked at, in characters; the rest is ignored.
pub const LONGEST: usize = 200;

/// The words of a query, folded.
pub fn words(query: &str) -> Vec<String> {
    let query: String = query.chars().take(LONGEST).collect();
    fold(&query).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How well an entry answers a query: the smaller the better; `None` where a word is missing from it.
///
/// A name that is the word counts most, then one that begins with it, then one
/// that holds it, then any other text.
pub fn score(words: &[String], keys: &Keys) -> Option<u32> {
    if words.is_empty() {
        return None;
    }
    words.iter().map(|word| of_word(word, keys)).sum()
}

fn of_word(word: &str, keys: &Keys) -> Option<u32> {
    let name = keys.titles.iter().filter_map(|title| {
        let at = find(word, title)?;
        Some(match (at, title.len() == word.len()) {
            (_, true) => 0,
            (0, false) => 1,
            _ => 2,
        })
    });
    name.min().or_else(|| keys.body.iter().any(|text| find(word, text).is_some()).then_some(10))
}

/// Where a word first stands in a folded text. Words and texts are short: looking at every place costs nothing,
/// where the standard library's search would be 2 kB of Wasm.
pub fn find(word: &str, text: &str) -> Option<usize> {
    text.as_bytes().windows(word.len().max(1)).position(|part| part == word.as_bytes())
}

/// The places of the entries that a query finds, best first.
pub fn found(query: &str, keys: &[Keys]) -> Vec<usize> {
    let words = words(query);
    let scored = keys.iter().enumerate().filter_map(|(place, keys)| Some((score(&words, keys)?, place)));
    sorted(scored.collect(), |a: &(u32, usize), b| a.0.cmp(&b.0)).into_iter().map(|(_, place)| place).collect()
}
