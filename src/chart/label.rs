//! Labels that never touch: how wide they are, and where they stand under one another.

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
