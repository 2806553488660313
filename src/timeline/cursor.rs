//! From one shown event to another: the next, the previous, the first, the last, the nearest in another lane.

use leptos::prelude::*;

use super::controller::TimelineController;
use crate::content::event::Event;

/// A direction in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// To the event before.
    Earlier,
    /// To the event after.
    Later,
}

impl TimelineController {
    /// The event of an index in the content.
    pub fn event(self, index: usize) -> Option<&'static Event> {
        self.app.content.events.get(index)
    }

    /// The event after or before the selected one in time; the selected one itself at either end. With none
    /// selected, the first or the last. Not tracked.
    pub fn step(self, toward: Toward) -> Option<usize> {
        self.neighbor(toward).or_else(|| self.selected.get_untracked()).or_else(|| match toward {
            Toward::Later => self.first(),
            Toward::Earlier => self.last(),
        })
    }

    /// The event after or before the selected one; `None` at either end, or with none selected. Not tracked.
    pub fn neighbor(self, toward: Toward) -> Option<usize> {
        let selected = self.selected.get_untracked()?;
        self.neighbor_of(selected, toward)
    }

    /// The event after or before one; `None` at either end. Not tracked.
    pub fn neighbor_of(self, index: usize, toward: Toward) -> Option<usize> {
        let mut shown = untrack(|| self.shown.indices()).into_iter();
        match toward {
            Toward::Later => shown.find(|other| *other > index),
            Toward::Earlier => shown.take_while(|other| *other < index).last(),
        }
    }

    /// The first event. Not tracked.
    pub fn first(self) -> Option<usize> {
        untrack(|| self.shown.indices()).first().copied()
    }

    /// The last event. Not tracked.
    pub fn last(self) -> Option<usize> {
        untrack(|| self.shown.indices()).last().copied()
    }

    /// The event nearest in time in the nearest lane below or above; the undated ones are the last lane. Not tracked.
    pub fn in_other_lane(self, down: bool) -> Option<usize> {
        let Some(selected) = self.selected.get_untracked() else {
            return self.step(if down { Toward::Later } else { Toward::Earlier });
        };
        // Steps are in the order of time, and rise.
        if self.items.with_untracked(|items| items.is_stepped()) {
            return self.step(if down { Toward::Earlier } else { Toward::Later });
        }
        let own = self.lane(selected)?;
        let others = untrack(|| self.shown.indices()).into_iter();
        let nearest = others
            .filter_map(|index| Some((self.lane(index)?, index)))
            .filter(|(lane, _)| if down { *lane > own } else { *lane < own })
            .min_by_key(|(lane, index)| (lane.abs_diff(own), index.abs_diff(selected)));
        Some(nearest.map_or(selected, |(_, index)| index))
    }
}
