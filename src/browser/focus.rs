//! Moving the keyboard focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::animation::until_next_task;
use super::{document, dom, is_starting};

/// Moves the focus to the first visible element that a selector matches, without scrolling.
///
/// It moves when every effect of the current event has run, and before the browser handles the next key.
pub fn focus(selector: &str) {
    schedule(selector, false);
}

/// The same, and scrolls the element into view.
pub fn focus_and_scroll(selector: &str) {
    schedule(selector, true);
}

fn schedule(selector: &str, scroll: bool) {
    let selector = selector.to_owned();
    wasm_bindgen_futures::spawn_local(async move {
        while !try_focus(&selector, scroll) {
            // While the app starts, what it draws is not in the document yet.
            let is_starting = is_starting();
            until_next_task().await;
            if !is_starting {
                try_focus(&selector, scroll);
                break;
            }
        }
    });
}

/// Moves the focus; false where no visible element matches yet.
fn try_focus(selector: &str, scroll: bool) -> bool {
    let Some(element) = visible(selector) else { return false };
    focus_element(&element, scroll);
    true
}

/// Moves the focus to an element, which becomes focusable if it is not.
pub fn focus_element(element: &Element, scroll: bool) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(!scroll);
    // Links in SVG have the same `focus` method as HTML elements.
    let focusable: &HtmlElement = element.unchecked_ref();
    let _ = focusable.focus_with_options(&options);
    let active = document().and_then(|document| document.active_element());
    if active.as_ref() != Some(element) {
        let _ = element.set_attribute("tabindex", "-1");
        let _ = focusable.focus_with_options(&options);
    }
}

/// The first visible element that a selector matches.
fn visible(selector: &str) -> Option<Element> {
    let found = dom::all::<Element>(document()?.query_selector_all(selector));
    found.into_iter().find(|element| element.get_client_rects().length() > 0)
}
