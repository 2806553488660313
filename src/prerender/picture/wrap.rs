//! Breaks a text into lines.

use super::glyphs::text_width;

/// A text in at most `max_lines` lines of a width. What does not fit ends in "…".
///
/// Lines break between words, and between Chinese characters unless a line would then begin with a
/// closing mark or end with an opening one.
pub(super) fn wrap(text: &str, size: f32, width: f32, max_lines: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in unbreakable_pieces(text) {
        let is_last = lines.len() == max_lines;
        let Some(line) = lines.last_mut() else { break };
        let longer = format!("{line}{piece}");
        if text_width(longer.trim_end(), size) <= width || line.is_empty() {
            *line = longer;
        } else if is_last {
            while text_width(line.trim_end(), size) + text_width("…", size) > width && line.pop().is_some() {}
            *line = format!("{}…", line.trim_end_matches([' ', ',', '，', '、']));
            break;
        } else {
            lines.push(piece.trim_start().to_owned());
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The parts of a text that no line break may be within.
fn unbreakable_pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (index, letter) in text.char_indices() {
        let can_break =
            before == ' ' || (is_wide(before) || is_wide(letter)) && !is_closing(letter) && !is_opening(before);
        if index > start && can_break {
            pieces.extend(text.get(start..index));
            start = index;
        }
        before = letter;
    }
    pieces.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    pieces
}

fn is_wide(letter: char) -> bool {
    letter >= '\u{2e80}'
}

fn is_closing(letter: char) -> bool {
    "，。、；：！？）》〉」”’％… .,;:!?)%".contains(letter)
}

fn is_opening(letter: char) -> bool {
    "（《〈「“‘(".contains(letter)
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn english_breaks_between_words() {
        let text = "Every figure in the atlas, with its source";
        let lines = wrap(text, 30.0, 300.0, 9);
        assert!(lines.len() > 1 && lines.iter().all(|line| text_width(line, 30.0) <= 300.0), "{lines:?}");
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn no_line_of_chinese_begins_with_a_closing_mark() {
        let text = "医院所设的临床科室，合并计数。";
        let lines = wrap(text, 30.0, 275.0, 9);
        assert_eq!(lines.concat(), text);
        assert!(lines.len() > 1 && lines.iter().all(|line| !line.starts_with(['，', '。'])), "{lines:?}");
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        let lines = wrap("one two three four five six seven", 30.0, 150.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && text_width(&lines[1], 30.0) <= 150.0, "{lines:?}");
    }
}
