//! The timeline lying down, in lanes. Lengths across are percentages, so that text keeps its size.

use super::axis::tick_name;
use super::fades;
use super::items::NARROWEST;
use super::mark::{Extent, Link, cluster, label, shape};
use super::stage::Stage;
use super::{Chart, percent, pixels};
use crate::chart::ticks::{Tick, ticks};
use crate::chart::time_layout::{Form, stretch};
use crate::chart::time_scale::TimeScale;
use crate::view::node::{Node, el, nodes};

/// From one row of a lane to the next: what a finger needs.
const ROW: f64 = 44.0;
/// Where in a row a label stands on its line, and where its mark begins under it.
const LABEL: f64 = 18.0;
const MARK: f64 = 25.0;
/// Height of a mark.
const THICK: f64 = 10.0;
/// Room for the name of a lane.
const NAME: f64 = 22.0;
/// Room for the names of eras.
const ERA: f64 = 22.0;
/// Room for the names of ticks under the axis.
const FOOT: f64 = 32.0;
/// The room that a tick's name takes along the axis, in pixels.
const TICK: f64 = 84.0;
/// What is drawn beyond either end of the view, as a part of its length, to be there when it is panned.
const MARGIN: f64 = 0.2;
/// How wide a day is drawn before it is more than a point, in pixels.
const POINT: f64 = 16.0;

/// The drawing of a stage: laid out when it has to be, else only moved.
pub(super) fn moving(chart: &Chart, stage: Stage) -> Node {
    draw(chart, stage.drawn(), MARGIN, Some(stage))
}

/// The drawing of a scale that stays.
pub(super) fn lying(chart: &Chart, scale: TimeScale) -> Node {
    draw(chart, scale, 0.0, None)
}

/// Where things are drawn.
struct Field {
    scale: TimeScale,
    /// How wide the drawing is, in pixels.
    width: f64,
    /// Where the view begins, in pixels from the start of all time.
    left: f64,
    /// What is drawn beyond the view's ends, as a part of its width.
    margin: f64,
    /// Where each lane begins, from the top; the last is where the axis lies.
    tops: Vec<f64>,
    /// Room over a lane's first row.
    name: f64,
}

impl Field {
    /// A length from the start of all time as a place in the view.
    fn place(&self, pixels: f64) -> f64 {
        (pixels - self.left) / self.width
    }

    /// Whether anything of a stretch is drawn.
    fn shows(&self, from: f64, to: f64) -> bool {
        self.place(to) >= -self.margin && self.place(from) <= 1.0 + self.margin
    }

    fn row(&self, lane: usize, row: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let row = row as f64;
        self.tops.get(lane).copied().unwrap_or(0.0) + self.name + row * ROW
    }
}

fn draw(chart: &Chart, scale: TimeScale, margin: f64, stage: Option<Stage>) -> Node {
    let items = &chart.items;
    let width = stage.and_then(Stage::width).unwrap_or(NARROWEST);
    let (marks, packed) = items.packed(scale, width, Some(&chart.selected));
    let name = if items.lanes.is_empty() { 0.0 } else { NAME };
    let eras = if stage.is_some() { chart.cx.content().site.eras.as_slice() } else { &[] };
    let mut tops = vec![if eras.is_empty() { 0.0 } else { ERA }];
    for (lane, now) in packed.rows.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let rows = items.rows(lane, *now) as f64;
        tops.push(tops.last().copied().unwrap_or(0.0) + name + rows * ROW);
    }
    let axis = tops.last().copied().unwrap_or(0.0) + 6.0;
    let left = (scale.from() - items.all.from()) * width / scale.days();
    let field = Field { scale, width, left, margin, tops, name };

    let mut views: Vec<(usize, Node)> = Vec::new();
    let mut clusters = packed.clusters.iter().peekable();
    for placed in &packed.placed {
        while let Some(one) = clusters.next_if(|one| one.ends.0 < placed.mark) {
            push_cluster(
                &mut views,
                chart,
                &field,
                one,
                items.rows(one.lane, 0).max(packed.rows.get(one.lane).copied().unwrap_or(0)),
            );
        }
        let (Some(item), Some(mark)) = (items.dated.get(placed.mark), marks.get(placed.mark)) else { continue };
        let reach = mark.to.max(placed.label + item.label);
        if !chart.keeps(item) && !field.shows(mark.from.min(placed.label), reach) {
            continue;
        }
        let link = Link::new(chart, item.event, item.index);
        let y = field.row(item.lane, placed.row);
        let day = mark.to - mark.from;
        let form = if item.stretch.form == Form::Point && day > POINT { Form::Block } else { item.stretch.form };
        // Ends far outside are drawn near by: what is in view stays the same.
        let (from, to) = (field.place(mark.from).max(-1.0), field.place(mark.to).min(2.0));
        // The label of a mark that begins before the view slides along with it, as far as the mark reaches.
        let sticky = placed.label.max(field.left + 4.0).min((mark.to - item.label).max(placed.label));
        let words = label(chart, item.event);
        let words = if placed.label < mark.from {
            // What ends with its mark is anchored there, and stays there where the drawing is wider.
            words.set("text-anchor", "end").set("x", percent(field.place(placed.label + item.label)))
        } else {
            words.set("x", percent(field.place(sticky)))
        };
        let start = mark.from.min(placed.label);
        let hit = chart.home.then(|| {
            Node::from(
                el("rect")
                    .class("hit")
                    .set("x", percent(field.place(start).max(-1.0)))
                    .set("y", pixels(y))
                    .set(
                        "width",
                        percent((field.place(reach.max(start + ROW)).min(2.0) - field.place(start).max(-1.0)).max(0.0)),
                    )
                    .set("height", pixels(ROW)),
            )
        });
        let extent = Extent {
            x: percent(from),
            y: pixels(y + MARK),
            width: percent((to - from).max(0.0)),
            height: pixels(THICK),
            middle: (percent(from + (to - from) / 2.0), pixels(y + MARK + THICK / 2.0)),
        };
        let view = link
            .mark()
            .child(hit)
            .child(shape(chart, item.event, form, extent))
            .child(words.set("y", pixels(y + LABEL)));
        views.push((placed.mark * 2, Node::from(view)));
    }
    for one in clusters {
        push_cluster(&mut views, chart, &field, one, packed.rows.get(one.lane).copied().unwrap_or(0));
    }
    let world = el("g").class("world").child(time_axis(chart, &field, axis)).child(Node::Sorted(views));
    let world = match stage {
        Some(stage) => world.live("transform", move || stage.shift()),
        None => world,
    };
    Node::from(
        el("svg")
            .class("lying")
            .set("width", "100%")
            .set("height", pixels(axis + FOOT))
            .child(fades::fades(&chart.items, false))
            .child(eras_behind(chart, &field, axis, eras))
            .child(lane_names(chart, &field))
            .child(world),
    )
}

