//! The drawing of a timeline: once lying, once standing; the style sheet shows the one that fits.

mod lying;
mod standing;

use leptos::prelude::*;

use super::super::Cx;
use super::mark::topic_mark;
use crate::chart::ticks::{Tick, TickName};
use crate::chart::time_layout::{self, Form};
use crate::chart::time_scale::TimeScale;
use crate::model::event::Event;
use crate::model::phrase as p;
use crate::route::{Address, Page};
use crate::view::node::{Node, el};

/// What both forms of the drawing are made from.
#[derive(Clone, Copy)]
struct Chart {
    cx: Cx,
    scale: TimeScale,
    /// Whether the marks are of this page, so that they can be selected here.
    home: bool,
}

/// A mark of the drawing with the event it stands for.
struct Drawn {
    event: &'static Event,
    mark: time_layout::Mark,
}

/// Draws the events that `shown` lets through on a scale. On the timeline's own
/// page (`home`) marks select; elsewhere they are links to it.
pub fn time_chart(
    cx: Cx,
    scale: impl Fn() -> TimeScale + Copy + Send + Sync + 'static,
    shown: impl Fn(&Event) -> bool + Copy + Send + Sync + 'static,
    home: bool,
) -> Node {
    let chart = move || Chart { cx, scale: scale(), home };
    Node::from(
        el("div")
            .class("time-chart")
            .live_child(move || lying::lying(chart(), &drawn(chart(), shown)))
            .live_child(move || standing::standing(chart(), &drawn(chart(), shown)))
            .child(shelf(cx, home, shown)),
    )
}

/// The dated events that are shown, with the places of their marks.
fn drawn(chart: Chart, shown: impl Fn(&Event) -> bool) -> Vec<Drawn> {
    let events: Vec<&'static Event> = chart.cx.content().events.iter().filter(|event| shown(event)).collect();
    let dates: Vec<_> = events.iter().map(|event| &event.date).collect();
    time_layout::marks(chart.scale, &dates)
        .into_iter()
        .filter_map(|mark| events.get(mark.index).map(|event| Drawn { event, mark }))
        .collect()
}

/// The events that no year is stated for: they wait beside the axis.
fn shelf(cx: Cx, home: bool, shown: impl Fn(&Event) -> bool + Copy + Send + Sync + 'static) -> Option<Node> {
    let undated: Vec<_> = cx
        .content()
        .events
        .iter()
        .filter(|event| event.date.span().is_none())
        .map(|event| {
            let link = Link::new(cx, event, home);
            Node::from(
                el("li").live("hidden", move || !shown(event)).child(
                    el("a")
                        .set("href", link.href())
                        .set("data-mark", event.id.as_str())
                        .live("aria-current", move || link.current())
                        .live("tabindex", move || link.tab_stop())
                        .on_click(move |click| link.select(click))
                        .child(
                            el("span")
                                .child(event.topics.first().and_then(|id| cx.content().topic(id)).map(topic_mark))
                                .child(event.date.short_phrase(cx.language)),
                        )
                        .child(" ")
                        .child(el("span").class("shelf-label").child(cx.say(&event.short))),
                ),
            )
        })
        .collect();
    (!undated.is_empty()).then(|| {
        Node::from(el("div").class("shelf").child(el("p").child(cx.t(p::SHELF))).child(el("ul").child(undated)))
    })
}

/// How a mark leads to its event.
#[derive(Clone, Copy)]
struct Link {
    cx: Cx,
    event: &'static Event,
    home: bool,
}

impl Link {
    fn new(cx: Cx, event: &'static Event, home: bool) -> Self {
        Self { cx, event, home }
    }

    fn href(self) -> String {
        self.cx.href_at(Page::Timeline, &self.event.id)
    }

    /// What a screen reader says of the mark.
    fn label(self) -> String {
        [self.event.date.phrase(self.cx.language), ": ", self.cx.say(&self.event.short)].concat()
    }

    fn current(self) -> Option<&'static str> {
        if self.home { self.cx.selects(&self.event.id)() } else { None }
    }

    /// One stop for the Tab key in the whole drawing, once arrows walk it: the
    /// selected mark, or the first one; of those that the filters let through.
    fn tab_stop(self) -> Option<&'static str> {
        if !self.home || !self.cx.atlas.hands.live() {
            return None;
        }
        let content = self.cx.content();
        let stop = self.cx.address.with(|address| {
            let selected = content.event(&address.fragment).filter(|event| passes(event, address));
            selected.or_else(|| content.events.iter().find(|event| passes(event, address))).map(|event| &event.id)
        });
        Some(if stop == Some(&self.event.id) { "0" } else { "-1" })
    }

    /// Selects without leaving the drawing; a click that asks for a new tab is the browser's.
    fn select(self, click: &leptos::ev::MouseEvent) {
        if self.home && !click.ctrl_key() && !click.meta_key() && !click.shift_key() {
            click.prevent_default();
            self.cx.atlas.hands.select(&self.event.id, false);
        }
    }
}

/// Whether an event passes the filters of an address. An undated one passes every range of years.
pub fn passes(event: &Event, address: &Address) -> bool {
    let years = address.query.years();
    let topic = address.query.get("topic");
    topic.is_none_or(|topic| event.topics.iter().any(|own| own == topic))
        && event.date.overlaps_years(years.from, years.to)
}

/// A place from 0 to 1 as an SVG percentage, written without float formatting.
pub fn percent(place: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "clamped to a drawing's width")]
    let hundredths = (place.max(-10.0).min(10.0) * 10_000.0).round() as i32;
    let (whole, rest) = (hundredths / 100, (hundredths % 100).unsigned_abs());
    let sign = if hundredths < 0 && whole == 0 { "-" } else { "" };
    let zero = if rest < 10 { "0" } else { "" };
    [sign, &whole.to_string(), ".", zero, &rest.to_string(), "%"].concat()
}

/// A length in whole pixels.
fn pixels(length: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a drawing's height")]
    let whole = length.max(-1e6).min(1e6).round() as i32;
    whole.to_string()
}

fn tick_name(cx: Cx, tick: &Tick) -> Option<String> {
    Some(match tick.name? {
        TickName::Year(year) => year.to_string(),
        TickName::Month(month) => {
            cx.language.dates.short_months.get(usize::from(month) - 1).cloned().unwrap_or_default()
        }
        TickName::Day(day) => day.to_string(),
    })
}

/// The class of a mark's form.
fn form_class(form: Form) -> &'static str {
    match form {
        Form::Point => "point",
        Form::Block => "block",
        Form::Band => "band",
        Form::Onward => "onward",
        Form::Until => "until",
    }
}
