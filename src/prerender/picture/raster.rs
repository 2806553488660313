//! Shapes as a PNG.

use std::collections::HashMap;
use std::io;

use png::{BitDepth, ColorType, Compression, Encoder, FilterType};
use tiny_skia::{FillRule, Paint, PathBuilder, Pixmap, Transform};

use super::palette::{Color, Palette};
use super::shape::{Segment, Shape};

/// A picture of some size.
///
/// # Errors
/// A width or height of zero, or one that memory does not hold.
pub(super) fn to_png(width: u32, height: u32, background: Color, shapes: &[Shape]) -> io::Result<Vec<u8>> {
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| io::Error::other("a picture cannot have this size"))?;
    pixels.fill(background.into());
    for shape in shapes {
        fill(&mut pixels, shape);
    }
    encode(&pixels, &Palette::new(background, shapes.iter().map(|shape| shape.color)))
}

impl From<Color> for tiny_skia::Color {
    fn from(Color([red, green, blue]): Color) -> Self {
        Self::from_rgba8(red, green, blue, 255)
    }
}

fn fill(pixels: &mut Pixmap, shape: &Shape) {
    let mut builder = PathBuilder::new();
    for segment in &shape.outline {
        match *segment {
            Segment::Move((x, y)) => builder.move_to(x, y),
            Segment::Line((x, y)) => builder.line_to(x, y),
            Segment::Curve((cx, cy), (x, y)) => builder.quad_to(cx, cy, x, y),
            Segment::Close => builder.close(),
        }
    }
    let mut paint = Paint::default();
    paint.set_color(shape.color.into());
    if let Some(path) = builder.finish() {
        pixels.fill_path(&path, &paint, FillRule::Winding, Transform::identity(), None);
    }
}

fn encode(pixels: &Pixmap, palette: &Palette) -> io::Result<Vec<u8>> {
    // Pictures have few colors and many pixels, most of them like the one before.
    let mut known: HashMap<Color, u8> = HashMap::new();
    let mut indices: Vec<u8> = Vec::with_capacity(pixels.pixels().len());
    for run in pixels.pixels().chunk_by(|pixel, next| pixel == next) {
        let Some(pixel) = run.first() else { continue };
        let color = Color([pixel.red(), pixel.green(), pixel.blue()]);
        let index = *known.entry(color).or_insert_with(|| palette.nearest(color));
        indices.resize(indices.len() + run.len(), index);
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.to_bytes());
    encoder.set_compression(Compression::Best);
    encoder.set_filter(FilterType::NoFilter);
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(file)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::prerender::picture::palette::{INK, PAPER};
    use crate::prerender::picture::shape::rectangle;

    #[test]
    fn shapes_lie_on_the_background_in_their_colors() {
        let shapes = [Shape { color: INK, outline: rectangle((1.0, 0.0), 1.0, 1.0) }];
        let file = to_png(2, 1, PAPER, &shapes).unwrap();
        let mut decoder = png::Decoder::new(file.as_slice());
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size()];
        reader.next_frame(&mut pixels).unwrap();
        assert_eq!(pixels, [PAPER.0, INK.0].concat());
    }

    #[test]
    fn an_impossible_size_is_an_error() {
        assert!(to_png(0, 1, PAPER, &[]).is_err());
    }
}
