//! The footer: what the site is, its sources, privacy, downloads, languages.

use leptos::prelude::*;

use super::header::LanguageLinks;
use crate::app_state::use_app;
use crate::content::phrase::Phrase;
use crate::route::Page;

/// The footer of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let app = use_app();
    let link = |id: &str, name: Phrase| {
        view! {
            <li>
                <a href=app.href_at(Page::About, id)>{app.phrase(name)}</a>
            </li>
        }
    };
    view! {
        <footer class="site-footer">
            <p>{app.localize(&app.content.site.about.statement)}</p>
            <ul>
                {link("sources", Phrase::SourcesAndMethod)}
                {link("glossary", Phrase::Glossary)}
                {link("downloads", Phrase::Downloads)}
                {link("privacy", Phrase::ManagePrivacy)}
                <li>
                    <LanguageLinks />
                </li>
            </ul>
        </footer>
    }
}
