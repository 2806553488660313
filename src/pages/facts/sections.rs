//! The cards of all figures: a section for each topic, or one list by size.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::components::disagreement::{DisagreementBand, SideCards};
use crate::components::fact_card::FactCard;
use crate::components::fact_details::DETAILS;
use crate::components::field_group::{FieldGroup, drawn_fields};
use crate::components::marker::TopicMark;
use crate::components::own_task::OwnTask;
use crate::components::shown::Shown;
use crate::content::Content;
use crate::content::disagreement::Disagreement;
use crate::content::fact::Fact;
use crate::content::phrase::Phrase;
use crate::content::site::Fields;
use crate::content::topic::Topic;

/// What stands in the section of a topic.
#[derive(Clone)]
struct TopicSection {
    topic: &'static Topic,
    /// The indices of all its figures.
    all: Vec<usize>,
    /// The fields of dots, if at least two of their figures are of the topic.
    fields: Option<&'static Fields>,
    /// The indices of the figures with a card of their own; the first leads, unless fields do.
    cards: Vec<usize>,
    /// The disagreements whose figures are all of the topic; they are the cards of these figures.
    disagreements: Vec<&'static Disagreement>,
}

impl TopicSection {
    /// The section of a topic; `None` where it has no figures.
    fn new(content: &'static Content, topic: &'static Topic) -> Option<Self> {
        let is_own = |id: &String| content.fact(id).is_some_and(|fact| fact.topic == topic.id);
        let disagreements: Vec<_> =
            content.disagreements.iter().filter(|record| record.facts.iter().all(is_own)).collect();
        let facts = content.facts.iter().enumerate().filter(|(_, fact)| fact.topic == topic.id);
        let is_compared = |fact: &Fact| disagreements.iter().any(|record| record.facts.contains(&fact.id));
        let mut cards: Vec<(usize, &Fact)> = facts.clone().filter(|(_, fact)| !is_compared(fact)).collect();
        // What leads the story of the topic leads here, too.
        let lead = content.stories.iter().find(|story| story.topic == topic.id).and_then(|story| story.lead.as_ref());
        cards.sort_by_key(|(_, fact)| lead != Some(&fact.id));
        let are_own = |fields: &&'static Fields| {
            drawn_fields(content, fields).iter().filter(|(fact, _)| fact.topic == topic.id).count() > 1
        };
        let all: Vec<usize> = facts.map(|(index, _)| index).collect();
        (!all.is_empty()).then(|| Self {
            topic,
            all,
            fields: content.site.fields.as_ref().filter(are_own),
            cards: cards.into_iter().map(|(index, _)| index).collect(),
            disagreements,
        })
    }
}

/// A section for each topic that has figures; disagreements between topics come last.
#[component]
pub fn FactsByTopic(
    /// Which figures are shown.
    shown: Shown,
) -> impl IntoView {
    let content = use_app().content;
    let sections: Vec<TopicSection> =
        content.topics.iter().filter_map(|topic| TopicSection::new(content, topic)).collect();
    let placed: Vec<&str> =
        sections.iter().flat_map(|section| &section.disagreements).map(|record| record.id.as_str()).collect();
    let others: Vec<_> = content.disagreements.iter().filter(|record| !placed.contains(&record.id.as_str())).collect();
    // `#disagreements` leads to the first of them, if they have no section of their own.
    let first = placed.first().copied().filter(|_| others.is_empty());
    view! {
        {sections.into_iter().map(|section| view! { <SectionOfTopic section shown first /> }).collect_view()}
        <DisagreementSection records=others />
    }
}

