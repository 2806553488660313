//! The timeline lying down: for wide screens. Lengths across are percentages, so that text keeps its size.

use super::{Chart, Drawn, Link, form_class, percent, pixels, tick_name};
use crate::chart::label;
use crate::chart::ticks::{Tick, ticks};
use crate::chart::time_layout::{Form, Mark, label_levels};
use crate::view::node::{Node, el, nodes};

/// The narrowest width at which the style sheet lays the timeline down, in pixels;
/// labels that do not touch here touch at no greater width.
const NARROWEST: f64 = 760.0;
/// Font size of labels, in pixels.
const FONT: f64 = 14.0;
/// From one level of labels to the next.
const LEVEL: f64 = 24.0;
/// From one row of marks to the next.
const ROW: f64 = 20.0;
/// Height of a mark.
const MARK: f64 = 14.0;
/// Room for the names of ticks under the axis.
const FOOT: f64 = 34.0;

pub(super) fn lying(chart: Chart, drawn: &[Drawn]) -> Node {
    let cx = chart.cx;
    let marks: Vec<Mark> = drawn.iter().map(|one| one.mark).collect();
    let widths: Vec<f64> = drawn.iter().map(|one| label::width(cx.say(&one.event.short)) * FONT + 18.0).collect();
    let levels = label_levels(&marks, &widths, NARROWEST, 10.0);
    let (top, axis) = heights(&marks, &levels);
    let links = nodes(&mut drawn.iter().zip(&levels).map(|(one, level)| mark(chart, one, *level, top, axis)));
    let ticks = nodes(&mut ticks(chart.scale, 8).iter().map(|one| tick(chart, one, axis)));
    Node::from(
        el("svg")
            .class("lying")
            .set("width", "100%")
            .set("height", pixels(axis + FOOT))
            .child(
                el("defs")
                    .child(
                        el("linearGradient")
                            .set("id", "fade-right")
                            .child(el("stop").set("stop-color", "#fff"))
                            .child(el("stop").set("offset", "1").set("stop-color", "#000")),
                    )
                    .child(
                        el("linearGradient")
                            .set("id", "fade-both")
                            .child(el("stop").set("stop-color", "#333"))
                            .child(el("stop").set("offset", ".25").set("stop-color", "#fff"))
                            .child(el("stop").set("offset", ".75").set("stop-color", "#fff"))
                            .child(el("stop").set("offset", "1").set("stop-color", "#333")),
                    )
                    .child(
                        el("mask")
                            .set("id", "onward")
                            .set("maskContentUnits", "objectBoundingBox")
                            .child(el("rect").set("width", "1").set("height", "1").set("fill", "url(#fade-right)")),
                    )
                    .child(
                        el("mask")
                            .set("id", "band")
                            .set("maskContentUnits", "objectBoundingBox")
                            .child(el("rect").set("width", "1").set("height", "1").set("fill", "url(#fade-both)")),
                    ),
            )
            .child(
                el("g")
                    .class("axis")
                    .child(el("line").set("x1", "0").set("x2", "100%").set("y1", pixels(axis)).set("y2", pixels(axis)))
                    .child(ticks),
            )
            .child(links),
    )
}

/// Where the rows of marks begin, and where the axis lies under them.
fn heights(marks: &[Mark], levels: &[usize]) -> (f64, f64) {
    let top = (count(levels.iter().copied()) * LEVEL) + 10.0;
    (top, top + count(marks.iter().map(|mark| mark.row)) * ROW)
}

/// How many rows or levels there are, as a length.
fn count(places: impl Iterator<Item = usize>) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let count = places.max().map_or(1, |most| most + 1) as f64;
    count
}

fn tick(chart: Chart, tick: &Tick, axis: f64) -> Node {
    let x = percent(tick.place);
    let name = tick_name(chart.cx, tick);
    let length = if name.is_some() { 9.0 } else { 5.0 };
    Node::from(vec![
        Node::from(
            el("line")
                .set("x1", x.clone())
                .set("x2", x.clone())
                .set("y1", pixels(axis))
                .set("y2", pixels(axis + length)),
        ),
        Node::from(name.map(|name| {
            Node::from(el("text").set("x", x).set("y", pixels(axis + 26.0)).set("text-anchor", "middle").child(name))
        })),
    ])
}

fn mark(chart: Chart, drawn: &Drawn, level: usize, top: f64, axis: f64) -> Node {
    let link = Link::new(chart.cx, drawn.event, chart.home);
    let place = &drawn.mark;
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let (row, level) = (place.row as f64, level as f64);
    let y = axis - (row + 1.0) * ROW + 3.0;
    let label_y = top - 10.0 - level * LEVEL;
    let x = percent(place.from);
    Node::from(
        el("a")
            .class("mark-link")
            .set("href", link.href())
            .set("data-mark", drawn.event.id.as_str())
            .set("data-topic", drawn.event.topics.first().map(String::as_str))
            .set("aria-label", link.label())
            .live("aria-current", move || link.current())
            .live("tabindex", move || link.tab_stop())
            .on_click(move |click| link.select(click))
            .child(
                el("line")
                    .class("leader")
                    .set("x1", x.clone())
                    .set("x2", x.clone())
                    .set("y1", pixels(label_y + 6.0))
                    .set("y2", pixels(y)),
            )
            .child(shape(place, y))
            .child(
                el("text").set("x", x).set("dx", "6").set("y", pixels(label_y)).child(chart.cx.say(&drawn.event.short)),
            ),
    )
}

/// The mark itself, as wide as what is not known.
fn shape(place: &Mark, y: f64) -> Node {
    let x = percent(place.from);
    if place.form == Form::Point {
        return Node::from(
            el("circle").class("span point").set("cx", x).set("cy", pixels(y + MARK / 2.0)).set("r", "7"),
        );
    }
    let mask = match place.form {
        Form::Onward => Some("url(#onward)"),
        Form::Band => Some("url(#band)"),
        _ => None,
    };
    let class = ["span ", form_class(place.form)].concat();
    Node::from(
        el("rect")
            .set("class", class)
            .set("x", x)
            .set("width", percent(place.to - place.from))
            .set("y", pixels(y))
            .set("height", pixels(MARK))
            .set("rx", "3")
            .set("mask", mask),
    )
}
