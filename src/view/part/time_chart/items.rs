//! The dated events that are drawn, with what of them does not change as the timeline is moved.

use super::super::super::Cx;
use crate::chart::label;
use crate::chart::lanes::{self, Lanes, Mark, Room};
use crate::chart::time_layout::{Stretch, stretch};
use crate::chart::time_scale::TimeScale;
use crate::model::event::Event;
use crate::model::topic::Topic;

/// The narrowest that a lying timeline gets, in pixels; labels that do not touch here touch at no greater width.
pub(super) const NARROWEST: f64 = 640.0;
/// Font size of labels, in pixels.
const FONT: f64 = 14.0;
/// The most marks for which a drawing has room to be generous.
const FEW: usize = 36;
/// The most marks and clusters that a drawing may come to, so that it stays below 400 elements.
const MOST: f64 = 54.0;

/// A dated event.
pub(super) struct Item {
    /// Its place in the content's list.
    pub(super) index: usize,
    pub(super) event: &'static Event,
    pub(super) lane: usize,
    pub(super) stretch: Stretch,
    /// How long its label is, in pixels.
    pub(super) label: f64,
}

/// The events that are drawn.
pub(super) struct Items {
    pub(super) all: TimeScale,
    /// Those with a year, in the order of time.
    pub(super) dated: Vec<Item>,
    /// The places in the content's list of those without one.
    pub(super) undated: Vec<usize>,
    /// The topic of each lane; none where all stand in one.
    pub(super) lanes: Vec<&'static Topic>,
    /// The rows that each lane has when all of time is in view at the narrowest: it never has fewer.
    rows: Vec<usize>,
}

impl Items {
    /// Collects the events that `shown` lets through, by their places in the content's list.
    pub(super) fn collect(cx: Cx, all: TimeScale, shown: impl Fn(usize) -> bool, by_topic: bool) -> Self {
        let content = cx.content();
        let topic =
            |event: &Event| event.topics.first().and_then(|id| content.topics.iter().position(|topic| topic.id == *id));
        let mut items = Self { all, dated: Vec::new(), undated: Vec::new(), lanes: Vec::new(), rows: Vec::new() };
        for (index, event) in content.events.iter().enumerate().filter(|(index, _)| shown(*index)) {
            let Some(stretch) = stretch(&event.date, all) else {
                items.undated.push(index);
                continue;
            };
            let more = event.topics.len().saturating_sub(1);
            #[expect(clippy::cast_precision_loss, reason = "a handful of topics")]
            let label = (label::width(cx.say(&event.short)) + more as f64 * 0.8) * FONT + doubt(event) * FONT + 4.0;
            items.dated.push(Item { index, event, lane: topic(event).unwrap_or(0), stretch, label });
        }
        if by_topic {
            // Only lanes that something stands in.
            let used: Vec<bool> =
                (0..content.topics.len()).map(|topic| items.dated.iter().any(|item| item.lane == topic)).collect();
            for item in &mut items.dated {
                item.lane = used.iter().take(item.lane).filter(|used| **used).count();
            }
            let topics = content.topics.iter().zip(used);
            items.lanes = topics.filter(|(_, used)| *used).map(|(topic, _)| topic).collect();
        } else {
            items.dated.iter_mut().for_each(|item| item.lane = 0);
        }
        items.rows = items.packed(all, NARROWEST, None).1.rows;
        items
    }

    /// The place in the content's list of the first event.
    pub(super) fn first(&self) -> Option<usize> {
        self.dated.first().map(|item| item.index).or_else(|| self.undated.first().copied())
    }

    /// The marks at a scale that is `width` pixels long, packed into lanes; the event of an id keeps a place of its own.
    pub(super) fn packed(&self, scale: TimeScale, width: f64, keep: Option<&str>) -> (Vec<Mark>, Lanes) {
        let day = width / scale.days();
        let from_start = |days: f64| (days - self.all.from()) * day;
        let marks: Vec<Mark> = self
            .dated
            .iter()
            .map(|item| Mark {
                lane: item.lane,
                from: from_start(item.stretch.from),
                to: from_start(item.stretch.to),
                label: item.label,
            })
            .collect();
        let lanes = self.lanes.len().max(1);
        let keep = keep.and_then(|id| self.dated.iter().position(|item| item.event.id == id));
        let packed = lanes::pack(&marks, lanes, self.room(&marks, width, self.all.days() * day), keep);
        (marks, packed)
    }

    /// Where marks are few, as many rows as they need; where they are many, so few and wide
    /// places that their number is bounded.
    fn room(&self, marks: &[Mark], width: f64, end: f64) -> Room {
        let lanes = self.lanes.len().max(1);
        let few = lanes::densest(marks, width) <= FEW;
        let rows = if few { (12 / lanes).max(3) } else { (6 / lanes).max(1) };
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let least = if few { 44.0 } else { ((lanes * (rows + 1)) as f64 * width * 1.4 / MOST).max(44.0) };
        Room { rows, least: least.min(end), gap: 12.0, end }
    }

    /// How many rows a lane has, if this drawing needs `now`.
    pub(super) fn rows(&self, lane: usize, now: usize) -> usize {
        self.rows.get(lane).copied().unwrap_or(0).max(now).max(1)
    }
}

/// How long the signs of doubt before a label are, in units of its font size.
fn doubt(event: &Event) -> f64 {
    f64::from(u8::from(event.date.is_approximate()) + u8::from(event.date.is_uncertain())) * 0.8
}
