//! Finds the entries that match a query, and ranks them.

use super::data::{Entry, SearchData};
use super::fold::{fold, pinyin_of};
use crate::content::language::Language;

/// The number of characters of a query that are used; the rest is ignored.
pub const MAX_QUERY: usize = 200;

/// The entries, folded for comparison with a query.
#[derive(Clone, Debug, Default)]
pub struct Index(Vec<Keys>);

/// The folded texts of an entry, in all languages and in pinyin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Keys {
    titles: Vec<String>,
    body: Vec<String>,
}

impl Index {
    /// Indexes all entries, in all languages.
    pub fn new(data: &SearchData, languages: &[Language]) -> Self {
        Self(data.entries.iter().map(|entry| keys(entry, data, languages)).collect())
    }

    /// The indices of the entries that have every word of a query, best first; none for a query without a word.
    pub fn search(&self, query: &str) -> Vec<usize> {
        let words = words(query);
        let scores = self.0.iter().map(|keys| score(&words, keys)).enumerate();
        let mut matches: Vec<(u32, usize)> = scores.filter_map(|(index, score)| Some((score?, index))).collect();
        matches.sort_unstable();
        matches.into_iter().map(|(_, index)| index).collect()
    }
}

fn keys(entry: &Entry, data: &SearchData, languages: &[Language]) -> Keys {
    let mut keys = Keys::default();
    for language in languages {
        add(&mut keys.titles, entry.title.get(language), data);
        for text in &entry.body {
            add(&mut keys.body, text.get(language), data);
        }
    }
    keys.titles.extend(entry.also.iter().map(|also| fold(also)));
    keys
}

fn add(keys: &mut Vec<String>, text: &str, data: &SearchData) {
    keys.push(fold(text));
    let pinyin = pinyin_of(text, &data.pinyin);
    if !pinyin.is_empty() {
        keys.push(pinyin);
    }
}

/// The words of a query, folded.
pub fn words(query: &str) -> Vec<String> {
    let query: String = query.chars().take(MAX_QUERY).collect();
    fold(&query).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a folded text contains every one of the words.
pub fn has_all(words: &[String], text: &str) -> bool {
    words.iter().all(|word| text.contains(word))
}

/// The score of an entry for a query: the smaller, the better. `None` if the entry lacks a word, or there is none.
fn score(words: &[String], keys: &Keys) -> Option<u32> {
    if words.is_empty() {
        return None;
    }
    words.iter().map(|word| score_word(word, keys)).sum()
}

/// The best match is a title equal to the word, then one that begins with it, then one that contains it, then a body.
fn score_word(word: &str, keys: &Keys) -> Option<u32> {
    let titles = keys.titles.iter().filter_map(|title| match title.find(word)? {
        _ if title.len() == word.len() => Some(0),
        0 => Some(1),
        _ => Some(2),
    });
    titles.min().or_else(|| keys.body.iter().any(|text| text.contains(word)).then_some(10))
}
