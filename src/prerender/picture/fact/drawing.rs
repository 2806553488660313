//! The drawing below a figure's number: squares, a bar, or a row of figures.

use crate::content::fact::{Drawing, Fact};
use crate::content::figure::FigureParts;
use crate::content::language::Language;
use crate::pictogram::{BAR_LENGTH, Pictogram, bar_length};
use crate::prerender::Build;
use crate::prerender::picture::canvas::Canvas;
use crate::prerender::picture::glyphs::text_width;
use crate::prerender::picture::palette::{Color, EMPTY, INK, MUTED};
use crate::prerender::picture::shape::{Outline, rectangle};

/// The left edge of texts and drawings.
pub(super) const LEFT: f32 = 70.0;

/// The width of texts and drawings.
pub(super) const CONTENT_WIDTH: f32 = 1060.0;

/// Where every drawing begins.
const TOP: f32 = 420.0;

/// Draws a figure below its number and returns where the drawing ends; `None` if a number alone says it all.
pub(super) fn draw(canvas: &mut Canvas, build: &Build, fact: &Fact, language: &Language, color: Color) -> Option<f32> {
    let value = fact.value.0;
    match fact.drawing {
        Drawing::Share => Some(squares(canvas, &Pictogram::percentage(value)?, color)),
        Drawing::Marks => {
            let count = if fact.majority { Pictogram::majority } else { Pictogram::count };
            Some(squares(canvas, &count(value)?, color))
        }
        Drawing::Part => bar(canvas, build, fact, language, color),
        Drawing::Row => {
            let others = fact.beside.iter().filter_map(|id| build.content.fact(id));
            let texts: Vec<String> = others.map(|other| number_and_unit(build, other, language)).collect();
            canvas.text(&texts.join(" · "), 44.0, (LEFT, TOP + 34.0), INK);
            Some(TOP + 50.0)
        }
        Drawing::Rank | Drawing::Plain => None,
    }
}

/// Squares in rows, the first of them filled.
fn squares(canvas: &mut Canvas, pictogram: &Pictogram, color: Color) -> f32 {
    const SCALE: f32 = 1.6;
    #[expect(clippy::cast_precision_loss, reason = "some hundred units")]
    let pixels = |units: usize| units as f32 * SCALE;
    let Pictogram { total, filled, side, gap, height, .. } = *pictogram;
    let columns = pictogram.columns.max(1);
    let (mut filled_squares, mut empty_squares) = (Outline::new(), Outline::new());
    for index in 0..total {
        let (column, row) = (index % columns, index / columns);
        let corner = (LEFT + pixels(column * (side + gap)), TOP + pixels(row * (side + gap)));
        let squares = if index < filled { &mut filled_squares } else { &mut empty_squares };
        squares.extend(rectangle(corner, pixels(side), pixels(side)));
    }
    canvas.shape(EMPTY, empty_squares);
    canvas.shape(color, filled_squares);
    TOP + pixels(height - gap)
}

/// A bar for the whole, filled as far as the part goes, with the whole's name and value below its end.
fn bar(canvas: &mut Canvas, build: &Build, fact: &Fact, language: &Language, color: Color) -> Option<f32> {
    const HEIGHT: f32 = 44.0;
    const SIZE: f32 = 30.0;
    let whole = build.content.fact(fact.whole.as_deref()?)?;
    #[expect(clippy::cast_precision_loss, reason = "a thousand at most")]
    let part = bar_length(fact.value.0, whole.value.0)? as f32 / BAR_LENGTH as f32;
    let text = format!("{} {}", whole.label.get(language), FigureParts::in_text(whole, build.content, language));
    canvas.rectangle((LEFT, TOP), CONTENT_WIDTH, HEIGHT, EMPTY);
    canvas.rectangle((LEFT, TOP), CONTENT_WIDTH * part, HEIGHT, color);
    canvas.text(&text, SIZE, (LEFT + CONTENT_WIDTH - text_width(&text, SIZE), TOP + 84.0), MUTED);
    Some(TOP + 90.0)
}

fn number_and_unit(build: &Build, fact: &Fact, language: &Language) -> String {
    let unit = build.content.unit(&fact.unit);
    unit.map_or_else(|| fact.value.grouped(&language.numbers), |unit| unit.of(fact.value, language))
}
