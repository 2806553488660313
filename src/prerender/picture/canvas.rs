//! A canvas that shapes and texts are put on, and that becomes an SVG or a PNG.

use std::collections::BTreeSet;
use std::io;

use super::glyphs::{missing, text_outline, text_width};
use super::palette::Color;
use super::raster::to_png;
use super::shape::{Outline, Point, Shape, rectangle};
use super::svg::{Description, to_svg};

/// Shapes on a background, each in front of those before it.
pub(super) struct Canvas {
    width: u32,
    height: u32,
    background: Color,
    shapes: Vec<Shape>,
    missing_glyphs: BTreeSet<char>,
}

impl Canvas {
    /// An empty canvas.
    pub(super) fn new(width: u32, height: u32, background: Color) -> Self {
        Self { width, height, background, shapes: Vec::new(), missing_glyphs: BTreeSet::new() }
    }

    /// Changes the height, for a picture whose height follows from what is in it.
    pub(super) fn set_height(&mut self, height: f32) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some hundred pixels")]
        let height = height as u32;
        self.height = height;
    }

    /// Draws a rectangle.
    pub(super) fn rectangle(&mut self, corner: Point, width: f32, height: f32, color: Color) {
        self.shape(color, rectangle(corner, width, height));
    }

    /// Fills an outline.
    pub(super) fn shape(&mut self, color: Color, outline: Outline) {
        if !outline.is_empty() {
            self.shapes.push(Shape { color, outline });
        }
    }

    /// Writes a text whose baseline begins at a point, and returns where it ends.
    pub(super) fn text(&mut self, text: &str, size: f32, start: Point, color: Color) -> f32 {
        self.require_glyphs(text);
        self.shape(color, text_outline(text, size, start));
        start.0 + text_width(text, size)
    }

    /// Notes the letters of a text that have no glyph.
    pub(super) fn require_glyphs(&mut self, text: &str) {
        self.missing_glyphs.extend(missing(text));
    }

    /// The letters without a glyph, of all texts so far.
    pub(super) fn missing_glyphs(&self) -> &BTreeSet<char> {
        &self.missing_glyphs
    }

    /// How many shapes there are.
    #[cfg(test)]
    pub(super) fn shape_count(&self) -> usize {
        self.shapes.len()
    }

    /// The picture as SVG, with words for readers who do not see it.
    ///
    /// # Errors
    /// See [`to_svg`].
    pub(super) fn svg(&self, description: &Description<'_>) -> io::Result<String> {
        to_svg(self.width, self.height, self.background, &self.shapes, description)
    }

    /// The picture as PNG.
    ///
    /// # Errors
    /// See [`to_png`].
    pub(super) fn png(&self) -> io::Result<Vec<u8>> {
        to_png(self.width, self.height, self.background, &self.shapes)
    }
}
