//! About: sources, where counts differ, how dates and figures are shown, privacy, glossary, downloads.

use leptos::prelude::*;

use super::PageHead;
use super::glossary::Glossary;
use super::privacy::PrivacyPanel;
use super::sources::SourceList;
use crate::app_state::use_app;
use crate::components::disagreement::Disagreements;
use crate::components::sections::TextSection;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// The page. Each section has what the content says first, then what the program knows.
#[component]
pub fn AboutPage() -> impl IntoView {
    let app = use_app();
    let body = app.files.body(&Page::About, app.language()).and_then(|body| body.get_untracked());
    let sections = body.map_or(&[][..], |body| &body.sections);
    let contents = sections.iter().map(|section| {
        view! {
            <li>
                <a href=app.href_at(Page::About, &section.id)>{app.localize(&section.heading)}</a>
            </li>
        }
    });
    let sections = sections.iter().map(|section| {
        view! { <TextSection section><SectionExtra id=&section.id /></TextSection> }
    });
    view! {
        <PageHead title=app.phrase(Phrase::About) lede=app.localize(&app.content.site.about.lede) />
        <ul class="page-links">{contents.collect_view()}</ul>
        {sections.collect_view()}
    }
}

/// What the page adds to a section of the content, by the section's id.
#[component]
fn SectionExtra(id: &'static str) -> impl IntoView {
    match id {
        "sources" => view! { <SourceList /> }.into_any(),
        "disagreements" => view! { <Disagreements /> }.into_any(),
        "privacy" => view! { <PrivacyPanel /> }.into_any(),
        "glossary" => view! { <Glossary /> }.into_any(),
        "downloads" => view! { <Downloads /> }.into_any(),
        _ => ().into_any(),
    }
}

#[component]
fn Downloads() -> impl IntoView {
    let app = use_app();
    let files = [
        ("facts.csv".to_owned(), Phrase::DownloadCsv),
        ("facts.json".to_owned(), Phrase::DownloadJson),
        ("facts.schema.json".to_owned(), Phrase::DownloadSchema),
        ("events.json".to_owned(), Phrase::DownloadEvents),
        (app.language().path("feed.xml"), Phrase::DownloadFeed),
    ];
    let links = files.map(|(file, phrase)| {
        view! {
            <li>
                <a href=app.base.file(&file) data-download="">{app.phrase(phrase)}</a>
                " "
                <code>{file}</code>
            </li>
        }
    });
    view! { <ul class="downloads">{links.collect_view()}</ul> }
}
