//! Looks up the words of a query, and ranks the entries that have them.

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

/// The least cost of a word for each entry; [`NONE`] where it is not there.
pub(super) struct Costs {
    /// In the reader's language, or in none.
    own: Vec<u8>,
    /// In any language.
    any: Vec<u8>,
}

impl Costs {
    /// How many entries have the word.
    pub(super) fn found(&self) -> usize {
        self.any.iter().filter(|cost| **cost != NONE).count()
    }
}

/// A word that so many entries have is hardly mistyped: others that are near it are not looked for.
const OFTEN: usize = 50;

/// The cost of a word that is not there.
const NONE: u8 = u8::MAX;

impl Index {
    /// The entries that have every word of a query, best first; none for a query without a word.
    pub fn search(&self, query: &str, language: LanguageId) -> Vec<Hit> {
        self.best(query, language, usize::MAX).0
    }

    /// The best of these entries, and how many there are in all.
    pub fn best(&self, query: &str, language: LanguageId, most: usize) -> (Vec<Hit>, usize) {
        let mut hits = self.hits(query, language);
        let count = hits.len();
        if most < count {
            hits.select_nth_unstable(most);
            hits.truncate(most);
        }
        hits.sort_unstable();
        (hits, count)
    }

    /// The entries that have every word of a query, in the order of the site.
    fn hits(&self, query: &str, language: LanguageId) -> Vec<Hit> {
        let words = self.words(query);
        let own = self.languages.iter().position(|id| *id == language).and_then(|index| u8::try_from(index).ok());
        let mut totals = vec![(Some(0_u32), Some(0_u32)); if words.is_empty() { 0 } else { self.entry_count }];
        let mut weights = 0;
        for word in &words {
            let costs = self.costs(word, own);
            let weight = self.weight(&costs);
            weights += weight;
            for ((own, any), (own_cost, any_cost)) in totals.iter_mut().zip(costs.own.iter().zip(&costs.any)) {
                *own = own.zip(weighted(*own_cost, weight)).map(|(total, cost)| total + cost);
                *any = any.zip(weighted(*any_cost, weight)).map(|(total, cost)| total + cost);
            }
        }
        if words.len() > 1 {
            // As one phrase; or as one word, since pinyin is typed with spaces as well.
            for phrase in [words.join(" "), words.concat()] {
                let costs = self.costs_as_typed(&phrase, own);
                for ((own, any), (own_cost, any_cost)) in totals.iter_mut().zip(costs.own.iter().zip(&costs.any)) {
                    let as_phrase = |cost| weighted(cost, weights).map(|cost| cost / 2);
                    *own = cheapest(*own, as_phrase(*own_cost));
                    *any = cheapest(*any, as_phrase(*any_cost));
                }
            }
        }
        let hit = |(entry, (own, any)): (usize, (Option<u32>, Option<u32>))| match own {
            Some(cost) => Some(Hit { is_foreign: false, cost, entry }),
            None => any.map(|cost| Hit { is_foreign: true, cost, entry }),
        };
        totals.into_iter().enumerate().filter_map(hit).collect()
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
        let mut costs = self.costs_as_typed(word, own);
        for spelling in spellings(word) {
            for known in self.words_with(&spelling) {
                self.note_all(self.places_of(known), Extent::WithinWord, own, &mut costs);
            }
        }
        let errors = allowed_errors(word);
        if errors > 0 && !word.contains(is_unspaced) && costs.found() < OFTEN {
            let mut near = NearWords::new(word, errors);
            for known in &self.vocabulary {
                if let Some(nearness) = near.check(self.text_of(*known)) {
                    self.note_all(self.places_of(*known), Extent::Near(nearness), own, &mut costs);
                }
            }
        }
        costs
    }

    /// What a word or a phrase costs where a match begins with it.
    fn costs_as_typed(&self, words: &str, own: Option<u8>) -> Costs {
        let mut costs = Costs { own: vec![NONE; self.entry_count], any: vec![NONE; self.entry_count] };
        for spelling in spellings(words) {
            for &at in self.starting_with(&spelling) {
                self.note(at, self.extent(at, &spelling), own, &mut costs);
            }
        }
        costs
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
    fn extent(&self, at: u32, word: &str) -> Extent {
        let field = self.field_at(at);
        let is_at_start = field.start == at;
        let next = self.text.get(at as usize + word.len()..).and_then(|rest| rest.chars().next());
        let ends_field = next == Some(char::from(END));
        let ends_word = ends_field || next == Some(' ') || next.is_some_and(is_unspaced);
        match (is_at_start, ends_field) {
            (true, true) => Extent::All,
            (true, false) => Extent::Beginning,
            _ if ends_word && !field.is_pinyin && !word.ends_with(is_unspaced) => Extent::WholeWord,
            _ => Extent::WordBeginning,
        }
    }

    fn note_all(&self, places: &[u32], extent: Extent, own: Option<u8>, costs: &mut Costs) {
        for &at in places {
            self.note(at, extent, own, costs);
        }
    }

    /// Notes what a match at a position costs.
    fn note(&self, at: u32, extent: Extent, own: Option<u8>, costs: &mut Costs) {
        let field = self.field_at(at);
        let Some(cost) = self.cost(field, extent) else { return };
        let entry = field.entry as usize;
        let improve = |costs: &mut Vec<u8>| {
            if let Some(known) = costs.get_mut(entry) {
                *known = cost.min(*known);
            }
        };
        improve(&mut costs.any);
        if field.language.is_none() || field.language == own {
            improve(&mut costs.own);
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

fn weighted(cost: u8, weight: u32) -> Option<u32> {
    (cost != NONE).then(|| u32::from(cost) * weight)
}

fn cheapest(one: Option<u32>, other: Option<u32>) -> Option<u32> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
