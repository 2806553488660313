//! Figures that do not count the same thing, side by side.

use leptos::prelude::*;

use super::drawing::FactDrawing;
use super::fact_details::DrawDetails;
use super::fact_parts::{CountedNote, FactFoot};
use super::figure::Headline;
use super::rich_text::RichText;
use super::shown::Shown;
use crate::app_state::use_app;
use crate::content::disagreement::Disagreement;
use crate::content::fact::{Drawing, Fact};
use crate::content::phrase::Phrase;
use crate::content::plain_text::plain_text;
use crate::route::Page;

/// What makes the sides of a disagreement the cards of its figures.
#[derive(Clone, Copy)]
pub struct SideCards {
    /// Which figures are shown.
    pub shown: Shown,
    /// All else that is known of them.
    pub details: DrawDetails,
}

/// Every disagreement, with how the counts differ.
#[component]
pub fn Disagreements() -> impl IntoView {
    let records = use_app().content.disagreements.iter();
    records.map(|record| view! { <DisagreementBand record full=true /> }).collect_view()
}

/// The figures of a disagreement, each with what it counts and who says so.
#[component]
pub fn DisagreementBand(
    /// The disagreement.
    record: &'static Disagreement,
    /// Whether this is where `#ID` leads: then it carries the id.
    #[prop(optional)]
    full: bool,
    /// Where its sides are the cards of the figures.
    #[prop(optional)]
    cards: Option<SideCards>,
    /// The id of the place that the band begins.
    #[prop(optional_no_strip)]
    anchor: Option<&'static str>,
) -> impl IntoView {
    let app = use_app();
    let facts: Vec<&'static Fact> = record.facts.iter().filter_map(|id| app.content.fact(id)).collect();
    let are_counts = facts.iter().all(|fact| fact.drawing == Drawing::Marks && !fact.majority);
    let largest = facts.iter().map(|fact| fact.value.0).fold(0.0, f64::max);
    let largest = are_counts.then_some(largest);
    let counts = match facts.len() {
        2 => app.phrase(Phrase::TwoCounts).to_owned(),
        3 => app.phrase(Phrase::ThreeCounts).to_owned(),
        n => app.count(Phrase::ManyCounts, n),
    };
    let is_about = app.route.with_untracked(|route| route.page == Page::About);
    let reason = record.reason.as_ref().filter(|_| !is_about).unwrap_or(&record.text);
    let more = (!is_about).then(|| {
        view! {
            " "
            <a href=app.href_at(Page::About, &record.id)>{app.phrase(Phrase::HowWeHandle)}</a>
        }
    });
    let sides = facts.into_iter().map(|fact| view! { <Side fact largest cards /> });
    view! {
        <div class="band-box" id=anchor>
            <article
                class="band"
                id=full.then_some(record.id.as_str())
                data-disagreement=record.id.as_str()
                aria-current=move || app.aria_current(&record.id).filter(|_| full)
            >
                <div class="band-head">
                    <p class="band-count">{counts}</p>
                    <h3>{app.localize(&record.title)}</h3>
                    <p>
                        <RichText text=reason />
                        {more}
                    </p>
                </div>
                <ul class="sides">{sides.collect_view()}</ul>
            </article>
        </div>
    }
}

/// A figure of a disagreement. The squares of all of them have one scale.
#[component]
fn Side(fact: &'static Fact, largest: Option<f64>, cards: Option<SideCards>) -> impl IntoView {
    let app = use_app();
    let is_card = cards.is_some();
    let index = app.content.facts.iter().position(|other| other.id == fact.id).unwrap_or_default();
    let hidden = move || cards.is_some_and(|cards| !cards.shown.contains(index));
    // In words, so that the disagreement holds its own figures only.
    let context = fact.context.as_ref().filter(|_| is_card);
    let context = context.map(|text| plain_text(app.localize(text), app.content, app.language()));
    view! {
        <li
            class=if is_card { "side card" } else { "side" }
            id=is_card.then_some(fact.id.as_str())
            data-topic=fact.topic.as_str()
            aria-current=move || app.aria_current(&fact.id).filter(|_| is_card)
            hidden=move || hidden()
        >
            <h4>
                <a href=app.href_at(Page::Facts, &fact.id)>{app.localize(&fact.label)}</a>
            </h4>
            <Headline fact />
            {largest.map(|largest| view! { <FactDrawing fact largest /> })}
            <p class="definition">
                <RichText text=&fact.definition />
            </p>
            <div class="side-foot">
                {context.map(|context| view! { <p class="context">{context}</p> })}
                {cards.map(|cards| view! { <CountedNote fact /> {(cards.details)(fact)} })}
                <FactFoot fact dated=is_card />
            </div>
        </li>
    }
}
