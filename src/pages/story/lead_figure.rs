//! The figure that leads a story: its number and its drawing, both large.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::components::drawing::{FactDrawing, ScaledSquares};
use crate::components::fact_parts::{FactFoot, FactWords};
use crate::components::figure::Headline;
use crate::content::fact::{Drawing, Fact};
use crate::route::Page;

/// Number, drawing and source are one item, so that none goes without the others.
#[component]
pub fn LeadFigure(
    /// The figure.
    fact: &'static Fact,
) -> impl IntoView {
    let app = use_app();
    // Those that it stands in a row with have cards of their own.
    let drawing = match fact.drawing {
        Drawing::Row => view! { <ScaledSquares fact /> }.into_any(),
        _ => view! { <FactDrawing fact /> }.into_any(),
    };
    view! {
        <ul class="opening-figure">
            <li>
                <div class="opening-number">
                    <p class="opening-label">
                        <a href=app.href_at(Page::Facts, &fact.id)>{app.localize(&fact.label)}</a>
                    </p>
                    <Headline fact />
                    <FactWords fact page=Page::About />
                    <FactFoot fact />
                </div>
                <div class="opening-drawing">{drawing}</div>
            </li>
        </ul>
    }
}
