//! What is kept on this device: the theme, once the visitor has asked for that, and nothing else.

use super::{root, window};

/// The one name under which anything is kept.
const THEME: &str = "atlas-theme";
/// What is kept where the theme is the system's.
const SYSTEM: &str = "system";

fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

/// What is kept; `None` where nothing is, or where the browser refuses to say.
fn kept() -> Option<String> {
    storage()?.get_item(THEME).ok()?
}

/// The theme that the page shows: `light`, `dark`, or empty for the system's.
pub(super) fn theme() -> String {
    root().and_then(|root| root.get_attribute("data-theme")).unwrap_or_default()
}

/// Shows a theme, and keeps it where keeping is on.
pub(super) fn set_theme(theme: &str) {
    if let Some(root) = root() {
        // An attribute with a plain name can always be set and removed.
        drop(if theme.is_empty() {
            root.remove_attribute("data-theme")
        } else {
            root.set_attribute("data-theme", theme)
        });
    }
    if remembers() {
        set_remembers(true);
    }
}

/// Whether choices are kept.
pub(super) fn remembers() -> bool {
    kept().is_some()
}

/// Turns keeping on or off; off removes what is kept. False where the browser refuses.
pub(super) fn set_remembers(on: bool) -> bool {
    let Some(storage) = storage() else { return !on };
    if !on {
        return storage.remove_item(THEME).is_ok();
    }
    let theme = theme();
    storage.set_item(THEME, if theme.is_empty() { SYSTEM } else { &theme }).is_ok()
}

/// Names and values that are kept.
pub(super) fn stored() -> Vec<(String, String)> {
    kept().map(|theme| (THEME.to_owned(), theme)).into_iter().collect()
}
