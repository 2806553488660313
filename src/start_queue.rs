//! Starting in several tasks: the parts of the first page that wait for their turn to be drawn.

use std::collections::VecDeque;

use leptos::prelude::*;

use crate::browser::animation::until_next_task;

/// The parts of a page that are still to be drawn. Copies share them.
///
/// Drawing a whole page is one long task on an old phone, and meanwhile the static page would not answer a touch. So
/// the first page is drawn part by part, before it replaces the static one. Later pages are drawn at once.
#[derive(Clone, Copy)]
pub struct StartQueue {
    waiting: StoredValue<VecDeque<RwSignal<bool>>>,
    is_open: RwSignal<bool>,
}

impl StartQueue {
    /// A queue that parts can join.
    pub fn open() -> Self {
        Self { waiting: StoredValue::new(VecDeque::new()), is_open: RwSignal::new(true) }
    }

    /// A queue that no part can join: everything is drawn at once.
    pub fn closed() -> Self {
        Self { waiting: StoredValue::new(VecDeque::new()), is_open: RwSignal::new(false) }
    }

    /// Whether the first page is still being drawn, out of sight; tracked.
    pub fn is_open(self) -> bool {
        self.is_open.get()
    }

    /// The same, untracked.
    pub fn is_open_untracked(self) -> bool {
        self.is_open.get_untracked()
    }

    /// A signal that says when it is a part's turn; `None` if it need not wait.
    pub fn join(self) -> Option<RwSignal<bool>> {
        self.is_open_untracked().then(|| {
            let is_due = RwSignal::new(false);
            self.waiting.update_value(|waiting| waiting.push_back(is_due));
            is_due
        })
    }

    /// Draws all parts, each in a task of its own, and closes the queue.
    pub async fn draw_all(self) {
        loop {
            // What is drawn now may have parts, too.
            until_next_task().await;
            let next = self.waiting.try_update_value(VecDeque::pop_front);
            let Some(is_due) = next.flatten() else { break };
            is_due.set(true);
        }
        self.is_open.set(false);
    }
}
