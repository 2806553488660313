//! Replacing the static page by the app in one step.
//!
//! The app does not hydrate: a translator or an extension may have changed the static page, and a mismatch
//! would stop a hydrating app.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlDetailsElement, HtmlElement, HtmlInputElement};

use super::focus::focus_element;
use super::{document, dom, set_app_state, window};

/// Builds `view` in a detached element, waits for `draw_all`, and replaces the static page with it. False where there
/// is none, and where the view is no page: one without its heading would be blank, and the static page is not.
///
/// `data-app` then says `ready`. Focus, caret, scroll position, open `<details>` and typed text stay as the reader left
/// them.
pub async fn replace_static_page<N: IntoView + 'static>(
    view: impl FnOnce() -> N + 'static,
    draw_all: impl Future<Output = ()>,
) -> bool {
    let Some(document) = document() else { return false };
    let Some(old) = document.get_element_by_id("atlas") else { return false };
    let Some(new) = document.create_element("div").ok().and_then(|new| new.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    new.set_id("atlas");
    leptos::mount::mount_to(new.clone(), view).forget();
    draw_all.await;
    if !has_page(&new) {
        return false;
    }
    if let Some(style) = document.get_element_by_id("app-style") {
        let _ = style.remove_attribute("media");
    }
    let snapshot = FocusSnapshot::take(&document, &old);
    let typed = copy_state(&old, &new);
    if old.replace_with_with_node_1(&new).is_err() {
        return false;
    }
    // Before anything is measured: the state decides what is shown, and would have the page laid out again.
    set_app_state("ready");
    for input in typed {
        // Tells the app what was typed before it came.
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = web_sys::Event::new_with_event_init_dict("input", &init) {
            let _ = input.dispatch_event(&event);
        }
    }
    snapshot.restore(&document, &new);
    true
}

/// Whether an element holds a page: every page has one heading in its main part.
fn has_page(root: &Element) -> bool {
    root.query_selector("main h1").is_ok_and(|heading| heading.is_some())
}

/// What has the focus, and how far the page is scrolled.
struct FocusSnapshot {
    focus: Option<Vec<u32>>,
    /// The selection in the focused input.
    caret: Option<(u32, u32)>,
    scroll: (f64, f64),
    /// The distance from the window's top of what the address selects.
    target: Option<f64>,
}

impl FocusSnapshot {
    fn take(document: &Document, old: &Element) -> Self {
        let window = window();
        let scroll = window.map_or((0.0, 0.0), |window| {
            (window.scroll_x().unwrap_or_default(), window.scroll_y().unwrap_or_default())
        });
        let focus =
            document.active_element().filter(|active| old.contains(Some(active))).and_then(|active| path(old, &active));
        let input = document.active_element().and_then(|active| active.dyn_into::<HtmlInputElement>().ok());
        let caret = input.and_then(|input| input.selection_start().ok()?.zip(input.selection_end().ok()?));
        Self { focus, caret, scroll, target: target_top(document) }
    }

    /// Whether the reader is at the top of the page, and the address leads nowhere else.
    fn is_at_top(&self) -> bool {
        self.scroll.1 <= 0.0 && self.target.is_none()
    }

    fn restore(&self, document: &Document, new: &Element) {
        let Some(window) = window() else { return };
        if let Some(element) = self.focus.as_ref().and_then(|path| element_at(new, path)) {
            focus_element(&element, false);
        }
        let input = document.active_element().and_then(|active| active.dyn_into::<HtmlInputElement>().ok());
        if let Some((input, (start, end))) = input.zip(self.caret) {
            let _ = input.set_selection_range(start, end);
        }
        if self.is_at_top() {
            // Scrolling would lay out the page here and now; the next frame does it anyway.
            return;
        }
        window.scroll_to_with_x_and_y(self.scroll.0, self.scroll.1);
        // What is out of sight, as a country in the list below its map, is not to be followed.
        let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        let seen = self.target.filter(|top| (0.0..height).contains(top));
        let moved = seen.zip(target_top(document)).map_or(0.0, |(before, after)| after - before);
        window.scroll_by_with_x_and_y(0.0, moved);
    }
}

/// The distance from the window's top to the element that the address points at, if there is one.
fn target_top(document: &Document) -> Option<f64> {
    let hash = window()?.location().hash().ok()?;
    let id = hash.strip_prefix('#').filter(|id| !id.is_empty())?;
    Some(document.get_element_by_id(id)?.get_bounding_client_rect().top())
}

/// The path from `root` down to `element`: the index of the child at each step.
fn path(root: &Element, element: &Element) -> Option<Vec<u32>> {
    let mut path = Vec::new();
    let mut current = element.clone();
    while current != *root {
        let parent = current.parent_element()?;
        let children = parent.children();
        path.push((0..children.length()).find(|&index| children.item(index).as_ref() == Some(&current))?);
        current = parent;
    }
    path.reverse();
    Some(path)
}

fn element_at(root: &Element, path: &[u32]) -> Option<Element> {
    let mut current = root.clone();
    for index in path {
        current = current.children().item(*index)?;
    }
    Some(current)
}

/// Copies typed text and open details; returns the inputs that were typed into.
fn copy_state(old: &Element, new: &Element) -> Vec<HtmlInputElement> {
    for (from, to) in pairs::<HtmlDetailsElement>(old, new, "details") {
        to.set_open(from.open());
    }
    let mut typed = Vec::new();
    for (from, to) in pairs::<HtmlInputElement>(old, new, "input[name]") {
        if from.type_() != "hidden" && from.value() != from.default_value() {
            to.set_value(&from.value());
            typed.push(to);
        }
    }
    typed
}

/// The elements that a selector finds in both trees, in order.
fn pairs<T: JsCast>(old: &Element, new: &Element, selector: &str) -> Vec<(T, T)> {
    let all = |root: &Element| dom::all::<T>(root.query_selector_all(selector));
    all(old).into_iter().zip(all(new)).collect()
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::components::testing::find;

    #[wasm_bindgen_test]
    async fn a_view_without_a_page_leaves_the_static_one() {
        let body = document().unwrap().body().unwrap();
        let old = document().unwrap().create_element("div").unwrap();
        old.set_id("atlas");
        old.set_inner_html("<main><h1>Static</h1></main>");
        body.append_child(&old).unwrap();
        let blank = || view! { <main></main> };
        assert!(!replace_static_page(blank, async {}).await);
        assert_eq!(find(&body, "#atlas h1").text_content().unwrap(), "Static");
        let page = || view! { <main><h1>"Live"</h1></main> };
        assert!(replace_static_page(page, async {}).await);
        assert_eq!(find(&body, "#atlas h1").text_content().unwrap(), "Live");
        find(&body, "#atlas").remove();
    }
}
