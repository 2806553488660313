//! What only a browser can do, as small functions. Called natively, by `prerender`, they do nothing.
//!
//! Handlers and effects, which never run natively, call them where they need them. Nothing here decides
//! what a page shows.

pub mod animation;
pub mod clipboard;
pub mod clock;
pub mod collation;
pub mod dialog;
pub mod dom;
pub mod fetch;
pub mod focus;
pub mod head;
pub mod json;
pub mod kept;
pub mod media;
pub mod navigation;
pub mod offline;
pub mod reading;
pub mod replace;
pub mod scroll;
pub mod storage;
pub mod text;
pub mod transition;

use web_sys::{Document, Element, Window};

/// Whether there is a browser at all.
pub const fn is_available() -> bool {
    cfg!(target_arch = "wasm32")
}

/// The window; `None` natively, where asking for it would panic.
pub fn window() -> Option<Window> {
    if is_available() { web_sys::window() } else { None }
}

/// The document.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The `<html>` element.
pub fn root() -> Option<Element> {
    document()?.document_element()
}

/// The element of an id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The first element that a selector matches.
pub fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// What follows the origin in the address that the browser shows: path, query, fragment.
pub fn current_address() -> String {
    let location = window().map(|window| window.location());
    let part = |part: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>| {
        location.as_ref().and_then(|location| part(location).ok()).unwrap_or_default()
    };
    part(web_sys::Location::pathname) + &part(web_sys::Location::search) + &part(web_sys::Location::hash)
}

/// Loads the page from its host.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// An address with the site's own origin before it.
pub fn absolute_url(address: &str) -> String {
    let origin = window().and_then(|window| window.location().origin().ok());
    origin.unwrap_or_default() + address
}

/// Whether the static page stands, and the app may still replace it.
pub fn is_starting() -> bool {
    root().and_then(|root| root.get_attribute("data-app")).as_deref() == Some("static")
}

/// Says on the document how far the app has come: `ready` or `failed`.
pub fn set_app_state(state: &str) {
    if let Some(root) = root() {
        // Setting an attribute fails only where its name is invalid.
        let _ = root.set_attribute("data-app", state);
    }
}

/// Says on the document that the app has failed, and that it has stopped if it was ready: links then load the static
/// pages, and a notice says so. Where no page is left to read, the boot script loads the host's.
pub fn report_stop() {
    if let Some(root) = root().filter(|root| root.get_attribute("data-app").as_deref() == Some("ready")) {
        // Setting an attribute fails only where its name is invalid.
        let _ = root.set_attribute("data-stopped", "");
    }
    set_app_state("failed");
}
