//! All of time in a strip, with the part in view as a window that can be dragged. Buttons and keys do the same.

use std::sync::Arc;

use leptos::ev::PointerEvent;
use leptos::prelude::*;

use super::axis::view_label;
use super::chart_items::ChartItems;
use super::controller::TimelineController;
use crate::app_state::use_app;
use crate::browser::dom;
use crate::components::live_text::LiveText;
use crate::components::svg_units::pixels;
use crate::content::phrase::Phrase;

/// How many columns show how many events there are.
const COLUMNS: usize = 100;
/// The size of the drawing in its own units.
const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 44.0;

/// The strip.
#[component]
pub fn Minimap(
    /// The timeline.
    timeline: TimelineController,
) -> impl IntoView {
    let app = use_app();
    let all = timeline.all;
    let window = move || {
        let view = timeline.view.get();
        let width = (view.days() / all.days() * WIDTH).max(8.0);
        (((view.from() - all.from()) / all.days() * WIDTH).min(WIDTH - width), width)
    };
    let center = move |event: &PointerEvent| {
        if event.buttons() & 1 == 1
            && let Some(position) = dom::pointer_position(event)
        {
            let view = timeline.view.get_untracked();
            timeline.show_now(view.center_on(all.day_at(position.x), all));
        }
    };
    let press = move |event: PointerEvent| {
        dom::capture_pointer(&event);
        center(&event);
    };
    let in_view = Signal::derive(move || view_label(timeline.view.get(), &app.language().dates));
    view! {
        <div class="minimap-frame js-only">
            <svg
                class="minimap"
                viewBox="0 0 1000 44"
                preserveAspectRatio="none"
                aria-hidden="true"
                on:pointerdown=press
                on:pointermove=move |event| center(&event)
            >
                <path class="histogram" d=move || timeline.items.with(histogram) />
                <rect
                    class="window"
                    x=move || pixels(window().0)
                    width=move || pixels(window().1)
                    y="1"
                    height="42"
                    rx="4"
                />
            </svg>
            <p class="in-view">{app.phrase(Phrase::InView)} <LiveText text=in_view /></p>
        </div>
    }
}

/// How many events there are along all of time, as one outline. An event counts in every column that it may lie in.
fn histogram(items: &Arc<ChartItems>) -> String {
    let all = items.all;
    let mut counts = [0_u32; COLUMNS];
    #[expect(clippy::cast_precision_loss, reason = "a hundred columns")]
    let per_day = COLUMNS as f64 / all.days();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "limited to the columns")]
    let column = |day: f64| (((day - all.from()) * per_day).max(0.0) as usize).min(COLUMNS - 1);
    for item in &items.dated {
        let (first, last) = (column(item.bar.from), column(item.bar.to - 1.0));
        for count in counts.iter_mut().take(last + 1).skip(first) {
            *count += 1;
        }
    }
    let most = f64::from(counts.iter().copied().max().unwrap_or(0).max(1));
    let column = |count: &u32| format!("V{}h10", pixels(HEIGHT - f64::from(*count) / most * (HEIGHT - 8.0)));
    format!("M0 44{}V44z", counts.iter().map(column).collect::<String>())
}
