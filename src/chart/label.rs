//! Labels that never touch: how wide they are, and how high or low they step.

/// About how wide a text is, in units of its font size: the measure of a usual
/// sans, rounded up, so that a label is rather given too much room than too little.
pub fn width(text: &str) -> f64 {
    text.chars()
        .map(|letter| match letter {
            '\u{2e80}'.. => 1.02,
            'i' | 'j' | 'l' | 'I' | 't' | 'f' | 'r' | ' ' | '.' | ',' | '\'' | '’' | '|' => 0.36,
            'm' | 'w' | 'M' | 'W' => 0.9,
            'A'..='Z' => 0.7,
            _ => 0.58,
        })
        .sum()
}

/// How many levels each label steps up, so that labels that begin at `starts`
/// (in order, growing) and are `widths` long touch neither each other nor the
/// leaders that rise from a label's start to its level.
///
/// From right to left: a label stands above every label that begins under it.
pub fn levels(starts: &[f64], widths: &[f64], gap: f64) -> Vec<usize> {
    let mut out = vec![0; starts.len()];
    let mut placed: Vec<(f64, usize)> = Vec::new();
    for (index, (start, width)) in starts.iter().zip(widths).enumerate().rev() {
        let under = placed.iter().filter(|(other, _)| *other < start + width + gap);
        let level = under.map(|(_, level)| level + 1).max().unwrap_or(0);
        if let Some(slot) = out.get_mut(index) {
            *slot = level;
        }
        placed.push((*start, level));
    }
    out
}

/// Where labels stand along a line so that they are at least `step` apart, as near
/// to `wanted` (in order) as that allows and within `0..=end` where they fit.
pub fn spread(wanted: &[f64], step: f64, end: f64) -> Vec<f64> {
    let mut out: Vec<f64> = Vec::with_capacity(wanted.len());
    for place in wanted {
        let least = out.last().map_or(0.0, |last| last + step);
        out.push(place.max(least));
    }
    let mut most = end;
    for place in out.iter_mut().rev() {
        *place = place.min(most);
        most = *place - step;
    }
    let overrun = -out.first().copied().unwrap_or(0.0).min(0.0);
    out.iter().map(|place| place + overrun).collect()
}