#[component]
fn SectionOfTopic(section: TopicSection, shown: Shown, first: Option<&'static str>) -> impl IntoView {
    let app = use_app();
    let TopicSection { topic, all, fields, cards, disagreements } = section;
    let is_shown = move |index: &usize| shown.contains(*index);
    let own = all.clone();
    let none_shown = move || !own.iter().any(is_shown);
    let field_ids: &[String] = fields.map_or(&[], |fields| &fields.facts);
    let in_fields: Vec<usize> = cards
        .iter()
        .copied()
        .filter(|index| app.content.facts.get(*index).is_some_and(|fact| field_ids.contains(&fact.id)))
        .collect();
    view! {
        <section class="group" data-topic=topic.id.as_str() hidden=move || none_shown()>
            <h2>
                <TopicMark topic />
                {app.localize(&topic.name)}
            </h2>
            <OwnTask>
                <ul class="cards">
                    {fields.map(|fields| {
                        let in_fields = in_fields.clone();
                        let hidden = Signal::derive(move || !in_fields.iter().any(is_shown));
                        view! { <FieldGroup fields hidden /> }
                    })}
                    {cards
                        .iter()
                        .enumerate()
                        .map(|(place, index)| {
                            let lead = place == 0 && fields.is_none();
                            view! { <ShownCard index=*index shown lead drawn=!in_fields.contains(index) /> }
                        })
                        .collect_view()}
                </ul>
                {disagreements
                    .iter()
                    .map(|record| {
                        let anchor = (first == Some(record.id.as_str())).then_some("disagreements");
                        view! { <DisagreementBand record full=true cards=SideCards { shown, details: DETAILS } anchor /> }
                    })
                    .collect_view()}
            </OwnTask>
        </section>
    }
}

/// The card of a figure of the content, hidden where a filter says so.
#[component]
fn ShownCard(
    index: usize,
    shown: Shown,
    #[prop(optional)] lead: bool,
    #[prop(default = true)] drawn: bool,
) -> impl IntoView {
    let fact = use_app().content.facts.get(index)?;
    let hidden = Signal::derive(move || !shown.contains(index));
    Some(view! { <FactCard fact details=DETAILS lead drawn hidden /> })
}

/// All figures, those of one unit together and the largest of them first.
#[component]
pub fn FactsBySize(
    /// Which figures are shown.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let cards = by_size(&app.content.facts).into_iter().map(|index| view! { <ShownCard index shown /> });
    view! {
        <p class="context">{app.phrase(Phrase::BySizeNote)}</p>
        <ul class="cards">{cards.collect_view()}</ul>
        <DisagreementSection records=app.content.disagreements.iter().collect() />
    }
}

/// The indices of figures in the order of their size.
fn by_size(facts: &[Fact]) -> Vec<usize> {
    let first_of_unit = |fact: &Fact| facts.iter().position(|other| other.unit == fact.unit);
    let mut ordered: Vec<(usize, &Fact)> = facts.iter().enumerate().collect();
    ordered.sort_by(|(_, a), (_, b)| first_of_unit(a).cmp(&first_of_unit(b)).then(b.value.0.total_cmp(&a.value.0)));
    ordered.into_iter().map(|(index, _)| index).collect()
}

/// Disagreements whose figures have cards elsewhere; nothing where there are none.
#[component]
fn DisagreementSection(records: Vec<&'static Disagreement>) -> impl IntoView {
    let app = use_app();
    (!records.is_empty()).then(|| {
        let bands = records.into_iter().map(|record| view! { <DisagreementBand record full=true /> });
        view! {
            <section id="disagreements">
                <h2>{app.phrase(Phrase::Disagreements)}</h2>
                {bands.collect_view()}
            </section>
        }
    })
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

    #[test]
    fn every_figure_has_one_card_in_its_topic() {
        let content = build().content;
        let sections: Vec<_> = content.topics.iter().filter_map(|topic| TopicSection::new(content, topic)).collect();
        let mut ids: Vec<&str> = Vec::new();
        for section in &sections {
            let cards = section.cards.iter().filter_map(|index| content.facts.get(*index)).map(|fact| fact.id.as_str());
            let sides = section.disagreements.iter().flat_map(|record| &record.facts).map(String::as_str);
            ids.extend(cards.chain(sides));
        }
        ids.sort_unstable();
        let mut all: Vec<&str> = content.facts.iter().map(|fact| fact.id.as_str()).collect();
        all.sort_unstable();
        assert_eq!(ids, all);
    }
}
