//! The drawing of a timeline: lying where the page is wide, standing where it is narrow, with the same events.

mod axis;
mod fades;
mod items;
mod lying;
mod mark;
mod motion;
mod shelf;
mod stage;
mod standing;
mod strip;

use std::sync::Arc;

use leptos::prelude::*;

use super::super::Cx;
use super::time_filter::passes;
use crate::chart::time_scale::TimeScale;
use crate::view::node::{Node, el};

use items::{Item, Items};
pub use stage::Stage;

/// What both forms of the drawing are made from.
#[derive(Clone)]
struct Chart {
    cx: Cx,
    items: Arc<Items>,
    /// Whether the marks are of this page, so that they can be selected here.
    home: bool,
    /// The id of the event that is selected.
    selected: String,
    /// The place in the content's list of the one event that the Tab key stops at.
    stop: Option<usize>,
}

impl Chart {
    /// Whether an event is drawn wherever time stands: the selected one, and the one that the Tab key stops at.
    fn keeps(&self, item: &Item) -> bool {
        self.home && (item.event.id == self.selected || self.stop == Some(item.index))
    }
}

/// The timeline in small, on another page: its marks are links to it.
pub fn ribbon(cx: Cx) -> Node {
    let all = TimeScale::fit(cx.content().events.iter().map(|event| &event.date));
    let items = Arc::new(Items::collect(cx, all, |_| true, false));
    let chart = Chart { cx, items, home: false, selected: String::new(), stop: None };
    Node::from(
        el("div")
            .class("time-chart")
            .child(lying::lying(&chart, all))
            .child(standing::standing(&chart, all))
            .child(shelf::shelf(&chart)),
    )
}

/// The timeline itself: what the address lets through, seen as the stage has it, moved by hand.
pub fn time_chart(cx: Cx, stage: Stage) -> Node {
    Node::live(move || {
        let items = Arc::new(Items::collect(cx, stage.all, |index| passes(cx, index), true));
        stage.frame(cx.place.with(|place| place.query.years()));
        let seen = Arc::clone(&items);
        let chart = move || {
            let selected = cx.address.with(|address| address.fragment.clone());
            let chosen = cx.content().events.iter().position(|event| event.id == selected);
            let stop =
                chosen.filter(|index| passes(cx, *index)).or_else(|| seen.first()).filter(|_| cx.atlas.hands.live());
            Chart { cx, items: Arc::clone(&seen), home: true, selected, stop }
        };
        let (upright, beside) = (chart.clone(), chart.clone());
        // A page that knows its width draws one form; one that does not leaves it to the style sheet.
        let wide = move || {
            cx.atlas.resized.track();
            cx.atlas.hands.is_wide()
        };
        el("div")
            .class("time-chart")
            .child(motion::moved(
                stage,
                el("div")
                    .live_child(move || match wide() {
                        Some(false) => unseen("lying"),
                        _ => lying::moving(&chart(), stage),
                    })
                    .live_child(move || match wide() {
                        Some(true) => unseen("standing"),
                        _ => standing::standing(&upright(), stage.drawn()),
                    }),
                &items,
            ))
            .child(strip::strip(cx, stage, &items))
            .live_child(move || shelf::shelf(&beside()))
    })
}

/// What stands for the form that is not drawn: as wide as the drawing would be, so that it can be measured.
fn unseen(class: &'static str) -> Node {
    Node::from(el("svg").class(class).set("width", "100%").set("height", "0"))
}

/// A place from 0 to 1 as an SVG percentage, written without float formatting.
pub fn percent(place: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "clamped to a drawing's width")]
    let hundredths = (place.max(-100.0).min(100.0) * 10_000.0).round() as i32;
    let (whole, rest) = (hundredths / 100, (hundredths % 100).unsigned_abs());
    let sign = if hundredths < 0 && whole == 0 { "-" } else { "" };
    let zero = if rest < 10 { "0" } else { "" };
    [sign, &whole.to_string(), ".", zero, &rest.to_string(), "%"].concat()
}

/// A length in whole pixels.
pub fn pixels(length: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a drawing's height, or a day that we draw")]
    let whole = length.max(-2e9).min(2e9).round() as i32;
    whole.to_string()
}
