//! The horizontal timeline: steps while there are few events, else lanes.

use std::sync::Arc;

use leptos::prelude::*;

use super::axis::tick_label;
use super::backdrop::{Eras, LaneNames, Steps};
use super::chart_items::ChartItems;
use super::gradients::Gradients;
use super::horizontal_layout::{AxisTick, HorizontalLayout};
use super::horizontal_mark::HorizontalMark;
use super::mark::{Bar, BarBox, ClusterLink, Drawn, DrawnList, LabelText, MarkLink, Timeline, in_order};
use crate::app_state::use_app;
use crate::components::keyed::{Keyed, list_key};
use crate::components::marker::outline;
use crate::components::svg_units::{percent, pixels};
use crate::content::date::Precision;

/// The most steps that may be higher where the window is high: the style sheet magnifies the drawing.
const ROOMY: usize = 9;

/// The drawing of a layout.
#[component]
pub fn HorizontalChart(
    /// The events that are drawn.
    #[prop(into)]
    items: Signal<Arc<ChartItems>>,
    /// Their layout.
    layout: Memo<HorizontalLayout>,
    /// The timeline, if it can be moved.
    timeline: Timeline,
) -> impl IntoView {
    let drawn = Signal::derive(move || {
        layout.with(|layout| {
            let marks = layout.marks.iter().map(|mark| (mark.position, mark.index));
            in_order(marks, layout.clusters.iter().map(|cluster| (cluster.ends, cluster.count)))
        })
    });
    let view = Callback::new(move |drawn| match drawn {
        Drawn::Mark(index) => view! { <HorizontalMarkView index layout timeline /> }.into_any(),
        Drawn::Cluster(ends, count) => view! { <HorizontalClusterView ends count items layout /> }.into_any(),
    });
    view! {
        <svg
            class="horizontal"
            class:stepped=move || layout.with(|layout| !layout.steps.is_empty())
            class:roomy=move || layout.with(|layout| (1..=ROOMY).contains(&layout.steps.len()))
            width="100%"
            height=move || pixels(layout.with(|layout| layout.height))
        >
            {move || view! { <Gradients items=items.get() vertical=false /> }}
            {timeline.map(|_| view! { <Eras layout /> })}
            <LaneNames items layout />
            <g class="world" transform=move || timeline.and_then(|timeline| timeline.shift())>
                <Steps layout />
                <Axis layout />
                <DrawnList drawn view />
            </g>
        </svg>
    }
}

#[component]
fn HorizontalMarkView(index: usize, layout: Memo<HorizontalLayout>, timeline: Timeline) -> impl IntoView {
    let app = use_app();
    let event = app.content.events.get(index)?;
    let first = layout.with_untracked(|layout| layout.mark(index))?;
    // A mark that has just left the layout stays as it was until it is removed.
    let mark = move || layout.with(|layout| layout.mark(index)).unwrap_or(first);
    let is_stepped = layout.with_untracked(|layout| !layout.steps.is_empty());
    let hit = timeline.map(|_| {
        view! {
            <rect
                class="hit"
                x=move || percent(mark().hit.0)
                y=move || pixels(mark().top)
                width=move || percent(mark().hit.1)
                height=move || pixels(layout.with(|layout| layout.row))
            />
        }
    });
    // How long the selected event may have lasted, down to the axis.
    let interval = (is_stepped && timeline.is_some()).then(|| {
        view! {
            <rect
                class="interval"
                x=move || percent(mark().bar.0)
                y=move || pixels(mark().bar_top)
                width=move || percent(mark().bar.1)
                height=move || pixels((layout.with(|layout| layout.axis) - mark().bar_top).max(0.0))
            />
        }
    });
    let label = move || mark().label;
    let text = if is_stepped {
        // A day's mark has the shape of its topic already.
        let is_point = event.date.precision() == Precision::Day;
        let topic = app.content.topic_of(event).filter(|_| !is_point);
        // Beside the label's end that is at the bar.
        let beside = move || if label().is_before { -8.0 } else { 8.0 };
        view! {
            {topic
                .map(|topic| {
                    view! {
                        <svg
                            class="step-mark"
                            x=move || percent(label().at)
                            y=move || pixels(label().baseline - 5.5)
                            overflow="visible"
                        >
                            <path
                                d=outline(topic.shape)
                                transform=move || format!("translate({}) scale(.8)", pixels(beside()))
                            />
                        </svg>
                    }
                })}
            <text
                x=move || percent(label().at)
                dx=move || pixels(beside() * if is_point { 0.5 } else { 2.5 })
                y=move || pixels(label().baseline)
                text-anchor=move || label().is_before.then_some("end")
            >
                <tspan class="year">{event.date.short_phrase(app.language())}</tspan>
                " "
                <LabelText event further_topics=false />
            </text>
        }
        .into_any()
    } else {
        view! {
            <text
                x=move || percent(label().at)
                y=move || pixels(label().baseline)
                text-anchor=move || label().is_before.then_some("end")
            >
                <LabelText event further_topics=timeline.is_some() />
            </text>
        }
        .into_any()
    };
    Some(view! {
        <MarkLink index event timeline>
            {hit}
            {interval}
            <Bar event place=Signal::derive(move || bar_box(&mark())) />
            {text}
        </MarkLink>
    })
}

