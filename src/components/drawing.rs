//! Figures drawn as what they are, never to a false scale.

use leptos::prelude::*;

use super::figure::{Figure, Headline};
use crate::app_state::use_app;
use crate::content::fact::{Drawing, Fact};
use crate::content::phrase::Phrase;
use crate::content::quantity::{Comparator, Quantity};
use crate::pictogram::{self, BAR_LENGTH, Pictogram};

/// What a card shows under its number; nothing where the number says it all.
#[component]
pub fn FactDrawing(
    /// The figure.
    fact: &'static Fact,
) -> impl IntoView {
    let open_ended = matches!(fact.comparator, Comparator::MoreThan | Comparator::AtLeast);
    match fact.drawing {
        Drawing::Share => {
            Pictogram::percentage(fact.value.0).map(|pictogram| view! { <Squares pictogram /> }).into_any()
        }
        Drawing::Marks => {
            Pictogram::count(fact.value.0).map(|pictogram| view! { <Squares pictogram open_ended /> }).into_any()
        }
        Drawing::Part => view! { <PartBar fact /> }.into_any(),
        Drawing::Row => view! { <Row fact /> }.into_any(),
        Drawing::Rank => view! { <Podium fact /> }.into_any(),
        Drawing::Plain => ().into_any(),
    }
}

/// Squares in rows, the first of them filled. Rows are dashed lines: one dash a square.
#[component]
fn Squares(
    pictogram: Pictogram,
    /// Whether the count goes on beyond the squares: then one more is drawn, empty.
    #[prop(optional)]
    open_ended: bool,
) -> impl IntoView {
    let all = if open_ended { pictogram.with_empty_square() } else { pictogram };
    let class = if pictogram.total > 60 { "squares many" } else { "squares" };
    view! {
        <svg
            class=class
            viewBox=format!("0 0 {} {}", all.width, all.height)
            aria-hidden="true"
            stroke-width=pictogram.side.to_string()
            stroke-dasharray=format!("{} {}", pictogram.side, pictogram.gap)
            fill="none"
        >
            <path class="rest" d=all.rows_path(all.total) />
            <path class="full" d=pictogram.rows_path(pictogram.filled) />
        </svg>
    }
}

/// A bar that can be read off: the part, and its whole in figures.
#[component]
fn PartBar(fact: &'static Fact) -> impl IntoView {
    let app = use_app();
    let whole = fact.whole.as_deref().and_then(|id| app.content.fact(id))?;
    let length = pictogram::bar_length(fact.value.0, whole.value.0)?;
    Some(view! {
        <div class="part">
            <svg
                class="bar"
                viewBox=format!("0 0 {BAR_LENGTH} 40")
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                <rect class="rest" width=BAR_LENGTH.to_string() height="40" />
                <rect class="full" width=length.to_string() height="40" />
            </svg>
            <p class="whole">
                <span>{app.localize(&whole.label)}</span>
                " "
                <Figure fact=whole />
            </p>
        </div>
    })
}

/// Figures in a row that share no scale: numbers, no bars.
#[component]
fn Row(fact: &'static Fact) -> impl IntoView {
    let app = use_app();
    let facts = fact.beside.iter().filter_map(|id| app.content.fact(id));
    let items: Vec<_> = facts.map(|fact| view! { <li><Headline fact /></li> }).collect();
    (!items.is_empty()).then(|| view! { <ul class="beside">{items}</ul> })
}

/// A podium with the place that was reached.
#[component]
fn Podium(fact: &'static Fact) -> impl IntoView {
    pictogram::podium(fact.value.0).map(|podium| {
        view! {
            <svg class="rank" viewBox="0 0 120 48" aria-hidden="true">
                <path class="rest" d=podium.others />
                <path class="full" d=podium.reached />
            </svg>
        }
    })
}

/// A number too large to picture, as squares that are worth many each; only for figures in a row.
#[component]
pub fn ScaledSquares(
    /// The figure.
    fact: &'static Fact,
) -> impl IntoView {
    let app = use_app();
    let scaled = Pictogram::scaled_count(fact.value.0).filter(|(_, worth)| *worth > 1);
    let (pictogram, worth) = scaled.filter(|_| fact.drawing == Drawing::Row)?;
    #[expect(clippy::cast_precision_loss, reason = "a power of ten, at most a billion")]
    let worth = Quantity(worth as f64);
    let unit = app.content.unit(&fact.unit);
    let what = unit.map_or_else(|| worth.grouped(&app.language().numbers), |unit| unit.of(worth, app.language()));
    let note = app.interpolate(Phrase::EachMark, &[("what", &what)]);
    Some(view! {
        <Squares pictogram />
        <p class="whole">{note}</p>
    })
}
