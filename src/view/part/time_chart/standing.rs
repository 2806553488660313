//! The timeline standing up: for narrow screens, where time runs downwards with the page.

use super::{Chart, Drawn, Link, form_class, pixels, tick_name};
use crate::chart::label;
use crate::chart::ticks::{Tick, ticks};
use crate::chart::time_layout::{Form, Mark};
use crate::view::node::{Node, el, nodes};

/// Where the axis stands, from the left.
const AXIS: f64 = 44.0;
/// Where labels begin.
const LABELS: f64 = 112.0;
/// From one row of marks to the next.
const ROW: f64 = 16.0;
/// The least distance of two labels: a finger's width.
const STEP: f64 = 44.0;

pub(super) fn standing(chart: Chart, drawn: &[Drawn]) -> Node {
    #[expect(clippy::cast_precision_loss, reason = "a few dozen labels")]
    let height = (drawn.len() as f64 * (STEP + 8.0)).max(420.0);
    let length = height - 40.0;
    let wanted: Vec<f64> = drawn.iter().map(|one| one.mark.from * length + 20.0).collect();
    let placed = label::spread(&wanted, STEP, height - 20.0);
    let links = nodes(&mut drawn.iter().zip(&placed).map(|(one, y)| mark(chart, one, *y, length)));
    let ticks = nodes(&mut ticks(chart.scale, 8).iter().map(|one| tick(chart, one, length)));
    Node::from(
        el("svg")
            .class("standing")
            .set("width", "100%")
            .set("height", pixels(height))
            .child(
                el("defs")
                    .child(
                        el("linearGradient")
                            .set("id", "fade-down")
                            .set("x2", "0")
                            .set("y2", "1")
                            .child(el("stop").set("stop-color", "#fff"))
                            .child(el("stop").set("offset", "1").set("stop-color", "#000")),
                    )
                    .child(
                        el("linearGradient")
                            .set("id", "fade-ends")
                            .set("x2", "0")
                            .set("y2", "1")
                            .child(el("stop").set("stop-color", "#333"))
                            .child(el("stop").set("offset", ".25").set("stop-color", "#fff"))
                            .child(el("stop").set("offset", ".75").set("stop-color", "#fff"))
                            .child(el("stop").set("offset", "1").set("stop-color", "#333")),
                    )
                    .child(
                        el("mask")
                            .set("id", "onward-down")
                            .set("maskContentUnits", "objectBoundingBox")
                            .child(el("rect").set("width", "1").set("height", "1").set("fill", "url(#fade-down)")),
                    )
                    .child(
                        el("mask")
                            .set("id", "band-down")
                            .set("maskContentUnits", "objectBoundingBox")
                            .child(el("rect").set("width", "1").set("height", "1").set("fill", "url(#fade-ends)")),
                    ),
            )
            .child(
                el("g")
                    .class("axis")
                    .child(
                        el("line")
                            .set("x1", pixels(AXIS))
                            .set("x2", pixels(AXIS))
                            .set("y1", "20")
                            .set("y2", pixels(20.0 + length)),
                    )
                    .child(ticks),
            )
            .child(links),
    )
}

fn tick(chart: Chart, tick: &Tick, length: f64) -> Node {
    let y = pixels(20.0 + tick.place * length);
    let name = tick_name(chart.cx, tick);
    let reach = if name.is_some() { 7.0 } else { 4.0 };
    Node::from(vec![
        Node::from(
            el("line")
                .set("x1", pixels(AXIS - reach))
                .set("x2", pixels(AXIS))
                .set("y1", y.clone())
                .set("y2", y.clone()),
        ),
        Node::from(name.map(|name| {
            Node::from(
                el("text")
                    .set("x", pixels(AXIS - 9.0))
                    .set("y", y)
                    .set("dy", "5")
                    .set("text-anchor", "end")
                    .child(name),
            )
        })),
    ])
}

fn mark(chart: Chart, drawn: &Drawn, label_y: f64, length: f64) -> Node {
    let link = Link::new(chart.cx, drawn.event, chart.home);
    let place = &drawn.mark;
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let x = AXIS + 6.0 + place.row as f64 * ROW;
    let y = 20.0 + place.from * length;
    let leader = [
        "M",
        &pixels(x + 12.0),
        " ",
        &pixels(y + 1.0),
        "L",
        &pixels(LABELS - 22.0),
        " ",
        &pixels(label_y),
        "H",
        &pixels(LABELS - 6.0),
    ]
    .concat();
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
            .child(el("path").class("leader").set("d", leader))
            .child(shape(place, x, y, length))
            .child(
                el("rect")
                    .class("hit")
                    .set("x", pixels(LABELS - 8.0))
                    .set("y", pixels(label_y - STEP / 2.0))
                    .set("width", "60%")
                    .set("height", pixels(STEP)),
            )
            .child(
                el("text")
                    .set("x", pixels(LABELS))
                    .set("y", pixels(label_y))
                    .set("dy", "5")
                    .child(chart.cx.say(&drawn.event.short)),
            ),
    )
}

fn shape(place: &Mark, x: f64, y: f64, length: f64) -> Node {
    if place.form == Form::Point {
        return Node::from(
            el("circle").class("span point").set("cx", pixels(x + 6.0)).set("cy", pixels(y)).set("r", "7"),
        );
    }
    let mask = match place.form {
        Form::Onward => Some("url(#onward-down)"),
        Form::Band => Some("url(#band-down)"),
        _ => None,
    };
    let class = ["span ", form_class(place.form)].concat();
    let height = ((place.to - place.from) * length).max(4.0);
    Node::from(
        el("rect")
            .set("class", class)
            .set("x", pixels(x))
            .set("width", "12")
            .set("y", pixels(y))
            .set("height", pixels(height))
            .set("rx", "3")
            .set("mask", mask),
    )
}
