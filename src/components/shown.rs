//! Which records of a list the query of the address shows.

use leptos::prelude::*;

/// For each record of a list, whether it is shown. Copies share it; all methods are tracked.
#[derive(Clone, Copy)]
pub struct Shown(Memo<Vec<bool>>);

impl Shown {
    /// What `is_shown` says of each record, whenever a signal in it changes.
    pub fn new(is_shown: impl Fn() -> Vec<bool> + Send + Sync + 'static) -> Self {
        Self(Memo::new(move |_| is_shown()))
    }

    /// Whether a record is shown, by its index.
    pub fn contains(self, index: usize) -> bool {
        self.0.with(|shown| shown.get(index).copied().unwrap_or_default())
    }

    /// How many records are shown.
    pub fn count(self) -> usize {
        self.0.with(|shown| shown.iter().filter(|is_shown| **is_shown).count())
    }

    /// The indices of the records that are shown, in the order of the list.
    pub fn indices(self) -> Vec<usize> {
        self.0
            .with(|shown| shown.iter().enumerate().filter(|(_, is_shown)| **is_shown).map(|(index, _)| index).collect())
    }
}
