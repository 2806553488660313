//! What to search for where nothing is found.

use super::rank::distinct;
use super::{Hit, Index};
use crate::search::fold::is_unspaced;
use crate::search::fuzzy::{NearWords, Nearness};

impl Index {
    /// Queries that find something where another finds nothing: words of the site that are near one of its words, the
    /// words that are found each for themselves, and the beginnings of Chinese words that are found.
    pub fn suggestions(&self, query: &str, most: usize) -> Vec<String> {
        let words = self.words(query);
        let mut suggested: Vec<String> = Vec::new();
        for word in &words {
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
        // Sorted as hits are: titles are what is looked for.
        let mut found: Vec<Hit> = Vec::new();
        for (entry, known) in self.vocabulary.iter().enumerate() {
            let text = self.text_of(*known);
            if let Some(Nearness::Word(errors)) = near.check(text)
                && text.chars().count() > most
            {
                // Few mistype the first letter.
                let is_other_letter = text.chars().next() != word.chars().next();
                let is_title = self.places_of(*known).iter().any(|&at| self.field_at(at).part.is_title());
                let cost = u32::try_from(errors).unwrap_or(u32::MAX) + u32::from(is_other_letter);
                found.push(Hit { is_foreign: !is_title, cost, entry });
            }
        }
        found.sort_unstable();
        let words = found.into_iter().filter_map(|hit| self.vocabulary.get(hit.entry));
        distinct(words.take(3).map(|word| self.text_of(*word).to_owned()))
    }
}
