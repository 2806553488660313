//! Outlines filled with one color: what a picture is made of.

use super::palette::Color;

/// A point, in pixels from the upper left corner.
pub(super) type Point = (f32, f32);

/// A segment of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Segment {
    /// Begins a new contour.
    Move(Point),
    /// A straight line.
    Line(Point),
    /// A quadratic curve: control point, end.
    Curve(Point, Point),
    /// Ends the contour.
    Close,
}

/// The contours of a shape.
pub(super) type Outline = Vec<Segment>;

/// An outline and the color that fills it.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) color: Color,
    pub(super) outline: Outline,
}

/// The outline of a rectangle.
pub(super) fn rectangle((x, y): Point, width: f32, height: f32) -> Outline {
    let (right, bottom) = (x + width, y + height);
    vec![
        Segment::Move((x, y)),
        Segment::Line((right, y)),
        Segment::Line((right, bottom)),
        Segment::Line((x, bottom)),
        Segment::Close,
    ]
}
