//! What a query finds, as a list of links that show why: the page of the search and its dialog draw the same.

use leptos::prelude::*;

use super::near::NothingFound;
use crate::app_state::{AppState, use_app};
use crate::browser::text::normalized;
use crate::components::announcement::Announcement;
use crate::components::keyed::{Keyed, list_key};
use crate::components::live_text::LiveText;
use crate::content::phrase::Phrase;
use crate::route::{Page, Route};
use crate::search::engine::SearchEngine;
use crate::search::excerpt::{Excerpt, Highlighter, Run};
use crate::search::index::Findings;

/// What a query finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The words of the query, as they are compared.
    words: Vec<String>,
    /// The best entries, by index; not more than may be shown.
    pub entries: Vec<usize>,
    /// How many there are in all.
    pub count: usize,
    /// Other queries, where there are none.
    pub suggestions: Vec<String>,
}

/// The most queries that are suggested.
const MOST_SUGGESTIONS: usize = 4;

impl Found {
    /// What a query finds in the reader's language and others; `most` entries at most.
    pub fn of(engine: &SearchEngine, query: &str, app: &AppState, most: usize) -> Self {
        let index = engine.index_in(&app.content.site.languages);
        let Findings { words, hits, count } = index.find(&normalized(query), app.language_id, most);
        let suggestions = if hits.is_empty() { index.suggestions(&words, MOST_SUGGESTIONS) } else { Vec::new() };
        let entries = hits.into_iter().map(|hit| hit.entry).collect();
        Self { words, entries, count, suggestions }
    }
}

/// How many results there are, said once after a pause; what else to try where there are none.
#[component]
pub fn ResultCount(
    /// The query, as it was typed.
    #[prop(into)]
    query: Signal<String>,
    /// What it finds.
    #[prop(into)]
    found: Signal<Found>,
) -> impl IntoView {
    let app = use_app();
    let summary = Signal::derive(move || {
        let query = query.get();
        if query.is_empty() {
            return String::new();
        }
        let (count, shown) = found.with(|found| (found.count, found.entries.len()));
        let phrase = match count {
            0 => Phrase::NoResults,
            _ if shown < count => Phrase::ResultsFirst,
            _ => Phrase::Results,
        };
        app.interpolate(phrase, &[("n", &count.to_string()), ("shown", &shown.to_string()), ("q", &query)])
    });
    let finds_nothing = Memo::new(move |_| !query.with(String::is_empty) && found.with(|found| found.count == 0));
    view! {
        <Announcement text=summary />
        <p class="shown">
            <LiveText text=summary />
        </p>
        <Show when=move || finds_nothing.get()>
            <NothingFound suggestions=Signal::derive(move || found.with(|found| found.suggestions.clone())) />
        </Show>
    }
}

/// The results, best first.
#[component]
pub fn HitList(
    /// What is searched.
    engine: &'static SearchEngine,
    /// What was found.
    #[prop(into)]
    found: Signal<Found>,
    /// Where the list is that of a combobox: the id of the list, and the result that is chosen.
    #[prop(optional)]
    listbox: Option<Listbox>,
) -> impl IntoView {
    let key = Signal::derive(move || found.with(|found| list_key(&found.words) + &list_key(&found.entries)));
    view! {
        <Keyed key>
            {move || {
                let Found { words, entries, .. } = found.get_untracked();
                let languages = &use_app().content.site.languages;
                let highlighter = Highlighter::new(words, &engine.data, languages);
                // A memo that goes with these results, as all that follows it.
                let chosen = listbox.map(|listbox| Memo::new(move |_| listbox.chosen.get()));
                let item = |(place, entry): (usize, usize)| {
                    let id = listbox.map(|listbox| format!("{}-{place}", listbox.id));
                    view! { <Hit engine entry highlighter=&highlighter option=id.zip(chosen) /> }
                };
                let items: Vec<_> = entries.into_iter().enumerate().map(item).collect();
                match listbox {
                    _ if items.is_empty() => ().into_any(),
                    Some(Listbox { id, label, .. }) => {
                        view! {
                            <div class="hits" id=id role="listbox" aria-label=label>
                                {items}
                            </div>
                        }
                            .into_any()
                    }
                    None => {
                        let items = items.into_iter().map(|hit| view! { <li>{hit}</li> });
                        view! { <ul class="hits">{items.collect_view()}</ul> }.into_any()
                    }
                }
            }}
        </Keyed>
    }
}

