//! Where the reader was on each page of the session's history, for the way back.
//!
//! A browser restores this itself where it loads pages. Where the app draws them, Chromium looks for the place by
//! what stood there, and often misses it.

use std::cell::RefCell;
use std::collections::HashMap;

use web_sys::Navigation;

use super::window;

thread_local! {
    /// The position of each entry that was left, by its key.
    static POSITIONS: RefCell<HashMap<String, (f64, f64)>> = RefCell::default();
}

/// Remembers where the reader is on the entry that is about to be left.
pub fn remember(navigation: &Navigation) {
    let Some(window) = window() else { return };
    let position = (window.scroll_x().unwrap_or_default(), window.scroll_y().unwrap_or_default());
    if let Some(entry) = navigation.current_entry() {
        POSITIONS.with_borrow_mut(|positions| positions.insert(entry.key(), position));
    }
}

/// Scrolls to where the reader was on an entry; false where they have not been there in this visit.
pub fn restore(key: &str) -> bool {
    let position = POSITIONS.with_borrow(|positions| positions.get(key).copied());
    if let (Some(window), Some((x, y))) = (window(), position) {
        window.scroll_to_with_x_and_y(x, y);
    }
    position.is_some()
}
