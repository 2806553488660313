//! A figure in running text with a popover that says what it counts.

use leptos::prelude::*;

use super::figure::Figure;
use super::source_notes::paragraph_name;
use crate::app_state::{PopoverId, use_app};
use crate::browser;
use crate::content::citation::as_of;
use crate::content::fact::Fact;
use crate::content::figure::FigureParts;
use crate::content::phrase::Phrase;
use crate::content::plain_text::plain_text;
use crate::route::Page;

/// The figure. Its popover shows while it is pointed at or has the focus, or when it was tapped; the root
/// component closes it on Escape and on what happens elsewhere. The static page has the figure alone, as a link where
/// others seem to count the same.
#[component]
pub fn FactPopover(
    /// The figure.
    fact: &'static Fact,
    /// The words between the number and the note that it was counted.
    #[prop(optional)]
    counted_words: &'static str,
) -> impl IntoView {
    let app = use_app();
    if !browser::is_available() {
        let figure = view! { <Figure fact counted_words /> };
        return match app.content.disagreement_of(&fact.id) {
            Some(record) => {
                view! { <a class="quoted" href=app.href_at(Page::Facts, &record.id)>{figure}</a> }.into_any()
            }
            None => figure.into_any(),
        };
    }
    let id = PopoverId::next();
    let open = move || app.open_popover.set(Some(id));
    let is_open = move || app.shown_popover.get() == Some(id);
    view! {
        <span
            class="quote"
            on:mouseenter=move |_| open()
            on:focusin=move |_| open()
            on:click=move |_| open()
            on:mouseleave=move |_| app.open_popover.set(None)
        >
            <span class="quoted" tabindex="0" role="button" aria-expanded=move || if is_open() { "true" } else { "false" }>
                <Figure fact counted_words />
            </span>
            {move || is_open().then(|| view! { <FactNote fact /> })}
        </span>
    }
    .into_any()
}

/// What a figure counts and who says so, in words alone: the figure that counts as shown is the one in the text.
#[component]
fn FactNote(fact: &'static Fact) -> impl IntoView {
    let app = use_app();
    let (content, language) = (app.content, app.language());
    let sources: String = fact.sources.iter().map(|locator| format!("{} · ", paragraph_name(&app, locator))).collect();
    let differs = content.disagreement_of(&fact.id).map(|record| {
        view! { <a href=app.href_at(Page::About, &record.id)>{app.phrase(Phrase::SourcesDiffer)}</a> }
    });
    view! {
        <span class="popover">
            <a href=app.href_at(Page::Facts, &fact.id)>{app.localize(&fact.label)}</a>
            <strong>{FigureParts::in_text(fact, content, language).to_string()}</strong>
            <span>{plain_text(app.localize(&fact.definition), content, language)}</span>
            {fact.counted.then(|| view! { <small>{app.phrase(Phrase::CountedNote)}</small> })}
            <small>{sources}{as_of(fact, content, language)}</small>
            {differs}
        </span>
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use leptos::task::tick;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use wasm_bindgen::JsCast;

    use crate::components::testing::{find, mount_at};

    #[wasm_bindgen_test]
    async fn one_popover_is_open_at_a_time() {
        let (root, app) = mount_at(Page::Overview, "", |app| {
            let facts = app.content.facts.iter().take(2);
            facts.map(|fact| view! { <p><FactPopover fact /></p> }).collect_view()
        });
        let expanded = |place: u32| {
            let button = root.query_selector_all("[role=button]").unwrap().item(place).unwrap();
            button.unchecked_into::<web_sys::Element>().get_attribute("aria-expanded").unwrap()
        };
        assert_eq!((expanded(0).as_str(), expanded(1).as_str()), ("false", "false"));
        for (clicked, states) in [(1, ("true", "false")), (2, ("false", "true"))] {
            let figure = find(&root, &format!("p:nth-child({clicked}) [data-fact]"));
            figure.unchecked_into::<web_sys::HtmlElement>().click();
            tick().await;
            assert_eq!((expanded(0).as_str(), expanded(1).as_str()), states);
        }
        app.open_popover.set(None);
        tick().await;
        assert_eq!(expanded(1), "false");
    }
}
