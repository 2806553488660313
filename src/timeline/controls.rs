//! A form for words and years.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::components::filter::FindForm;
use crate::content::phrase::Phrase;
use crate::route::{Page, Years};

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
