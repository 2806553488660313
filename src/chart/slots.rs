//! Labels one under another beside a standing line: as many as have room, the rest counted in their place.

use super::label;

/// One label: that of a mark, or the count of several that follow each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slot {
    /// The first mark that it stands for.
    pub first: usize,
    /// How many marks it stands for.
    pub count: usize,
    /// Where it stands.
    pub at: f64,
}

/// Labels for marks that begin at `starts` (growing), at least `step` apart within
/// `0..=end`. Where there are too many, those near each other share one; the mark
/// `keep` never does.
pub fn slots(starts: &[f64], step: f64, end: f64, keep: Option<usize>) -> Vec<Slot> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a drawing holds a few dozen labels")]
    let most = (end / step).max(0.0).min(1e4) as usize + 1;
    let mut slots: Vec<Slot> = Vec::new();
    let crowded = starts.len() > most;
    // Around the kept mark up to two more labels are needed; they are taken off the rest.
    let width = end.max(f64::MIN_POSITIVE) / most.saturating_sub(3).max(1) as f64;
    let mut stretch = f64::NEG_INFINITY;
    for (index, &at) in starts.iter().enumerate() {
        let own = keep == Some(index) || index.checked_sub(1).is_some_and(|before| keep == Some(before));
        match slots.last_mut() {
            Some(slot) if at < stretch && !own => slot.count += 1,
            _ => {
                // Stretches begin at multiples of the width, so that few marks more do not shift all.
                let next = ((at.max(0.0) / width).floor() + 1.0) * width;
                // The last holds whatever stands at the very end.
                let last = next > end - width / 2.0;
                stretch = match (crowded, last) {
                    (false, _) => at,
                    (true, true) => f64::INFINITY,
                    (true, false) => next,
                };
                slots.push(Slot { first: index, count: 1, at });
            }
        }
    }
    let wanted: Vec<f64> = slots.iter().map(|slot| slot.at).collect();
    for (slot, at) in slots.iter_mut().zip(label::spread(&wanted, step, end)) {
        slot.at = at;
    }
    slots
}
