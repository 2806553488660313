//! What lies behind the marks of a horizontal timeline: the ground of steps, the names of lanes, eras.

use std::sync::Arc;

use leptos::prelude::*;

use super::chart_items::ChartItems;
use super::horizontal_layout::HorizontalLayout;
use crate::app_state::use_app;
use crate::components::keyed::{Keyed, list_key};
use crate::components::svg_units::{percent, pixels};
use crate::content::site::Era;
use crate::content::topic::Topic;

/// The ground under the events that have a row each: with each of them, it rises by a step.
#[component]
pub fn Steps(
    /// The layout.
    layout: Memo<HorizontalLayout>,
) -> impl IntoView {
    let count = Memo::new(move |_| layout.with(|layout| layout.steps.len()));
    let step = move |index: usize| layout.with(|layout| layout.steps.get(index).copied());
    let view = move |index: usize| {
        let place = move || step(index).map(|step| (step.left, step.rise, step.top)).unwrap_or_default();
        let left = move || place().0;
        let full = move || place().0 + place().1;
        let height = move || pixels((layout.with(|layout| layout.axis) - place().2).max(0.0));
        view! {
            <rect
                class="rise"
                x=move || percent(left())
                y=move || pixels(place().2)
                width=move || percent(place().1)
                height=move || height()
            />
            <rect
                class="step"
                x=move || percent(full())
                y=move || pixels(place().2)
                width=move || percent((2.0 - full()).max(0.0))
                height=move || height()
            />
            <line
                class="tread"
                x1=move || percent(full())
                x2="200%"
                y1=move || pixels(place().2)
                y2=move || pixels(place().2)
            />
        }
    };
    view! {
        <Keyed key=Signal::derive(move || count.get().to_string())>
            {move || (0..count.get_untracked()).map(view).collect_view()}
        </Keyed>
    }
}

/// The names of the lanes at the left, which stay while time moves.
#[component]
pub fn LaneNames(
    /// The events of the drawing.
    #[prop(into)]
    items: Signal<Arc<ChartItems>>,
    /// Their layout.
    layout: Memo<HorizontalLayout>,
) -> impl IntoView {
    // Steps have no lanes.
    let lanes = move || {
        let is_stepped = layout.with(|layout| layout.lane_tops.is_empty());
        items.with(|items| if is_stepped { Vec::new() } else { items.lanes.clone() })
    };
    let key = Signal::derive(move || list_key(lanes().iter().map(|topic| &topic.id)));
    view! {
        <g class="lanes" aria-hidden="true">
            <Keyed key>
                {move || {
                    let lanes = untrack(lanes).into_iter().enumerate();
                    lanes.map(|(lane, topic)| view! { <LaneName lane topic layout /> }).collect_view()
                }}
            </Keyed>
        </g>
    }
}

#[component]
fn LaneName(lane: usize, topic: &'static Topic, layout: Memo<HorizontalLayout>) -> impl IntoView {
    let app = use_app();
    let top = move || layout.with(|layout| layout.lane_tops.get(lane).copied().unwrap_or(0.0));
    let whole = topic.within.as_deref().and_then(|id| app.content.topic(id));
    let whole = whole.map(|whole| format!("{} › ", app.localize(&whole.name)));
    view! {
        <g class="lane" data-topic=topic.id.as_str()>
            <line x2="100%" y1=move || pixels(top()) y2=move || pixels(top()) />
            <text x="6" y=move || pixels(top() + 15.0)>
                {whole}
                {app.localize(&topic.name)}
            </text>
        </g>
    }
}

/// Eras as washes behind lanes, with their names at the top, or as lines under the axis of steps.
#[component]
pub fn Eras(
    /// The layout.
    layout: Memo<HorizontalLayout>,
) -> impl IntoView {
    let visible = move || layout.with(|layout| layout.eras.iter().map(|(index, ..)| *index).collect::<Vec<_>>());
    view! {
        <Keyed key=Signal::derive(move || list_key(visible()))>
            {move || {
                let visible = untrack(visible).into_iter();
                visible.map(|index| view! { <EraView index layout /> }).collect_view()
            }}
        </Keyed>
    }
}

#[component]
fn EraView(index: usize, layout: Memo<HorizontalLayout>) -> impl IntoView {
    let app = use_app();
    let era: &'static Era = app.content.site.eras.get(index)?;
    let place = move || {
        let found = layout.with(|layout| layout.eras.iter().find(|(other, ..)| *other == index).copied());
        found.map(|(_, left, width)| (left, width)).unwrap_or_default()
    };
    // The name of a short era at the end of the view reaches to the left, where there is room.
    let is_at_end = move || place().0 + place().1 > 0.98;
    Some(view! {
        <svg
            class="era"
            x=move || percent(place().0)
            y=move || pixels(layout.with(|layout| layout.era_rows.0))
            width=move || percent(place().1)
            height=move || pixels(layout.with(|layout| layout.era_rows.1))
        >
            <rect width="100%" height="100%" />
            <text
                x=move || if is_at_end() { "100%" } else { "0" }
                dx=move || if is_at_end() { "-6" } else { "6" }
                y=move || pixels(layout.with(|layout| if layout.steps.is_empty() { 15.0 } else { 20.0 }))
                text-anchor=move || is_at_end().then_some("end")
            >
                {app.localize(&era.name)}
            </text>
        </svg>
    })
}
