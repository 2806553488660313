//! The timeline standing up: for narrow screens, where time runs downwards with the page.

use super::axis::tick_name;
use super::fades;
use super::items::Item;
use super::mark::{Extent, Link, cluster, label, shape};
use super::{Chart, pixels};
use crate::chart::slots::slots;
use crate::chart::ticks::{Tick, ticks};
use crate::chart::time_layout::Form;
use crate::chart::time_scale::TimeScale;
use crate::view::node::{Node, el, nodes};

/// Where the axis stands, from the left.
const AXIS: f64 = 38.0;
/// Where labels begin.
const LABELS: f64 = 96.0;
/// From one row of marks to the next, and how many rows there are.
const ROW: f64 = 13.0;
const ROWS: usize = 3;
/// The least distance of two labels: a finger's width.
const STEP: f64 = 44.0;
/// The room above and below the line.
const PADDING: f64 = 20.0;
/// The least and the greatest height of the drawing.
const HEIGHTS: (f64, f64) = (420.0, 1100.0);
/// How tall a day is drawn before it is more than a point, in pixels.
const POINT: f64 = 16.0;

pub(super) fn standing(chart: &Chart, scale: TimeScale) -> Node {
    let place = |day: f64| (day - scale.from()) / scale.days();
    let dated: Vec<(usize, &Item)> = chart
        .items
        .dated
        .iter()
        .enumerate()
        .filter(|(_, item)| chart.keeps(item) || (place(item.stretch.to) > 0.0 && place(item.stretch.from) < 1.0))
        .collect();
    #[expect(clippy::cast_precision_loss, reason = "a height that is cut to a few hundred")]
    let height = (chart.items.dated.len() as f64 * (STEP + 8.0)).max(HEIGHTS.0).min(HEIGHTS.1);
    let length = height - 2.0 * PADDING;
    let along = |day: f64| PADDING + place(day).max(0.0).min(1.0) * length;
    let starts: Vec<f64> = dated.iter().map(|(_, item)| along(item.stretch.from)).collect();
    let keep = dated.iter().position(|(_, item)| item.event.id == chart.selected);
    let mut rows = [f64::NEG_INFINITY; ROWS];
    let mut views = Vec::new();
    for slot in slots(&starts, STEP, height - PADDING, keep) {
        let Some((first, item)) = dated.get(slot.first) else { continue };
        if slot.count > 1 {
            let last = dated.get(slot.first + slot.count - 1).map_or(*first, |(last, _)| *last);
            let view = cluster(chart, (*first, last), slot.count, LABELS - 6.0, slot.at - 22.0, false);
            views.push((first * 2 + 1, view));
            continue;
        }
        let (from, to) = (along(item.stretch.from), along(item.stretch.to));
        let row = rows.iter().position(|end| *end <= from + 0.5).unwrap_or(ROWS - 1);
        if let Some(end) = rows.get_mut(row) {
            *end = to;
        }
        views.push((first * 2, mark(chart, item, slot.at, (from, to), row)));
    }
    let ticks = nodes(&mut ticks(scale, 8).iter().map(|one| tick(chart, one, length)));
    Node::from(
        el("svg")
            .class("standing")
            .set("width", "100%")
            .set("height", pixels(height))
            .child(fades::fades(&chart.items, true))
            .child(
                el("g")
                    .class("axis")
                    .child(
                        el("line")
                            .set("x1", pixels(AXIS))
                            .set("x2", pixels(AXIS))
                            .set("y1", pixels(PADDING))
                            .set("y2", pixels(PADDING + length)),
                    )
                    .child(ticks),
            )
            .child(Node::Sorted(views)),
    )
}

fn tick(chart: &Chart, tick: &Tick, length: f64) -> Node {
    let y = pixels(PADDING + tick.place * length);
    let name = tick_name(chart.cx, tick);
    let reach = if name.is_some() { 7.0 } else { 4.0 };
    let line = el("line").set("x1", pixels(AXIS - reach)).set("x2", pixels(AXIS));
    Node::from(vec![
        Node::from(line.set("y1", y.clone()).set("y2", y.clone())),
        Node::from(name.map(|name| {
            let text = el("text").set("x", pixels(AXIS - 9.0)).set("y", y).set("dy", "5");
            Node::from(text.set("text-anchor", "end").child(name))
        })),
    ])
}

fn mark(chart: &Chart, item: &Item, label_y: f64, (from, to): (f64, f64), row: usize) -> Node {
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let x = AXIS + 6.0 + row as f64 * ROW;
    let leader = [
        "M",
        &pixels(x + 11.0),
        " ",
        &pixels(from + 1.0),
        "L",
        &pixels(LABELS - 14.0),
        " ",
        &pixels(label_y),
        "H",
        &pixels(LABELS - 6.0),
    ]
    .concat();
    let form = if item.stretch.form == Form::Point && to - from > POINT { Form::Block } else { item.stretch.form };
    let extent = Extent {
        x: pixels(x),
        y: pixels(from),
        width: "11".to_owned(),
        height: pixels((to - from).max(4.0)),
        middle: (pixels(x + 5.5), pixels(f64::midpoint(from, to))),
    };
    Node::from(
        Link::new(chart, item.event, item.index)
            .mark()
            .child(el("path").class("leader").set("d", leader))
            .child(shape(chart, item.event, form, extent))
            .child(
                el("rect")
                    .class("hit")
                    .set("x", pixels(LABELS - 8.0))
                    .set("y", pixels(label_y - STEP / 2.0))
                    .set("width", "60%")
                    .set("height", pixels(STEP)),
            )
            .child(label(chart, item.event).set("x", pixels(LABELS)).set("y", pixels(label_y)).set("dy", "5")),
    )
}
