//! From one shown event to another: the next, the previous, the first, the last, the nearest in another lane.

use leptos::prelude::*;

use super::controller::TimelineController;
use crate::content::event::Event;

impl TimelineController {
    /// The event of an index in the content.
    pub fn event(self, index: usize) -> Option<&'static Event> {
        self.app.content.events.get(index)
    }

    /// The event after or before the selected one in time; the selected one itself at either end. With none
    /// selected, the first or the last. Not tracked.
    pub fn step(self, forward: bool) -> Option<usize> {
        self.neighbor(forward).or_else(|| self.selected.get_untracked()).or_else(|| {
            let shown = untrack(|| self.shown_indices());
            if forward { shown.first() } else { shown.last() }.copied()
        })
    }

    /// The event after or before the selected one; `None` at either end, or with none selected. Not tracked.
    pub fn neighbor(self, forward: bool) -> Option<usize> {
        let selected = self.selected.get_untracked()?;
        self.neighbor_of(selected, forward)
    }

    /// The event after or before one; `None` at either end. Not tracked.
    pub fn neighbor_of(self, index: usize, forward: bool) -> Option<usize> {
        let shown = untrack(|| self.shown_indices());
        if forward {
            shown.into_iter().find(|other| *other > index)
        } else {
            shown.into_iter().take_while(|other| *other < index).last()
        }
    }

    /// The first or the last event. Not tracked.
    pub fn end(self, last: bool) -> Option<usize> {
        let shown = untrack(|| self.shown_indices());
        if last { shown.last() } else { shown.first() }.copied()
    }

    /// The event nearest in time in the nearest lane below or above; the undated ones are the last lane. Not tracked.
    pub fn in_other_lane(self, down: bool) -> Option<usize> {
        let Some(selected) = self.selected.get_untracked() else { return self.step(down) };
        let own = self.lane(selected)?;
        let others = untrack(|| self.shown_indices()).into_iter();
        let nearest = others
            .filter_map(|index| Some((self.lane(index)?, index)))
            .filter(|(lane, _)| if down { *lane > own } else { *lane < own })
            .min_by_key(|(lane, index)| (lane.abs_diff(own), index.abs_diff(selected)));
        Some(nearest.map_or(selected, |(_, index)| index))
    }
}
