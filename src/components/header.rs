//! The header: brand, pages, search, languages, theme.

use leptos::prelude::*;

use crate::app_state::use_app;
use crate::browser::storage::Theme;
use crate::content::language::Language;
use crate::content::phrase::Phrase;
use crate::route::{Page, Route};

/// The header of a page.
#[component]
pub fn Header(
    /// The page.
    page: Page,
) -> impl IntoView {
    let app = use_app();
    let mut links = vec![
        (Page::Timeline, app.phrase(Phrase::Timeline)),
        (Page::Partners, app.phrase(Phrase::Partners)),
        (Page::Facts, app.phrase(Phrase::Facts)),
    ];
    links.extend(app.content.stories.iter().map(|story| (Page::Story(story.id.clone()), app.localize(&story.short))));
    links.push((Page::News, app.phrase(Phrase::News)));
    let is_overview = page == Page::Overview;
    let items = links.into_iter().map(|(target, name)| {
        let current = match (&target, &page) {
            (target, page) if target == page => Some("page"),
            (Page::News, Page::Article(_)) => Some("location"),
            _ => None,
        };
        view! {
            <li>
                <a href=app.href(target) aria-current=current>{name}</a>
            </li>
        }
    });
    view! {
        <header class="site-header">
            <a class="brand" href=app.href(Page::Overview) aria-current=is_overview.then_some("page")>
                <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
                    <path
                        d="M12 1a11 11 0 1 0 .1 0zm0 4a7 7 0 1 0 .1 0zm0 4a3 3 0 1 0 .1 0z"
                        fill="none"
                        stroke="currentColor"
                        stroke-width="1.6"
                    />
                </svg>
                <span>{app.localize(&app.content.site.name)}</span>
            </a>
            <nav class="site-nav" aria-label=app.phrase(Phrase::MainNavigation)>
                <details class="menu">
                    <summary>{app.phrase(Phrase::Menu)}</summary>
                </details>
                <ul>{items.collect_view()}</ul>
            </nav>
            <div class="tools">
                <a class="tool" href=app.href(Page::Search)>
                    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                        <path
                            d="M7 2a5 5 0 1 0 .1 0zm3.6 8.6L14.5 14.5"
                            fill="none"
                            stroke="currentColor"
                            stroke-width="1.6"
                        />
                    </svg>
                    <span>{app.phrase(Phrase::Search)}</span>
                </a>
                <LanguageLinks />
                <ThemeButton />
            </div>
        </header>
    }
}

/// A link to the same page, query and fragment in each other language.
#[component]
pub fn LanguageLinks() -> impl IntoView {
    let app = use_app();
    let others = app.content.site.languages.with_ids().filter(move |(id, _)| *id != app.language_id);
    let link = |(id, language): (_, &'static Language)| {
        let href = move || app.route.with(|route| app.href_of(&Route { language: id, ..route.clone() }));
        view! {
            <a
                class="tool language"
                href=move || href()
                lang=language.tag.as_str()
                hreflang=language.tag.as_str()
                rel="alternate"
            >
                {language.name.as_str()}
            </a>
        }
    };
    others.map(link).collect_view()
}

/// A button that goes through the themes.
#[component]
fn ThemeButton() -> impl IntoView {
    let app = use_app();
    let theme = app.settings.theme;
    let name = move || match theme.get() {
        Theme::System => Phrase::ThemeSystem,
        Theme::Light => Phrase::ThemeLight,
        Theme::Dark => Phrase::ThemeDark,
    };
    let label = move || app.labelled(app.phrase(Phrase::Theme), app.phrase(name()));
    view! {
        <button
            class="tool theme js-only"
            type="button"
            on:click=move |_| app.settings.set_theme(theme.get_untracked().next())
            aria-label=move || label()
            title=move || label()
            data-theme-shown=move || theme.get().name().unwrap_or_default()
        >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6" />
                <path class="half" d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
            </svg>
        </button>
    }
}
