//! What is kept on this device: the theme, once the visitor has asked for that, and nothing else.

use super::{root, window};

/// The one name under which anything is kept.
const THEME_KEY: &str = "atlas-theme";
/// What is kept where the theme is the system's.
const SYSTEM: &str = "system";

/// Light or dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The value of `data-theme` on the document; `None` for the system's.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The theme that the button chooses after this one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

fn stored_theme() -> Option<String> {
    storage()?.get_item(THEME_KEY).ok()?
}

/// The theme that the page shows.
pub fn theme() -> Theme {
    match root().and_then(|root| root.get_attribute("data-theme")).as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::System,
    }
}

/// Shows a theme, and keeps it if choices are kept.
pub fn set_theme(theme: Theme) {
    if let Some(root) = root() {
        let _ = match theme.name() {
            Some(name) => root.set_attribute("data-theme", name),
            None => root.remove_attribute("data-theme"),
        };
    }
    if persistence_enabled() {
        set_persistence(true);
    }
}

/// Whether choices are kept on this device.
pub fn persistence_enabled() -> bool {
    stored_theme().is_some()
}

/// Turns keeping choices on or off; off removes what is kept. False where the browser refuses.
pub fn set_persistence(enabled: bool) -> bool {
    let Some(storage) = storage() else { return !enabled };
    if enabled {
        storage.set_item(THEME_KEY, theme().name().unwrap_or(SYSTEM)).is_ok()
    } else {
        storage.remove_item(THEME_KEY).is_ok()
    }
}

/// Names and values that are kept.
pub fn stored_entries() -> Vec<(String, String)> {
    stored_theme().map(|theme| (THEME_KEY.to_owned(), theme)).into_iter().collect()
}
