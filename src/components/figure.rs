//! A figure: the number together with what the source says of its certainty.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::content::fact::{Drawing, Fact};
use crate::content::figure::FigureParts;
use crate::content::phrase::Phrase;

/// A figure in running text: comparator, number, symbol, the words that belong to it, and whether it was counted.
#[component]
pub fn Figure(
    /// The figure.
    fact: &'static Fact,
    /// The words of the text between the number and the note that it was counted: " hospitals".
    #[prop(optional)]
    counted_words: &'static str,
) -> impl IntoView {
    let app = use_app();
    let mut parts = FigureParts::in_text(fact, app.content, app.language());
    counted_words.clone_into(&mut parts.unit_after);
    view! { <FigureView fact parts class="figure" /> }
}

/// A figure as a headline: the number large, its unit beside it; a symbol, and what a rank is called, as large as it.
#[component]
pub fn Headline(
    /// The figure.
    fact: &'static Fact,
) -> impl IntoView {
    let app = use_app();
    let parts = FigureParts::alone(fact, app.content, app.language());
    let class = if fact.drawing == Drawing::Rank { "figure headline rank" } else { "figure headline" };
    view! { <FigureView fact parts class /> }
}

#[component]
fn FigureView(fact: &'static Fact, parts: FigureParts<'static>, class: &'static str) -> impl IntoView {
    view! {
        <span class=class data-fact=fact.id.as_str()>
            {words("unit", parts.unit_before)}
            {words("comparator", parts.comparator_before)}
            <data value=fact.value.plain()>{parts.digits}</data>
            {words("symbol", parts.symbol)}
            {words("comparator", parts.comparator_after)}
            {words("unit", parts.unit_after)}
            <CountedMark fact />
        </span>
    }
}

/// Says that the editors counted it.
#[component]
fn CountedMark(fact: &'static Fact) -> impl IntoView {
    let app = use_app();
    fact.counted.then(|| {
        view! {
            <small class="counted" title=app.phrase(Phrase::CountedNote)>
                {app.interpolate(Phrase::Aside, &[("words", app.phrase(Phrase::Counted))])}
            </small>
        }
    })
}

fn words(class: &'static str, words: impl Into<String>) -> Option<impl IntoView> {
    let words: String = words.into();
    (!words.is_empty()).then(|| view! { <span class=class>{words}</span> })
}
