//! Starting in several tasks: the parts of the first page that wait for their turn to be drawn.

use std::collections::VecDeque;

use leptos::prelude::*;

use crate::browser::animation::until_next_task;

/// The parts of a page that are still to be drawn. Copies share them.
///
/// Drawing a whole page is one long task on an old phone, and meanwhile the static page would not answer a touch. So the
/// first page is drawn part by part, before it replaces the static one. Later pages are drawn at once.
#[derive(Clone, Copy)]
pub struct StartQueue(StoredValue<Option<VecDeque<RwSignal<bool>>>>);

impl StartQueue {
    /// A queue that parts can join.
    pub fn open() -> Self {
        Self(StoredValue::new(Some(VecDeque::new())))
    }

    /// A queue that no part can join: everything is drawn at once.
    pub fn closed() -> Self {
        Self(StoredValue::new(None))
    }

    /// A signal that says when it is a part's turn; `None` if it need not wait.
    pub fn join(self) -> Option<RwSignal<bool>> {
        let is_due = RwSignal::new(false);
        let joined = self.0.try_update_value(|queue| queue.as_mut().map(|queue| queue.push_back(is_due)));
        joined.flatten().map(|()| is_due)
    }

    /// Draws all parts, each in a task of its own, and closes the queue.
    pub async fn draw_all(self) {
        loop {
            // What is drawn now may have parts, too.
            until_next_task().await;
            let next = self.0.try_update_value(|queue| queue.as_mut().and_then(VecDeque::pop_front));
            let Some(is_due) = next.flatten() else { break };
            is_due.set(true);
        }
        self.0.set_value(None);
    }
}
