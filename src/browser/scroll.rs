//! Where the reader was on each page of the session's history, for the way back; and the top of a page, which comes
//! first.
//!
//! A browser restores the place itself where it loads pages. Where the app draws them, Chromium looks for the place by
//! what stood there, and often misses it.

use std::cell::RefCell;

use web_sys::Navigation;

use super::animation::after_paint;
use super::{root, window};

/// The most entries that are remembered; nobody goes back further by the button that they are for.
const MOST: usize = 100;

thread_local! {
    static POSITIONS: RefCell<Positions> = RefCell::default();
}

/// The position on each entry that was left, by its key, the one that was left last at the end.
#[derive(Debug, Default)]
struct Positions(Vec<(String, (f64, f64))>);

impl Positions {
    fn insert(&mut self, key: String, position: (f64, f64)) {
        self.0.retain(|(other, _)| *other != key);
        if self.0.len() >= MOST {
            self.0.remove(0);
        }
        self.0.push((key, position));
    }

    fn get(&self, key: &str) -> Option<(f64, f64)> {
        self.0.iter().find(|(own, _)| own == key).map(|(_, position)| *position)
    }
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
    let position = POSITIONS.with_borrow(|positions| positions.get(key));
    if let (Some(window), Some((x, y))) = (window(), position) {
        window.scroll_to_with_x_and_y(x, y);
    }
    position.is_some()
}

/// Has the browser lay out the new page's first screens before the rest, which follows once they have been seen.
///
/// It is for pages that are read from their top: until the rest is laid out, how far down it stands is a guess. The
/// style sheet says which parts can wait (`data-top-first`).
pub fn lay_out_top_first() {
    let Some(root) = root() else { return };
    let _ = root.set_attribute("data-top-first", "");
    after_paint(move || {
        let _ = root.remove_attribute("data-top-first");
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_entries_are_remembered() {
        let mut positions = Positions::default();
        for entry in 0..=MOST {
            positions.insert(entry.to_string(), (0.0, 1.0));
        }
        // One that is left again counts as late.
        positions.insert("1".to_owned(), (0.0, 2.0));
        positions.insert("next".to_owned(), (0.0, 3.0));
        assert_eq!(positions.0.len(), MOST);
        let cases =
            [("0", None), ("1", Some((0.0, 2.0))), ("2", None), ("3", Some((0.0, 1.0))), ("next", Some((0.0, 3.0)))];
        for (key, position) in cases {
            assert_eq!(positions.get(key), position, "{key}");
        }
    }
}
