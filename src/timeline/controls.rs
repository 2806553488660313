//! What moves the timeline without gestures: buttons, and a form for words and years.

use leptos::prelude::*;

use super::controller::TimelineController;
use crate::app_state::use_app;
use crate::components::control_button::ControlButton;
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
    view! {
        <div class="zoom js-only" role="group" aria-label=app.phrase(Phrase::Zoom)>
            <ControlButton name=Phrase::ZoomIn sign="+" on_click=move |()| timeline.zoom_in() />
            <ControlButton name=Phrase::ZoomOut sign="−" on_click=move |()| timeline.zoom_out() />
            <button type="button" on:click=move |_| timeline.reset()>
                {app.phrase(Phrase::ZoomReset)}
            </button>
            <ControlButton name=Phrase::Earlier sign="←" on_click=move |()| timeline.pan(-PAN_STEP) />
            <ControlButton name=Phrase::Later sign="→" on_click=move |()| timeline.pan(PAN_STEP) />
        </div>
    }
}
