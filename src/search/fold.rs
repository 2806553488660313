//! Words in the form in which they are compared: lower case, no accents, one width, no marks.

use crate::model::tree::Tree;

/// Readings of Chinese characters: the character to its pinyin without tones.
#[derive(Clone, Debug, Default)]
pub struct Readings(Vec<(char, String)>);

impl Readings {
    /// The reading of a character.
    fn get(&self, letter: char) -> Option<&str> {
        let place = self.0.binary_search_by_key(&letter, |(own, _)| *own).ok()?;
        self.0.get(place).map(|(_, reading)| reading.as_str())
    }
}

/// From a record whose keys are the characters, in order.
impl From<&Tree> for Readings {
    fn from(tree: &Tree) -> Self {
        let Tree::Record(entries) = tree else { return Self::default() };
        Self(
            entries
                .iter()
                .filter_map(|(key, reading)| Some((key.chars().next()?, reading.text()?.to_owned())))
                .collect(),
        )
    }
}

/// Folds a text for comparison: case, accents, full-width forms and punctuation go;
/// runs of anything else between words become one space.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match plain(letter) {
            Some(plain) => out.push_str(plain),
            None if letter.is_ascii() || is_full_width(letter) => {
                let letter = half_width(letter).to_ascii_lowercase();
                if letter.is_ascii_alphanumeric() || letter == '%' {
                    out.push(letter);
                } else if letter != '\'' {
                    space(&mut out);
                }
            }
            None if is_mark(letter) => space(&mut out),
            None => out.push(lower(letter)),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The reading of a text: Chinese characters as pinyin, syllable to syllable;
/// empty where the text has none that `readings` knows.
pub fn read_aloud(text: &str, readings: &Readings) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match readings.get(letter) {
            Some(reading) => out.push_str(reading),
            None => space(&mut out),
        }
    }
    out.trim().to_owned()
}

fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

fn is_full_width(letter: char) -> bool {
    ('\u{ff01}'..='\u{ff5e}').contains(&letter) || letter == '\u{3000}'
}

fn half_width(letter: char) -> char {
    if letter == '\u{3000}' {
        return ' ';
    }
    if is_full_width(letter) { char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter) } else { letter }
}

/// Punctuation and spaces beyond ASCII.
fn is_mark(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff5f}'..='\u{ff65}')
}

/// The lower case of Greek and Cyrillic capitals, whose order makes it a sum; other letters as they
/// are. The tables of all of Unicode would weigh 15 kB.
fn lower(letter: char) -> char {
    let by = match letter {
        '\u{391}'..='\u{3a9}' | '\u{410}'..='\u{42f}' => 32,
        '\u{400}'..='\u{40f}' => 80,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + by).unwrap_or(letter)
}

/// Latin letters with accents, without them. Apostrophes vanish, so that `children’s` is `childrens`.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'À'..='Å' | 'à'..='å' | 'Ā' | 'ā' | 'ǎ' => "a",
        'Ç' | 'ç' | 'Ć' | 'ć' | 'Č' | 'č' => "c",
        'È'..='Ë' | 'è'..='ë' | 'Ē' | 'ē' | 'ě' => "e",
        'Ì'..='Ï' | 'ì'..='ï' | 'ī' | 'ǐ' => "i",
        'Ñ' | 'ñ' => "n",
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'ō' | 'ǒ' => "o",
        'Ù'..='Ü' | 'ù'..='ü' | 'ū' | 'ǔ' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => "u",
        'Ý' | 'ý' | 'ÿ' => "y",
        'Š' | 'š' | 'ś' => "s",
        'Ž' | 'ž' => "z",
        'ß' => "ss",
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        '’' | '‘' => "",
        _ => return None,
    })
}