/// A list of results that a combobox chooses from.
#[derive(Clone, Copy)]
pub struct Listbox {
    /// The id of the list; a result has it with its place behind.
    pub id: &'static str,
    /// The name of the list.
    pub label: &'static str,
    /// The id of the result that is chosen.
    pub chosen: RwSignal<String>,
}

#[component]
fn Hit<'a>(
    engine: &'static SearchEngine,
    entry: usize,
    highlighter: &'a Highlighter<'a>,
    /// Where it is an option of a combobox, its id, and that of the option that is chosen.
    option: Option<(String, Memo<String>)>,
) -> impl IntoView + use<> {
    let app = use_app();
    let entry = engine.data.entries.get(entry)?;
    let page = Page::from_path(&entry.path, app.content);
    let href = app.href_of(&Route::to(page, app.language_id).with_fragment(&entry.anchor));
    let (title, excerpt) = highlighter.show(entry, app.language_id);
    let is_option = option.is_some();
    let id = option.as_ref().map(|(id, _)| id.clone());
    let selected =
        option.map(|(id, chosen)| move || if chosen.with(|chosen| *chosen == id) { "true" } else { "false" });
    Some(view! {
        <a
            class="hit"
            href=href
            data-search-hit=""
            id=id
            role=is_option.then_some("option")
            tabindex=is_option.then_some("-1")
            aria-selected=selected
        >
            <small class="kind">{app.phrase(entry.kind.phrase())}</small>
            " "
            <span class="hit-title">{marked(title)}</span>
            {excerpt.map(|excerpt| view! { " " <ExcerptText excerpt /> })}
        </a>
    })
}

/// The piece of a text that matches; where it is in another language, that language is named.
#[component]
fn ExcerptText(excerpt: Excerpt) -> impl IntoView {
    let app = use_app();
    let language = app.content.language(excerpt.language);
    let is_foreign = excerpt.language != app.language_id;
    let name = is_foreign.then(|| {
        view! {
            <span class="in-language">{language.name.as_str()}</span>
            " "
        }
    });
    view! {
        <span class="excerpt" lang=is_foreign.then_some(language.tag.as_str())>
            {name}
            {marked(excerpt.runs)}
        </span>
    }
}

fn marked(runs: Vec<Run>) -> impl IntoView {
    let run = |Run { text, is_match }: Run| {
        if is_match { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    runs.into_iter().map(run).collect_view()
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use leptos::task::tick;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::components::testing::{find, mount_at, text, translate};
    use crate::search::data::SearchData;

    #[wasm_bindgen_test]
    async fn results_change_also_on_a_translated_page_and_one_is_chosen() {
        let query = ArcRwSignal::new("swed".to_owned());
        let chosen = ArcRwSignal::new(String::new());
        let (typed, place) = (query.clone(), chosen.clone());
        let (root, _) = mount_at(Page::Search, "", move |app| {
            let engine: &'static SearchEngine = Box::leak(Box::new(SearchData::of_titles(app.content).into()));
            let found = Signal::derive(move || Found::of(engine, &typed.get(), &app, 5));
            let listbox = Listbox { id: "hits", label: "Results", chosen: place.into() };
            view! { <HitList engine found listbox /> }
        });
        assert_eq!(text(&root, "[role=option] .hit-title"), "Sweden");
        assert_eq!(text(&root, "[role=option] mark"), "Swed");
        let selected = |root: &web_sys::Element| find(root, "#hits-0").get_attribute("aria-selected");
        assert_eq!(selected(&root).as_deref(), Some("false"));
        chosen.set("hits-0".to_owned());
        tick().await;
        assert_eq!(selected(&root).as_deref(), Some("true"));
        translate(&find(&root, "[role=listbox]"));
        query.set("japan".to_owned());
        tick().await;
        assert_eq!(text(&root, "#hits-0 .hit-title"), "Japan");
        query.set("zzzz".to_owned());
        tick().await;
        assert!(root.query_selector("[role=listbox]").unwrap().is_none());
    }
}
