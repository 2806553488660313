//! Finds the entries that match a query, and ranks them.
//!
//! An entry has to have every word of the query. A word counts by where it is and how much of what stands there it is:
//!
//! | the word is | in a title or name | in a text or synonym |
//! |---|--:|--:|
//! | all of it | 0 | 4 |
//! | the beginning of it; all initials of its pinyin | 1 | 5 |
//! | a whole word of it | 2 | 4 |
//! | the beginning of a word; in Chinese, anywhere; initials of pinyin | 3 | 5 |
//! | within a word | 6 | 7 |
//! | nearly all of it | 7 | 9 |
//! | nearly a word of it | 8 | 9 |
//! | nearly the beginning of one | 10 | 11 |
//!
//! The cost of an entry is the sum over all words, each weighted by how rare it is; where they stand together, it is
//! half of what the words as one phrase cost, if that is less. Entries that have all words in the reader's language
//! stand before others, those of lower cost before those of higher, and equal ones in the order of the site. Errors are forgiven only
//! in words that few entries have as typed, and in the beginnings of words only where none has.

mod build;
mod query;
mod rank;
mod suggest;

use std::collections::BTreeMap;

use super::fold::{fold, is_unspaced};
use crate::content::language::Languages;
use crate::content::text::Text;

/// The number of characters of a query that are used; the rest is ignored.
pub const MAX_QUERY: usize = 200;
/// Ends each field. No word has it.
const END: u8 = b'\n';
/// Fields are looked up by blocks of so many bytes.
const BLOCK: usize = 64;

/// An entry that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Whether a word is only in another language than the reader's.
    pub is_foreign: bool,
    /// What it costs; see the module.
    pub cost: u32,
    /// The index of the entry.
    pub entry: usize,
}

/// What a query finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// The words that were looked for, folded.
    pub words: Vec<String>,
    /// The best entries that have all of them, best first.
    pub hits: Vec<Hit>,
    /// How many entries have all of them.
    pub count: usize,
}

/// All texts of the entries, folded, and the places in them where a match may begin, in alphabetical order (a suffix
/// array): whatever begins like a word stands together.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// All fields, each ended by [`END`].
    text: String,
    /// In the order of the text.
    fields: Vec<Field>,
    /// For each [`BLOCK`] of the text, the field that its first byte is in.
    blocks: Vec<u32>,
    /// Where a match may begin: at words, Chinese characters and syllables of pinyin. Sorted by what follows.
    starts: Vec<u32>,
    /// The distinct words that are written with spaces, sorted: ranges of `starts`.
    vocabulary: Vec<Word>,
    /// The same words one after another, each ended by [`END`].
    words: String,
    entry_count: usize,
    /// Simplified characters by their traditional forms.
    simplified: BTreeMap<char, char>,
    /// Words that are left out of a query that finds nothing.
    ignored: Vec<String>,
}

/// A text of an entry.
#[derive(Clone, Copy, Debug)]
struct Field {
    start: u32,
    entry: u32,
    part: Part,
    /// The index of its language; `None` where it is of every language, as a number is.
    language: Option<u8>,
    /// Whether it is the pinyin of a text.
    is_pinyin: bool,
}

/// What a field is of its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Title,
    /// Another name: a spelling, an abbreviation, a number.
    Name,
    /// The initials of a title's pinyin.
    Initials,
    Text,
    /// A word that means the same as one of the entry's.
    Synonym,
}

impl Part {
    fn is_title(self) -> bool {
        matches!(self, Self::Title | Self::Name)
    }
}

#[derive(Clone, Copy, Debug)]
struct Word {
    /// The first of its places in `starts`.
    first: u32,
    /// How many places it has there.
    count: u32,
    /// Where it is in the text of all words, and how long it is there, in bytes.
    start: u32,
    length: u32,
}

impl Index {
    /// The word at a position, up to a space, a Chinese character or the end of the field; empty in Chinese.
    fn word_at(&self, at: u32) -> &str {
        let rest = self.text.get(at as usize..).unwrap_or_default();
        let end = rest.find(|char| char == ' ' || char == char::from(END) || is_unspaced(char)).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    fn text_of(&self, word: Word) -> &str {
        self.words.get(word.start as usize..(word.start + word.length) as usize).unwrap_or_default()
    }

    fn places_of(&self, word: Word) -> &[u32] {
        self.starts.get(word.first as usize..(word.first + word.count) as usize).unwrap_or_default()
    }

    fn field_at(&self, at: u32) -> Field {
        let mut number = self.blocks.get(at as usize / BLOCK).map_or(0, |&field| field as usize);
        while self.fields.get(number + 1).is_some_and(|next| next.start <= at) {
            number += 1;
        }
        self.fields.get(number).copied().unwrap_or(Field {
            start: 0,
            entry: 0,
            part: Part::Text,
            language: None,
            is_pinyin: false,
        })
    }
}

/// The ways in which ü is typed: no syllable of pinyin has a v, and none ends in ue but those with a ü.
const PINYIN: [(&str, &str); 2] = [("v", "u"), ("ue", "u")];
/// British spellings, and the American ones.
const BRITISH: [(&str, &str); 3] = [("ae", "e"), ("our", "or"), ("tre", "ter")];
/// Shorter words are names and codes, and spelled alike everywhere.
const SHORTEST_BRITISH: usize = 5;

/// A word in all the ways in which it is looked up: as it is, as pinyin, whose tones may be digits, and in American.
pub(super) fn spellings(word: &str) -> Vec<String> {
    let british = BRITISH.into_iter().filter(|_| word.len() >= SHORTEST_BRITISH);
    let others = PINYIN.into_iter().chain(british);
    let others = others.filter(|(typed, _)| word.is_ascii() && word.contains(typed));
    let others = others.map(|(typed, known)| word.replace(typed, known));
    let tones = has_tones(word).then(|| word.chars().filter(char::is_ascii_alphabetic).collect());
    [word.to_owned()].into_iter().chain(others).chain(tones).collect()
}

/// Whether a word is made of syllables that end in the digit of a tone: `bai2xue4bing4`.
fn has_tones(word: &str) -> bool {
    let is_tone = |char: char| matches!(char, '1'..='5');
    let syllables = word.strip_suffix(is_tone).map(|word| word.split(is_tone));
    syllables.is_some_and(|mut syllables| {
        syllables.all(|syllable| !syllable.is_empty() && syllable.chars().all(|char| char.is_ascii_alphabetic()))
    })
}

/// Where words begin in a folded text, and each character of those written without spaces.
pub(super) fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let befores = [' '].into_iter().chain(text.chars());
    text.char_indices().zip(befores).filter_map(|((at, char), before)| {
        let begins = char != ' ' && (before == ' ' || is_unspaced(before) || is_unspaced(char));
        begins.then_some(at)
    })
}

/// The words of a query, folded.
pub fn words(query: &str) -> Vec<String> {
    let query: String = query.chars().take(MAX_QUERY).collect();
    fold(&query).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Texts in every language, folded: what [`has_all`] looks through.
pub fn folded_texts<'a>(texts: impl IntoIterator<Item = &'a Text>, languages: &Languages) -> String {
    let folded = texts.into_iter().flat_map(|text| languages.iter().map(|language| fold(text.get(language))));
    folded.collect::<Vec<_>>().join(" ")
}

/// Whether a folded text contains every one of the words.
pub fn has_all(words: &[String], text: &str) -> bool {
    words.iter().all(|word| text.contains(word))
}
