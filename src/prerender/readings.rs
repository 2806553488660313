//! The pinyin of Chinese characters, so that a search in Latin letters finds Chinese names.

use pinyin::ToPinyin;

/// A character's most common reading, without its tone; `None` if the character is not Chinese.
pub fn pinyin_of(letter: char) -> Option<&'static str> {
    letter.to_pinyin().map(|reading| reading.plain())
}

#[cfg(test)]
mod tests {
    use super::pinyin_of;

    #[test]
    fn only_chinese_characters_have_pinyin() {
        for (letter, reading) in [('儿', Some("er")), ('医', Some("yi")), ('女', Some("nü")), ('A', None), ('，', None)]
        {
            assert_eq!(pinyin_of(letter), reading, "{letter}");
        }
    }
}
