//! The events that a timeline draws, with what of them does not change as it is panned and zoomed.

use super::bar::{DateBar, date_bar};
use super::label;
use super::lanes::{self, Lanes, Mark, PackOptions};
use super::scale::TimeScale;
use crate::content::Content;
use crate::content::event::Event;
use crate::content::language::Language;
use crate::content::topic::Topic;

/// The narrowest that a horizontal timeline gets, in pixels; labels that do not touch here touch at no greater width.
pub const NARROWEST: f64 = 580.0;
/// The most events that have a row each.
pub const MAX_STEPS: usize = 14;
/// Font size of labels, in pixels.
const FONT_SIZE: f64 = 14.0;
/// Font sizes of the name and of the year of a step, and what its mark and the spaces take.
const STEP_NAME: f64 = 17.5;
const STEP_YEAR: f64 = 14.5;
const STEP_MARK: f64 = 30.0;
/// The most marks within a view for which a drawing has room to be generous.
const FEW_MARKS: usize = 36;
/// The most marks and clusters of a drawing, which keeps it below 400 elements.
const MAX_DRAWN: f64 = 54.0;

/// A dated event.
#[derive(Clone, Copy, Debug)]
pub struct ChartItem {
    /// Its index in the content.
    pub index: usize,
    /// The event.
    pub event: &'static Event,
    /// Its lane, from 0.
    pub lane: usize,
    /// Where it lies in time.
    pub bar: DateBar,
    /// The width of its label, in pixels.
    pub label: f64,
    /// The width of its label with the year and the mark, where it has a row of its own.
    pub step_label: f64,
}

/// The events of a drawing.
#[derive(Clone, Debug)]
pub struct ChartItems {
    /// All of time that can be shown.
    pub all: TimeScale,
    /// Those with a year, in the order of time.
    pub dated: Vec<ChartItem>,
    /// The indices in the content of those without one.
    pub undated: Vec<usize>,
    /// The topic of each lane; empty where all are in one.
    pub lanes: Vec<&'static Topic>,
    /// The rows of each lane when all of time is in view at the narrowest: it never has fewer.
    min_rows: Vec<usize>,
}

/// The items packed at a scale.
pub struct Packed {
    /// The items as marks, in pixels from the start of all time.
    pub marks: Vec<Mark>,
    /// Their places.
    pub lanes: Lanes,
}

impl ChartItems {
    /// Collects the events that `shown` includes, by their indices in the content; in one lane, or one for each topic.
    pub fn collect(
        content: &'static Content,
        language: &Language,
        all: TimeScale,
        shown: impl Fn(usize) -> bool,
        by_topic: bool,
    ) -> Self {
        let topic_of = |event: &Event| {
            let first = event.topics.first()?;
            content.topics.iter().position(|topic| topic.id == *first)
        };
        let mut items = Self { all, dated: Vec::new(), undated: Vec::new(), lanes: Vec::new(), min_rows: Vec::new() };
        for (index, event) in content.events.iter().enumerate().filter(|(index, _)| shown(*index)) {
            match date_bar(&event.date, all) {
                Some(bar) => {
                    let lane = if by_topic { topic_of(event).unwrap_or(0) } else { 0 };
                    let label = label_width(event, language, FONT_SIZE) + 4.0;
                    let year = label::width(event.date.short_phrase(language)) * STEP_YEAR;
                    let step_label = label_width(event, language, STEP_NAME) + year + STEP_MARK;
                    items.dated.push(ChartItem { index, event, lane, bar, label, step_label });
                }
                None => items.undated.push(index),
            }
        }
        if by_topic {
            items.drop_empty_lanes(&content.topics);
        }
        items.min_rows = items.packed(all, NARROWEST, None).lanes.rows;
        items
    }

    fn drop_empty_lanes(&mut self, topics: &'static [Topic]) {
        let used: Vec<bool> = (0..topics.len()).map(|topic| self.dated.iter().any(|item| item.lane == topic)).collect();
        for item in &mut self.dated {
            item.lane = used.iter().take(item.lane).filter(|used| **used).count();
        }
        self.lanes = topics.iter().zip(used).filter(|(_, used)| *used).map(|(topic, _)| topic).collect();
    }

    /// Whether there are so few that each has a row of its own.
    pub fn is_stepped(&self) -> bool {
        self.dated.len() <= MAX_STEPS
    }

    /// The index in the content of the first event.
    pub fn first(&self) -> Option<usize> {
        self.dated.first().map(|item| item.index).or_else(|| self.undated.first().copied())
    }

    /// Packs the items at a scale that is `width` pixels wide; the event of the index `keep` is in no cluster.
    pub fn packed(&self, scale: TimeScale, width: f64, keep: Option<usize>) -> Packed {
        let day = width / scale.days();
        let from_start = |days: f64| (days - self.all.from()) * day;
        let mark = |item: &ChartItem| Mark {
            lane: item.lane,
            from: from_start(item.bar.from),
            to: from_start(item.bar.to),
            label: item.label,
        };
        let marks: Vec<Mark> = self.dated.iter().map(mark).collect();
        let keep = keep.and_then(|index| self.dated.iter().position(|item| item.index == index));
        let options = self.options(&marks, width, self.all.days() * day);
        let lanes = lanes::pack(&marks, self.lane_count(), options, keep);
        Packed { marks, lanes }
    }

    fn lane_count(&self) -> usize {
        self.lanes.len().max(1)
    }

    /// Few marks get as many rows as they need. Many get few rows and wide footprints, which bounds their number.
    fn options(&self, marks: &[Mark], width: f64, end: f64) -> PackOptions {
        let lanes = self.lane_count();
        if lanes::densest(marks, width) <= FEW_MARKS {
            return PackOptions { rows: (12 / lanes).max(3), min_footprint: 44_f64.min(end), gap: 12.0, end };
        }
        let rows = (6 / lanes).max(1);
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let min_footprint = (lanes * (rows + 1)) as f64 * width * 1.4 / MAX_DRAWN;
        PackOptions { rows, min_footprint: min_footprint.max(44.0).min(end), gap: 12.0, end }
    }

    /// How many rows a lane has in a drawing that needs `needed`.
    pub fn rows(&self, lane: usize, needed: usize) -> usize {
        self.min_rows.get(lane).copied().unwrap_or(0).max(needed).max(1)
    }
}

/// The width of an event's label with its signs of doubt before it and a dot for each further topic after it.
fn label_width(event: &Event, language: &Language, font_size: f64) -> f64 {
    let doubts = u8::from(event.date.is_approximate()) + u8::from(event.date.is_uncertain());
    let further_topics = u32::try_from(event.topics.len().saturating_sub(1)).unwrap_or(0);
    let signs = (f64::from(doubts) + f64::from(further_topics)) * 0.8;
    (label::width(event.short.get(language)) + signs) * font_size
}
