//! Every figure, found by topic, kind and words, and the figures that do not count the same thing.

use leptos::prelude::*;

use super::PhraseHead;
use crate::app_state::{AppState, use_app};
use crate::components::copy_button::CopyStatus;
use crate::components::disagreement::Disagreements;
use crate::components::fact_card::FactCard;
use crate::components::fact_details::Toast;
use crate::components::filter::{Choice, FilterChoices, FindForm, ShownCount, with_all};
use crate::components::keyed::Keyed;
use crate::components::marker::TopicMark;
use crate::components::own_task::OwnTask;
use crate::content::Content;
use crate::content::fact::{Drawing, Fact};
use crate::content::phrase::Phrase;
use crate::content::topic::Topic;
use crate::route::{Page, Query};
use crate::search::fold::fold;
use crate::search::index::{has_all, words};

/// Kinds of figures, as an address names them.
const KINDS: [(&str, Phrase); 4] =
    [("count", Phrase::Counts), ("share", Phrase::Shares), ("part", Phrase::Parts), ("rank", Phrase::Ranks)];

/// For each figure of the content, whether the query shows it.
type Shown = Memo<Vec<bool>>;

/// The page.
#[component]
pub fn FactsPage() -> impl IntoView {
    let app = use_app();
    let content = app.content;
    let toast = RwSignal::new(String::new());
    provide_context(Toast(toast));
    let shown: Shown = Memo::new(move |_| app.query.with(|query| shown_facts(content, query)));
    let count = Signal::derive(move || shown.with(|shown| shown.iter().filter(|shown| **shown).count()));
    let by_size = move || app.query.with(|query| query.get("sort") == Some("size"));
    let orders =
        vec![Choice::plain(None, app.phrase(Phrase::ByTopic)), Choice::plain(Some("size"), app.phrase(Phrase::BySize))];
    view! {
        <PhraseHead title=Phrase::FactsTitle lede=Phrase::FactsLede />
        <FilterChoices label=app.phrase(Phrase::FilterTopic) name="topic" choices=topics(&app) />
        <FilterChoices label=app.phrase(Phrase::FilterKind) name="kind" choices=kinds(&app) />
        <FilterChoices label=app.phrase(Phrase::Sort) name="sort" choices=orders />
        <FindForm page=Page::Facts />
        <ShownCount shown=count total=content.facts.len() />
        <div class="all-figures">
            <Keyed key=Signal::derive(move || by_size().to_string())>
                {move || {
                    if untrack(by_size) {
                        view! { <FactsBySize shown /> }.into_any()
                    } else {
                        view! { <FactsByTopic shown /> }.into_any()
                    }
                }}
            </Keyed>
        </div>
        <CopyStatus status=toast class="toast" />
        <section id="disagreements">
            <h2>{app.phrase(Phrase::Disagreements)}</h2>
            <OwnTask>
                <Disagreements />
            </OwnTask>
        </section>
    }
}

fn shown_facts(content: &Content, query: &Query) -> Vec<bool> {
    let words = query.get("q").map(words);
    let is_shown = |fact: &Fact| {
        query.get("topic").is_none_or(|topic| topic == fact.topic)
            && query.get("kind").is_none_or(|kind| kind == kind_of(fact))
            && words.as_ref().is_none_or(|words| has_all(words, &folded_texts(content, fact)))
    };
    content.facts.iter().map(is_shown).collect()
}

/// The figure's words in every language, folded.
fn folded_texts(content: &Content, fact: &Fact) -> String {
    let texts = [&fact.label, &fact.definition].into_iter().chain(&fact.context);
    let folded = texts.flat_map(|text| content.site.languages.iter().map(|language| fold(text.get(language))));
    folded.collect::<Vec<_>>().join(" ")
}

/// The kind of a figure, as an address names it.
fn kind_of(fact: &Fact) -> &'static str {
    match fact.drawing {
        Drawing::Share => "share",
        Drawing::Part => "part",
        Drawing::Rank => "rank",
        Drawing::Marks | Drawing::Row | Drawing::Plain => "count",
    }
}

