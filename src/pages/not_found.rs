//! Any unknown address: says so, and offers the search and the pages.

use leptos::prelude::*;

use super::PhraseHead;
use crate::app_state::use_app;
use crate::components::search_form::SearchForm;
use crate::content::phrase::Phrase;
use crate::meta;
use crate::route::{Page, Route};

/// The page, with a line in each other language: an address need not say which one its reader speaks.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let app = use_app();
    let content = app.content;
    let pages = Page::all(content).into_iter().map(|page| {
        let name = meta::name(content, app.language(), &page);
        view! {
            <li>
                <a href=app.href(page)>{name}</a>
            </li>
        }
    });
    let others = content.site.languages.with_ids().filter(|(id, _)| *id != app.language_id);
    let others = others.map(|(id, language)| {
        view! {
            <p lang=language.tag.as_str()>
                {content.phrase(Phrase::NotFound, language)} " · "
                <a href=app.href_of(&Route::to(Page::Overview, id)) hreflang=language.tag.as_str()>
                    {content.phrase(Phrase::Home, language)}
                </a>
            </p>
        }
    });
    view! {
        <PhraseHead title=Phrase::NotFound lede=Phrase::NotFoundLede />
        <SearchForm />
        <h2>{app.phrase(Phrase::NotFoundPages)}</h2>
        <ul class="page-links">{pages.collect_view()}</ul>
        <div class="other-languages">{others.collect_view()}</div>
    }
}
