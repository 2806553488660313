//! Looks up the words of a query, and ranks the entries that have them.

use std::collections::BinaryHeap;

use super::{END, Field, Hit, Index, MAX_QUERY, Part, Word, spellings, words};
use crate::content::language::LanguageId;
use crate::search::fold::is_unspaced;
use crate::search::fuzzy::{NearWords, Nearness, allowed_errors};

/// How much of a field a match is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    All,
    Beginning,
    WholeWord,
    WordBeginning,
    WithinWord,
    Near(Nearness),
}

/// The least cost of a word for each entry.
pub(super) struct Costs {
    /// In the reader's language, or in none; [`NONE`] where the word is not there.
    own: Vec<u8>,
    /// In any language.
    any: Vec<u8>,
    /// The entries that have the word, in no order.
    entries: Vec<u32>,
}

impl Costs {
    fn new(entry_count: usize) -> Self {
        Self { own: vec![NONE; entry_count], any: vec![NONE; entry_count], entries: Vec::new() }
    }

    /// How many entries have the word.
    pub(super) fn found(&self) -> usize {
        self.entries.len()
    }

    /// What the word costs in an entry, for a reader of its own language or of any.
    fn of(&self, entry: u32, is_own: bool) -> Option<u32> {
        let costs = if is_own { &self.own } else { &self.any };
        costs.get(entry as usize).filter(|cost| **cost != NONE).map(|cost| u32::from(*cost))
    }

    fn improve(&mut self, entry: u32, cost: u8, is_own: bool) {
        let at = entry as usize;
        if let Some(known) = self.any.get_mut(at) {
            if *known == NONE {
                self.entries.push(entry);
            }
            *known = cost.min(*known);
        }
        if is_own && let Some(known) = self.own.get_mut(at) {
            *known = cost.min(*known);
        }
    }
}

/// A word that so many entries have is hardly mistyped: others that are near it are not looked for.
const OFTEN: usize = 50;

/// The cost of a word that is not there.
const NONE: u8 = u8::MAX;

impl Index {
    /// The entries that have every word of a query, best first; none for a query without a word.
    pub fn search(&self, query: &str, language: LanguageId) -> Vec<Hit> {
        self.best(&self.words(query), language, usize::MAX).0
    }

    /// The best entries that have every one of some words, and how many there are in all.
    pub fn best(&self, words: &[String], language: LanguageId, most: usize) -> (Vec<Hit>, usize) {
        let mut best = BinaryHeap::new();
        let mut count = 0;
        for hit in self.hits(words, language) {
            count += 1;
            if best.len() < most {
                best.push(hit);
            } else if let Some(mut worst) = best.peek_mut()
                && hit < *worst
            {
                *worst = hit;
            }
        }
        (best.into_sorted_vec(), count)
    }

    /// The entries that have every one of some words, in no order.
    fn hits(&self, words: &[String], language: LanguageId) -> Vec<Hit> {
        let own = u8::try_from(language.index()).ok();
        let costs: Vec<Costs> = words.iter().map(|word| self.costs(word, own)).collect();
        let weights: Vec<u32> = costs.iter().map(|costs| self.weight(costs)).collect();
        let Some(rarest) = costs.iter().min_by_key(|costs| costs.found()) else { return Vec::new() };
        let phrase = self.phrase_costs(words, own);
        let phrase_weight: u32 = weights.iter().sum();
        let cost_of = |entry, is_own| {
            let of_word = |(costs, weight): (&Costs, &u32)| Some(costs.of(entry, is_own)? * weight);
            let of_words: Option<u32> = costs.iter().zip(&weights).map(of_word).sum();
            let as_phrase = phrase.of(entry, is_own).map(|cost| cost * phrase_weight / 2);
            [of_words, as_phrase].into_iter().flatten().min()
        };
        let others = phrase.entries.iter().filter(|entry| rarest.of(**entry, false).is_none());
        let hit = |entry: &u32| {
            let own = cost_of(*entry, true);
            let cost = own.or_else(|| cost_of(*entry, false))?;
            Some(Hit { is_foreign: own.is_none(), cost, entry: *entry as usize })
        };
        rarest.entries.iter().chain(others).filter_map(hit).collect()
    }

    /// What words cost as one phrase; or as one word, since pinyin is typed with spaces as well.
    fn phrase_costs(&self, words: &[String], own: Option<u8>) -> Costs {
        let mut costs = Costs::new(if words.len() > 1 { self.entry_count } else { 0 });
        if words.len() > 1 {
            for phrase in [words.join(" "), words.concat()] {
                self.note_as_typed(&phrase, own, &mut costs);
            }
        }
        costs
    }

