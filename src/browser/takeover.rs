//! Taking over: the app is built beside the static page and replaces it in one step.
//!
//! Replacing, not hydrating: whatever a translator or an extension has done to
//! the static page cannot break the app.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlDetailsElement, HtmlElement, HtmlInputElement, NodeList};

use super::document;

/// Builds `view` and puts it in the static page's place. False where there is no such place.
pub(super) fn take_over<N: IntoView + 'static>(view: impl FnOnce() -> N + 'static) -> bool {
    let Some(document) = document() else { return false };
    let Some(old) = document.get_element_by_id("atlas") else { return false };
    let Some(new) = document.create_element("div").ok().and_then(|new| new.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    new.set_id("atlas");
    leptos::mount::mount_to(new.clone(), view).forget();
    let kept = Kept::of(&document, &old);
    let typed = copy_state(&old, &new);
    if old.replace_with_with_node_1(&new).is_err() {
        return false;
    }
    for input in typed {
        // Tells the app what was typed before it came; an event of a fixed name can always be made.
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = web_sys::Event::new_with_event_init_dict("input", &init) {
            drop(input.dispatch_event(&event));
        }
    }
    kept.restore(&document, &new);
    true
}

/// Where the reader is: what has the focus, and how far the page is scrolled.
struct Kept {
    focus: Option<Vec<u32>>,
    /// What is selected of the text in the focused input.
    caret: Option<(u32, u32)>,
    scroll: (f64, f64),
    /// The place on screen of what the address points at.
    target: Option<f64>,
}

impl Kept {
    fn of(document: &Document, old: &Element) -> Self {
        let window = super::window();
        let scroll = window.map_or((0.0, 0.0), |window| {
            (window.scroll_x().unwrap_or_default(), window.scroll_y().unwrap_or_default())
        });
        let focus =
            document.active_element().filter(|active| old.contains(Some(active))).and_then(|active| path(old, &active));
        let input = document.active_element().and_then(|active| active.dyn_into::<HtmlInputElement>().ok());
        let caret = input.and_then(|input| input.selection_start().ok()?.zip(input.selection_end().ok()?));
        Self { focus, caret, scroll, target: target_top(document) }
    }

    fn restore(&self, document: &Document, new: &Element) {
        let Some(window) = super::window() else { return };
        if let Some(element) = self.focus.as_ref().and_then(|path| walk(new, path)) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // Links in SVG have the same `focus` as HTML elements.
            drop(element.unchecked_into::<HtmlElement>().focus_with_options(&options));
        }
        let input = document.active_element().and_then(|active| active.dyn_into::<HtmlInputElement>().ok());
        if let Some((input, (start, end))) = input.zip(self.caret) {
            drop(input.set_selection_range(start, end));
        }
        window.scroll_to_with_x_and_y(self.scroll.0, self.scroll.1);
        let moved = self.target.zip(target_top(document)).map_or(0.0, |(before, after)| after - before);
        window.scroll_by_with_x_and_y(0.0, moved);
    }
}

/// The distance from the window's top to the element that the address points at, if there is one.
fn target_top(document: &Document) -> Option<f64> {
    let hash = super::window()?.location().hash().ok()?;
    let id = hash.strip_prefix('#').filter(|id| !id.is_empty())?;
    Some(document.get_element_by_id(id)?.get_bounding_client_rect().top())
}

/// The way from `root` down to `element`: which child at each step.
fn path(root: &Element, element: &Element) -> Option<Vec<u32>> {
    let mut path = Vec::new();
    let mut here = element.clone();
    while here != *root {
        let parent = here.parent_element()?;
        let children = parent.children();
        path.push((0..children.length()).find(|&index| children.item(index).as_ref() == Some(&here))?);
        here = parent;
    }
    path.reverse();
    Some(path)
}

fn walk(root: &Element, path: &[u32]) -> Option<Element> {
    let mut here = root.clone();
    for index in path {
        here = here.children().item(*index)?;
    }
    Some(here)
}

/// Copies what was typed and which details stand open; returns the inputs that were typed into.
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
    let all = |root: &Element| root.query_selector_all(selector).ok();
    let cast = |list: &NodeList, index| list.item(index)?.dyn_into::<T>().ok();
    let Some((old, new)) = all(old).zip(all(new)) else { return Vec::new() };
    (0..old.length().min(new.length())).filter_map(|index| cast(&old, index).zip(cast(&new, index))).collect()
}
