//! Words that are nearly the same: mistyped, or spelled as on the other side of an ocean.

/// How near a word is to what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// The whole word, with so many errors.
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
/// What words have in common at their beginning is compared only once, so that a sorted list takes little more time
/// than its distinct beginnings.
#[derive(Clone, Debug)]
pub struct NearWords {
    typed: Vec<char>,
    most: usize,
    /// The letters of the word before.
    word: Vec<char>,
    /// Row after row, one for each number of letters of the word from none on: the errors up to each letter that was
    /// typed. More than 255 are as good as 255.
    rows: Vec<u8>,
    /// The number of letters with which the word cannot become near any more.
    hopeless_from: Option<usize>,
    /// The least number of letters of the word that are near all that was typed.
    begun_at: Option<usize>,
}

impl NearWords {
    /// Looks for words that differ from `typed` by at most `most` errors.
    pub fn new(typed: &str, most: usize) -> Self {
        let typed: Vec<char> = typed.chars().collect();
        let rows = (0..=typed.len()).map(as_errors).collect();
        let begun_at = (typed.len() <= most).then_some(0);
        Self { typed, most, word: Vec::new(), rows, hopeless_from: None, begun_at }
    }

    /// How near a word is; `None` where it has more errors.
    pub fn check(&mut self, word: &str) -> Option<Nearness> {
        let common = self.word.iter().zip(word.chars()).take_while(|(before, now)| *before == now).count();
        let beginning = |begun_at: Option<usize>| begun_at.map(|_| Nearness::Beginning);
        if self.hopeless_from.is_some_and(|letters| letters <= common) {
            return beginning(self.begun_at);
        }
        self.hopeless_from = None;
        self.begun_at = self.begun_at.filter(|letters| *letters <= common);
        self.word.truncate(common);
        self.rows.truncate((common + 1) * (self.typed.len() + 1));
        for letter in word.chars().skip(common) {
            let least = self.push(letter);
            if self.last_errors() <= self.most && self.begun_at.is_none() {
                self.begun_at = Some(self.word.len());
            }
            if least > self.most {
                self.hopeless_from = Some(self.word.len());
                return beginning(self.begun_at);
            }
        }
        let errors = self.last_errors();
        if errors <= self.most { Some(Nearness::Word(errors)) } else { beginning(self.begun_at) }
    }

    /// The errors of the letters so far.
    fn last_errors(&self) -> usize {
        self.rows.last().copied().map_or(usize::MAX, usize::from)
    }

    /// Adds a letter of the word; the least number of errors that it can still end with.
    fn push(&mut self, letter: char) -> usize {
        let width = self.typed.len() + 1;
        let start = self.rows.len();
        let at =
            |rows: &[u8], index: Option<usize>| index.and_then(|index| rows.get(index)).copied().unwrap_or(u8::MAX);
        let mut least = as_errors(self.word.len() + 1);
        self.rows.push(least);
        for (j, typed) in self.typed.iter().enumerate() {
            let above = (start + j).checked_sub(width);
            let replaced = at(&self.rows, above).saturating_add(u8::from(*typed != letter));
            let added =
                at(&self.rows, above.map(|above| above + 1)).min(at(&self.rows, Some(start + j))).saturating_add(1);
            let is_swapped = j
                .checked_sub(1)
                .is_some_and(|before| self.word.last() == Some(typed) && self.typed.get(before) == Some(&letter));
            let swapped = if is_swapped { at(&self.rows, (start + j).checked_sub(2 * width + 1)) } else { u8::MAX };
            let errors = replaced.min(added).min(swapped.saturating_add(1));
            least = least.min(errors);
            self.rows.push(errors);
        }
        self.word.push(letter);
        least.into()
    }
}

fn as_errors(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}
