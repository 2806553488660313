//! Finds the entries that match a query, and ranks them.
//!
//! An entry has to have every word of the query. For each word the best of these counts, and the sums decide; equal
//! sums stand in the order of the site:
//!
//! | score | the word is |
//! |---|---|
//! | 0 | a whole title, or another name of the thing: its country code, its value in digits |
//! | 1 | the beginning of a title |
//! | 2 | a word of a title, or the beginning of one |
//! | 3 | within a title; the initials of its pinyin |
//! | 10 | within a text |
//! | 20, 30 | nearly a word of a title, or of a text |

use std::collections::BTreeMap;

use super::data::{Entry, SearchData};
use super::fold::{fold, initials_of, pinyin_of};
use super::fuzzy::{allowed_errors, is_near};
use crate::content::language::Language;

/// The number of characters of a query that are used; the rest is ignored.
pub const MAX_QUERY: usize = 200;
/// Fewer initials than this say nothing.
const LEAST_INITIALS: usize = 2;

/// The entries, folded for comparison with a query.
#[derive(Clone, Debug, Default)]
pub struct Index {
    entries: Vec<Keys>,
    /// Simplified characters by their traditional forms.
    simplified: BTreeMap<char, char>,
}

/// The folded texts of an entry, in all languages and in pinyin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Keys {
    titles: Vec<String>,
    /// Other names: spellings, abbreviations, numbers.
    names: Vec<String>,
    initials: Vec<String>,
    body: Vec<String>,
}

impl Index {
    /// Indexes all entries, in all languages.
    pub fn new(data: &SearchData, languages: &[Language]) -> Self {
        Self {
            entries: data.entries.iter().map(|entry| keys(entry, data, languages)).collect(),
            simplified: data.simplified.clone(),
        }
    }

    /// The indices of the entries that have every word of a query, best first; none for a query without a word.
    pub fn search(&self, query: &str) -> Vec<usize> {
        let simplified: String = query.chars().take(MAX_QUERY).map(|char| self.simplify(char)).collect();
        let words = words(&simplified);
        if words.is_empty() {
            return Vec::new();
        }
        let mut totals: Vec<Option<u32>> = vec![Some(0); self.entries.len()];
        for word in &words {
            for (total, score) in totals.iter_mut().zip(self.scores(word)) {
                *total = total.zip(score).map(|(total, score)| total + score);
            }
        }
        // Pinyin is typed with spaces as well.
        let joined = words.concat();
        if words.len() > 1 && joined.is_ascii() {
            for (total, score) in totals.iter_mut().zip(self.entries.iter().map(|keys| exact(&joined, keys))) {
                *total = total.map_or(score, |total| Some(score.map_or(total, |score| score.min(total))));
            }
        }
        let matches = totals.into_iter().enumerate();
        let mut matches: Vec<(u32, usize)> = matches.filter_map(|(index, total)| Some((total?, index))).collect();
        matches.sort_unstable();
        matches.into_iter().map(|(_, index)| index).collect()
    }

    fn simplify(&self, char: char) -> char {
        self.simplified.get(&char).copied().unwrap_or(char)
    }

    /// The score of each entry for a word; `None` where it lacks it.
    fn scores(&self, word: &str) -> Vec<Option<u32>> {
        let errors = allowed_errors(word);
        let score = |keys| exact(word, keys).or_else(|| near(word, errors, keys));
        self.entries.iter().map(score).collect()
    }
}

fn keys(entry: &Entry, data: &SearchData, languages: &[Language]) -> Keys {
    let mut keys = Keys::default();
    for language in languages {
        let title = entry.title.get(language);
        add(&mut keys.titles, title, data);
        let initials = initials_of(title, &data.pinyin);
        if !initials.is_empty() {
            keys.initials.push(initials);
        }
        for text in &entry.body {
            add(&mut keys.body, text.get(language), data);
        }
    }
    keys.names.extend(entry.also.iter().map(|also| fold(also)));
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

/// The score of a word that an entry has, in one of the ways that ü is typed.
fn exact(word: &str, keys: &Keys) -> Option<u32> {
    let as_typed = exactly(word, keys);
    // No syllable of pinyin has a v, and none ends in ue but those with a ü.
    let with_u = [("v", "u"), ("ue", "u")];
    let others = with_u.into_iter().filter(|(typed, _)| word.is_ascii() && word.contains(typed));
    others.filter_map(|(typed, u)| exactly(&word.replace(typed, u), keys)).chain(as_typed).min()
}

fn exactly(word: &str, keys: &Keys) -> Option<u32> {
    let title = |title: &String| {
        let at = title.find(word)?;
        Some(match at {
            _ if title.len() == word.len() => 0,
            0 => 1,
            _ if title.split(' ').any(|part| part.starts_with(word)) => 2,
            _ => 3,
        })
    };
    // Of a number, the end means something else.
    let name = |name: &String| match name.strip_prefix(word) {
        Some("") => Some(0),
        Some(_) => Some(1),
        None if name.starts_with(|first: char| first.is_ascii_digit()) => None,
        None => title(name),
    };
    let initials = || {
        let is_long = word.len() >= LEAST_INITIALS;
        (is_long && keys.initials.iter().any(|initials| initials.contains(word))).then_some(3)
    };
    let best = keys.titles.iter().filter_map(title).chain(keys.names.iter().filter_map(name)).min();
    best.or_else(initials).or_else(|| keys.body.iter().any(|text| text.contains(word)).then_some(10))
}

/// The score of a word that is like one of an entry.
fn near(word: &str, errors: usize, keys: &Keys) -> Option<u32> {
    if errors == 0 {
        return None;
    }
    let has_near = |texts: &[String]| {
        texts.iter().any(|text| text.split(' ').any(|other| !other.is_empty() && is_near(word, other, errors)))
    };
    if has_near(&keys.titles) || has_near(&keys.names) { Some(20) } else { has_near(&keys.body).then_some(30) }
}
