//! What happened where in the document.

use leptos::ev;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, NodeList, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::animation::next_task;
use super::{document, element, find, window};
use crate::point::Area;

/// Where a pointer is in an element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointerPosition {
    /// From the left, as a fraction of the width.
    pub x: f64,
    /// From the top, as a fraction of the height.
    pub y: f64,
    /// The element's width in pixels.
    pub width: f64,
    /// The element's height in pixels.
    pub height: f64,
}

/// Where a pointer event happened in the element whose handler runs.
pub fn pointer_position(event: &ev::MouseEvent) -> Option<PointerPosition> {
    let target = event.current_target()?.dyn_into::<Element>().ok()?;
    let rect = target.get_bounding_client_rect();
    let (width, height) = (rect.width(), rect.height());
    (width > 0.0 && height > 0.0).then(|| {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        PointerPosition { x: (x - rect.left()) / width, y: (y - rect.top()) / height, width, height }
    })
}

/// Sends all further events of a pointer to the element whose handler runs.
pub fn capture_pointer(event: &ev::PointerEvent) {
    if let Some(target) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
        // A pointer that is gone meanwhile cannot be captured, and need not be.
        let _ = target.set_pointer_capture(event.pointer_id());
    }
}

/// The value of an attribute of the element that an event happened on, or of the closest around it that has it.
pub fn closest_attribute(event: &ev::Event, attribute: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// Whether an event happened within an element that a selector matches.
pub fn is_within(event: &ev::Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Whether an event happened on the element whose handler runs, and on nothing in it.
pub fn is_on_element_itself(event: &ev::Event) -> bool {
    event.target() == event.current_target()
}

/// Whether an event happened in a field that takes letters, which keep their meaning there.
pub fn is_in_text_field(event: &ev::Event) -> bool {
    is_within(event, "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]")
}

/// What the input holds that an event happened on.
pub fn input_value(event: &ev::Event) -> String {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// How many elements a selector matches.
pub fn count(selector: &str) -> u32 {
    document().and_then(|document| document.query_selector_all(selector).ok()).map_or(0, |found| found.length())
}

/// The elements of a kind among those that a query has found.
pub(super) fn all<T: JsCast>(found: Result<NodeList, JsValue>) -> Vec<T> {
    let Ok(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<T>().ok()).collect()
}

/// Clicks the element of an id, as the reader would.
pub fn click(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Scrolls the element of an id into view, no further than needed.
pub fn scroll_to_nearest(id: &str) {
    if let Some(element) = element(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Sets what a field holds. One that holds it already is not touched: the reader may be typing.
pub fn set_value(field: &HtmlInputElement, value: &str) {
    if field.value() != value {
        field.set_value(value);
    }
}

/// Keeps empty inputs out of what a form submits, so that they leave no trace in the address.
pub fn skip_empty_inputs(event: &ev::SubmitEvent) {
    let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let inputs = form.map(|form| all::<HtmlInputElement>(form.query_selector_all("input"))).unwrap_or_default();
    for input in inputs.into_iter().filter(|input| input.value().is_empty()) {
        input.set_disabled(true);
        next_task(move || input.set_disabled(false));
    }
}

/// The width of the first drawing that a selector matches, in its own pixels, which the style sheet may magnify; `None`
/// where it is not shown.
pub fn drawing_width(selector: &str) -> Option<f64> {
    let found = find(selector)?;
    let rect = found.get_bounding_client_rect();
    let height: Option<u32> = found.get_attribute("height").and_then(|height| height.parse().ok());
    let own_height = height.filter(|height| *height > 0 && rect.height() > 0.0).map_or(rect.height(), f64::from);
    let magnified = if own_height > 0.0 { rect.height() / own_height } else { 1.0 };
    Some(rect.width() / magnified).filter(|width| *width > 0.0)
}

/// The size in pixels of the type of the first element that a selector matches.
pub fn font_size(selector: &str) -> Option<f64> {
    let found = find(selector)?;
    let size = window()?.get_computed_style(&found).ok()??.get_property_value("font-size").ok()?;
    // "17.06px"
    Some(js_sys::Number::parse_float(&size)).filter(|size| *size > 0.0)
}

/// How much of the first element that a selector matches is in the box of another, as fractions of its size, and its
/// width in pixels; `None` where one of them is not shown.
pub fn seen_within(inner: &str, outer: &str) -> Option<(Area, f64)> {
    let rect = |selector: &str| Some(find(selector)?.get_bounding_client_rect());
    let (inner, outer) = (rect(inner)?, rect(outer)?);
    let (width, height) = (inner.width(), inner.height());
    (width > 0.0 && height > 0.0 && outer.width() > 0.0).then(|| {
        let (across, down) = (|x: f64| (x - inner.left()) / width, |y: f64| (y - inner.top()) / height);
        let (left, right) = (across(outer.left()), across(outer.right()));
        (Area { left, right, top: down(outer.top()), bottom: down(outer.bottom()) }, width)
    })
}

/// The value of an attribute of the topmost element that has it under a pointer.
pub fn attribute_under_pointer(event: &ev::MouseEvent, attribute: &str) -> Option<String> {
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    let found = document()?.elements_from_point(x, y);
    found.iter().find_map(|element| element.dyn_into::<Element>().ok()?.get_attribute(attribute))
}

/// Whether a key is pressed with a modifier that makes it the browser's own shortcut.
pub fn has_modifier(key: &ev::KeyboardEvent) -> bool {
    key.ctrl_key() || key.meta_key() || key.alt_key()
}

/// Whether a click asks for a new tab or window, which is the browser's to open.
pub fn opens_elsewhere(click: &web_sys::MouseEvent) -> bool {
    click.ctrl_key() || click.meta_key() || click.shift_key()
}
