//! Every figure in a line, by topic: what there is at a glance, and the way to each.

use leptos::prelude::*;

use crate::app_state::{AppState, use_app};
use crate::components::drawing::{amount, index_drawing};
use crate::components::marker::TopicMark;
use crate::components::shown::Shown;
use crate::content::fact::{Drawing, Fact};
use crate::content::figure::FigureParts;
use crate::content::phrase::Phrase;
use crate::content::topic::Topic;

/// A column for each topic that has figures, and what the drawings mean.
#[component]
pub fn FactIndex(
    /// Which figures are shown.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let columns = app.content.topics.iter().map(|topic| view! { <TopicColumn topic shown /> });
    view! {
        <nav class="index" aria-label=app.phrase(Phrase::AllFigures)>
            {columns.collect_view()}
        </nav>
        <p class="caption index-note" hidden=move || shown.count() == 0>{index_note(&app)}</p>
    }
}

#[component]
fn TopicColumn(topic: &'static Topic, shown: Shown) -> impl IntoView {
    let app = use_app();
    let facts = app.content.facts.iter().enumerate().filter(|(_, fact)| fact.topic == topic.id);
    let indices: Vec<usize> = facts.clone().map(|(index, _)| index).collect();
    if indices.is_empty() {
        return None;
    }
    let lines = facts.map(|(index, fact)| {
        let hidden = move || !shown.contains(index);
        let parts = match fact.drawing {
            Drawing::Rank => FigureParts::with_unit(fact, app.content, app.language()),
            _ => FigureParts::in_text(fact, app.content, app.language()),
        };
        let FigureParts { unit_before, comparator_before, digits, symbol, comparator_after, unit_after } = parts;
        let comparator = |words: &'static str| (!words.is_empty()).then(|| view! { <i>{words.trim()}</i> });
        let number = format!("{unit_before}{digits}{symbol}{unit_after}");
        // Words alone, without `data-fact`: the figure is in the card that the line leads to.
        view! {
            <li hidden=move || hidden()>
                <a href=move || app.href_here(&fact.id)>
                    <b>{comparator(comparator_before)}{number}{comparator(comparator_after)}</b>
                    <span>
                        {app.localize(&fact.label)} {differs(&app, fact)} {index_drawing(fact).map(|(drawing, _)| drawing)}
                    </span>
                </a>
            </li>
        }
    });
    let lines = lines.collect_view();
    let hidden = move || !indices.iter().any(|index| shown.contains(*index));
    Some(view! {
        <div data-topic=topic.id.as_str() hidden=move || hidden()>
            <p class="index-topic">
                <TopicMark topic />
                {app.localize(&topic.name)}
            </p>
            <ul>{lines}</ul>
        </div>
    })
}

/// The sign of a figure that others seem to count differently.
fn differs(app: &AppState, fact: &Fact) -> Option<impl IntoView + use<>> {
    let words = app.phrase(Phrase::SourcesDiffer);
    let differs = app.content.disagreement_of(&fact.id).is_some();
    differs.then(|| view! { " " <span class="differs-sign" role="img" aria-label=words title=words>"≠"</span> })
}

/// What a square stands for, and the sign.
fn index_note(app: &AppState) -> String {
    let facts = &app.content.facts;
    let mut note = String::new();
    if facts.iter().any(|fact| fact.drawing == Drawing::Marks) {
        note.push_str(app.phrase(Phrase::IndexNote));
    }
    for fact in facts {
        if let Some((_, worth)) = index_drawing(fact).filter(|(_, worth)| *worth > 1) {
            let values = [("label", app.localize(&fact.label)), ("what", &amount(fact, worth))];
            note.push_str(&app.interpolate(Phrase::IndexNoteScaled, &values));
        }
    }
    if facts.iter().any(|fact| app.content.disagreement_of(&fact.id).is_some()) {
        note.push_str(app.phrase(Phrase::IndexNoteDiffers));
    }
    note
}
