//! Where everything of a horizontal timeline is drawn. Lengths along it are fractions of the view's width,
//! so that text keeps its size; lengths across it are pixels.

use super::bar::{BarShape, date_bar};
use super::chart_items::{ChartItem, ChartItems, NARROWEST, Packed};
use super::horizontal_mark::{HorizontalMark, Label, View, to_f64};
use super::lanes::{Cluster, Mark, Placed};
use super::scale::TimeScale;
use super::steps::{Step, place_steps};
use super::ticks::{TickName, ticks};
use crate::content::site::Era;

/// Height of a row of a lane: what a finger needs.
pub const ROW: f64 = 44.0;
/// The baseline of a label within its row.
const LABEL_BASELINE: f64 = 18.0;
/// Where a bar begins within its row.
const BAR_TOP: f64 = 25.0;
/// Height of a bar.
const BAR_HEIGHT: f64 = 10.0;
/// Room for the name of a lane.
const LANE_NAME: f64 = 22.0;
/// Room for the names of eras: above lanes, or under the axis of steps.
const ERA_NAME: f64 = 22.0;
const ERA_FOOT: f64 = 34.0;
/// Room for the names of ticks under the axis.
const FOOT: f64 = 32.0;
/// The room of a tick's name along the axis, in pixels.
const TICK_NAME: f64 = 84.0;
/// How wide a day is before it is drawn as a block instead of a point, in pixels.
const POINT: f64 = 16.0;

/// What is drawn, and how.
#[derive(Clone, Copy)]
pub struct HorizontalOptions<'a> {
    /// The part of time in view.
    pub scale: TimeScale,
    /// The width of the drawing in pixels, if it is known.
    pub width: Option<f64>,
    /// What is drawn beyond either end of the view, as a fraction of it.
    pub margin: f64,
    /// The selected event, by its index in the content; it is always drawn.
    pub selected: Option<usize>,
    /// The event that the Tab key stops at; it is always drawn.
    pub tab_stop: Option<usize>,
    /// Eras behind the lanes, or under the axis.
    pub eras: &'a [Era],
    /// The height of a step, if few events are drawn as steps.
    pub step: f64,
}

/// A horizontal timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct HorizontalLayout {
    /// The events that have room, by their index in the content.
    pub marks: Vec<HorizontalMark>,
    /// The others.
    pub clusters: Vec<HorizontalCluster>,
    /// The ticks of the axis.
    pub ticks: Vec<AxisTick>,
    /// The top of each lane that has a name.
    pub lane_tops: Vec<f64>,
    /// The ground under each event that has a row of its own; empty where there are lanes.
    pub steps: Vec<Step>,
    /// Height of a row.
    pub row: f64,
    /// Eras by their index in the content: left end and width.
    pub eras: Vec<(usize, f64, f64)>,
    /// The top and the height of eras.
    pub era_rows: (f64, f64),
    /// Where the axis is.
    pub axis: f64,
    /// The height of the drawing.
    pub height: f64,
}

/// Several events that have no room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HorizontalCluster {
    /// The positions in [`ChartItems::dated`] of the first and the last.
    pub ends: (usize, usize),
    /// How many there are.
    pub count: usize,
    /// Its left end.
    pub left: f64,
    /// The top of its row.
    pub top: f64,
}

/// A tick of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AxisTick {
    /// The day that it marks.
    pub day: i64,
    /// What is written at it.
    pub name: Option<TickName>,
    /// Where it is.
    pub at: f64,
}

impl HorizontalLayout {
    /// Lays out the items: as steps while there are few, else in lanes.
    pub fn new(items: &ChartItems, options: HorizontalOptions<'_>) -> Self {
        let HorizontalOptions { scale, margin, eras, .. } = options;
        let width = options.width.unwrap_or(NARROWEST);
        let view = View::new(scale, items.all, width, margin);
        let ticks = axis_ticks(items.all, scale, margin, width);
        let placed_eras = place_eras(eras, items.all, scale);
        if items.is_stepped() {
            let is_kept = |item: &ChartItem| [options.selected, options.tab_stop].contains(&Some(item.index));
            let (marks, steps, axis) = place_steps(items, options.step, &view, is_kept);
            let era_foot = if eras.is_empty() { 0.0 } else { ERA_FOOT };
            return Self {
                marks,
                clusters: Vec::new(),
                ticks,
                lane_tops: Vec::new(),
                steps,
                row: options.step,
                eras: placed_eras,
                era_rows: (axis + FOOT, era_foot),
                axis,
                height: axis + FOOT + era_foot,
            };
        }
        Self { ticks, eras: placed_eras, ..Self::in_lanes(items, options, &view) }
    }

