//! Few events have a row each, in the order of time, every one a step above the one before. The height of a
//! step says nothing but the order. Lengths are as in [`horizontal_layout`](super::horizontal_layout).

use super::bar::BarShape;
use super::chart_items::{ChartItem, ChartItems};
use super::horizontal_mark::{HorizontalMark, Label, View, to_f64};

/// The room above the highest step.
const HEAD: f64 = 8.0;
/// Height of a bar.
const BAR_HEIGHT: f64 = 12.0;
/// From a bar to its label.
const GAP: f64 = 10.0;
/// What the middle of a line of text is above its baseline.
const HALF_TEXT: f64 = 5.5;

/// The ground under an event: from its time on, down to the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Its left end, where the event begins.
    pub left: f64,
    /// How far it rises, over as long as the event's date is vague.
    pub rise: f64,
    /// Its top.
    pub top: f64,
}

/// Lays out the events as steps: their marks, the steps, and where the axis is. `is_drawn` says of an event
/// that is outside the view whether it is drawn all the same.
pub(super) fn place_steps(
    items: &ChartItems,
    row: f64,
    view: &View,
    is_drawn: impl Fn(&ChartItem) -> bool,
) -> (Vec<HorizontalMark>, Vec<Step>, f64) {
    let axis = HEAD + to_f64(items.dated.len()) * row + row * 0.25;
    let mut marks = Vec::with_capacity(items.dated.len());
    let mut steps = Vec::with_capacity(items.dated.len());
    for (position, item) in items.dated.iter().enumerate() {
        let top = HEAD + to_f64(items.dated.len() - 1 - position) * row;
        let (from, to) = (view.at(item.bar.from), view.at(item.bar.to));
        let left = from.max(-1.0).min(2.0);
        let rise = if item.bar.shape == BarShape::OpenEnd { 0.0 } else { (to.min(2.0) - left).max(0.0) };
        steps.push(Step { left, rise, top: top + row / 2.0 });
        if is_drawn(item) || view.shows(from, to) {
            marks.push(place_mark(item, position, top, row, view));
        }
    }
    (marks, steps, axis)
}

/// The label stands before its bar where there is room in the view, else after it, else above it.
fn place_mark(item: &ChartItem, position: usize, top: f64, row: f64, view: &View) -> HorizontalMark {
    let (from, to) = (view.at(item.bar.from).max(-1.0), view.at(item.bar.to).min(2.0));
    let (gap, length) = (GAP / view.width, item.step_label / view.width);
    let middle = top + row / 2.0;
    // A day's mark is as wide as its shape.
    let half_shape = if item.bar.shape == BarShape::Point { 9.0 / view.width } else { 0.0 };
    let before = from - gap - half_shape;
    let after = to.max(0.0) + gap + half_shape;
    let label = if before >= length && before <= 1.0 {
        Label { at: before, is_before: true, baseline: middle + HALF_TEXT }
    } else if after + length <= 1.0 {
        Label { at: after, is_before: false, baseline: middle + HALF_TEXT }
    } else {
        let at = from.max(0.0).min((1.0 - length).max(0.0));
        Label { at, is_before: false, baseline: middle - BAR_HEIGHT }
    };
    let (label_from, label_to) =
        if label.is_before { (label.at - length, label.at) } else { (label.at, label.at + length) };
    let hit_left = from.min(label_from);
    HorizontalMark {
        index: item.index,
        position,
        top,
        hit: (hit_left, to.max(label_to) - hit_left),
        bar: (from, (to - from).max(0.0)),
        bar_top: middle - BAR_HEIGHT / 2.0,
        bar_height: BAR_HEIGHT,
        shape: item.bar.shape,
        label,
    }
}
