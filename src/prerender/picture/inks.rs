//! Pixels as a PNG of few colors: the inks used, and their steps towards the paper at the edges of letters.

use std::collections::HashMap;

use png::{BitDepth, ColorType, Compression, Encoder, FilterType};
use tiny_skia::Pixmap;

/// A color: red, green, blue.
type Rgb = [u8; 3];

/// Steps between an ink and the paper; the eye sees no more at the edge of a letter.
const STEPS: i32 = 20;

/// The pixels as PNG; the first of the inks is the paper. Nothing where it could not be made.
pub(super) fn png(pixels: &Pixmap, inks: &[Rgb]) -> Option<Vec<u8>> {
    let palette = palette(inks);
    let mut known = HashMap::new();
    let places: Vec<u8> = pixels
        .pixels()
        .iter()
        .map(|pixel| {
            let color = [pixel.red(), pixel.green(), pixel.blue()];
            *known.entry(color).or_insert_with(|| nearest(&palette, color))
        })
        .collect();
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::Best);
    encoder.set_filter(FilterType::NoFilter);
    encoder.write_header().ok()?.write_image_data(&places).ok()?;
    Some(out)
}

/// Every ink with its steps towards the paper, as many as a palette holds.
fn palette(inks: &[Rgb]) -> Vec<Rgb> {
    let Some(paper) = inks.first() else { return Vec::new() };
    let mut palette = vec![*paper];
    for ink in inks {
        for step in 1..=STEPS {
            let mixed = mix(*paper, *ink, step);
            if !palette.contains(&mixed) && palette.len() < 256 {
                palette.push(mixed);
            }
        }
    }
    palette
}

fn mix([a, b, c]: Rgb, [d, e, f]: Rgb, step: i32) -> Rgb {
    let part = |from: u8, to: u8| {
        let (from, to) = (i32::from(from), i32::from(to));
        u8::try_from(from + (to - from) * step / STEPS).unwrap_or_default()
    };
    [part(a, d), part(b, e), part(c, f)]
}

/// The place of the color that is nearest to one.
fn nearest(palette: &[Rgb], [red, green, blue]: Rgb) -> u8 {
    let far = |[r, g, b]: &Rgb| {
        let part = |one: u8, other: u8| (i32::from(one) - i32::from(other)).pow(2);
        part(*r, red) + part(*g, green) + part(*b, blue)
    };
    let at = palette.iter().enumerate().min_by_key(|(_, color)| far(color)).map_or(0, |(at, _)| at);
    u8::try_from(at).unwrap_or(0)
}