    fn in_lanes(items: &ChartItems, options: HorizontalOptions<'_>, view: &View) -> Self {
        let HorizontalOptions { scale, eras, .. } = options;
        let Packed { marks, lanes } = items.packed(scale, view.width, options.selected);
        let lane_name = if items.lanes.is_empty() { 0.0 } else { LANE_NAME };
        let mut top = if eras.is_empty() { 0.0 } else { ERA_NAME };
        let mut lane_tops = Vec::new();
        for (lane, needed) in lanes.rows.iter().enumerate() {
            lane_tops.push(top);
            top += lane_name + to_f64(items.rows(lane, *needed)) * ROW;
        }
        let row_top =
            |lane: usize, row: usize| lane_tops.get(lane).copied().unwrap_or(0.0) + lane_name + to_f64(row) * ROW;
        let axis = top + 6.0;
        let is_kept = |item: &ChartItem| [options.selected, options.tab_stop].contains(&Some(item.index));
        let placed = lanes.placed.iter().filter_map(|placed| {
            let (item, mark) = (items.dated.get(placed.mark)?, marks.get(placed.mark)?);
            let end = mark.to.max(placed.label + item.label);
            let drawn = is_kept(item) || view.overlaps(mark.from.min(placed.label), end);
            drawn.then(|| place_mark(item, mark, placed, row_top(item.lane, placed.row), view))
        });
        let clusters = lanes.clusters.iter().filter(|cluster| view.overlaps(cluster.at, cluster.at + ROW));
        let cluster = |cluster: &Cluster| {
            let rows = items.rows(cluster.lane, lanes.rows.get(cluster.lane).copied().unwrap_or(0));
            HorizontalCluster {
                ends: cluster.ends,
                count: cluster.count,
                left: view.fraction(cluster.at),
                top: row_top(cluster.lane, rows.saturating_sub(1)),
            }
        };
        Self {
            marks: placed.collect(),
            clusters: clusters.map(cluster).collect(),
            ticks: Vec::new(),
            lane_tops: if items.lanes.is_empty() { Vec::new() } else { lane_tops.clone() },
            steps: Vec::new(),
            row: ROW,
            eras: Vec::new(),
            era_rows: (0.0, axis),
            axis,
            height: axis + FOOT,
        }
    }

    /// The mark of an event.
    pub fn mark(&self, index: usize) -> Option<HorizontalMark> {
        let position = self.marks.binary_search_by_key(&index, |mark| mark.index).ok()?;
        self.marks.get(position).copied()
    }
}

fn place_mark(item: &ChartItem, mark: &Mark, placed: &Placed, top: f64, view: &View) -> HorizontalMark {
    let days = mark.to - mark.from;
    let shape = if item.bar.shape == BarShape::Point && days > POINT { BarShape::Block } else { item.bar.shape };
    // Ends far outside are drawn nearer, which changes nothing in view.
    let (from, to) = (view.fraction(mark.from).max(-1.0), view.fraction(mark.to).min(2.0));
    let baseline = top + LABEL_BASELINE;
    let label = if placed.label < mark.from {
        // A label that ends with its mark is anchored there, and stays there where the drawing is wider.
        Label { at: view.fraction(placed.label + item.label), is_before: true, baseline }
    } else {
        // The label of a mark that begins before the view slides along with the view, as far as the mark reaches.
        let latest = (mark.to - item.label).max(placed.label);
        Label { at: view.fraction(placed.label.max(view.left + 4.0).min(latest)), is_before: false, baseline }
    };
    let start = mark.from.min(placed.label);
    let end = mark.to.max(placed.label + item.label).max(start + ROW);
    let hit_left = view.fraction(start).max(-1.0);
    HorizontalMark {
        index: item.index,
        position: placed.mark,
        top,
        hit: (hit_left, (view.fraction(end).min(2.0) - hit_left).max(0.0)),
        bar: (from, (to - from).max(0.0)),
        bar_top: top + BAR_TOP,
        bar_height: BAR_HEIGHT,
        shape,
        label,
    }
}

fn axis_ticks(all: TimeScale, scale: TimeScale, margin: f64, width: f64) -> Vec<AxisTick> {
    let beyond = scale.days() * margin;
    let around = TimeScale::new((scale.from() - beyond).max(all.from()), (scale.to() + beyond).min(all.to()));
    let room = (width / TICK_NAME * around.days() / scale.days()).max(2.0).min(60.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "2 to 60")]
    let room = room as usize;
    let tick = |tick: super::ticks::Tick| {
        let day = around.day_at(tick.place);
        #[expect(clippy::cast_possible_truncation, reason = "a scale's ends are limited to the calendar")]
        AxisTick { day: day.round() as i64, name: tick.name, at: scale.place(day) }
    };
    ticks(around, room).into_iter().map(tick).collect()
}

fn place_eras(eras: &[Era], all: TimeScale, scale: TimeScale) -> Vec<(usize, f64, f64)> {
    let place = |(index, era): (usize, &Era)| {
        let bar = date_bar(&era.date, all)?;
        let (from, to) = (scale.place(bar.from).max(0.0), scale.place(bar.to).min(1.0));
        (from < to).then_some((index, from, to - from))
    };
    eras.iter().enumerate().filter_map(place).collect()
}
