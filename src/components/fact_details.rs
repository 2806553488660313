//! What belongs to a figure: related figures, events, stories, terms; citations to copy or share; pictures.

use leptos::prelude::*;

use super::copy_button::copy;
use crate::app_state::{AppState, use_app};
use crate::browser::{clipboard, clock};
use crate::content::backlinks;
use crate::content::citation::{CitationForm, citation, figure, sources};
use crate::content::event::Event;
use crate::content::fact::Fact;
use crate::content::phrase::Phrase;
use crate::content::plain_text::plain_text;
use crate::content::section_link::SectionLink;
use crate::content::term::Term;
use crate::meta;
use crate::route::{Page, Route};

/// Where the page of figures says how copying went. It provides this as context.
#[derive(Clone, Copy)]
pub struct Toast(pub RwSignal<String>);

/// Draws what belongs to a figure on its card. The cards of most pages go without, and so without this code.
pub type DrawDetails = fn(&'static Fact) -> AnyView;

/// Draws all of it.
pub const DETAILS: DrawDetails = |fact| view! { <FactDetails fact /> }.into_any();

/// Closed until somebody opens it.
#[component]
fn FactDetails(
    /// The figure.
    fact: &'static Fact,
) -> impl IntoView {
    let app = use_app();
    let opened = RwSignal::new(false);
    let glossary = format!("{} · {}", app.phrase(Phrase::Glossary), app.phrase(Phrase::EditorsWords));
    view! {
        <details class="details" on:toggle=move |_| opened.set(true)>
            <summary>{app.phrase(Phrase::Behind)}</summary>
            <FactTools fact opened />
            <LinkList name=app.phrase(Phrase::Related) links=related(&app, fact) />
            <LinkList name=app.phrase(Phrase::Timeline) links=events(&app, fact) />
            <LinkList name=app.phrase(Phrase::Stories) links=stories(&app, fact) />
            <LinkList name=glossary links=terms(&app, fact) />
        </details>
    }
}

/// A link, and words about where it leads.
struct RelatedLink {
    href: String,
    name: &'static str,
    words: Option<String>,
}

/// Links under a heading; nothing where there are none.
#[component]
fn LinkList(#[prop(into)] name: String, links: Vec<RelatedLink>) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let item = |link: RelatedLink| view! { <li><a href=link.href>{link.name}</a>{link.words}</li> };
        view! {
            <h4>{name}</h4>
            <ul>{links.into_iter().map(item).collect_view()}</ul>
        }
    })
}

fn related(app: &AppState, fact: &Fact) -> Vec<RelatedLink> {
    let (content, language) = (app.content, app.language());
    let others = content.facts.iter().filter(|other| backlinks::belong_together(content, fact, other));
    let link = |other: &'static Fact| RelatedLink {
        href: app.href_at(Page::Facts, &other.id),
        name: app.localize(&other.label),
        words: {
            let words = format!("{} · {}", figure(other, content, language), sources(other, content, language));
            Some(app.labelled("", &words))
        },
    };
    others.map(link).collect()
}

fn events(app: &AppState, fact: &Fact) -> Vec<RelatedLink> {
    let events = app.content.events.iter().filter(|event| backlinks::in_event(app.content, event, &fact.id));
    let link = |event: &'static Event| RelatedLink {
        href: app.href_at(Page::Timeline, &event.id),
        name: app.localize(&event.title),
        words: None,
    };
    events.map(link).collect()
}

fn stories(app: &AppState, fact: &'static Fact) -> Vec<RelatedLink> {
    let link = |used_in: &SectionLink| {
        let page = Page::of_slug(&used_in.page, app.content)?;
        Some(RelatedLink {
            name: meta::name(app.content, app.language(), &page),
            href: app.href_at(page, &used_in.section),
            words: None,
        })
    };
    fact.used_in.iter().filter_map(link).collect()
}

fn terms(app: &AppState, fact: &Fact) -> Vec<RelatedLink> {
    let (content, language) = (app.content, app.language());
    let terms = content.glossary.iter().filter(|term| backlinks::names_term(content, fact, term));
    let link = |term: &'static Term| {
        let explanation = term.explanation.as_ref().map(|text| plain_text(app.localize(text), content, language));
        RelatedLink {
            href: app.href_at(Page::About, &term.id),
            name: app.localize(&term.name),
            words: explanation.map(|explanation| app.labelled("", &explanation)),
        }
    };
    terms.map(link).collect()
}

/// Buttons to copy or share a citation, and links to the pictures. The buttons, hundreds on a page, are made when they
/// are first asked for.
#[component]
fn FactTools(fact: &'static Fact, opened: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let picture = |extension: &'static str| {
        let file = app.base.file(&format!("pictures/{}.{}.{extension}", fact.id, app.language().tag));
        view! { <a class="picture" href=file download="">{extension}</a> }
    };
    view! {
        <div class="panel-tools">
            {move || opened.get().then(|| view! { <CitationButtons fact /> })}
            <span>{app.phrase(Phrase::SavePicture)}{picture("svg")}{picture("png")}</span>
        </div>
    }
}

#[component]
fn CitationButtons(fact: &'static Fact) -> impl IntoView {
    let app = use_app();
    let toast = expect_context::<Toast>().0;
    let cite = move |form| {
        let route = Route::to(Page::Facts, app.language_id).with_fragment(&fact.id);
        let url = format!("{}{}", app.origin, app.href_of(&route));
        citation(fact, app.content, app.language(), form, &url, &clock::today())
    };
    let share = move |_| {
        let text = cite(CitationForm::Plain);
        if !clipboard::share(&text) {
            copy(app, text, toast);
        }
    };
    let copied = move |form, label: String| {
        view! {
            <button type="button" on:click=move |_| copy(app, cite(form), toast)>
                {label}
            </button>
        }
    };
    let cite_as = |name: &str| app.interpolate(Phrase::CiteForm, &[("form", name)]);
    view! {
        {copied(CitationForm::Plain, app.phrase(Phrase::Copy).to_owned())}
        {copied(CitationForm::Apa, cite_as("APA"))}
        {copied(CitationForm::Gbt, cite_as("GB/T 7714"))}
        <button type="button" on:click=share>{app.phrase(Phrase::Share)}</button>
    }
}
