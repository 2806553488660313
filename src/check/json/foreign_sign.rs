//! Signs of Chinese keyboards and word processors that look like a sign of JSON.

const CURLY_QUOTE: &str = "a curly quote";

/// Such signs: the name, the signs, and the sign of JSON in place of each of them.
#[rustfmt::skip]
const SIGNS: [(&str, &str, &str); 13] = [
    ("a full-width comma", "，", ","),
    ("a Chinese comma", "、", ","),
    ("a full-width semicolon", "；", ","),
    ("a full-width colon", "：", ":"),
    ("a full-width period", "．", "."),
    ("a full-width quote", "＂＇", "\"\""),
    (CURLY_QUOTE, "“”„‟‘’", "\"\"\"\"\"\""),
    ("a corner bracket", "「」『』", "\"\"\"\""),
    ("an angle quote", "«»", "\"\""),
    ("a full-width bracket", "［］【】｛｝", "[][]{}"),
    ("a minus sign", "－−–—", "----"),
    ("a full-width digit", "０１２３４５６７８９", "0123456789"),
    ("a space of another kind", "\u{3000}\u{a0}\u{2007}\u{202f}\u{200b}\u{feff}\u{2028}", "       "),
];

/// What is wrong, and what would be right, if the sign at an offset only looks like one of JSON.
pub(super) fn explain(text: &str, offset: usize) -> Option<(String, String)> {
    let sign = text.get(offset..)?.chars().next()?;
    let (name, plain) = SIGNS.iter().find_map(|(name, signs, plain)| {
        let position = signs.chars().position(|known| known == sign)?;
        Some((name, plain.chars().nth(position)?))
    })?;
    if plain == ' ' {
        let message = format!("{name} (U+{:04X}), which JSON does not allow here", u32::from(sign));
        return Some((message, "delete it and type a plain space".to_owned()));
    }
    let message = format!("{name} {sign} in place of {plain}");
    Some((message, format!("type {plain} with the keyboard set to English; a word processor may change it back")))
}

/// The curly quote that was meant to end the text that a line break cuts off: the last sign of its line.
pub(super) fn curly_end(text: &str, line_break: usize) -> Option<char> {
    let line = text.get(..line_break)?.rsplit('\n').next()?;
    let last = line.trim_end_matches([' ', '\r', ',', '，', ']', '}']).chars().next_back()?;
    let (_, curly_quotes, _) = SIGNS.iter().find(|(name, ..)| *name == CURLY_QUOTE)?;
    curly_quotes.contains(last).then_some(last)
}
