//! A point and a rectangle of a plane, which gestures, layouts and projections share.

use serde::{Deserialize, Serialize};

/// A point of a plane, `[x, y]` in JSON. Whoever holds it documents the units, and whether y is up or down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "[f64; 2]", into = "[f64; 2]")]
pub struct Point {
    /// Rightward.
    pub x: f64,
    /// Upward in a projection, downward in a frame.
    pub y: f64,
}

impl From<[f64; 2]> for Point {
    fn from([x, y]: [f64; 2]) -> Self {
        Self { x, y }
    }
}

impl From<Point> for [f64; 2] {
    fn from(Point { x, y }: Point) -> Self {
        [x, y]
    }
}

/// A rectangle, y down. Whoever holds it documents the units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// The left edge.
    pub left: f64,
    /// The right edge.
    pub right: f64,
    /// The upper edge.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
}

impl Area {
    /// All of a drawing, as fractions of its size.
    pub const ALL: Self = Self { left: 0.0, right: 1.0, top: 0.0, bottom: 1.0 };

    /// Whether two areas have a point in common.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether another area is within this one.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }

    /// Whether a point is within.
    #[must_use]
    pub fn holds(&self, point: Point) -> bool {
        (self.left..=self.right).contains(&point.x) && (self.top..=self.bottom).contains(&point.y)
    }

    /// Larger by a length on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self { left: self.left - by, right: self.right + by, top: self.top - by, bottom: self.bottom + by }
    }

    /// The smallest area with some points; `None` without any.
    #[must_use]
    pub fn around(points: &[Point]) -> Option<Self> {
        let mut areas = points.iter().map(|at| Self { left: at.x, right: at.x, top: at.y, bottom: at.y });
        let first = areas.next()?;
        Some(areas.fold(first, |all, one| Self {
            left: all.left.min(one.left),
            right: all.right.max(one.right),
            top: all.top.min(one.top),
            bottom: all.bottom.max(one.bottom),
        }))
    }

    /// The distance from the left edge to the right one.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// The distance from the upper edge to the lower one.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The middle.
    #[must_use]
    pub fn center(&self) -> Point {
        Point { x: f64::midpoint(self.left, self.right), y: f64::midpoint(self.top, self.bottom) }
    }
}
