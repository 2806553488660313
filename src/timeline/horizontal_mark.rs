//! An event in a horizontal timeline, and the part of time that is in view.

use super::bar::BarShape;
use super::scale::TimeScale;

/// An event with room of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HorizontalMark {
    /// Its index in the content.
    pub index: usize,
    /// Its position in [`ChartItems::dated`].
    pub position: usize,
    /// The top of its row.
    pub top: f64,
    /// The left end and the width of the area that a click hits.
    pub hit: (f64, f64),
    /// The left end and the width of its bar.
    pub bar: (f64, f64),
    /// The top of its bar.
    pub bar_top: f64,
    /// The height of its bar.
    pub bar_height: f64,
    /// The shape of its bar.
    pub shape: BarShape,
    /// Its label.
    pub label: Label,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Where it is anchored.
    pub at: f64,
    /// Whether it ends there.
    pub is_before: bool,
    /// Its baseline.
    pub baseline: f64,
}

impl HorizontalMark {
    /// The center of its bar: a fraction of the width, and pixels from the top.
    pub fn bar_center(&self) -> (f64, f64) {
        (self.bar.0 + self.bar.1 / 2.0, self.bar_top + self.bar_height / 2.0)
    }
}

/// Turns lengths from the start of all time into places in the view.
pub(super) struct View {
    /// Its width in pixels.
    pub(super) width: f64,
    /// Where the view begins, in pixels from the start of all time.
    pub(super) left: f64,
    /// What is drawn beyond either end, as a fraction of the view.
    margin: f64,
    scale: TimeScale,
}

impl View {
    /// The view of a scale, out of all of time.
    pub(super) fn new(scale: TimeScale, all: TimeScale, width: f64, margin: f64) -> Self {
        Self { width, left: (scale.from() - all.from()) * width / scale.days(), margin, scale }
    }

    /// Where a length from the start of all time ends, as a fraction of the view.
    pub(super) fn fraction(&self, pixels: f64) -> f64 {
        (pixels - self.left) / self.width
    }

    /// Whether what lies between two such lengths is drawn.
    pub(super) fn overlaps(&self, from: f64, to: f64) -> bool {
        self.shows(self.fraction(from), self.fraction(to))
    }

    /// Where a day is, as a fraction of the view.
    pub(super) fn at(&self, day: f64) -> f64 {
        self.scale.place(day)
    }

    /// Whether what lies between two fractions is drawn.
    pub(super) fn shows(&self, from: f64, to: f64) -> bool {
        to >= -self.margin && from <= 1.0 + self.margin
    }
}

/// A number of rows as a length.
#[expect(clippy::cast_precision_loss, reason = "a few rows")]
pub(super) fn to_f64(rows: usize) -> f64 {
    rows as f64
}
