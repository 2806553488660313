//! Other ways to write Chinese characters, so that a search finds them: pinyin, and traditional forms.

use character_converter::traditional_to_simplified;
use pinyin::ToPinyin;

/// A character's most common reading, without its tone; `None` if the character is not Chinese.
pub fn pinyin_of(letter: char) -> Option<&'static str> {
    letter.to_pinyin().map(|reading| reading.plain())
}

/// The simplified form of a character; the character itself where it has none.
pub fn simplified_of(letter: char) -> char {
    let mut buffer = [0; 4];
    traditional_to_simplified(letter.encode_utf8(&mut buffer)).chars().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_characters_have_a_simplified_form() {
        for (letter, simplified) in [('兒', '儿'), ('醫', '医'), ('學', '学'), ('儿', '儿'), ('A', 'A')] {
            assert_eq!(simplified_of(letter), simplified, "{letter}");
        }
    }

    #[test]
    fn only_chinese_characters_have_pinyin() {
        for (letter, reading) in [('儿', Some("er")), ('医', Some("yi")), ('女', Some("nü")), ('A', None), ('，', None)]
        {
            assert_eq!(pinyin_of(letter), reading, "{letter}");
        }
    }
}
