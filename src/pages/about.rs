//! About: sources, where counts differ, how dates and figures are shown, privacy, glossary, downloads.

use leptos::prelude::*;

use super::PageHead;
use super::glossary::Glossary;
use super::privacy::PrivacyPanel;
use super::sources::SourceList;
use crate::app_state::use_app;
use crate::components::disagreement::Disagreements;
use crate::components::sections::Sections;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// The page. Each section has what the content says first, then what the program knows.
#[component]
pub fn AboutPage() -> impl IntoView {
    let app = use_app();
    view! {
        <PageHead title=app.phrase(Phrase::About) lede=app.localize(&app.content.site.about.lede) />
        <Sections page=Page::About extra=|id| view! { <SectionExtra id /> }.into_any() />
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
