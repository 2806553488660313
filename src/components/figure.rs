//! A figure: the number together with what the source says of its certainty.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::content::fact::Fact;
use crate::content::phrase::Phrase;

/// A figure in running text: comparator, number, symbol, and a mark where it was counted.
#[component]
pub fn Figure(
    /// The figure.
    fact: &'static Fact,
) -> impl IntoView {
    let unit = use_app().content.unit(&fact.unit);
    let symbol = unit.and_then(|unit| unit.symbol.as_deref()).unwrap_or_default();
    view! {
        <span class="figure" data-fact=fact.id.as_str()>
            <Number fact symbol />
            <CountedMark fact />
        </span>
    }
}

/// A figure as a headline: the number large, its unit beside it.
#[component]
pub fn Headline(
    /// The figure.
    fact: &'static Fact,
) -> impl IntoView {
    let app = use_app();
    let template = app.content.unit(&fact.unit).map_or("{n}", |unit| app.localize(&unit.pattern));
    let (before, after) = around_number(template);
    view! {
        <span class="figure headline" data-fact=fact.id.as_str()>
            {words("unit", before)}
            <Number fact symbol="" />
            {words("unit", after)}
            <CountedMark fact />
        </span>
    }
}

/// Comparator and number.
#[component]
fn Number(
    fact: &'static Fact,
    /// Follows the digits directly.
    symbol: &'static str,
) -> impl IntoView {
    let app = use_app();
    let (before, after) = around_number(app.phrase(fact.comparator.phrase()));
    // Leptos writes an empty text as a space.
    let symbol = (!symbol.is_empty()).then_some(symbol);
    view! {
        {words("comparator", before)}
        <data value=fact.value.plain()>{fact.value.grouped(&app.language().numbers)}</data>
        {symbol}
        {words("comparator", after)}
    }
}

/// Says that the editors counted it.
#[component]
fn CountedMark(fact: &'static Fact) -> impl IntoView {
    let app = use_app();
    fact.counted.then(|| {
        view! {
            <small class="counted" title=app.phrase(Phrase::CountedNote)>
                {app.phrase(Phrase::Counted)}
            </small>
        }
    })
}

fn words(class: &'static str, words: &'static str) -> Option<impl IntoView> {
    (!words.is_empty()).then(|| view! { <span class=class>{words}</span> })
}

/// The words before and after the number in a template such as "more than {n}".
fn around_number(template: &'static str) -> (&'static str, &'static str) {
    template.split_once("{n}").unwrap_or((template, ""))
}
