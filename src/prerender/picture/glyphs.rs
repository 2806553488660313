//! Glyphs as outlines, so that a picture looks the same wherever it is built and no font is needed.
//!
//! `glyphs.txt` is made by `tools/lettering` from Noto Serif SC. Each line holds a letter, its width and
//! its outline in thousandths of the font size.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::shape::{Outline, Segment};

/// A letter's width and outline, in thousandths of the font size.
#[derive(Clone, Copy)]
struct Glyph {
    width: f32,
    outline: &'static str,
}

/// The frame that stands in for a letter without a glyph, as fonts draw it.
const NOT_DEFINED: Glyph = Glyph { width: 1000.0, outline: "m100 100l800 0l0-900l-800 0zm50-50l0-800l700 0l0 800z" };

fn glyphs() -> &'static HashMap<char, Glyph> {
    static GLYPHS: OnceLock<HashMap<char, Glyph>> = OnceLock::new();
    GLYPHS.get_or_init(|| include_str!("glyphs.txt").lines().filter_map(parse_line).collect())
}

fn parse_line(line: &'static str) -> Option<(char, Glyph)> {
    let letter = line.chars().next()?;
    let rest = line.get(letter.len_utf8()..)?;
    let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
    let (width, outline) = rest.split_at_checked(end)?;
    Some((letter, Glyph { width: width.parse().ok()?, outline }))
}

/// The glyphs of a text. Control characters have none in any font.
fn glyphs_of(text: &str) -> impl Iterator<Item = Glyph> {
    text.chars()
        .filter(|letter| !letter.is_control())
        .map(|letter| glyphs().get(&letter).copied().unwrap_or(NOT_DEFINED))
}

/// The letters of a text that have no glyph.
pub(super) fn missing(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| !letter.is_control() && !glyphs().contains_key(letter))
}

/// Whether every letter of a text has a glyph.
pub fn has_all(text: &str) -> bool {
    missing(text).next().is_none()
}

/// How wide a text is at a font size.
pub fn text_width(text: &str, size: f32) -> f32 {
    glyphs_of(text).map(|glyph| glyph.width * size / 1000.0).sum()
}

/// The outline of a text whose baseline begins at a point.
pub(super) fn text_outline(text: &str, size: f32, (mut x, y): (f32, f32)) -> Outline {
    let mut outline = Outline::new();
    for glyph in glyphs_of(text) {
        add_glyph(&mut outline, glyph.outline, size / 1000.0, (x, y));
        x += glyph.width * size / 1000.0;
    }
    outline
}

/// Reads `m`, `l`, `q` and `z`; every command counts from the point where it begins.
fn add_glyph(outline: &mut Outline, commands: &str, scale: f32, (mut x, mut y): (f32, f32)) {
    let mut rest = commands;
    while let Some(command) = rest.chars().next() {
        let after = rest.get(1..).unwrap_or_default();
        let end = after.find(|sign: char| sign.is_ascii_alphabetic()).unwrap_or(after.len());
        let (numbers, next) = after.split_at_checked(end).unwrap_or((after, ""));
        let numbers = parse_numbers(numbers);
        let point = |index: usize| {
            let number = |index: usize| numbers.get(index).copied().unwrap_or(0.0) * scale;
            (x + number(index), y + number(index + 1))
        };
        let segment = match command {
            'm' => Segment::Move(point(0)),
            'l' => Segment::Line(point(0)),
            'q' => Segment::Curve(point(0), point(2)),
            _ => Segment::Close,
        };
        if let Segment::Move(to) | Segment::Line(to) | Segment::Curve(_, to) = segment {
            (x, y) = to;
        }
        outline.push(segment);
        rest = next;
    }
}

/// Numbers that are separated by a space, or by the sign of the next one.
fn parse_numbers(text: &str) -> Vec<f32> {
    let mut numbers = Vec::new();
    let mut start = 0;
    for (index, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        if (sign == ' ' || sign == '-') && index > start {
            numbers.extend(text.get(start..index).and_then(|number| number.trim().parse::<f32>().ok()));
            start = index;
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glyph_begins_where_the_one_before_it_ends() {
        let (first, both) = (text_width("a", 20.0), text_width("ab", 20.0));
        assert!(first > 0.0 && both > first);
        let alone = text_outline("b", 20.0, (first, 5.0));
        assert!(text_outline("ab", 20.0, (0.0, 5.0)).ends_with(&alone));
    }

    #[test]
    fn numbers_are_separated_by_spaces_and_signs() {
        assert_eq!(parse_numbers("161 13-29-4 0"), [161.0, 13.0, -29.0, -4.0, 0.0]);
    }

    #[test]
    fn a_letter_without_a_glyph_is_named_and_drawn_as_a_frame() {
        assert_eq!(missing("a\u{b}𠮷b").collect::<String>(), "𠮷");
        assert_eq!(text_width("𠮷", 20.0), 20.0);
        assert_eq!(text_outline("𠮷", 20.0, (0.0, 0.0)).len(), 10);
        assert!(text_outline("\u{b}\n", 20.0, (0.0, 0.0)).is_empty());
    }
}
