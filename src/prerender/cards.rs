//! The cards of the page of figures as they are drawn, with all that stands behind each: the app
//! fetches them whole, so that what makes them is not part of it.

mod behind;

use leptos::prelude::*;
use serde_json::{Value, json};

use super::assets::hash;
use super::{Build, html};
use crate::chart::tally;
use crate::model::fact::{Drawing, Fact};
use crate::model::language::Language;
use crate::model::order::sorted;
use crate::model::pattern::fill;
use crate::model::phrase as p;
use crate::model::tree::Tree;
use crate::route::Page;
use crate::search::fold::fold;
use crate::view::Cx;
use crate::view::node::{Node, el};
use crate::view::part::{card, drawing, figure, mark, rich, source_note};

/// The cards in every language, as files for the app.
pub(super) struct Cards {
    /// What the files' names begin with; a language's tag and `.json` follow.
    pub stem: String,
    /// The files, in the order of the site's languages.
    pub files: Vec<(String, String)>,
}

impl Cards {
    /// The cards in a language, as the app reads them.
    pub fn tree(&self, language: usize) -> Option<Tree> {
        Tree::parse(&self.files.get(language)?.1).ok()
    }
}

/// Draws all cards. The names hold a hash of what is in all of the files, as one name leads to each.
pub(super) fn cards(build: &Build) -> Cards {
    let languages = &build.content.site.languages;
    let texts: Vec<_> = (0..languages.len()).map(|index| in_language(build, index).to_string()).collect();
    let stem = ["cards-", &hash(texts.concat().as_bytes()), "."].concat();
    let name = |language: &Language| [&stem, language.tag.as_str(), ".json"].concat();
    let files = languages.iter().map(name).zip(texts).collect();
    Cards { stem, files }
}

/// `cards` in the content's order, each with its HTML and what it is found by; `by_size`, their
/// places in the order of size.
fn in_language(build: &Build, index: usize) -> Value {
    let facts = &build.content.facts;
    let cards: Vec<Value> = html::within(build, index, |cx| {
        let one = |fact: &'static Fact| {
            json!({
                "id": fact.id,
                "topic": fact.topic,
                "kind": kind(fact),
                "words": words(build, fact),
                "html": inside(build, cx, fact).to_html(),
            })
        };
        facts.iter().map(one).collect()
    });
    json!({ "cards": cards, "by_size": by_size(facts) })
}

/// The kind of a figure, as an address names it.
fn kind(fact: &Fact) -> &'static str {
    match fact.drawing {
        Drawing::Share => "share",
        Drawing::Part => "part",
        Drawing::Rank => "rank",
        Drawing::Marks | Drawing::Row | Drawing::Plain => "count",
    }
}

/// What a figure is found by, in every language, folded as a search folds what it looks for.
fn words(build: &Build, fact: &Fact) -> String {
    let texts = [&fact.label, &fact.definition].into_iter().chain(&fact.context);
    let all = texts.flat_map(|text| build.content.site.languages.iter().map(|language| fold(text.get(language))));
    all.collect::<Vec<_>>().join(" ")
}

/// Figures of one unit together, in the order of the content, and the largest of them first.
fn by_size(facts: &[Fact]) -> Vec<usize> {
    let first = |fact: &Fact| facts.iter().position(|other| other.unit == fact.unit);
    let places: Vec<_> = facts.iter().enumerate().collect();
    let ordered = sorted(places, |(_, one): &(usize, &Fact), (_, other): &(usize, &Fact)| {
        first(one).cmp(&first(other)).then(other.value.0.total_cmp(&one.value.0))
    });
    ordered.into_iter().map(|(place, _)| place).collect()
}

/// All that a card holds.
fn inside(build: &Build, cx: Cx, fact: &'static Fact) -> Node {
    let context = fact.context.as_ref().map(|text| Node::from(el("p").class("context").child(rich::rich(cx, text))));
    Node::from(vec![
        Node::from(
            el("h3")
                .child(cx.content().topic(&fact.topic).map(mark::topic_mark))
                .child(el("a").set("href", cx.href_at(Page::Facts, &fact.id)).child(cx.say(&fact.label))),
        ),
        figure::headline(cx, fact),
        field(cx, fact).into(),
        drawing::drawing(cx, fact).into(),
        Node::from(el("p").class("definition").child(rich::rich(cx, &fact.definition))),
        context.into(),
        card::counted(cx, fact).into(),
        card::differs(cx, fact, Page::Facts).into(),
        behind::behind(build, cx, fact),
        Node::from(
            el("p")
                .class("card-foot")
                .child(source_note::source_notes(cx, &fact.sources))
                .child(el("span").class("as-of").child(card::as_of(cx, fact))),
        ),
    ])
}

/// So many that a number alone is not felt: a field of marks, each for many.
fn field(cx: Cx, fact: &'static Fact) -> Option<Node> {
    let (tally, each) = tally::marks_of_many(fact.value.0).filter(|(_, each)| *each > 1)?;
    if fact.drawing != Drawing::Row {
        return None;
    }
    let pattern = cx.content().unit(&fact.unit).map_or("{n}", |unit| cx.say(&unit.pattern));
    let number = crate::model::quantity::Value(f64::from(u32::try_from(each).ok()?)).grouped(&cx.language.numbers);
    let note = cx.fill(p::EACH_MARK, &[("what", &fill(pattern, &[("n", &number)]))]);
    Some(Node::from(vec![drawing::squares(&tally, false), Node::from(el("p").class("whole").child(note))]))
}
