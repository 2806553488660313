//! Shapes as an SVG.

use std::fmt::Write;
use std::io;

use serde::Serialize;

use super::palette::Color;
use super::shape::{Point, Segment, Shape};
use crate::prerender::xml::to_xml;

#[derive(Serialize)]
#[serde(rename = "svg")]
struct Svg<'a> {
    #[serde(rename = "@xmlns")]
    namespace: &'static str,
    #[serde(rename = "@width")]
    width: u32,
    #[serde(rename = "@height")]
    height: u32,
    #[serde(rename = "@viewBox")]
    view_box: String,
    #[serde(rename = "@role")]
    role: &'static str,
    #[serde(rename = "@lang")]
    language: &'a str,
    title: &'a str,
    desc: &'a str,
    #[serde(rename = "path")]
    paths: Vec<Path>,
}

#[derive(Serialize)]
struct Path {
    #[serde(rename = "@fill")]
    fill: String,
    #[serde(rename = "@d")]
    data: String,
}

/// What a screen reader says instead of a picture.
pub(super) struct Description<'a> {
    /// The language of both texts, as a tag.
    pub(super) language: &'a str,
    pub(super) title: &'a str,
    pub(super) text: &'a str,
}

/// A picture of some size.
///
/// # Errors
/// See [`to_xml`].
pub(super) fn to_svg(
    width: u32,
    height: u32,
    background: Color,
    shapes: &[Shape],
    description: &Description<'_>,
) -> io::Result<String> {
    let path = |shape: &Shape| Path { fill: shape.color.to_string(), data: path_data(&shape.outline) };
    let background = Path { fill: background.to_string(), data: format!("M0 0h{width}v{height}H0z") };
    to_xml(&Svg {
        namespace: "http://www.w3.org/2000/svg",
        width,
        height,
        view_box: format!("0 0 {width} {height}"),
        role: "img",
        language: description.language,
        title: description.title,
        desc: description.text,
        paths: [background].into_iter().chain(shapes.iter().map(path)).collect(),
    })
}

fn path_data(outline: &[Segment]) -> String {
    let mut data = String::new();
    for segment in outline {
        // Writing into a string cannot fail.
        _ = match *segment {
            Segment::Move(to) => write!(data, "M{}", point(to)),
            Segment::Line(to) => write!(data, "L{}", point(to)),
            Segment::Curve(control, to) => write!(data, "Q{} {}", point(control), point(to)),
            Segment::Close => write!(data, "Z"),
        };
    }
    data
}

fn point((x, y): Point) -> String {
    format!("{} {}", number(x), number(y))
}

/// A number to a tenth of a pixel.
fn number(value: f32) -> String {
    let written = format!("{value:.1}");
    written.strip_suffix(".0").unwrap_or(&written).to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::prerender::picture::palette::{INK, PAPER};
    use crate::prerender::picture::shape::rectangle;
    use crate::prerender::xml::tests::parse;

    #[test]
    fn an_svg_is_well_formed_whatever_it_describes() {
        let shapes = [Shape { color: INK, outline: rectangle((0.0, 1.25), 2.0, 3.0) }];
        let description = Description { language: "en", title: "a < b\u{b} & \"c\"", text: "</svg>" };
        let svg = to_svg(10, 20, PAPER, &shapes, &description).unwrap();
        let (names, values) = parse(&svg);
        assert_eq!(names, ["svg", "title", "desc", "path", "path"]);
        for value in ["a < b & \"c\"", "</svg>", "0 0 10 20", "#16242b", "M0 1.2L2 1.2L2 4.2L0 4.2Z"] {
            assert!(values.iter().any(|known| known == value), "{value}: {values:?}");
        }
    }
}
