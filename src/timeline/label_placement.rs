//! Labels of the vertical timeline: one below another, with crowded ones merged into a count.

use super::label;

/// A label for one mark, or for the number of several consecutive marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelSlot {
    /// The index of the first mark.
    pub first: usize,
    /// The number of marks, from 1.
    pub count: usize,
    /// The position of the label.
    pub at: f64,
}

/// Labels for marks that begin at `starts` (in ascending order), at least `step` apart within `0..=end`.
///
/// If there are too many, neighbors share a label; the mark with the index `keep` never does.
pub fn place_labels(starts: &[f64], step: f64, end: f64, keep: Option<usize>) -> Vec<LabelSlot> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a drawing holds a few dozen labels")]
    let capacity = (end / step).max(0.0).min(1e4) as usize + 1;
    let is_crowded = starts.len() > capacity;
    // The kept mark splits the group that it is in, which makes up to two labels more.
    let group_length = end.max(f64::MIN_POSITIVE) / capacity.saturating_sub(3).max(1) as f64;
    let mut slots: Vec<LabelSlot> = Vec::new();
    let mut group_end = f64::NEG_INFINITY;
    for (index, &at) in starts.iter().enumerate() {
        let begins_group = keep == Some(index) || index.checked_sub(1).is_some_and(|before| keep == Some(before));
        match slots.last_mut() {
            Some(slot) if at < group_end && !begins_group => slot.count += 1,
            _ => {
                // Groups end at multiples of their length, so that one mark more does not change them all.
                let next = ((at.max(0.0) / group_length).floor() + 1.0) * group_length;
                // The last group also takes the marks at the very end.
                let is_last = next > end - group_length / 2.0;
                group_end = match (is_crowded, is_last) {
                    (false, _) => at,
                    (true, true) => f64::INFINITY,
                    (true, false) => next,
                };
                slots.push(LabelSlot { first: index, count: 1, at });
            }
        }
    }
    let wanted: Vec<f64> = slots.iter().map(|slot| slot.at).collect();
    for (slot, at) in slots.iter_mut().zip(label::spread(&wanted, step, end)) {
        slot.at = at;
    }
    slots
}
