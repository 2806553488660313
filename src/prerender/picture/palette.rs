//! The colors of pictures, and the color table of a PNG.

use std::fmt;

use crate::content::Content;

/// An opaque color: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Color(pub(super) [u8; 3]);

// As `style/tokens.css` has them for light mode.
pub(super) const PAPER: Color = Color([0xfb, 0xf8, 0xf2]);
pub(super) const INK: Color = Color([0x16, 0x24, 0x2b]);
pub(super) const MUTED: Color = Color([0x46, 0x56, 0x5f]);
pub(super) const EMPTY: Color = Color([0xe9, 0xe2, 0xd4]);
const TEAL: Color = Color([0x07, 0x56, 0x56]);

impl Color {
    /// A topic's color in light mode; teal for a page or a figure without a topic.
    pub(super) fn of_topic(content: &Content, topic: &str) -> Self {
        content.topic(topic).and_then(|topic| Self::parse(&topic.light)).unwrap_or(TEAL)
    }

    /// Parses `#rrggbb`.
    fn parse(text: &str) -> Option<Self> {
        let [_, red, green, blue] = u32::from_str_radix(text.strip_prefix('#')?, 16).ok()?.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// A mixture of two colors: this one at step 0, the other at the last step.
    fn mix(self, other: Self, step: i32) -> Self {
        let channel = |(from, to): (u8, u8)| {
            let (from, to) = (i32::from(from), i32::from(to));
            u8::try_from(from + (to - from) * step / STEPS).unwrap_or_default()
        };
        let (Self([a, b, c]), Self([d, e, f])) = (self, other);
        Self([(a, d), (b, e), (c, f)].map(channel))
    }

    fn squared_distance(self, other: Self) -> i32 {
        self.0.iter().zip(other.0).map(|(a, b)| (i32::from(*a) - i32::from(b)).pow(2)).sum()
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([red, green, blue]) = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// Steps between a color and the background: the edges of letters need no more for the eye.
const STEPS: i32 = 20;

/// As many colors as a byte can count.
const MAX_COLORS: usize = 256;

/// The color table of a PNG, which then needs one byte a pixel instead of three.
pub(super) struct Palette(Vec<Color>);

impl Palette {
    /// A background with other colors, and the mixtures of each with the background.
    pub(super) fn new(background: Color, colors: impl Iterator<Item = Color>) -> Self {
        let mut palette = vec![background];
        for mixture in colors.flat_map(|color| (1..=STEPS).map(move |step| background.mix(color, step))) {
            if !palette.contains(&mixture) && palette.len() < MAX_COLORS {
                palette.push(mixture);
            }
        }
        Self(palette)
    }

    /// The index of the color that is nearest to a given one.
    pub(super) fn nearest(&self, color: Color) -> u8 {
        let nearest = self.0.iter().enumerate().min_by_key(|(_, own)| own.squared_distance(color));
        nearest.and_then(|(index, _)| u8::try_from(index).ok()).unwrap_or(0)
    }

    /// Red, green and blue of each color in turn.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|color| color.0).collect()
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn a_color_is_printed_as_it_is_written() {
        for text in ["#075656", "#fbf8f2", "#000000"] {
            assert_eq!(Color::parse(text).map(|color| color.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Color::parse("teal"), None);
    }

    #[test]
    fn a_palette_holds_the_colors_and_never_more_than_a_byte_counts() {
        let palette = Palette::new(PAPER, [INK, TEAL].into_iter());
        for color in [PAPER, INK, TEAL] {
            let index = usize::from(palette.nearest(color));
            assert_eq!(palette.to_bytes()[index * 3..index * 3 + 3], color.0);
        }
        let many = (0..=255).map(|red| Color([red, 0, 0]));
        assert_eq!(Palette::new(PAPER, many).to_bytes().len(), MAX_COLORS * 3);
    }
}