    /// The distinct words of a query, folded, in simplified characters; words written without spaces apart from others,
    /// and in the longest pieces that the site has.
    pub fn words(&self, query: &str) -> Vec<String> {
        let simplify = |char| self.simplified.get(&char).copied().unwrap_or(char);
        let simplified: String = query.chars().take(MAX_QUERY).map(simplify).collect();
        let words = words(&simplified);
        let pieces = words.iter().flat_map(|word| by_script(word)).flat_map(|word| self.known_pieces(word));
        distinct(pieces.map(str::to_owned))
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

    /// How rare a word is: 1 where every entry has it, and one more for each time that it is half as frequent.
    fn weight(&self, costs: &Costs) -> u32 {
        1 + (self.entry_count / costs.found().max(1)).max(1).ilog2()
    }

    /// What a word costs: as it is, within other words, and where few entries have it, with errors.
    pub(super) fn costs(&self, word: &str, own: Option<u8>) -> Costs {
        let mut costs = Costs::new(self.entry_count);
        self.note_as_typed(word, own, &mut costs);
        for spelling in spellings(word) {
            for known in self.words_with(&spelling) {
                self.note_all(self.places_of(known), Extent::WithinWord, own, &mut costs);
            }
        }
        let errors = allowed_errors(word);
        if errors > 0 && !word.contains(is_unspaced) && costs.found() < OFTEN {
            // A word that is found as typed is not the mistyped beginning of another: heart is not health.
            let is_whole = costs.found() > 0;
            let mut near = NearWords::new(word, errors);
            for known in &self.vocabulary {
                let nearness = near.check(self.text_of(*known));
                if let Some(nearness) = nearness.filter(|near| !is_whole || *near != Nearness::Beginning) {
                    self.note_all(self.places_of(*known), Extent::Near(nearness), own, &mut costs);
                }
            }
        }
        costs
    }

    /// Notes what a word or a phrase costs where a match begins with it.
    fn note_as_typed(&self, words: &str, own: Option<u8>, costs: &mut Costs) {
        for spelling in spellings(words) {
            for &at in self.starting_with(&spelling) {
                let field = self.field_at(at);
                self.note(field, self.extent(field, at, &spelling), own, costs);
            }
        }
    }

    /// The words of the vocabulary that have some letters behind their first one.
    fn words_with(&self, letters: &str) -> impl Iterator<Item = Word> {
        self.words.match_indices(letters).filter_map(|(at, _)| {
            let after = self.vocabulary.partition_point(|word| word.start as usize <= at);
            let word = self.vocabulary.get(after.checked_sub(1)?)?;
            (word.start as usize != at).then_some(*word)
        })
    }

    /// The places that begin with a word.
    pub(super) fn starting_with(&self, word: &str) -> &[u32] {
        let bytes = self.text.as_bytes();
        let beginning = |at: u32| {
            let rest = bytes.get(at as usize..).unwrap_or_default();
            rest.get(..word.len()).unwrap_or(rest)
        };
        let first = self.starts.partition_point(|&at| beginning(at) < word.as_bytes());
        let places = self.starts.get(first..).unwrap_or_default();
        let count = places.partition_point(|&at| beginning(at) == word.as_bytes());
        places.get(..count).unwrap_or_default()
    }

    /// How much of its field a word is that begins at a position.
    fn extent(&self, field: Field, at: u32, word: &str) -> Extent {
        let is_at_start = field.start == at;
        let end = at as usize + word.len();
        let next = self.text.as_bytes().get(end).copied();
        let ends_field = next == Some(END);
        let ends_word = ends_field
            || match next {
                Some(byte) if byte.is_ascii() => byte == b' ',
                _ => self.text.get(end..).is_some_and(|rest| rest.starts_with(is_unspaced)),
            };
        match (is_at_start, ends_field) {
            (true, true) => Extent::All,
            (true, false) => Extent::Beginning,
            _ if ends_word && !field.is_pinyin && !word.ends_with(is_unspaced) => Extent::WholeWord,
            _ => Extent::WordBeginning,
        }
    }

    fn note_all(&self, places: &[u32], extent: Extent, own: Option<u8>, costs: &mut Costs) {
        for &at in places {
            self.note(self.field_at(at), extent, own, costs);
        }
    }

    /// Notes what a match in a field costs.
    fn note(&self, field: Field, extent: Extent, own: Option<u8>, costs: &mut Costs) {
        if let Some(cost) = self.cost(field, extent) {
            costs.improve(field.entry, cost, field.language.is_none() || field.language == own);
        }
    }

    /// What a match costs; `None` where it says nothing.
    fn cost(&self, field: Field, extent: Extent) -> Option<u8> {
        let starts_with_digit = || self.text.as_bytes().get(field.start as usize).is_some_and(u8::is_ascii_digit);
        Some(match (field.part, extent) {
            (Part::Initials, Extent::All | Extent::Beginning | Extent::WordBeginning | Extent::WholeWord) => 3,
            (Part::Initials, _) => return None,
            // Of a number, the end means something else.
            (Part::Name, Extent::WithinWord) if starts_with_digit() => return None,
            (Part::Title | Part::Name, extent) => match extent {
                Extent::All => 0,
                Extent::Beginning => 1,
                Extent::WholeWord => 2,
                Extent::WordBeginning => 3,
                Extent::WithinWord => 6,
                Extent::Near(Nearness::Word(_)) => 8,
                Extent::Near(Nearness::Beginning) => 10,
            },
            (Part::Text | Part::Synonym, extent) => match extent {
                Extent::All | Extent::WholeWord => 4,
                Extent::Beginning | Extent::WordBeginning => 5,
                Extent::WithinWord => 7,
                Extent::Near(Nearness::Word(_)) => 9,
                Extent::Near(Nearness::Beginning) => 11,
            },
        })
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
