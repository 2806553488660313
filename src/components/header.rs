//! The header: brand, pages, search, languages, theme.

use leptos::prelude::*;

use super::icon::{self, Icon};
use super::marker::TopicMark;
use super::search_button::SearchButton;
use crate::app_state::use_app;
use crate::browser::storage::Theme;
use crate::content::language::Language;
use crate::content::phrase::Phrase;
use crate::content::topic::Topic;
use crate::route::{Page, Route};

/// The header of a page.
#[component]
pub fn Header(
    /// The page.
    page: Page,
) -> impl IntoView {
    let app = use_app();
    let is_overview = page == Page::Overview;
    let item = |target: Page, name: &'static str, topic: Option<&'static Topic>, begins_group: bool| {
        let current = match (&target, &page) {
            (target, page) if target == page => Some("page"),
            (Page::News, Page::Article(_)) => Some("location"),
            _ => None,
        };
        view! {
            <li class=begins_group.then_some("begins-group")>
                <a href=app.href(target) aria-current=current>
                    {topic.map(|topic| view! { <TopicMark topic /> })}
                    {name}
                </a>
            </li>
        }
    };
    let drawings =
        [(Page::Timeline, Phrase::Timeline), (Page::Partners, Phrase::Partners), (Page::Facts, Phrase::Facts)];
    let drawings = drawings.map(|(target, name)| item(target, app.phrase(name), None, false));
    let stories = app.content.stories.iter().enumerate().map(|(index, story)| {
        let topic = app.content.topic(&story.topic);
        item(Page::Story(story.id.clone()), app.localize(&story.short), topic, index == 0)
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
                // Where the page is narrow, the list is under this; its style sheet needs no script.
                <details class="menu">
                    <summary aria-label=app.phrase(Phrase::Menu) title=app.phrase(Phrase::Menu)>
                        <Icon d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />
                    </summary>
                </details>
                <ul>
                    {drawings} {stories.collect_view()}
                    {item(Page::News, app.phrase(Phrase::News), None, true)}
                </ul>
            </nav>
            <div class="tools">
                <a class="tool find" href=app.href(Page::Search)>
                    <Icon d=icon::FIND />
                    <span>{app.phrase(Phrase::Search)}</span>
                </a>
                <SearchButton />
                <LanguageLinks />
            </div>
            <ThemeButton />
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
            <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
                <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6" />
                <path class="half" d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
            </svg>
            // Seen where the button is a line of the menu.
            <span aria-hidden="true">{app.phrase(Phrase::Theme)}</span>
        </button>
    }
}
