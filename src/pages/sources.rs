//! The sources: what each is, what its paragraphs are about, and what rests on them.

use leptos::prelude::*;

use crate::app_state::{AppState, use_app};
use crate::content::backlinks::{self, Citing};
use crate::content::phrase::Phrase;
use crate::content::source::{Paragraph, Source};
use crate::content::text::Text;
use crate::meta;
use crate::route::Page;

/// All sources.
#[component]
pub fn SourceList() -> impl IntoView {
    let sources = use_app().content.sources.iter();
    view! {
        <div class="source-list">
            {sources.map(|source| view! { <SourceRecord source /> }).collect_view()}
        </div>
    }
}

#[component]
fn SourceRecord(source: &'static Source) -> impl IntoView {
    let app = use_app();
    let paragraphs = source.paragraphs.iter().map(|paragraph| view! { <ParagraphItem source paragraph /> });
    let words =
        |text: &'static Option<Text>| text.as_ref().map_or(app.phrase(Phrase::NotStated), |text| app.localize(text));
    let url = source.url.as_deref();
    view! {
        <article class="source-record" id=source.anchor()>
            <h3>{app.localize(&source.title)}</h3>
            <dl class="record">
                <dt>{app.phrase(Phrase::Author)}</dt>
                <dd>{words(&source.author)}</dd>
                <dt>{app.phrase(Phrase::Publisher)}</dt>
                <dd>{words(&source.publisher)}</dd>
                <dt>{app.phrase(Phrase::Published)}</dt>
                <dd>{words(&source.published)}</dd>
                <dt>{app.phrase(Phrase::Address)}</dt>
                <dd>
                    {match url {
                        Some(url) => view! { <a href=url rel="external noreferrer">{url}</a> }.into_any(),
                        None => app.phrase(Phrase::NotStated).into_any(),
                    }}
                </dd>
            </dl>
            <p>{app.localize(&source.note)}</p>
            <ol class="paragraphs">{paragraphs.collect_view()}</ol>
        </article>
    }
}

#[component]
fn ParagraphItem(source: &'static Source, paragraph: &'static Paragraph) -> impl IntoView {
    let app = use_app();
    let id = source.locator(paragraph).anchor();
    let current = {
        let id = id.clone();
        move || app.aria_current(&id)
    };
    let repeats = (!paragraph.repeats.is_empty()).then(|| {
        let numbers: Vec<String> = paragraph.repeats.iter().map(ToString::to_string).collect();
        app.interpolate(Phrase::ParagraphRepeats, &[("list", &numbers.join(&app.language().dates.comma))])
    });
    let citing = named(&app, &backlinks::citing(app.content, source, paragraph));
    let cited_by = (!citing.is_empty()).then(|| {
        let items = citing.into_iter().map(|(href, name)| view! { <li><a href=href>{name}</a></li> });
        view! {
            <div class="cited-by">
                <span>{app.phrase(Phrase::RestsOnThis)}</span>
                <ul>{items.collect_view()}</ul>
            </div>
        }
    });
    view! {
        <li id=id value=paragraph.number.to_string() aria-current=current>
            <span>{app.localize(&paragraph.about)}</span>
            " "
            {repeats}
            {cited_by}
        </li>
    }
}

/// Everything that cites a paragraph, by address and name.
fn named(app: &AppState, citing: &Citing<'static>) -> Vec<(String, String)> {
    let content = app.content;
    let named = |page: Page, id: &str, name: &'static Text| (app.href_at(page, id), app.localize(name).to_owned());
    let sections = citing.sections.iter().filter_map(|link| {
        let page = Page::of_slug(&link.page, content)?;
        let name = format!("{} · {}", meta::short_name(content, app.language(), &page), app.localize(&link.heading));
        Some((app.href_at(page, &link.section), name))
    });
    let facts = citing.facts.iter().map(|fact| named(Page::Facts, &fact.id, &fact.label));
    let events = citing.events.iter().map(|event| named(Page::Timeline, &event.id, &event.title));
    let countries = citing.countries.iter().map(|country| named(Page::Partners, &country.anchor(), &country.name));
    facts.chain(events).chain(countries).chain(sections).collect()
}
