//! The list of news.

use leptos::prelude::*;

use super::PhraseHead;
use crate::app_state::use_app;
use crate::components::teaser::{Teaser, TeaserLink};
use crate::content::phrase::Phrase;

/// The page.
#[component]
pub fn NewsPage() -> impl IntoView {
    let app = use_app();
    let teasers = app.content.news.iter().map(|article| {
        view! {
            <li>
                <Teaser article>
                    <h2 class="teaser-title">
                        <TeaserLink article />
                    </h2>
                </Teaser>
            </li>
        }
    });
    let teasers: Vec<_> = teasers.collect();
    let nothing = teasers.is_empty().then(|| view! { <p class="hint">{app.phrase(Phrase::NoNews)}</p> });
    view! {
        <PhraseHead title=Phrase::News lede=Phrase::NewsLede />
        {nothing}
        <ul class="teasers">{teasers}</ul>
        <p>
            <a href=app.base.file(&app.language().path("feed.xml")) data-download="">
                {app.phrase(Phrase::DownloadFeed)}
            </a>
        </p>
    }
}
