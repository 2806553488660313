//! Words that are nearly the same: mistyped, or spelled as on the other side of an ocean.

/// How near a word is to what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// The word, but for so many errors.
    Word(usize),
    /// The beginning of the word, as if the rest is still to be typed.
    Beginning,
}

/// The most errors that a word may have: none below five letters, one below nine, two from there on.
pub fn allowed_errors(word: &str) -> usize {
    match word.chars().count() {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    }
}

/// How near a word is to another that may have `most` errors: a letter too many, too few, or another one, or two
/// neighbors that have changed places (the distance of optimal string alignment). `None` where it has more.
pub fn nearness(typed: &str, word: &str, most: usize) -> Option<Nearness> {
    NearWords::new(typed, most).check(word)
}

/// Compares many words with what was typed.
///
/// What words have in common at their beginning is compared only once, so that a sorted list takes little more time than
/// its distinct beginnings.
#[derive(Clone, Debug)]
pub struct NearWords {
    typed: Vec<char>,
    most: usize,
    /// The letters of the word before.
    word: Vec<char>,
    /// For each number of letters of the word, from none on: the errors up to each letter that was typed.
    rows: Vec<Vec<usize>>,
    /// The number of letters with which the word cannot become near any more.
    hopeless_from: Option<usize>,
    /// The least number of letters of the word that are near all that was typed.
    begun_at: Option<usize>,
}

impl NearWords {
    /// Looks for words that differ from `typed` by at most `most` errors.
    pub fn new(typed: &str, most: usize) -> Self {
        let typed: Vec<char> = typed.chars().collect();
        let rows = vec![(0..=typed.len()).collect()];
        let begun_at = (typed.len() <= most).then_some(0);
        Self { typed, most, word: Vec::new(), rows, hopeless_from: None, begun_at }
    }

    /// How near a word is; `None` where it has more errors.
    pub fn check(&mut self, word: &str) -> Option<Nearness> {
        let common = self.word.iter().zip(word.chars()).take_while(|(before, now)| *before == now).count();
        if self.hopeless_from.is_some_and(|letters| letters <= common) {
            return self.begun_at.map(|_| Nearness::Beginning);
        }
        self.hopeless_from = None;
        self.begun_at = self.begun_at.filter(|letters| *letters <= common);
        self.word.truncate(common);
        self.rows.truncate(common + 1);
        for letter in word.chars().skip(common) {
            let row = self.next_row(letter);
            let is_near = row.last().is_some_and(|errors| *errors <= self.most);
            let is_hopeless = row.iter().all(|errors| *errors > self.most);
            self.word.push(letter);
            self.rows.push(row);
            if is_near && self.begun_at.is_none() {
                self.begun_at = Some(self.word.len());
            }
            if is_hopeless {
                self.hopeless_from = Some(self.word.len());
                return self.begun_at.map(|_| Nearness::Beginning);
            }
        }
        let errors = self.rows.last().and_then(|row| row.last()).filter(|errors| **errors <= self.most);
        match errors {
            Some(errors) => Some(Nearness::Word(*errors)),
            None => self.begun_at.map(|_| Nearness::Beginning),
        }
    }

    /// The errors of the word with one more letter, up to each letter that was typed.
    fn next_row(&self, letter: char) -> Vec<usize> {
        let at = |row: Option<&Vec<usize>>, index: usize| {
            row.and_then(|row| row.get(index)).copied().unwrap_or(usize::MAX / 2)
        };
        let letters = self.word.len();
        let above = self.rows.last();
        let two_above = letters.checked_sub(1).and_then(|index| self.rows.get(index));
        let mut row = Vec::with_capacity(self.typed.len() + 1);
        row.push(letters + 1);
        for (j, typed) in self.typed.iter().enumerate() {
            let replaced = at(above, j) + usize::from(*typed != letter);
            let mut errors = replaced.min(at(above, j + 1) + 1).min(at(Some(&row), j) + 1);
            let is_swapped = j > 0 && self.word.last() == Some(typed) && self.typed.get(j - 1) == Some(&letter);
            if is_swapped {
                errors = errors.min(at(two_above, j - 1) + 1);
            }
            row.push(errors);
        }
        row
    }
}
