//! Every figure, found by topic, kind and words, and the figures that do not count the same thing.

mod index;
mod sections;

use leptos::prelude::*;

use index::FactIndex;
use sections::{FactsBySize, FactsByTopic};

use super::TitleLine;
use crate::app_state::{AppState, use_app};
use crate::components::copy_button::CopyStatus;
use crate::components::fact_details::Toast;
use crate::components::filter::{Choice, FilterChoices, FindForm, MoreFilters, ShownCount, with_all};
use crate::components::keyed::Keyed;
use crate::components::marker::TopicMark;
use crate::components::own_task::OwnTask;
use crate::components::shown::Shown;
use crate::content::Content;
use crate::content::fact::{Drawing, Fact};
use crate::content::phrase::Phrase;
use crate::route::{Page, Query};
use crate::search::index::{folded_texts, has_all, words};

/// Kinds of figures, as an address names them.
const KINDS: [(&str, Phrase); 4] =
    [("count", Phrase::Counts), ("share", Phrase::Shares), ("part", Phrase::Parts), ("rank", Phrase::Ranks)];

/// The page.
#[component]
pub fn FactsPage() -> impl IntoView {
    let app = use_app();
    let content = app.content;
    let toast = RwSignal::new(String::new());
    provide_context(Toast(toast));
    let shown = Shown::new(move || app.query.with(|query| shown_facts(content, query)));
    let count = Signal::derive(move || shown.count());
    let by_size = move || app.query.with(|query| query.get("sort") == Some("size"));
    view! {
        <TitleLine title=Phrase::FactsTitle lede=Phrase::FactsLede />
        <div class="filter-bar">
            <OwnTask>
                <FactFilters />
            </OwnTask>
        </div>
        <ShownCount shown=count total=content.facts.len() />
        <p class="js-only" hidden=move || count.get() != 0>
            <a class="button" href=app.href(Page::Facts)>{app.phrase(Phrase::ShowAll)}</a>
        </p>
        <HiddenSelection shown />
        <OwnTask>
            <FactIndex shown />
        </OwnTask>
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
    }
}

/// The filters, and the order of the cards.
#[component]
fn FactFilters() -> impl IntoView {
    let app = use_app();
    let orders =
        vec![Choice::plain(None, app.phrase(Phrase::ByTopic)), Choice::plain(Some("size"), app.phrase(Phrase::BySize))];
    view! {
        <FilterChoices label=app.phrase(Phrase::FilterTopic) name="topic" choices=topics(&app) />
        <MoreFilters label=Phrase::KindOrderWords names=&["kind", "sort", "q"]>
            <FilterChoices label=app.phrase(Phrase::FilterKind) name="kind" choices=kinds(&app) />
            <FilterChoices label=app.phrase(Phrase::Sort) name="sort" choices=orders />
            <FindForm page=Page::Facts />
        </MoreFilters>
    }
}

/// Says that a filter hides the figure that the address selects, with a way out.
#[component]
fn HiddenSelection(shown: Shown) -> impl IntoView {
    let app = use_app();
    let hidden_id = move || {
        let id = app.selected.get();
        let index = app.content.facts.iter().position(|fact| fact.id == id)?;
        (!shown.contains(index)).then_some(id)
    };
    view! {
        <Keyed key=Signal::derive(move || hidden_id().unwrap_or_default())>
            {move || {
                let fact = app.content.fact(&untrack(hidden_id)?)?;
                let notice = app.labelled(app.localize(&fact.label), app.phrase(Phrase::HiddenByFilter));
                Some(view! {
                    <p class="hidden-notice js-only">
                        {notice} " "
                        <a href=app.href_at(Page::Facts, &fact.id)>{app.phrase(Phrase::ShowAll)}</a>
                    </p>
                })
            }}
        </Keyed>
    }
}

fn shown_facts(content: &Content, query: &Query) -> Vec<bool> {
    let words = query.get("q").map(words);
    let texts = |fact: &Fact| {
        let texts = [&fact.label, &fact.definition].into_iter().chain(&fact.context);
        folded_texts(texts, &content.site.languages)
    };
    let is_shown = |fact: &Fact| {
        query.get("topic").is_none_or(|topic| topic == fact.topic)
            && query.get("kind").is_none_or(|kind| kind == kind_of(fact))
            && words.as_ref().is_none_or(|words| has_all(words, &texts(fact)))
    };
    content.facts.iter().map(is_shown).collect()
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
