//! What moves the timeline without gestures: buttons, and a form for words and years.

use leptos::prelude::*;

use super::controller::TimelineController;
use crate::app_state::use_app;
use crate::components::filter::FindForm;
use crate::content::phrase::Phrase;
use crate::route::{Page, Years};

/// How far the buttons pan, as a fraction of the view.
const PAN_STEP: f64 = 0.5;

/// Words and a range of years.
#[component]
pub fn EventFilterForm() -> impl IntoView {
    let app = use_app();
    let year = move |name: &'static str, label: Phrase, year: fn(Years) -> Option<i64>| {
        // What is not a year in the address leaves the field empty.
        let value = move || {
            let year = app.query.with(|query| year(query.years()));
            year.map(|year| year.to_string()).unwrap_or_default()
        };
        view! {
            <label>
                {app.phrase(label)} " "
                <input
                    name=name
                    inputmode="numeric"
                    pattern="-?[0-9]{1,7}"
                    size="5"
                    autocomplete="off"
                    prop:value=move || value()
                />
            </label>
        }
    };
    view! {
        <FindForm page=Page::Timeline>
            {year("from", Phrase::FromYear, |years| years.from)} {year("to", Phrase::ToYear, |years| years.to)}
        </FindForm>
    }
}

/// Buttons to zoom and to pan.
#[component]
pub fn ZoomButtons(
    /// The timeline.
    timeline: TimelineController,
) -> impl IntoView {
    let app = use_app();
    let button = move |name: Phrase, sign: &'static str, act: fn(TimelineController)| {
        let name = app.phrase(name);
        view! {
            <button type="button" aria-label=name title=name on:click=move |_| act(timeline)>
                {sign}
            </button>
        }
    };
    view! {
        <div class="zoom js-only" role="group" aria-label=app.phrase(Phrase::Zoom)>
            {button(Phrase::ZoomIn, "+", |timeline| timeline.zoom_step(true))}
            {button(Phrase::ZoomOut, "−", |timeline| timeline.zoom_step(false))}
            <button type="button" on:click=move |_| timeline.reset()>
                {app.phrase(Phrase::ZoomReset)}
            </button>
            {button(Phrase::Earlier, "←", |timeline| timeline.pan(-PAN_STEP))}
            {button(Phrase::Later, "→", |timeline| timeline.pan(PAN_STEP))}
        </div>
    }
}
