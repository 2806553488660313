//! Folds texts for comparison: lower case, no accents, half-width forms, no punctuation.

use std::collections::BTreeMap;

/// Folds a text for comparison. Each run of spaces and punctuation becomes one space, except for apostrophes, which
/// vanish: `Children’s` is `childrens`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for char in text.chars() {
        match without_accent(char) {
            Some(ascii) => folded.push_str(ascii),
            None if char.is_ascii() || is_full_width(char) => {
                let ascii = half_width(char).to_ascii_lowercase();
                if ascii.is_ascii_alphanumeric() || ascii == '%' {
                    folded.push(ascii);
                } else if ascii != '\'' {
                    push_space(&mut folded);
                }
            }
            None if is_separator(char) => push_space(&mut folded),
            None => folded.push(lowercase(char)),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A text in pinyin, with consecutive syllables joined into words; empty if `pinyin` has none of its characters.
pub fn pinyin_of(text: &str, pinyin: &BTreeMap<char, String>) -> String {
    let mut syllables = String::new();
    for char in text.chars() {
        match pinyin.get(&char) {
            Some(syllable) => syllables.push_str(syllable),
            None => push_space(&mut syllables),
        }
    }
    syllables.trim().to_owned()
}

/// Appends a space, except at the beginning and after another one.
fn push_space(text: &mut String) {
    if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
}

fn is_full_width(char: char) -> bool {
    ('\u{ff01}'..='\u{ff5e}').contains(&char) || char == '\u{3000}'
}

fn half_width(char: char) -> char {
    match char {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        _ => char,
    }
}

/// Whether a character is a space or punctuation outside of ASCII.
fn is_separator(char: char) -> bool {
    char.is_whitespace()
        || matches!(char, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff5f}'..='\u{ff65}')
}

/// The lower case of Greek and Cyrillic capitals; any other character as it is.
///
/// The app has no Unicode tables for it, which are larger than the rest of the search.
fn lowercase(char: char) -> char {
    let offset = match char {
        '\u{391}'..='\u{3a9}' | '\u{410}'..='\u{42f}' => 32,
        '\u{400}'..='\u{40f}' => 80,
        _ => 0,
    };
    char::from_u32(u32::from(char) + offset).unwrap_or(char)
}

/// A Latin letter without its accent, in lower case; empty for a typographic apostrophe, `None` for anything else.
fn without_accent(char: char) -> Option<&'static str> {
    Some(match char {
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
