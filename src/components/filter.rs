//! Filters as links and forms: each choice has an address.

use leptos::ev;
use leptos::prelude::*;

use super::announcement::Announcement;
use super::icon::Icon;
use super::live_text::LiveText;
use crate::app_state::use_app;
use crate::browser::{dom, media};
use crate::content::phrase::Phrase;
use crate::route::Page;

/// One choice of a filter.
pub struct Choice {
    /// The value in the query; `None` for all.
    pub value: Option<&'static str>,
    /// Its name.
    pub name: &'static str,
    /// Its mark, if it has one.
    pub mark: Option<AnyView>,
    /// How many items it shows, where it hides some.
    pub count: Option<usize>,
}

impl Choice {
    /// A choice that hides nothing: an order or a view.
    pub fn plain(value: Option<&'static str>, name: &'static str) -> Self {
        Self { value, name, mark: None, count: None }
    }
}

/// A row of choices for a name in the query.
#[component]
pub fn FilterChoices(
    /// What a screen reader calls the row.
    label: &'static str,
    /// The name in the query.
    name: &'static str,
    /// The choices.
    choices: Vec<Choice>,
) -> impl IntoView {
    let app = use_app();
    let link = |Choice { value, name: label, mark, count }: Choice| {
        let href = move || {
            app.route.with(|route| {
                let chosen = route.clone().with_query(route.query.with(name, value));
                // What hides items may hide the selected one.
                app.href_of(&if count.is_some() { chosen.with_fragment("") } else { chosen })
            })
        };
        let current = move || app.query.with(|query| (query.get(name) == value).then_some("page"));
        view! {
            <li>
                <a class="chip" href=move || href() aria-current=move || current()>
                    {mark}
                    <span>{label}</span>
                    {count.map(|count| view! { <span class="count">{count}</span> })}
                </a>
            </li>
        }
    };
    view! {
        <nav class="filter js-only" aria-label=label>
            <ul>{choices.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}

/// The choice of all items, then those of `choices` that show any.
pub fn with_all(all: &'static str, total: usize, choices: impl Iterator<Item = Choice>) -> Vec<Choice> {
    let all = Choice { count: Some(total), ..Choice::plain(None, all) };
    std::iter::once(all).chain(choices.filter(|choice| choice.count != Some(0))).collect()
}

/// Filters that few need: behind one button, which says how many of them are set.
#[component]
pub fn MoreFilters(
    /// What they are.
    label: Phrase,
    /// Their names in the query.
    names: &'static [&'static str],
    /// The filters.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let set = Signal::derive(move || {
        let set = app.query.with(|query| names.iter().filter(|name| query.get(name).is_some()).count());
        if set > 0 { set.to_string() } else { String::new() }
    });
    media::on_window(ev::pointerdown, move |event| {
        if !dom::is_within(&event, ".more-filters") {
            open.set(false);
        }
    });
    view! {
        <details
            class="more-filters js-only"
            open=move || open.get()
            on:keydown=move |key| {
                if key.key() == "Escape" {
                    open.set(false);
                }
            }
        >
            <summary class="chip" on:click=move |click| {
                click.prevent_default();
                open.update(|open| *open = !*open);
            }>
                <Icon d="M1.5 5h6m4.5 0h2.5M1.5 11H4m4.5 0h6M9.8 5a1.9 1.9 0 1 0 0-.1M6.2 11a1.9 1.9 0 1 0 0-.1" />
                <span class="more-filters-name">{app.phrase(label)}</span>
                <LiveText text=set />
            </summary>
            <div class="more-filters-box">{children()}</div>
        </details>
    }
}

/// A form for words to find items of a page by; its address is its state.
#[component]
pub fn FindForm(
    /// The page.
    page: Page,
    /// Further inputs.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = use_app();
    let kept = ["topic", "kind", "sort"].map(|name| {
        let value = move || app.query_value(name);
        view! { <input type="hidden" name=name value=move || value() /> }
    });
    let words = move || app.query_value("q");
    let clear = move || app.href_with(|query| query.with("from", None).with("to", None).with("q", None));
    view! {
        <form
            class="years js-only"
            action=app.href(page)
            method="get"
            on:submit=move |event| dom::skip_empty_inputs(&event)
        >
            {kept.collect_view()}
            <label>
                {app.phrase(Phrase::Words)} " "
                <input name="q" type="search" size="14" prop:value=move || words().unwrap_or_default() />
            </label>
            {children.map(|children| children())}
            <button type="submit">{app.phrase(Phrase::Apply)}</button>
            <a class="button" href=move || clear()>{app.phrase(Phrase::Clear)}</a>
        </form>
    }
}

/// "3 of 9 shown", announced when it changes, with a hint where nothing is left.
#[component]
pub fn ShownCount(
    /// How many items are shown.
    #[prop(into)]
    shown: Signal<usize>,
    /// How many there are.
    total: usize,
) -> impl IntoView {
    let app = use_app();
    let words = Signal::derive(move || {
        let count = shown.get();
        let words = app.interpolate(Phrase::ShownOf, &[("n", &count.to_string()), ("total", &total.to_string())]);
        if count == 0 { format!("{words}. {}", app.phrase(Phrase::NothingShown)) } else { words }
    });
    view! {
        // Where all are shown, the chips say so already.
        <p class="shown js-only" hidden=move || shown.get() == total>
            <LiveText text=words />
        </p>
        <Announcement text=words />
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use leptos::task::tick;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::components::testing::{find, mount_at, text};

    #[wasm_bindgen_test]
    async fn the_choice_of_the_address_is_current_and_links_keep_the_rest() {
        let (root, app) = mount_at(Page::Facts, "sort=size&topic=care", |_| {
            let choices = vec![
                Choice { count: Some(2), ..Choice::plain(None, "All") },
                Choice { count: Some(1), ..Choice::plain(Some("care"), "Care") },
            ];
            view! { <FilterChoices label="Topic" name="topic" choices /> }
        });
        assert_eq!(text(&root, "[aria-current=page]"), "Care1");
        assert_eq!(find(&root, "a").get_attribute("href").as_deref(), Some("/facts/?sort=size"));
        app.route.update(|route| route.query = route.query.with("topic", None));
        tick().await;
        assert_eq!(text(&root, "[aria-current=page]"), "All2");
    }

    #[wasm_bindgen_test]
    async fn a_form_ignores_what_is_foreign_and_shows_what_is_asked() {
        let (root, _) = mount_at(Page::Facts, "q=beds&from=singlemessage&topic=care", |_| {
            view! { <FindForm page=Page::Facts /> }
        });
        tick().await;
        let value = |name: &str| {
            let input = find(&root, &format!("input[name={name}]"));
            js_sys::Reflect::get(&input, &"value".into()).unwrap().as_string().unwrap()
        };
        assert_eq!(value("q"), "beds");
        assert_eq!(value("topic"), "care");
    }
}
