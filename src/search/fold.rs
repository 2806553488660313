//! Folds texts for comparison: lower case, no accents, half-width forms, no punctuation.

use std::collections::BTreeMap;
use std::ops::Range;

/// A text folded for comparison, which knows where each of its letters comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// Where each byte of it comes from: the bytes of a character of the original.
    origins: Vec<Range<usize>>,
}

impl Folded {
    /// Folds a text. Each run of spaces and punctuation becomes one space, except for apostrophes, which vanish:
    /// `Children’s` is `childrens`. Commas that group the digits of a number vanish, too: `50,000` is `50000`.
    ///
    /// The app has no Unicode tables, which are larger than the rest of the search: what is not Latin, Greek or
    /// Cyrillic stays as it is, and no letter is dropped.
    pub fn new(text: &str) -> Self {
        let mut folded = Self::default();
        let mut chars = text.char_indices().peekable();
        while let Some((at, original)) = chars.next() {
            let origin = at..at + original.len_utf8();
            let char = half_width(original);
            if is_combining(char) || is_apostrophe(char) || is_invisible(char) {
                continue;
            }
            let groups_digits = char == ','
                && folded.text.ends_with(|before: char| before.is_ascii_digit())
                && chars.peek().is_some_and(|(_, next)| half_width(*next).is_ascii_digit());
            if groups_digits {
                continue;
            }
            match base_letters(char) {
                Some(letters) => folded.push(letters, origin),
                None if char.is_ascii_alphanumeric() || char == '%' => {
                    folded.push_char(char.to_ascii_lowercase(), origin)
                }
                None if char.is_ascii() || is_separator(char) => folded.push_space(origin),
                None => folded.push_char(lowercase(char), origin),
            }
        }
        folded.trimmed()
    }

    /// A text in pinyin, with consecutive syllables joined into words; empty if `pinyin` has none of its characters.
    /// The vowel ü is a u, as most people type it.
    pub fn pinyin(text: &str, pinyin: &BTreeMap<char, String>) -> Self {
        Self::readings(text, |char| pinyin.get(&char).map(|syllable| syllable.replace('ü', "u")))
    }

    /// The initials of a text's syllables, with consecutive ones joined: `bxb` for 白血病.
    pub fn initials(text: &str, pinyin: &BTreeMap<char, String>) -> Self {
        Self::readings(text, |char| pinyin.get(&char)?.chars().next().map(String::from))
    }

    fn readings(text: &str, reading_of: impl Fn(char) -> Option<String>) -> Self {
        let mut readings = Self::default();
        for (at, char) in text.char_indices() {
            let origin = at..at + char.len_utf8();
            match reading_of(char) {
                Some(reading) => readings.push(&reading, origin),
                None => readings.push_space(origin),
            }
        }
        readings.trimmed()
    }

    /// The bytes of the original that some bytes of the folded text come from.
    pub fn origin(&self, folded: Range<usize>) -> Range<usize> {
        match self.origins.get(folded) {
            Some([first, .., last]) => first.start..last.end,
            Some([only]) => only.clone(),
            Some([]) | None => 0..0,
        }
    }

    /// Where the readings of characters begin, in the folded text: at each byte whose character is another one than
    /// that of the byte before.
    pub fn character_starts(&self) -> impl Iterator<Item = usize> {
        let is_start = |at: &usize| *at == 0 || self.origins.get(at - 1) != self.origins.get(*at);
        let is_letter = |at: &usize| self.text.as_bytes().get(*at).is_some_and(|byte| *byte != b' ');
        (0..self.text.len()).filter(is_start).filter(is_letter)
    }

    fn push(&mut self, letters: &str, origin: Range<usize>) {
        self.text.push_str(letters);
        self.origins.resize(self.text.len(), origin);
    }

    fn push_char(&mut self, char: char, origin: Range<usize>) {
        self.push(char.encode_utf8(&mut [0; 4]), origin);
    }

    /// Appends a space, except at the beginning and after another one.
    fn push_space(&mut self, origin: Range<usize>) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.push(" ", origin);
        }
    }

    fn trimmed(mut self) -> Self {
        self.text.truncate(self.text.trim_end().len());
        self.origins.truncate(self.text.len());
        self
    }
}

/// Folds a text for comparison, as [`Folded::new`] does.
pub fn fold(text: &str) -> String {
    Folded::new(text).text
}

/// Whether a character is written without spaces between words, as Chinese is: a match may begin at any of them.
pub fn is_unspaced(char: char) -> bool {
    matches!(char, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The half-width form of a full-width character; any other as it is.
fn half_width(char: char) -> char {
    match char {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        _ => char,
    }
}

/// Accents that follow their letter, as a Mac sends them.
fn is_combining(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}')
}

/// What says how its neighbors are written, and is no letter: joiners, marks of order, variants.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_apostrophe(char: char) -> bool {
    matches!(char, '\'' | '’' | '‘')
}

/// Whether a character is a space or punctuation outside of ASCII.
fn is_separator(char: char) -> bool {
    char.is_whitespace()
        || matches!(char, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{30fb}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff5f}'..='\u{ff65}')
}

/// The lower case of Greek and Cyrillic letters, without accent; any other character as it is.
fn lowercase(char: char) -> char {
    let lower = match char {
        '\u{391}'..='\u{3a9}' | '\u{410}'..='\u{42f}' => char::from_u32(u32::from(char) + 32).unwrap_or(char),
        '\u{400}'..='\u{40f}' => char::from_u32(u32::from(char) + 80).unwrap_or(char),
        _ => char,
    };
    match lower {
        'й' | '\u{45d}' => 'и',
        'ё' | '\u{450}' => 'е',
        '\u{457}' => '\u{456}',
        '\u{45e}' => 'у',
        '\u{453}' => 'г',
        '\u{45c}' => 'к',
        'ά' | 'Ά' => 'α',
        'έ' | 'Έ' => 'ε',
        'ή' | 'Ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' | 'Ί' | 'Ϊ' => 'ι',
        'ό' | 'Ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' | 'Ύ' | 'Ϋ' => 'υ',
        'ώ' | 'Ώ' => 'ω',
        'ς' => 'σ',
        other => other,
    }
}

/// A Latin letter beyond ASCII as plain letters in lower case; `None` for anything else. It has every such letter of
/// the blocks Latin-1, Extended-A, the tones of pinyin and Vietnamese.
fn base_letters(char: char) -> Option<&'static str> {
    Some(match char {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' | 'Ạ'..='ặ' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ẹ'..='ệ' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'Ǐ' | 'ǐ' | 'Ỉ'..='ị' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' | 'Ǹ' | 'ǹ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'Ơ' | 'ơ' | 'Ǒ' | 'ǒ' | 'Ọ'..='ợ' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' | 'ſ' => "s",
        'ß' | 'ẞ' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ư' | 'ư' | 'Ǔ'..='ǜ' | 'Ụ'..='ự' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ỳ'..='ỹ' => "y",
        'Ź'..='ž' => "z",
        _ => return None,
    })
}
