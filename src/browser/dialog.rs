//! Dialogs: shown above the page, closed by the browser on Escape.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

use super::element;

/// Shows the dialog of an id. A browser that has no dialogs shows it where it stands in the page.
pub fn show(id: &str) {
    let Some(element) = element(id) else { return };
    let shown = as_dialog(&element).is_some_and(|dialog| dialog.open() || dialog.show_modal().is_ok());
    if !shown {
        let _ = element.set_attribute("open", "");
    }
}

/// Whether the dialog of an id is open.
pub fn is_open(id: &str) -> bool {
    element(id).is_some_and(|element| element.has_attribute("open"))
}

/// Closes the dialog of an id.
pub fn close(id: &str) {
    let Some(element) = element(id) else { return };
    match as_dialog(&element) {
        Some(dialog) => dialog.close(),
        None => drop(element.remove_attribute("open")),
    }
}

/// The element with its methods; `None` in browsers from before 2022, which have none.
fn as_dialog(element: &Element) -> Option<&HtmlDialogElement> {
    element.dyn_ref()
}
