//! A sheet that shapes of one color each are put on, as SVG and as PNG.

use tiny_skia::{FillRule, Paint, PathBuilder, Pixmap, Transform};

use super::{inks, letters};
use crate::prerender::html::escape;

/// A point, in pixels from the sheet's upper left corner.
pub(super) type Point = (f32, f32);

/// A step of an outline.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Move(Point),
    Line(Point),
    Curve(Point, Point),
    Close,
}

/// A color, as `#rrggbb`.
pub(super) type Color<'a> = &'a str;

/// Shapes in the order in which they cover each other.
pub(super) struct Sheet {
    width: u32,
    height: u32,
    shapes: Vec<(String, Vec<Step>)>,
}

impl Sheet {
    /// A sheet filled with a color.
    pub(super) fn new(width: u32, height: u32, color: Color<'_>) -> Self {
        let mut sheet = Self { width, height, shapes: Vec::new() };
        #[expect(clippy::cast_precision_loss, reason = "a picture is some thousand pixels wide at most")]
        let (width, height) = (width as f32, height as f32);
        sheet.rect(0.0, 0.0, width, height, color);
        sheet
    }

    /// Puts a rectangle on it.
    pub(super) fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, color: Color<'_>) {
        self.shape(rect(x, y, width, height), color);
    }

    /// Puts a shape on it.
    pub(super) fn shape(&mut self, steps: Vec<Step>, color: Color<'_>) {
        if !steps.is_empty() {
            self.shapes.push((color.to_owned(), steps));
        }
    }

    /// Writes a text from a place on its baseline, and says where it ends.
    pub(super) fn write(&mut self, text: &str, size: f32, at: Point, color: Color<'_>) -> f32 {
        self.shape(letters::outlines(text, size, at.0, at.1), color);
        at.0 + letters::width(text, size)
    }

    /// The sheet as SVG, with a title and a description for those who do not see it.
    pub(super) fn svg(&self, language: &str, title: &str, description: &str) -> String {
        let (width, height) = (self.width.to_string(), self.height.to_string());
        let mut out = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
            &width,
            "\" height=\"",
            &height,
            "\" viewBox=\"0 0 ",
            &width,
            " ",
            &height,
            "\" role=\"img\" lang=\"",
            &escape(language),
            "\">\n<title>",
            &escape(title),
            "</title>\n<desc>",
            &escape(description),
            "</desc>\n",
        ]
        .concat();
        for (color, steps) in &self.shapes {
            out.push_str(&["<path fill=\"", color, "\" d=\"", &path(steps), "\"/>\n"].concat());
        }
        out.push_str("</svg>\n");
        out
    }

    /// The sheet as PNG; nothing where it could not be made.
    pub(super) fn png(&self) -> Option<Vec<u8>> {
        let mut pixels = Pixmap::new(self.width, self.height)?;
        for (color, steps) in &self.shapes {
            let mut builder = PathBuilder::new();
            for step in steps {
                match *step {
                    Step::Move((x, y)) => builder.move_to(x, y),
                    Step::Line((x, y)) => builder.line_to(x, y),
                    Step::Curve((cx, cy), (x, y)) => builder.quad_to(cx, cy, x, y),
                    Step::Close => builder.close(),
                }
            }
            let mut paint = Paint::default();
            let [red, green, blue] = rgb(color);
            paint.set_color_rgba8(red, green, blue, 255);
            if let Some(path) = builder.finish() {
                pixels.fill_path(&path, &paint, FillRule::Winding, Transform::identity(), None);
            }
        }
        inks::png(&pixels, &self.shapes.iter().map(|(color, _)| rgb(color)).collect::<Vec<_>>())
    }
}

/// A rectangle's outline.
pub(super) fn rect(x: f32, y: f32, width: f32, height: f32) -> Vec<Step> {
    let (right, bottom) = (x + width, y + height);
    vec![Step::Move((x, y)), Step::Line((right, y)), Step::Line((right, bottom)), Step::Line((x, bottom)), Step::Close]
}

fn path(steps: &[Step]) -> String {
    let point = |(x, y): Point| [number(x), " ".to_owned(), number(y)].concat();
    let mut out = String::new();
    for step in steps {
        match *step {
            Step::Move(to) => out.push_str(&["M", &point(to)].concat()),
            Step::Line(to) => out.push_str(&["L", &point(to)].concat()),
            Step::Curve(over, to) => out.push_str(&["Q", &point(over), " ", &point(to)].concat()),
            Step::Close => out.push('Z'),
        }
    }
    out
}

/// A number to a tenth of a pixel.
fn number(value: f32) -> String {
    let written = format!("{value:.1}");
    written.strip_suffix(".0").unwrap_or(&written).to_owned()
}

fn rgb(color: Color<'_>) -> [u8; 3] {
    let part = |at: usize| color.get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or(0);
    [part(1), part(3), part(5)]
}
