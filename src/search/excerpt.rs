//! Shows what matches a query: titles and pieces of texts, with the matches marked.

use std::ops::Range;

use super::data::{Entry, SearchData};
use super::fold::{Folded, is_unspaced};
use super::fuzzy::{allowed_errors, nearness};
use super::index::{spellings, word_starts};
use crate::content::language::{LanguageId, Languages};

/// How much of a text is shown before the first match, as the width of so many Latin letters.
const WIDTH_BEFORE: usize = 40;
/// How much of a text is shown in all.
const WIDTH: usize = 150;

/// A part of a text, all of which matches or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its words.
    pub text: String,
    /// Whether they match.
    pub is_match: bool,
}

/// A piece of a text of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The language that the text is in.
    pub language: LanguageId,
    /// Its parts.
    pub runs: Vec<Run>,
}

/// Marks the words of a query in texts.
#[derive(Clone, Debug)]
pub struct Highlighter<'a> {
    /// The words, as [`Index::words`](super::index::Index::words) folds them.
    words: Vec<String>,
    data: &'a SearchData,
    languages: &'a Languages,
}

/// A text in the forms in which it is searched.
#[derive(Clone, Debug, Default)]
struct Forms {
    folded: Folded,
    /// Empty where the query has no Latin letters.
    pinyin: Folded,
    /// The initials of its pinyin.
    initials: Folded,
}

/// The matches in a text.
#[derive(Clone, Debug, Default)]
struct Matches {
    /// For each byte of the text, whether it matches.
    is_match: Vec<bool>,
    /// How many of the words the text has.
    word_count: usize,
}

impl<'a> Highlighter<'a> {
    /// Marks these words, which are folded.
    pub fn new(words: Vec<String>, data: &'a SearchData, languages: &'a Languages) -> Self {
        Self { words, data, languages }
    }

    /// An entry's whole title in the reader's language, and a piece of its texts that shows most of the words: in that
    /// language, or else in another one. Where no text has a word, the beginning of the first text; `None` where there
    /// is no text.
    pub fn show(&self, entry: &Entry, language: LanguageId) -> (Vec<Run>, Option<Excerpt>) {
        let title = entry.title.get(language);
        let matches = self.matches(title);
        let excerpt = self.excerpt(entry, language, matches.word_count == self.words.len());
        (runs(title, 0..title.len(), &matches.is_match), excerpt)
    }

    fn excerpt(&self, entry: &Entry, language: LanguageId, is_found_by_title: bool) -> Option<Excerpt> {
        let texts = || entry.body.iter().map(|text| (language, text.get(language)));
        let others = self.languages.with_ids().map(|(id, _)| id).filter(|id| *id != language);
        let foreign =
            others.flat_map(|id| [&entry.title].into_iter().chain(&entry.body).map(move |text| (id, text.get(id))));
        let best = self.best(texts());
        let best = if is_found_by_title { best } else { best.or_else(|| self.best(foreign)) };
        let (language, text, matches) = match best {
            Some(best) => best,
            None => {
                let (language, text) = texts().next()?;
                (language, text, Matches::default())
            }
        };
        Some(Excerpt { language, runs: clipped(text, &matches.is_match) })
    }

    /// The first of the texts that have the most of the words; `None` where none has one.
    fn best<'t>(&self, texts: impl Iterator<Item = (LanguageId, &'t str)>) -> Option<(LanguageId, &'t str, Matches)> {
        let mut best: Option<(LanguageId, &str, Matches)> = None;
        for (language, text) in texts {
            let matches = self.matches(text);
            if matches.word_count > best.as_ref().map_or(0, |(_, _, best)| best.word_count) {
                best = Some((language, text, matches));
            }
        }
        best
    }

    fn matches(&self, text: &str) -> Matches {
        let mut forms = Forms { folded: Folded::new(text), ..Forms::default() };
        if text.contains(is_unspaced) && self.words.iter().any(|word| word.is_ascii()) {
            forms.pinyin = Folded::pinyin(text, &self.data.pinyin);
            forms.initials = Folded::initials(text, &self.data.pinyin);
        }
        let mut matches = Matches { is_match: vec![false; text.len()], word_count: 0 };
        for word in &self.words {
            let places = forms.places_of(word);
            matches.word_count += usize::from(!places.is_empty());
            for place in places {
                matches.is_match.get_mut(place).unwrap_or_default().fill(true);
            }
        }
        matches
    }
}

