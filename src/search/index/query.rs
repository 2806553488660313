//! A query as words that the index can look up.

use super::{Index, MAX_QUERY, words};
use crate::search::fold::is_unspaced;

impl Index {
    /// The distinct words of a query, folded, in simplified characters; words written without spaces apart from others,
    /// and in the longest pieces that the site has.
    pub fn words(&self, query: &str) -> Vec<String> {
        let words = words(&self.simplified(query));
        let pieces = words.iter().flat_map(|word| by_script(word)).flat_map(|word| self.known_pieces(word));
        distinct(pieces.map(str::to_owned))
    }

    /// The words of a query without those that say nothing.
    pub(super) fn essential_words(&self, query: &str) -> Vec<String> {
        let (unspaced, spaced): (Vec<&String>, Vec<&String>) =
            self.ignored.iter().partition(|word| word.starts_with(is_unspaced));
        let query = unspaced.iter().fold(self.simplified(query), |query, word| query.replace(word.as_str(), " "));
        self.words(&query).into_iter().filter(|word| !spaced.contains(&word)).collect()
    }

    /// The part of a query that is used, in simplified characters.
    fn simplified(&self, query: &str) -> String {
        let simplify = |char| self.simplified.get(&char).copied().unwrap_or(char);
        query.chars().take(MAX_QUERY).map(simplify).collect()
    }

    /// A word that is written without spaces, in the longest pieces that are somewhere, from its beginning on: 床位数 is
    /// 床位 and 数. Any other word as it is, and one with a character that is nowhere.
    fn known_pieces<'w>(&self, word: &'w str) -> Vec<&'w str> {
        let mut pieces = Vec::new();
        let mut rest = word;
        while rest.starts_with(is_unspaced) {
            let ends = rest.char_indices().map(|(at, char)| at + char.len_utf8()).collect::<Vec<_>>();
            let is_known = |end: &&usize| rest.get(..**end).is_some_and(|piece| !self.starting_with(piece).is_empty());
            let Some((piece, after)) = ends.iter().rev().find(is_known).and_then(|end| rest.split_at_checked(*end))
            else {
                return vec![word];
            };
            pieces.push(piece);
            rest = after;
        }
        if pieces.is_empty() { vec![word] } else { pieces }
    }
}

/// The pieces of a word that are written with spaces between words, and those that are not.
fn by_script(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|char| is_unspaced(char) != is_unspaced(first)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// The distinct ones of some words, in the same order.
pub(super) fn distinct(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for word in words {
        if !distinct.contains(&word) {
            distinct.push(word);
        }
    }
    distinct
}
