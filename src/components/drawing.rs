//! Figures drawn as what they are, never to a false scale. All marks of a kind are one path.

use leptos::prelude::*;

use super::figure::{Figure, Headline};
use super::svg_units::percent;
use crate::app_state::use_app;
use crate::content::fact::{Drawing, Fact};
use crate::content::phrase::Phrase;
use crate::content::quantity::Quantity;
use crate::pictogram::{DOTS_SIZE, PERCENT_DOT, Pictogram, SUNFLOWER_DOT, Sunflower, bar_length, percent_dots};

/// What a card shows under its number; nothing where the number says it all.
#[component]
pub fn FactDrawing(
    /// The figure.
    fact: &'static Fact,
    /// The largest of the counts that are shown beside it on one scale.
    #[prop(optional)]
    largest: Option<f64>,
) -> impl IntoView {
    let value = fact.value.0;
    match fact.drawing {
        Drawing::Share => view! { <Dots percent=value /> }.into_any(),
        Drawing::Marks => match Pictogram::majority(value).filter(|_| fact.majority) {
            Some(pictogram) => view! { <Majority fact pictogram /> }.into_any(),
            None => {
                let pictogram = Pictogram::count_beside(value, largest.unwrap_or(value));
                pictogram.map(|pictogram| view! { <Squares pictogram /> }).into_any()
            }
        },
        Drawing::Part => view! { <PartBar fact /> }.into_any(),
        Drawing::Row => view! { <ScaledSquares fact /> <Row fact /> }.into_any(),
        Drawing::Rank | Drawing::Plain => ().into_any(),
    }
}

/// A hundred dots, those of the percentage full.
#[component]
fn Dots(percent: f64) -> impl IntoView {
    percent_dots(percent).map(|dots| {
        view! {
            <svg class="dots" viewBox=format!("0 0 {DOTS_SIZE} {DOTS_SIZE}") aria-hidden="true">
                <path class="full" stroke-width=PERCENT_DOT.to_string() d=dots.full />
                <path class="rest" d=dots.rest />
            </svg>
        }
    })
}

/// Squares in rows. A row is a dashed line: one dash a square.
#[component]
fn Squares(
    pictogram: Pictogram,
    /// What is left for others.
    #[prop(optional)]
    rest: Option<String>,
) -> impl IntoView {
    let Pictogram { filled, side, gap, width, height, .. } = pictogram;
    view! {
        <svg class="squares" viewBox=format!("0 0 {width} {}", height - gap) aria-hidden="true">
            <path
                class="full"
                stroke-width=side.to_string()
                stroke-dasharray=format!("{side} {gap}")
                d=pictogram.rows_path(filled)
            />
            {rest.map(|d| view! { <path class="rest" d=d /> })}
        </svg>
    }
}

/// A count that is more than half of all: the most that is left for others is dashed.
#[component]
fn Majority(fact: &'static Fact, pictogram: Pictogram) -> impl IntoView {
    let app = use_app();
    let others = amount(fact, pictogram.total - pictogram.filled);
    view! {
        <Squares pictogram rest=pictogram.empty_path() />
        <p class="drawing-note">{app.interpolate(Phrase::MajorityNote, &[("what", &others)])}</p>
    }
}

/// A bar that can be read off, with both of its ends named: the part, and its whole in figures.
#[component]
fn PartBar(fact: &'static Fact) -> impl IntoView {
    let app = use_app();
    let whole = fact.whole.as_deref().and_then(|id| app.content.fact(id))?;
    bar_length(fact.value.0, whole.value.0)?;
    Some(view! {
        <div class="part">
            <Bar fraction=fact.value.0 / whole.value.0 />
            <p class="bar-ends drawing-note">
                <span>{app.localize(&fact.label)}</span>
                <span>{app.localize(&whole.label)} " " <Figure fact=whole /></span>
            </p>
        </div>
    })
}

#[component]
fn Bar(fraction: f64) -> impl IntoView {
    view! {
        <svg class="bar" aria-hidden="true">
            <rect class="rest" width="100%" height="100%" />
            <rect class="full" width=percent(fraction) height="100%" />
        </svg>
    }
}

/// Figures in a row that share no scale: numbers, no bars.
#[component]
fn Row(fact: &'static Fact) -> impl IntoView {
    let app = use_app();
    let facts = fact.beside.iter().filter_map(|id| app.content.fact(id));
    let items: Vec<_> = facts.map(|fact| view! { <li><Headline fact /></li> }).collect();
    (!items.is_empty()).then(|| view! { <ul class="beside">{items}</ul> })
}

/// A number too large to picture, as squares that are worth many each.
#[component]
pub fn ScaledSquares(
    /// The figure.
    fact: &'static Fact,
) -> impl IntoView {
    let app = use_app();
    let (squares, worth) = Pictogram::scaled(fact.value.0);
    let pictogram = Pictogram::count(squares).filter(|_| worth > 1)?;
    Some(view! {
        <Squares pictogram />
        <p class="drawing-note">{app.interpolate(Phrase::EachMark, &[("what", &amount(fact, worth))])}</p>
    })
}

/// A number of what a figure counts, in words: "100 cases".
pub fn amount(fact: &Fact, number: usize) -> String {
    let app = use_app();
    #[expect(clippy::cast_precision_loss, reason = "at most a billion")]
    let number = Quantity(number as f64);
    let unit = app.content.unit(&fact.unit);
    unit.map_or_else(|| number.grouped(&app.language().numbers), |unit| unit.of(number, app.language()))
}

/// The drawing of a line of the index, and how much a square of it is worth; nothing where the number says it all.
pub fn index_drawing(fact: &Fact) -> Option<(AnyView, usize)> {
    let app = use_app();
    let squares = |count| {
        let line = Pictogram::line(count)?;
        let (width, height) = ((line.width / 2).to_string(), (line.height / 2).to_string());
        Some(view! { <svg class="line-squares" width=width height=height viewBox=format!("0 0 {} {}", line.width, line.height) aria-hidden="true">
            <path class="full" stroke-width=line.side.to_string() stroke-dasharray=format!("{} {}", line.side, line.gap) d=line.rows_path(line.filled) />
        </svg> }.into_any())
    };
    match fact.drawing {
        Drawing::Marks => Some((squares(fact.value.0)?, 1)),
        Drawing::Row => {
            let (count, worth) = Pictogram::scaled(fact.value.0);
            Some((squares(count)?, worth))
        }
        Drawing::Share => Some((view! { <Bar fraction=fact.value.0 / 100.0 /> }.into_any(), 1)),
        Drawing::Part => {
            let whole = fact.whole.as_deref().and_then(|id| app.content.fact(id))?;
            bar_length(fact.value.0, whole.value.0)?;
            Some((view! { <Bar fraction=fact.value.0 / whole.value.0 /> }.into_any(), 1))
        }
        Drawing::Rank | Drawing::Plain => None,
    }
}

/// A field of dots, on a scale of so many units an em.
#[component]
pub fn DotField(
    /// The field.
    field: Sunflower,
    /// The scale.
    units_per_em: usize,
) -> impl IntoView {
    let (radius, side) = (field.radius, 2 * field.radius);
    let hundredths = side * 100 / units_per_em.max(1);
    let em = format!("{}.{:02}em", hundredths / 100, hundredths % 100);
    view! {
        <svg
            class="dots"
            width=em.clone()
            height=em
            viewBox=format!("-{radius} -{radius} {side} {side}")
            aria-hidden="true"
        >
            <path class="full" stroke-width=SUNFLOWER_DOT.to_string() d=field.path />
        </svg>
    }
}