impl Forms {
    /// Where the text has a word: at the beginning of words, or else within them, or else as initials, or else nearly.
    fn places_of(&self, word: &str) -> Vec<Range<usize>> {
        let Self { folded, pinyin, initials } = self;
        let mut places = Vec::new();
        for spelling in spellings(word) {
            let at = |start: usize| start..start + spelling.len();
            let begins = |text: &str, start: usize| text.get(start..).is_some_and(|rest| rest.starts_with(&spelling));
            let starts = word_starts(&folded.text).filter(|start| begins(&folded.text, *start));
            places.extend(starts.map(|start| folded.origin(at(start))));
            let syllables = pinyin.character_starts().filter(|start| begins(&pinyin.text, *start));
            places.extend(syllables.map(|start| pinyin.origin(at(start))));
        }
        if places.is_empty() {
            places.extend(anywhere(word, folded));
        }
        if places.is_empty() && word.len() > 1 {
            places.extend(anywhere(word, initials));
        }
        let errors = allowed_errors(word);
        if places.is_empty() && errors > 0 {
            let is_near = |other: &&Range<usize>| {
                folded.text.get((*other).clone()).is_some_and(|other| nearness(word, other, errors).is_some())
            };
            places.extend(spaced_words(&folded.text).iter().filter(is_near).map(|place| folded.origin(place.clone())));
        }
        places
    }
}

/// Where a folded text has a word, anywhere in it.
fn anywhere(word: &str, folded: &Folded) -> impl Iterator<Item = Range<usize>> {
    folded.text.match_indices(word).map(|(at, word)| folded.origin(at..at + word.len()))
}

/// The words of a folded text that are written with spaces.
fn spaced_words(text: &str) -> Vec<Range<usize>> {
    let is_end = |char: char| char == ' ' || is_unspaced(char);
    let starts = word_starts(text).filter_map(|start| {
        let rest = text.get(start..)?;
        let length = rest.find(is_end).unwrap_or(rest.len());
        (length > 0).then_some(start..start + length)
    });
    starts.collect()
}

/// A piece of a text around its first match.
fn clipped(text: &str, is_match: &[bool]) -> Vec<Run> {
    let first = is_match.iter().position(|is_match| *is_match).unwrap_or(0);
    let before = text.get(..first).unwrap_or_default();
    let start = first - fitting(before.chars().rev(), WIDTH_BEFORE);
    let start = if start == 0 { 0 } else { start + after_space(before.get(start..).unwrap_or_default()) };
    let rest = text.get(start..).unwrap_or_default();
    let length = fitting(rest.chars(), WIDTH);
    let end = start + if length == rest.len() { length } else { up_to_space(rest.get(..length).unwrap_or_default()) };
    let mut runs = runs(text, start..end, is_match);
    let ellipsis = || Run { text: "…".to_owned(), is_match: false };
    if start > 0 {
        runs.insert(0, ellipsis());
    }
    if end < text.len() {
        runs.push(ellipsis());
    }
    runs
}

/// How many bytes of characters fit into a width.
fn fitting(chars: impl Iterator<Item = char>, width: usize) -> usize {
    let mut left = width;
    let fits = |char: &char| {
        let needed = if is_unspaced(*char) { 2 } else { 1 };
        left.checked_sub(needed).inspect(|rest| left = *rest).is_some()
    };
    chars.take_while(fits).map(char::len_utf8).sum()
}

/// The bytes up to the first whole word of the end of a text; none where words have no spaces.
fn after_space(text: &str) -> usize {
    text.find(' ').map_or(0, |at| at + 1)
}

/// The bytes of the beginning of a text without its last word, which may be cut; all where words have no spaces.
fn up_to_space(text: &str) -> usize {
    let ends_with_word = text.chars().next_back().is_some_and(|char| !is_unspaced(char));
    text.rfind(' ').filter(|_| ends_with_word).unwrap_or(text.len())
}

/// A part of a text, cut where matches begin and end.
fn runs(text: &str, part: Range<usize>, is_match: &[bool]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, char) in text.get(part.clone()).unwrap_or_default().char_indices() {
        let is_match = is_match.get(part.start + at).copied().unwrap_or_default();
        match runs.last_mut() {
            Some(run) if run.is_match == is_match => run.text.push(char),
            _ => runs.push(Run { text: char.into(), is_match }),
        }
    }
    runs
}
