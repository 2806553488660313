//! Letters as outlines, so that a picture looks the same wherever it is built: no font is needed.
//!
//! `letters.txt` is made by `tools/lettering` out of Noto Serif SC; a line holds a letter, its
//! width and its outline in thousandths of the letter's size.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::sheet::Step;

/// A letter's width and outline, in thousandths of its size.
struct Letter {
    width: f32,
    outline: &'static str,
}

fn letters() -> &'static HashMap<char, Letter> {
    static LETTERS: OnceLock<HashMap<char, Letter>> = OnceLock::new();
    LETTERS.get_or_init(|| include_str!("letters.txt").lines().filter_map(letter).collect())
}

fn letter(line: &'static str) -> Option<(char, Letter)> {
    let sign = line.chars().next()?;
    let rest = line.get(sign.len_utf8()..)?;
    let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
    let (width, outline) = rest.split_at_checked(end)?;
    Some((sign, Letter { width: width.parse().ok()?, outline }))
}

/// Whether every letter of a text can be drawn.
pub fn known(text: &str) -> bool {
    text.chars().all(|sign| letters().contains_key(&sign))
}

/// How wide a text is at a size.
pub fn width(text: &str, size: f32) -> f32 {
    text.chars().filter_map(|sign| letters().get(&sign)).map(|letter| letter.width * size / 1000.0).sum()
}

/// The outlines of a text whose first letter stands at a place on its baseline.
pub(super) fn outlines(text: &str, size: f32, x: f32, y: f32) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut left = x;
    for letter in text.chars().filter_map(|sign| letters().get(&sign)) {
        draw(letter.outline, size / 1000.0, left, y, &mut steps);
        left += letter.width * size / 1000.0;
    }
    steps
}

/// Reads `m`, `l`, `q` and `z`, each with steps from the point where it begins.
fn draw(outline: &str, scale: f32, left: f32, top: f32, steps: &mut Vec<Step>) {
    let (mut x, mut y) = (left, top);
    let mut rest = outline;
    while let Some(command) = rest.chars().next() {
        let after = rest.get(1..).unwrap_or_default();
        let end = after.find(|sign: char| sign.is_ascii_alphabetic()).unwrap_or(after.len());
        let (numbers, next) = after.split_at_checked(end).unwrap_or((after, ""));
        let numbers = read(numbers);
        let point = |at: usize| {
            let number = |at: usize| numbers.get(at).copied().unwrap_or(0.0) * scale;
            (x + number(at), y + number(at + 1))
        };
        let step = match command {
            'm' => Step::Move(point(0)),
            'l' => Step::Line(point(0)),
            'q' => Step::Curve(point(0), point(2)),
            _ => Step::Close,
        };
        if let Step::Move(to) | Step::Line(to) | Step::Curve(_, to) = step {
            (x, y) = to;
        }
        steps.push(step);
        rest = next;
    }
}

/// Numbers that are parted by a space, or by the sign of the next.
fn read(text: &str) -> Vec<f32> {
    let mut numbers = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        if (sign == ' ' || sign == '-') && at > start {
            numbers.extend(text.get(start..at).and_then(|number| number.trim().parse::<f32>().ok()));
            start = at;
        }
    }
    numbers
}

/// A text broken into at most so many lines of a width: between words, and between Chinese
/// letters where no mark would then begin a line. What does not fit ends in "…".
pub fn lines(text: &str, size: f32, room: f32, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let full = lines.len() == most;
        let Some(line) = lines.last_mut() else { break };
        let longer = [line.as_str(), piece].concat();
        if width(longer.trim_end(), size) <= room || line.is_empty() {
            *line = longer;
        } else if full {
            while width(line.trim_end(), size) + width("…", size) > room && line.pop().is_some() {}
            *line = [line.trim_end_matches([' ', ',', '，', '、']), "…"].concat();
            break;
        } else {
            lines.push(piece.trim_start().to_owned());
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// What a line may not be broken within.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (at, sign) in text.char_indices() {
        let breaks = before == ' ' || (is_wide(before) || is_wide(sign)) && !closes(sign) && !opens(before);
        if at > start && breaks {
            pieces.extend(text.get(start..at));
            start = at;
        }
        before = sign;
    }
    pieces.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    pieces
}

fn is_wide(sign: char) -> bool {
    sign >= '\u{2e80}'
}

fn closes(sign: char) -> bool {
    "，。、；：！？）》〉」”’％… .,;:!?)%".contains(sign)
}

fn opens(sign: char) -> bool {
    "（《〈「“‘(".contains(sign)
}
