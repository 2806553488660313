//! Sections of written text: headings, paragraphs, lists, cards, events, each with its sources.

use leptos::prelude::*;

use super::event_item::EventLine;
use super::fact_card::FactCard;
use super::rich_text::RichText;
use super::source_notes::SourceNotes;
use crate::app_state::{AppState, use_app};
use crate::browser::reading;
use crate::content::phrase::Phrase;
use crate::content::source::Locator;
use crate::content::story::{Block, Section, Statement};
use crate::route::Page;

/// The sections of a written page, which is shown only when they are here, and the links to them.
#[component]
pub fn Sections(
    /// The page.
    page: Page,
    /// The id of the figure that the page shows above its text, and not once more among its cards.
    #[prop(optional_no_strip)]
    lead: Option<&'static str>,
    /// What the page adds to a section, by the section's id.
    #[prop(optional)]
    extra: Option<fn(&'static str) -> AnyView>,
    /// What the page adds after its sections.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = use_app();
    let body = app.files.body(&page, app.language()).and_then(|body| body.get_untracked());
    let sections = body.map_or(&[][..], |body| &body.sections);
    let texts = sections.iter().map(|section| {
        let extra = extra.map(|extra| extra(&section.id));
        view! { <TextSection section lead>{extra}</TextSection> }
    });
    view! {
        <div class="written">
            <Contents page sections />
            <div class="sections">{texts.collect_view()} {children.map(|children| children())}</div>
        </div>
    }
}

/// Links to the sections; nothing where there is only one.
#[component]
fn Contents(page: Page, sections: &'static [Section]) -> impl IntoView {
    let app = use_app();
    let current = section_in_view(&app, sections);
    let links = sections.iter().map(|section| {
        let is_current = move || current.get() == section.id;
        view! {
            <li>
                <a
                    href=app.href_at(page.clone(), &section.id)
                    aria-current=move || is_current().then_some("location")
                >
                    {app.localize(&section.heading)}
                </a>
            </li>
        }
    });
    let links = links.collect_view();
    (sections.len() > 1).then(|| {
        view! {
            <nav class="contents" aria-label=app.phrase(Phrase::OnThisPage)>
                <ul class="page-links">{links}</ul>
            </nav>
        }
    })
}

/// The id of the section that the reader is in; empty above the first.
fn section_in_view(app: &AppState, sections: &'static [Section]) -> Memo<String> {
    let selected = app.selected;
    // In the order of the page.
    let ids = move || sections.iter().map(|section| section.id.as_str());
    let in_view = RwSignal::new(vec![false; sections.len()]);
    Effect::new(move |_| {
        reading::observe(ids().collect(), move |id, is_read| {
            in_view.update(|in_view| {
                for (own, in_view) in ids().zip(in_view) {
                    if own == id {
                        *in_view = is_read;
                    }
                }
            });
        });
    });
    Memo::new(move |before: Option<&String>| {
        let in_view = in_view.get();
        let read = || ids().zip(&in_view).filter(|(_, is_read)| **is_read).map(|(id, _)| id);
        let selected = selected.get();
        // A short section that was chosen is not the first in view where the page ends.
        match read().find(|id| *id == selected).or_else(|| read().next()) {
            Some(id) => id.to_owned(),
            // Between two sections, or above them before anything was read.
            None => before.cloned().unwrap_or(selected),
        }
    })
}

/// A section of a written page.
#[component]
fn TextSection(
    section: &'static Section,
    lead: Option<&'static str>,
    /// What the page adds under its blocks.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let mut numbered = 0;
    let blocks = section.blocks.iter().map(|block| {
        let first = numbered + 1;
        numbered += block.paragraph_count();
        view! { <TextBlock section block first lead /> }
    });
    let blocks = blocks.collect_view();
    view! {
        <section id=section.id.as_str() class="prose" aria-current=move || app.aria_current(&section.id)>
            <h2>{app.localize(&section.heading)}</h2>
            {blocks}
            {children()}
        </section>
    }
}

#[component]
fn TextBlock(
    section: &'static Section,
    block: &'static Block,
    /// The number of its first paragraph among those of the section.
    first: usize,
    lead: Option<&'static str>,
) -> impl IntoView {
    let app = use_app();
    if let Some(text) = &block.text {
        let id = section.paragraph_id(first);
        // A text and its sources are one paragraph; where there is room, the sources are in its margin.
        view! {
            <p class="row" id=id.clone() aria-current=move || app.aria_current(&id)>
                <span>
                    <RichText text />
                </span>
                <OptionalNotes sources=&block.sources />
            </p>
        }
        .into_any()
    } else if !block.items.is_empty() {
        let items = (first..).zip(&block.items);
        let items = items.map(|(number, item)| view! { <StatementItem id=section.paragraph_id(number) item /> });
        view! { <ul class="statements">{items.collect_view()}</ul> }.into_any()
    } else if !block.facts.is_empty() {
        let facts = block.facts.iter().filter(|id| lead != Some(id.as_str())).filter_map(|id| app.content.fact(id));
        let cards: Vec<_> = facts.map(|fact| view! { <FactCard fact /> }).collect();
        (!cards.is_empty()).then(|| view! { <ul class="cards">{cards}</ul> }).into_any()
    } else {
        let events = block.events.iter().filter_map(|id| app.content.event(id));
        let lines = events.map(|event| view! { <EventLine event /> });
        view! { <ul class="event-lines">{lines.collect_view()}</ul> }.into_any()
    }
}

#[component]
fn StatementItem(id: String, item: &'static Statement) -> impl IntoView {
    let app = use_app();
    view! {
        <li class="row" id=id.clone() aria-current=move || app.aria_current(&id)>
            <span>
                {item.lead.as_ref().map(|lead| view! { <strong class="lead">{app.localize(lead)}</strong> })} " "
                <RichText text=&item.text />
            </span>
            <OptionalNotes sources=&item.sources />
        </li>
    }
}

/// Source notes; nothing where the words are the editors' own.
#[component]
fn OptionalNotes(sources: &'static [Locator]) -> impl IntoView {
    (!sources.is_empty()).then(|| view! { <SourceNotes sources /> })
}
