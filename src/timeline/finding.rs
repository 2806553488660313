//! What a timeline shows at a glance, worked out from the events: how late most of them are.

use crate::content::date::{Span, year_of_day};
use crate::content::event::Event;

/// The fewest dated events that a finding is made of.
const FEWEST: usize = 5;
/// Most events have to lie within this part of the whole time, or it is no finding.
const MOST_WITHIN: f64 = 0.4;

/// More than half of the events come after a year, which is late in all of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How many events come after the year.
    pub count: usize,
    /// How many have a year.
    pub total: usize,
    /// The year.
    pub year: i64,
}

/// The finding; `None` where events are few or spread out, or where a vague date may lie on either side of the year.
/// The events are in the order of shipped content: by when they begin.
pub fn finding(events: &[Event]) -> Option<Finding> {
    let spans: Vec<Span> = events.iter().filter_map(|event| event.date.span()).collect();
    let starts: Vec<i64> = spans.iter().filter_map(|span| span.earliest()).collect();
    let (total, first, last) = (spans.len(), *starts.first()?, *starts.last()?);
    if total < FEWEST || starts.len() < total {
        return None;
    }
    let middle = *starts.get(total - (total / 2 + 1))?;
    let year = year_of_day(middle) - 1;
    let begins_after = |span: &&Span| span.earliest().is_some_and(|day| year_of_day(day) > year);
    // The day after the last is the first of the next year at the latest.
    let ends_before = |span: &&Span| span.latest().is_some_and(|day| year_of_day(day - 1) <= year);
    let count = spans.iter().filter(begins_after).count();
    let before = spans.iter().filter(ends_before).count();
    #[expect(clippy::cast_precision_loss, reason = "days of any year are below 2^53")]
    let is_late = ((last - middle) as f64) < (last - first) as f64 * MOST_WITHIN;
    (is_late && before > 0 && count + before == total).then_some(Finding { count, total, year })
}
