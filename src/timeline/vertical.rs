//! The vertical timeline, for narrow screens.

use std::sync::Arc;

use leptos::prelude::*;

use super::axis::tick_label;
use super::chart_items::ChartItems;
use super::gradients::Gradients;
use super::horizontal_layout::AxisTick;
use super::mark::{Bar, BarBox, ClusterLink, Drawn, DrawnList, LabelText, MarkLink, Timeline, in_order};
use super::vertical_layout::{AXIS, BAR_WIDTH, LABEL_STEP, LABELS, PADDING, VerticalLayout, VerticalMark};
use crate::app_state::use_app;
use crate::components::keyed::{Keyed, list_key};
use crate::components::svg_units::pixels;

/// The drawing of a layout.
#[component]
pub fn VerticalChart(
    /// The events that are drawn.
    #[prop(into)]
    items: Signal<Arc<ChartItems>>,
    /// Their layout.
    layout: Memo<VerticalLayout>,
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
        Drawn::Mark(index) => view! { <VerticalMarkView index layout timeline /> }.into_any(),
        Drawn::Cluster(ends, count) => view! { <VerticalClusterView ends count items layout /> }.into_any(),
    });
    let bottom = move || pixels(PADDING + layout.with(|layout| layout.length));
    // An axis that moves has new ticks.
    let ticks_key = Signal::derive(move || {
        let key = |tick: &AxisTick| format!("{} {}", tick.day, pixels(tick.at));
        layout.with(|layout| list_key(layout.ticks.iter().map(key)))
    });
    view! {
        <svg class="vertical" width="100%" height=move || pixels(layout.with(|layout| layout.height))>
            {move || view! { <Gradients items=items.get() vertical=true /> }}
            <g class="axis">
                <line x1=pixels(AXIS) x2=pixels(AXIS) y1=pixels(PADDING) y2=move || bottom() />
                <Keyed key=ticks_key>
                    {move || {
                        let ticks = layout.with_untracked(|layout| layout.ticks.clone()).into_iter();
                        ticks.map(|tick| view! { <TickView tick /> }).collect_view()
                    }}
                </Keyed>
            </g>
            <DrawnList drawn view />
        </svg>
    }
}

#[component]
fn TickView(tick: AxisTick) -> impl IntoView {
    let words = &use_app().language().dates;
    let y = pixels(tick.at);
    let length = if tick.name.is_some() { 7.0 } else { 4.0 };
    let name = tick.name.map(|name| {
        view! {
            <text x=pixels(AXIS - 9.0) y=y.clone() dy="5" text-anchor="end">
                {tick_label(name, words)}
            </text>
        }
    });
    view! {
        <line x1=pixels(AXIS - length) x2=pixels(AXIS) y1=y.clone() y2=y />
        {name}
    }
}

#[component]
fn VerticalMarkView(index: usize, layout: Memo<VerticalLayout>, timeline: Timeline) -> impl IntoView {
    let app = use_app();
    let event = app.content.events.get(index)?;
    let first = layout.with_untracked(|layout| layout.mark(index))?;
    // A mark that has just left the layout stays as it was until it is removed.
    let mark = move || layout.with(|layout| layout.mark(index)).unwrap_or(first);
    Some(view! {
        <MarkLink index event timeline>
            <path class="leader" d=move || leader(&mark()) />
            <Bar event place=Signal::derive(move || bar_box(&mark())) />
            <rect
                class="hit"
                x=pixels(LABELS - 8.0)
                y=move || pixels(mark().label - LABEL_STEP / 2.0)
                width="60%"
                height=pixels(LABEL_STEP)
            />
            <text y=move || pixels(mark().label)>
                <tspan class="year" x=pixels(LABELS) dy="-4">
                    {event.date.short_phrase(app.language())}
                </tspan>
                " "
                <tspan x=pixels(LABELS) dy="18">
                    <LabelText event further_topics=false />
                </tspan>
            </text>
        </MarkLink>
    })
}

fn bar_box(mark: &VerticalMark) -> BarBox {
    let (top, height) = mark.bar;
    BarBox {
        shape: mark.shape,
        x: pixels(mark.left),
        y: pixels(top),
        width: pixels(BAR_WIDTH),
        height: pixels(height.max(4.0)),
        center: (pixels(mark.left + BAR_WIDTH / 2.0), pixels(top + height / 2.0)),
    }
}

/// The line from a bar to its label.
fn leader(mark: &VerticalMark) -> String {
    format!(
        "M{} {}L{} {}H{}",
        pixels(mark.left + BAR_WIDTH),
        pixels(mark.bar.0 + 1.0),
        pixels(LABELS - 14.0),
        pixels(mark.label),
        pixels(LABELS - 6.0),
    )
}

#[component]
fn VerticalClusterView(
    ends: (usize, usize),
    count: usize,
    #[prop(into)] items: Signal<Arc<ChartItems>>,
    layout: Memo<VerticalLayout>,
) -> impl IntoView {
    let middle = move || {
        let cluster = layout.with(|layout| layout.clusters.iter().find(|cluster| cluster.ends == ends).copied());
        cluster.map_or(0.0, |cluster| cluster.at)
    };
    view! {
        <ClusterLink
            items=items.get_untracked()
            ends
            count
            x=Signal::derive(|| pixels(LABELS - 6.0))
            y=Signal::derive(move || pixels(middle() - 22.0))
            baseline=Signal::derive(move || pixels(middle() + 5.0))
        />
    }
}