/// A section for each topic that has figures.
#[component]
fn FactsByTopic(shown: Shown) -> impl IntoView {
    let app = use_app();
    let section = |topic: &'static Topic| {
        let facts = app.content.facts.iter().enumerate().filter(|(_, fact)| fact.topic == topic.id);
        let indices: Vec<usize> = facts.map(|(index, _)| index).collect();
        if indices.is_empty() {
            return None;
        }
        let any_shown = {
            let indices = indices.clone();
            move || shown.with(|shown| indices.iter().any(|index| shown.get(*index) == Some(&true)))
        };
        Some(view! {
            <section class="group" data-topic=topic.id.as_str() hidden=move || !any_shown()>
                <h2>
                    <TopicMark topic />
                    {app.localize(&topic.name)}
                </h2>
                <OwnTask>
                    <FactList indices=indices.clone() shown />
                </OwnTask>
            </section>
        })
    };
    app.content.topics.iter().map(section).collect_view()
}

/// All figures, those of one unit together and the largest of them first.
#[component]
fn FactsBySize(shown: Shown) -> impl IntoView {
    let app = use_app();
    let indices = by_size(&app.content.facts);
    view! {
        <p class="context">{app.phrase(Phrase::BySizeNote)}</p>
        <FactList indices shown />
    }
}

/// The indices of figures in the order of their size.
fn by_size(facts: &[Fact]) -> Vec<usize> {
    let first_of_unit = |fact: &Fact| facts.iter().position(|other| other.unit == fact.unit);
    let mut ordered: Vec<(usize, &Fact)> = facts.iter().enumerate().collect();
    ordered.sort_by(|(_, a), (_, b)| first_of_unit(a).cmp(&first_of_unit(b)).then(b.value.0.total_cmp(&a.value.0)));
    ordered.into_iter().map(|(index, _)| index).collect()
}

#[component]
fn FactList(indices: Vec<usize>, shown: Shown) -> impl IntoView {
    let facts = &use_app().content.facts;
    let card = |index: usize| {
        let fact = facts.get(index)?;
        let hidden = Signal::derive(move || shown.with(|shown| shown.get(index) != Some(&true)));
        Some(view! { <FactCard fact full=true hidden /> })
    };
    view! { <ul class="cards">{indices.into_iter().filter_map(card).collect_view()}</ul> }
}

fn topics(app: &AppState) -> Vec<Choice> {
    let facts = &app.content.facts;
    let choices = app.content.topics.iter().map(|topic| Choice {
        mark: Some(view! { <TopicMark topic /> }.into_any()),
        count: Some(facts.iter().filter(|fact| fact.topic == topic.id).count()),
        ..Choice::plain(Some(&topic.id), app.localize(&topic.name))
    });
    with_all(app.phrase(Phrase::AllTopics), facts.len(), choices)
}

fn kinds(app: &AppState) -> Vec<Choice> {
    let facts = &app.content.facts;
    let choices = KINDS.into_iter().map(|(kind, name)| Choice {
        count: Some(facts.iter().filter(|fact| kind_of(fact) == kind).count()),
        ..Choice::plain(Some(kind), app.phrase(name))
    });
    with_all(app.phrase(Phrase::AllTopics), facts.len(), choices)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::prerender::test_build::build;

    #[test]
    fn every_figure_has_its_place_in_the_order_of_size() {
        let facts = &build().content.facts;
        let order = by_size(facts);
        let mut indices = order.clone();
        indices.sort_unstable();
        assert_eq!(indices, (0..facts.len()).collect::<Vec<_>>());
        let ordered: Vec<&Fact> = order.iter().filter_map(|index| facts.get(*index)).collect();
        for (one, next) in ordered.iter().zip(ordered.iter().skip(1)) {
            assert!(one.unit != next.unit || one.value.0 >= next.value.0, "{} before {}", one.id, next.id);
        }
        let mut units: Vec<&str> = ordered.iter().map(|fact| fact.unit.as_str()).collect();
        units.dedup();
        let runs = units.len();
        units.sort_unstable();
        units.dedup();
        assert_eq!(units.len(), runs, "figures of one unit are together");
    }
}
