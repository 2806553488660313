//! Labels in one dimension: their estimated width, and positions at which they do not overlap.

/// The estimated width of a text in em, for a common sans-serif font.
///
/// It is rounded up: a label with too much room looks better than one that is cut off.
pub fn width(text: &str) -> f64 {
    text.chars()
        .map(|char| match char {
            // Chinese characters are a square em.
            '\u{2e80}'.. => 1.02,
            'i' | 'j' | 'l' | 'I' | 't' | 'f' | 'r' | ' ' | '.' | ',' | '\'' | '’' | '|' => 0.36,
            'm' | 'w' | 'M' | 'W' => 0.9,
            'A'..='Z' => 0.7,
            _ => 0.58,
        })
        .sum()
}

/// Positions for labels, at least `spacing` apart and as near to the `wanted` ones (in ascending order) as that
/// allows. They are within `0..=end` if there is room; otherwise they go on beyond `end`.
pub fn spread(wanted: &[f64], spacing: f64, end: f64) -> Vec<f64> {
    let mut positions: Vec<f64> = Vec::with_capacity(wanted.len());
    for position in wanted {
        let min = positions.last().map_or(0.0, |last| last + spacing);
        positions.push(position.max(min));
    }
    let mut max = end;
    for position in positions.iter_mut().rev() {
        *position = position.min(max);
        max = *position - spacing;
    }
    let overflow = -positions.first().copied().unwrap_or(0.0).min(0.0);
    positions.iter().map(|position| position + overflow).collect()
}
