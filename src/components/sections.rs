//! Sections of written text: headings, paragraphs, lists, cards, events, each with its sources.

use leptos::prelude::*;

use super::event_item::EventLine;
use super::fact_card::FactCard;
use super::rich_text::RichText;
use super::source_notes::SourceNotes;
use crate::app_state::use_app;
use crate::content::source::Locator;
use crate::content::story::{Block, Section, Statement};
use crate::route::Page;

/// The sections of a written page, which is shown only when they are here.
#[component]
pub fn Sections(
    /// The page.
    page: Page,
) -> impl IntoView {
    let app = use_app();
    let body = app.files.body(&page, app.language()).and_then(|body| body.get_untracked());
    let sections = body.map_or(&[][..], |body| &body.sections).iter();
    sections.map(|section| view! { <TextSection section /> }).collect_view()
}

/// A section of a written page.
#[component]
pub fn TextSection(
    /// The section.
    section: &'static Section,
    /// What the page adds under its blocks.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = use_app();
    view! {
        <section id=section.id.as_str() class="prose" aria-current=move || app.aria_current(&section.id)>
            <h2>{app.localize(&section.heading)}</h2>
            {section.blocks.iter().map(|block| view! { <TextBlock block /> }).collect_view()}
            {children.map(|children| children())}
        </section>
    }
}

#[component]
fn TextBlock(block: &'static Block) -> impl IntoView {
    let app = use_app();
    if let Some(text) = &block.text {
        view! {
            <p>
                <RichText text />
                <OptionalNotes sources=&block.sources />
            </p>
        }
        .into_any()
    } else if !block.items.is_empty() {
        let items = block.items.iter().map(|item| view! { <StatementItem item /> });
        view! { <ul class="statements">{items.collect_view()}</ul> }.into_any()
    } else if !block.facts.is_empty() {
        let facts = block.facts.iter().filter_map(|id| app.content.fact(id));
        let cards = facts.map(|fact| view! { <FactCard fact /> });
        view! { <ul class="cards">{cards.collect_view()}</ul> }.into_any()
    } else {
        let events = block.events.iter().filter_map(|id| app.content.event(id));
        let lines = events.map(|event| view! { <EventLine event /> });
        view! { <ul class="event-lines">{lines.collect_view()}</ul> }.into_any()
    }
}

#[component]
fn StatementItem(item: &'static Statement) -> impl IntoView {
    let app = use_app();
    view! {
        <li>
            {item.lead.as_ref().map(|lead| view! { <strong class="lead">{app.localize(lead)}</strong> })} " "
            <RichText text=&item.text />
            <OptionalNotes sources=&item.sources />
        </li>
    }
}

/// Source notes; nothing where the words are the editors' own.
#[component]
fn OptionalNotes(sources: &'static [Locator]) -> impl IntoView {
    (!sources.is_empty()).then(|| view! { <SourceNotes sources /> })
}
