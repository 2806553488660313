//! Looks up the words of a query, and ranks the entries that have them.

use std::collections::BinaryHeap;
use std::slice;

use super::{END, Field, Findings, Hit, Index, Part, Word, spellings};
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
    NearlyAll,
    Near(Nearness),
}

/// What ends with a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Field,
    Word,
    None,
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
        self.find(query, language, usize::MAX).hits
    }

    /// What a query finds: the best entries that have every word of it. Where there are none, words that say nothing
    /// are left out.
    pub fn find(&self, query: &str, language: LanguageId, most: usize) -> Findings {
        let with = |words: Vec<String>| {
            let (hits, count) = self.best(&words, language, most);
            Findings { words, hits, count }
        };
        let found = with(self.words(query));
        if found.count > 0 {
            return found;
        }
        let essential = self.essential_words(query);
        let others = (essential != found.words).then(|| with(essential));
        others.filter(|others| others.count > 0).unwrap_or(found)
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
                    self.note_near(*known, nearness, own, &mut costs);
                }
            }
        }
        costs
    }

    /// Notes what a word or a phrase costs where a match begins with it.
    fn note_as_typed(&self, words: &str, own: Option<u8>, costs: &mut Costs) {
        for spelling in spellings(words) {
            let is_spaced = !spelling.ends_with(is_unspaced);
            for (places, end) in self.by_end(&spelling) {
                for &at in places {
                    let field = self.field_at(at);
                    self.note(field, extent(field, at, end, is_spaced), own, costs);
                }
            }
        }
    }

    /// The places that begin with a word, by what ends with it. They are sorted by what follows: that says it of nearly
    /// all of them at once, and the text of each need not be looked at.
    fn by_end(&self, word: &str) -> Vec<(&[u32], End)> {
        let after = |at: u32| self.text.get(at as usize + word.len()..).unwrap_or_default();
        let next = |at: u32| after(at).as_bytes().first().copied().unwrap_or(END);
        let places = self.starting_with(word);
        let (ends_of_fields, others) = places.split_at(places.partition_point(|&at| next(at) <= END));
        let (ends_of_words, others) = others.split_at(others.partition_point(|&at| next(at) <= b' '));
        let (within_words, others) = others.split_at(others.partition_point(|&at| next(at).is_ascii()));
        let each = others.iter().map(|at| {
            let end = if after(*at).starts_with(is_unspaced) { End::Word } else { End::None };
            (slice::from_ref(at), end)
        });
        let groups = [(ends_of_fields, End::Field), (ends_of_words, End::Word), (within_words, End::None)];
        groups.into_iter().chain(each).collect()
    }

    /// The words of the vocabulary that have some letters, but do not begin with them.
    fn words_with(&self, letters: &str) -> impl Iterator<Item = Word> {
        let mut last = None;
        self.words.match_indices(letters).filter_map(move |(at, _)| {
            let after = self.vocabulary.partition_point(|word| word.start as usize <= at);
            let word = self.vocabulary.get(after.checked_sub(1)?)?;
            // A word may have the letters twice.
            let is_new = last.replace(word.start) != Some(word.start);
            (is_new && word.start as usize != at).then_some(*word)
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

    fn note_all(&self, places: &[u32], extent: Extent, own: Option<u8>, costs: &mut Costs) {
        for &at in places {
            self.note(self.field_at(at), extent, own, costs);
        }
    }

    /// Notes what it costs that a word is near one that is known.
    fn note_near(&self, known: Word, nearness: Nearness, own: Option<u8>, costs: &mut Costs) {
        for &at in self.places_of(known) {
            let field = self.field_at(at);
            let ends_field = || self.text.as_bytes().get((at + known.length) as usize) == Some(&END);
            let is_all = nearness != Nearness::Beginning && field.start == at && ends_field();
            self.note(field, if is_all { Extent::NearlyAll } else { Extent::Near(nearness) }, own, costs);
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
            (Part::Initials, Extent::All) => 1,
            (Part::Initials, Extent::Beginning | Extent::WordBeginning | Extent::WholeWord) => 3,
            (Part::Initials, _) => return None,
            // Of a number, the end means something else.
            (Part::Name, Extent::WithinWord) if starts_with_digit() => return None,
            (Part::Title | Part::Name, extent) => match extent {
                Extent::All => 0,
                Extent::Beginning => 1,
                Extent::WholeWord => 2,
                Extent::WordBeginning => 3,
                Extent::WithinWord => 6,
                Extent::NearlyAll => 7,
                Extent::Near(Nearness::Word(_)) => 8,
                Extent::Near(Nearness::Beginning) => 10,
            },
            (Part::Text | Part::Synonym, extent) => match extent {
                Extent::All | Extent::WholeWord => 4,
                Extent::Beginning | Extent::WordBeginning => 5,
                Extent::WithinWord => 7,
                Extent::NearlyAll | Extent::Near(Nearness::Word(_)) => 9,
                Extent::Near(Nearness::Beginning) => 11,
            },
        })
    }
}

/// How much of its field a match is that begins at a position. Nobody knows where a word ends that is written without
/// spaces.
fn extent(field: Field, at: u32, end: End, is_spaced: bool) -> Extent {
    match (field.start == at, end) {
        (true, End::Field) => Extent::All,
        (true, _) => Extent::Beginning,
        (false, End::Field | End::Word) if is_spaced && !field.is_pinyin => Extent::WholeWord,
        (false, _) => Extent::WordBeginning,
    }
}