fn push_cluster(
    views: &mut Vec<(usize, Node)>,
    chart: &Chart,
    field: &Field,
    one: &crate::chart::lanes::Cluster,
    rows: usize,
) {
    if field.shows(one.at, one.at + ROW) {
        let y = field.row(one.lane, rows.saturating_sub(1));
        views.push((one.ends.0 * 2 + 1, cluster(chart, one.ends, one.count, field.place(one.at), y, true)));
    }
}

/// The axis with its ticks, the lines of the named ones rising through the lanes.
fn time_axis(chart: &Chart, field: &Field, axis: f64) -> Node {
    let Field { scale, width, margin, .. } = *field;
    let (all, beyond) = (chart.items.all, scale.days() * margin);
    let around = TimeScale::new((scale.from() - beyond).max(all.from()), (scale.to() + beyond).min(all.to()));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a drawing's width in labels")]
    let most = (width / TICK * around.days() / scale.days()).max(2.0).min(60.0) as usize;
    let tick = |tick: &Tick| {
        let place = (around.day_at(tick.place) - scale.from()) / scale.days();
        let x = percent(place);
        let name = tick_name(chart.cx, tick);
        let (class, top) = if name.is_some() { ("grid", 0.0) } else { ("", axis - 5.0) };
        // A name at the drawing's very end would be cut.
        let anchor = if place.abs() < 0.02 {
            "start"
        } else if (place - 1.0).abs() < 0.02 {
            "end"
        } else {
            "middle"
        };
        let line = el("line").class(class).set("x1", x.clone()).set("x2", x.clone());
        Node::from(vec![
            Node::from(line.set("y1", pixels(top)).set("y2", pixels(axis))),
            Node::from(name.map(|name| {
                Node::from(el("text").set("x", x).set("y", pixels(axis + 21.0)).set("text-anchor", anchor).child(name))
            })),
        ])
    };
    let ticks = nodes(&mut ticks(around, most).iter().map(tick));
    Node::from(
        el("g")
            .class("axis")
            .child(el("line").set("x1", "-100%").set("x2", "200%").set("y1", pixels(axis)).set("y2", pixels(axis)))
            .child(ticks),
    )
}

/// The lanes' names at the left, which stay while time moves.
fn lane_names(chart: &Chart, field: &Field) -> Node {
    let cx = chart.cx;
    let names = nodes(&mut chart.items.lanes.iter().zip(&field.tops).map(|(topic, top)| {
        let whole = topic.within.as_deref().and_then(|id| cx.content().topic(id));
        Node::from(
            el("g")
                .class("lane")
                .set("data-topic", topic.id.as_str())
                .child(el("line").set("x2", "100%").set("y1", pixels(*top)).set("y2", pixels(*top)))
                .child(
                    el("text")
                        .set("x", "6")
                        .set("y", pixels(top + 15.0))
                        .child(whole.map(|whole| Node::from(vec![Node::from(cx.say(&whole.name)), Node::from(" › ")])))
                        .child(cx.say(&topic.name)),
                ),
        )
    }));
    Node::from(el("g").class("lanes").set("aria-hidden", "true").child(names))
}

/// Eras as washes behind everything, their names on top.
fn eras_behind(chart: &Chart, field: &Field, axis: f64, eras: &'static [crate::model::site::Era]) -> Node {
    let all = chart.items.all;
    let place = |day: f64| (day - field.scale.from()) / field.scale.days();
    nodes(&mut eras.iter().filter_map(|era| {
        let stretch = stretch(&era.date, all)?;
        let (from, to) = (place(stretch.from).max(0.0), place(stretch.to).min(1.0));
        (from < to).then(|| {
            Node::from(
                el("svg")
                    .class("era")
                    .set("x", percent(from))
                    .set("width", percent(to - from))
                    .set("height", pixels(axis))
                    .child(el("rect").set("width", "100%").set("height", "100%"))
                    .child(el("text").set("x", "6").set("y", "15").child(chart.cx.say(&era.name))),
            )
        })
    }))
}
