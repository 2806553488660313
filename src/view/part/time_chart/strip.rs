//! All of time in a strip, with what of it is in view: to drag, or to click. Buttons and keys do the same.

use super::super::super::Cx;
use super::axis::in_view;
use super::items::Items;
use super::motion::center;
use super::stage::Stage;
use crate::model::phrase as p;
use crate::view::node::{Node, el};

/// How many columns show how many events there are.
const COLUMNS: usize = 100;
/// The strip's measures, in units of its own.
const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 44.0;

pub(super) fn strip(cx: Cx, stage: Stage, items: &Items) -> Node {
    let all = stage.all;
    let window = move || {
        let view = stage.view();
        let width = (view.days() / all.days() * WIDTH).max(8.0);
        (((view.from() - all.from()) / all.days() * WIDTH).min(WIDTH - width), width)
    };
    let held = move |event: &leptos::ev::PointerEvent| {
        if event.buttons() & 1 == 1 {
            center(stage, event);
        }
    };
    Node::from(
        el("div")
            .class("strip-frame needs-app")
            .child(
                el("svg")
                    .class("strip")
                    .set("viewBox", "0 0 1000 44")
                    .set("preserveAspectRatio", "none")
                    .set("aria-hidden", "true")
                    .on_pointer("pointerdown", move |event| {
                        cx.atlas.hands.capture(event);
                        held(event);
                    })
                    .on_pointer("pointermove", held)
                    .child(el("path").class("many").set("d", columns(items)))
                    .child(
                        el("rect")
                            .class("window")
                            .live("x", move || super::pixels(window().0))
                            .live("width", move || super::pixels(window().1))
                            .set("y", "1")
                            .set("height", "42")
                            .set("rx", "4"),
                    ),
            )
            .child(
                el("p")
                    .class("in-view")
                    .child(cx.t(p::IN_VIEW))
                    .child(" ")
                    .child(el("span").live_child(move || in_view(cx, stage.view()))),
            ),
    )
}

/// How many events there are along all of time, as one outline.
fn columns(items: &Items) -> String {
    let all = items.all;
    let mut counts = [0_u32; COLUMNS];
    #[expect(clippy::cast_precision_loss, reason = "a hundred columns")]
    let each = COLUMNS as f64 / all.days();
    for item in &items.dated {
        // What is wide stands low and wide: an event counts in every column that it may lie in.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the columns")]
        let column = |day: f64| (((day - all.from()) * each).max(0.0) as usize).min(COLUMNS - 1);
        for count in counts.iter_mut().take(column(item.stretch.to - 1.0) + 1).skip(column(item.stretch.from)) {
            *count += 1;
        }
    }
    let most = f64::from(counts.iter().copied().max().unwrap_or(0).max(1));
    let mut path = "M0 44".to_owned();
    for count in counts {
        path.push('V');
        path.push_str(&super::pixels(HEIGHT - f64::from(count) / most * (HEIGHT - 8.0)));
        path.push_str("h10");
    }
    path.push_str("V44z");
    path
}
