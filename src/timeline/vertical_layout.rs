//! Where everything of a vertical timeline is drawn, for narrow screens: time runs downwards. All in pixels.

use super::bar::BarShape;
use super::chart_items::{ChartItem, ChartItems};
use super::horizontal_layout::AxisTick;
use super::label_placement::place_labels;
use super::scale::TimeScale;
use super::ticks::ticks;

/// Where the axis is, from the left.
pub const AXIS: f64 = 38.0;
/// Where labels begin.
pub const LABELS: f64 = 96.0;
/// The least distance of two labels: what a finger needs.
pub const LABEL_STEP: f64 = 44.0;
/// The room above and below the axis.
pub const PADDING: f64 = 20.0;
/// Width of a bar.
pub const BAR_WIDTH: f64 = 11.0;
/// From one column of bars to the next, and how many columns there are.
const COLUMN: f64 = 13.0;
const COLUMNS: usize = 3;
/// The least and the greatest height of the drawing.
const HEIGHTS: (f64, f64) = (420.0, 1100.0);
/// How tall a day is before it is drawn as a block instead of a point.
const POINT: f64 = 16.0;
/// How many names of ticks there is room for.
const TICKS: usize = 8;

/// A vertical timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct VerticalLayout {
    /// The events that have room.
    pub marks: Vec<VerticalMark>,
    /// The others.
    pub clusters: Vec<VerticalCluster>,
    /// The ticks of the axis; `at` in pixels from the top.
    pub ticks: Vec<AxisTick>,
    /// The length of the axis.
    pub length: f64,
    /// The height of the drawing.
    pub height: f64,
}

/// An event with a label of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VerticalMark {
    /// Its index in the content.
    pub index: usize,
    /// Its position in [`ChartItems::dated`].
    pub position: usize,
    /// The left end of its bar.
    pub left: f64,
    /// The top and the height of its bar.
    pub bar: (f64, f64),
    /// The shape of its bar.
    pub shape: BarShape,
    /// The middle of its label.
    pub label: f64,
}

/// Several events that share one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VerticalCluster {
    /// The positions in [`ChartItems::dated`] of the first and the last.
    pub ends: (usize, usize),
    /// How many there are.
    pub count: usize,
    /// Its middle.
    pub at: f64,
}

impl VerticalLayout {
    /// Lays out the items at a scale; the events of the indices `selected` and `tab_stop` are always drawn.
    pub fn new(items: &ChartItems, scale: TimeScale, selected: Option<usize>, tab_stop: Option<usize>) -> Self {
        let is_drawn = |item: &ChartItem| {
            [selected, tab_stop].contains(&Some(item.index))
                || (scale.place(item.bar.to) > 0.0 && scale.place(item.bar.from) < 1.0)
        };
        let dated: Vec<(usize, &ChartItem)> =
            items.dated.iter().enumerate().filter(|(_, item)| is_drawn(item)).collect();
        #[expect(clippy::cast_precision_loss, reason = "limited right after")]
        let height = (items.dated.len() as f64 * (LABEL_STEP + 8.0)).max(HEIGHTS.0).min(HEIGHTS.1);
        let length = height - 2.0 * PADDING;
        let along = |day: f64| PADDING + scale.place(day).max(0.0).min(1.0) * length;
        let starts: Vec<f64> = dated.iter().map(|(_, item)| along(item.bar.from)).collect();
        let keep = dated.iter().position(|(_, item)| Some(item.index) == selected);
        let mut column_ends = [f64::NEG_INFINITY; COLUMNS];
        let (mut marks, mut clusters) = (Vec::new(), Vec::new());
        for slot in place_labels(&starts, LABEL_STEP, height - PADDING, keep) {
            let Some((first, item)) = dated.get(slot.first) else { continue };
            if slot.count > 1 {
                let last = dated.get(slot.first + slot.count - 1).map_or(*first, |(last, _)| *last);
                clusters.push(VerticalCluster { ends: (*first, last), count: slot.count, at: slot.at });
                continue;
            }
            let (from, to) = (along(item.bar.from), along(item.bar.to));
            let column = column_ends.iter().position(|end| *end <= from + 0.5).unwrap_or(COLUMNS - 1);
            if let Some(end) = column_ends.get_mut(column) {
                *end = to;
            }
            #[expect(clippy::cast_precision_loss, reason = "a few columns")]
            let left = AXIS + 6.0 + column as f64 * COLUMN;
            let is_tall = to - from > POINT;
            let shape = if item.bar.shape == BarShape::Point && is_tall { BarShape::Block } else { item.bar.shape };
            let bar = (from, to - from);
            marks.push(VerticalMark { index: item.index, position: *first, left, bar, shape, label: slot.at });
        }
        Self { marks, clusters, ticks: axis_ticks(scale, length), length, height }
    }

    /// The mark of an event.
    pub fn mark(&self, index: usize) -> Option<VerticalMark> {
        let position = self.marks.binary_search_by_key(&index, |mark| mark.index).ok()?;
        self.marks.get(position).copied()
    }
}

fn axis_ticks(scale: TimeScale, length: f64) -> Vec<AxisTick> {
    let tick = |tick: super::ticks::Tick| {
        #[expect(clippy::cast_possible_truncation, reason = "a scale's ends are limited to the calendar")]
        let day = scale.day_at(tick.place).round() as i64;
        AxisTick { day, name: tick.name, at: PADDING + tick.place * length }
    };
    ticks(scale, TICKS).into_iter().map(tick).collect()
}
