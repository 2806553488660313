//! A point of a plane, which gestures, layouts and projections share.

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