fn bar_box(mark: &HorizontalMark) -> BarBox {
    let (center_x, center_y) = mark.bar_center();
    BarBox {
        shape: mark.shape,
        x: percent(mark.bar.0),
        y: pixels(mark.bar_top),
        width: percent(mark.bar.1),
        height: pixels(mark.bar_height),
        center: (percent(center_x), pixels(center_y)),
    }
}

#[component]
fn HorizontalClusterView(
    ends: (usize, usize),
    count: usize,
    #[prop(into)] items: Signal<Arc<ChartItems>>,
    layout: Memo<HorizontalLayout>,
) -> impl IntoView {
    let place = move || {
        let cluster = layout.with(|layout| layout.clusters.iter().find(|cluster| cluster.ends == ends).copied());
        cluster.map(|cluster| (cluster.left, cluster.top)).unwrap_or_default()
    };
    view! {
        <ClusterLink
            items=items.get_untracked()
            ends
            count
            x=Signal::derive(move || percent(place().0))
            y=Signal::derive(move || pixels(place().1))
            baseline=Signal::derive(move || pixels(place().1 + 27.0))
        />
    }
}

/// The axis with its ticks; the lines of the named ones rise through the lanes.
#[component]
fn Axis(layout: Memo<HorizontalLayout>) -> impl IntoView {
    let axis = move || layout.with(|layout| layout.axis);
    // Ticks are drawn anew when there are others; while they stay, they move.
    let key = Signal::derive(move || layout.with(|layout| list_key(layout.ticks.iter().map(|tick| tick.day))));
    view! {
        <g class="axis">
            <line x1="-100%" x2="200%" y1=move || pixels(axis()) y2=move || pixels(axis()) />
            <Keyed key>
                {move || {
                    let ticks = layout.with_untracked(|layout| layout.ticks.clone()).into_iter().enumerate();
                    ticks.map(|(index, tick)| view! { <TickView index tick layout /> }).collect_view()
                }}
            </Keyed>
        </g>
    }
}

#[component]
fn TickView(
    /// Its index in the layout.
    index: usize,
    tick: AxisTick,
    layout: Memo<HorizontalLayout>,
) -> impl IntoView {
    let words = &use_app().language().dates;
    let at = move || layout.with(|layout| layout.ticks.get(index).map_or(tick.at, |tick| tick.at));
    let axis = move || layout.with(|layout| layout.axis);
    let is_named = tick.name.is_some();
    // A name at the very end of the drawing would be cut.
    let anchor = move || match at() {
        at if at.abs() < 0.02 => "start",
        at if (at - 1.0).abs() < 0.02 => "end",
        _ => "middle",
    };
    let name = tick.name.map(|name| {
        view! {
            <text x=move || percent(at()) y=move || pixels(axis() + 21.0) text-anchor=move || anchor()>
                {tick_label(name, words)}
            </text>
        }
    });
    view! {
        <line
            class=is_named.then_some("grid")
            x1=move || percent(at())
            x2=move || percent(at())
            y1=move || pixels(if is_named { 0.0 } else { axis() - 5.0 })
            y2=move || pixels(axis())
        />
        {name}
    }
}
