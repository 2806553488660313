//! What to search for where nothing is found.

use super::Index;
use super::query::distinct;
use crate::search::fold::is_unspaced;
use crate::search::fuzzy::{NearWords, Nearness};

impl Index {
    /// Queries that find something where some words find nothing: words of the site that are near one of them, the
    /// words that are found each for themselves, and the beginnings of Chinese words that are found.
    pub fn suggestions(&self, words: &[String], most: usize) -> Vec<String> {
        let mut suggested: Vec<String> = Vec::new();
        for word in words {
            if self.is_found(word) {
                suggested.extend((words.len() > 1).then(|| word.clone()));
            } else if word.contains(is_unspaced) {
                suggested.extend(self.found_piece(word));
            } else {
                suggested.extend(self.near_words(word));
            }
        }
        let mut suggested = distinct(suggested.into_iter());
        suggested.truncate(most);
        suggested
    }

    fn is_found(&self, word: &str) -> bool {
        self.costs(word, None).found() > 0
    }

    /// The longest piece of a Chinese word that is found, of two characters or more.
    fn found_piece(&self, word: &str) -> Option<String> {
        let chars: Vec<char> = word.chars().collect();
        let mut pieces = (2..chars.len()).rev().flat_map(|length| chars.windows(length));
        pieces.find_map(|piece| {
            let piece: String = piece.iter().collect();
            (!self.starting_with(&piece).is_empty()).then_some(piece)
        })
    }

    /// The words with the fewest errors, of those that one may be meant for.
    fn near_words(&self, word: &str) -> Vec<String> {
        let length = word.chars().count();
        let most = (length / 2).min(4);
        let mut near = NearWords::new(word, most);
        let mut found = Vec::new();
        for known in &self.vocabulary {
            let text = self.text_of(*known);
            if let Some(Nearness::Word(errors)) = near.check(text)
                && text.chars().count() > most
            {
                // Few mistype the first letter.
                let is_other_letter = text.chars().next() != word.chars().next();
                let is_title = self.places_of(*known).iter().any(|&at| self.field_at(at).part.is_title());
                // Titles are what is looked for.
                found.push((!is_title, errors + usize::from(is_other_letter), text));
            }
        }
        found.sort_unstable();
        distinct(found.into_iter().take(3).map(|(_, _, word)| word.to_owned()))
    }
}
