//! What stands behind a figure: what belongs to it, terms explained, citations to copy or share,
//! pictures to keep.

use crate::meta;
use crate::model::citation::{FORMS, citation, figure, sources};
use crate::model::fact::Fact;
use crate::model::phrase::{self as p, Phrase};
use crate::model::story::Section;
use crate::model::{uses, wording};
use crate::prerender::Build;
use crate::route::{Address, Page};
use crate::view::Cx;
use crate::view::node::{Node, el, nodes};

/// Folded away until somebody asks.
pub(super) fn behind(build: &Build, cx: Cx, fact: &'static Fact) -> Node {
    let lists = [
        list(cx.t(p::RELATED), related(cx, fact)),
        list(cx.t(p::TIMELINE), events(cx, fact)),
        list(cx.t(p::STORIES), stories(cx, fact)),
        list(&[cx.t(p::GLOSSARY), " · ", cx.t(p::EDITORS_WORDS)].concat(), terms(cx, fact)),
    ];
    Node::from(
        el("details")
            .class("behind")
            .child(el("summary").child(cx.t(p::BEHIND)))
            .child(tools(build, cx, fact))
            .child(nodes(&mut lists.into_iter().flatten())),
    )
}

/// Rows under a name; nothing where there are none.
fn list(name: &str, rows: Vec<Node>) -> Option<Node> {
    (!rows.is_empty())
        .then(|| Node::from(vec![Node::from(el("h4").child(name.to_owned())), Node::from(el("ul").child(rows))]))
}

/// A name that leads somewhere, and words about it.
fn row(href: String, name: &'static str, words: String) -> Node {
    Node::from(el("li").child(el("a").set("href", href).child(name)).child(words))
}

fn related(cx: Cx, fact: &Fact) -> Vec<Node> {
    let (content, language) = (cx.content(), cx.language);
    let others = content.facts.iter().filter(|other| uses::belong_together(content, fact, other));
    let one = |other: &'static Fact| {
        let words = [": ", &figure(other, content, language), " · ", &sources(other, content, language)].concat();
        row(cx.href_at(Page::Facts, &other.id), cx.say(&other.label), words)
    };
    others.map(one).collect()
}

fn events(cx: Cx, fact: &Fact) -> Vec<Node> {
    let events = cx.content().events.iter().filter(|event| uses::in_event(cx.content(), event, &fact.id));
    events.map(|event| row(cx.href_at(Page::Timeline, &event.id), cx.say(&event.title), String::new())).collect()
}

fn stories(cx: Cx, fact: &Fact) -> Vec<Node> {
    let content = cx.content();
    let written = |page: Page, sections: &[Section]| {
        let section = uses::in_sections(content, sections, &fact.id)?;
        let name = meta::name(content, cx.language, &page);
        Some(row(cx.href_at(page, &section.id), name, String::new()))
    };
    let stories = content.stories.iter().map(|story| (Page::Story(story.id.clone()), &story.sections));
    let news = content.news.iter().map(|article| (Page::Article(article.id.clone()), &article.sections));
    stories.chain(news).filter_map(|(page, sections)| written(page, sections)).collect()
}

fn terms(cx: Cx, fact: &Fact) -> Vec<Node> {
    let content = cx.content();
    let terms = content.glossary.iter().filter(|term| uses::names_term(content, fact, term));
    terms
        .map(|term| {
            let text = term.explanation.as_ref().map(|text| wording::plain(cx.say(text), content, cx.language));
            row(cx.href_at(Page::About, &term.id), cx.say(&term.name), [": ", &text.unwrap_or_default()].concat())
        })
        .collect()
}

/// Buttons for the app to act on, each with the text that it copies or shares; links to the pictures.
fn tools(build: &Build, cx: Cx, fact: &Fact) -> Node {
    let url = build.origin.clone() + &Address::of(Page::Facts, cx.lang).at(&fact.id).print(build.base, build.content);
    // The day on which the reader saw it is for the app to fill in.
    let text = |form: Phrase| citation(fact, cx.content(), cx.language, form, &url, "{today}");
    let button = |does: &'static str, form: Phrase, name: String| {
        Node::from(el("button").class("needs-app").set("type", "button").set(does, text(form)).child(name))
    };
    let called = |form: &str| cx.fill(p::CITE_FORM, &[("form", form)]);
    let [words, apa, gbt] = FORMS;
    let picture = |kind: &'static str| {
        let file = ["pictures/", &fact.id, ".", &cx.language.tag, ".", kind].concat();
        Node::from(el("a").class("picture").set("href", build.base.file(&file)).set("download", "").child(kind))
    };
    Node::from(
        el("div")
            .class("panel-tools")
            .child(button("data-copy", words, cx.t(p::COPY).to_owned()))
            .child(button("data-copy", apa, called("APA")))
            .child(button("data-copy", gbt, called("GB/T 7714")))
            .child(button("data-share", words, cx.t(p::SHARE).to_owned()))
            .child(el("span").child(cx.t(p::SAVE_PICTURE)).child(picture("svg")).child(picture("png"))),
    )
}
