//! What is kept on this device: the theme and recent searches, once the visitor has asked for that; that pages are not
//! to be kept, once the visitor has said so; and nothing else.

use super::{root, window};

/// The name under which the theme is kept.
const THEME_KEY: &str = "atlas-theme";
/// The name under which it is kept that no pages are to be. The boot script reads it, too.
const OFFLINE_KEY: &str = "atlas-offline";
/// The value of [`OFFLINE_KEY`] where no pages are to be kept.
const OFF: &str = "off";
/// The name under which recent searches are kept, one a line, the latest first.
const SEARCHES_KEY: &str = "atlas-searches";
/// The most searches that are kept.
const MOST_SEARCHES: usize = 5;
/// The value of [`THEME_KEY`] where the theme is the system's.
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

fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

fn stored_theme() -> Option<String> {
    stored(THEME_KEY)
}

/// Whether the visitor has said that no pages are to be kept for reading offline.
pub fn offline_is_off() -> bool {
    stored(OFFLINE_KEY).as_deref() == Some(OFF)
}

/// Keeps that no pages are to be kept, or forgets it. A browser that refuses does not remember it.
pub fn set_offline_off(off: bool) {
    if let Some(storage) = storage() {
        let _ = if off { storage.set_item(OFFLINE_KEY, OFF) } else { storage.remove_item(OFFLINE_KEY) };
    }
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
        storage.remove_item(THEME_KEY).and(storage.remove_item(SEARCHES_KEY)).is_ok()
    }
}

/// What was searched for lately, the latest first; nothing where choices are not kept.
pub fn recent_searches() -> Vec<String> {
    let kept = if persistence_enabled() { stored(SEARCHES_KEY) } else { None };
    kept.unwrap_or_default().lines().take(MOST_SEARCHES).map(str::to_owned).collect()
}

/// Keeps a search, if choices are kept.
pub fn remember_search(query: &str) {
    let query = query.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some(storage) = storage().filter(|_| persistence_enabled() && !query.is_empty()) else { return };
    let others = recent_searches().into_iter().filter(|other| *other != query);
    let searches: Vec<String> = [query.clone()].into_iter().chain(others).take(MOST_SEARCHES).collect();
    let _ = storage.set_item(SEARCHES_KEY, &searches.join("\n"));
}

/// Names and values that are kept.
pub fn stored_entries() -> Vec<(String, String)> {
    [THEME_KEY, SEARCHES_KEY, OFFLINE_KEY].into_iter().filter_map(|key| Some((key.to_owned(), stored(key)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_boot_script_reads_what_is_kept_here() {
        let boot = include_str!("../../public/boot.js");
        let themes = [Theme::Light, Theme::Dark].map(|theme| theme.name().unwrap_or_default());
        for code in [
            format!("localStorage.getItem(\"{OFFLINE_KEY}\") === \"{OFF}\""),
            format!("localStorage.getItem(\"{THEME_KEY}\")"),
            format!("theme === \"{}\" || theme === \"{}\"", themes[0], themes[1]),
        ] {
            assert!(boot.contains(&code), "{code} is not in public/boot.js");
        }
        // Nothing else is stored, or read, by the scripts that are not compiled.
        assert_eq!(boot.matches("localStorage").count(), 2);
    }
}
