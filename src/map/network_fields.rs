//! The networks of the home region as fields of dots beside home, all at one scale.

use crate::pictogram::{Sunflower, sunflower};
use crate::point::Point;

/// How many pixels a unit of a field is, where the drawing is large.
pub const FIELD_SCALE: f64 = 0.23;
/// The distance of the largest field from home, and of two fields, in pixels.
const DISTANCE: f64 = 52.0;
const GAP: f64 = 18.0;
/// Where the line branches, in pixels from home.
const BRANCH: f64 = 28.0;
/// The least distance of two names, in pixels: on a phone the drawing is less than half as large, and type is not.
const NAME_HEIGHT: f64 = 112.0;
/// The distance of a name from its field, in pixels.
const NAME: f64 = 12.0;

/// A network's field. Lengths are in pixels from home, y down.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkField {
    /// Which of the counts it shows.
    pub index: usize,
    /// The dots, around their own center.
    pub dots: Sunflower,
    /// The center.
    pub center: Point,
    /// Where the name begins.
    pub name: Point,
}

/// A field for each count that can be drawn as one, the largest first and at the height of home; and the line that ties
/// all to home, as the `d` of one SVG path.
#[must_use]
pub fn network_fields(counts: &[f64]) -> (Vec<NetworkField>, String) {
    let mut drawn: Vec<(usize, Sunflower)> =
        counts.iter().enumerate().filter_map(|(index, count)| Some((index, sunflower(*count)?))).collect();
    drawn.sort_by_key(|(_, dots)| std::cmp::Reverse(dots.radius));
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let radius = |dots: &Sunflower| dots.radius as f64 * FIELD_SCALE;
    let largest = drawn.first().map_or(0.0, |(_, dots)| radius(dots));
    let mut line = String::new();
    let mut fields: Vec<NetworkField> = Vec::with_capacity(drawn.len());
    let mut bottom = -largest - GAP;
    for (index, dots) in drawn {
        let radius = radius(&dots);
        let above = fields.last().map_or(f64::MIN, |field: &NetworkField| field.center.y + NAME_HEIGHT);
        let center = Point { x: DISTANCE + largest, y: (bottom + GAP + radius).max(above) };
        bottom = center.y + radius;
        #[expect(clippy::cast_possible_truncation, reason = "a few hundred pixels")]
        let [branch, y, end] = [BRANCH, center.y, center.x - radius - 4.0].map(|at| at.round() as i32);
        line.push_str(&if fields.is_empty() { format!("M0 0H{end}") } else { format!("M{branch} 0V{y}H{end}") });
        fields.push(NetworkField { index, dots, center, name: Point { x: center.x + radius + NAME, y: center.y } });
    }
    (fields, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_stand_below_each_other_the_largest_beside_home() {
        let (fields, line) = network_fields(&[55.0, 511.0, 0.5, 85.0]);
        assert_eq!(fields.iter().map(|field| field.index).collect::<Vec<_>>(), [1, 3, 0]);
        assert!(fields.first().is_some_and(|field| field.center.y.abs() < 1e-9));
        for pair in fields.windows(2) {
            let [above, below] = pair else { continue };
            let radii = (above.dots.radius + below.dots.radius) as f64 * FIELD_SCALE;
            assert!(below.center.y - above.center.y >= radii + GAP - 1e-9, "{above:?} {below:?}");
        }
        assert_eq!(line.matches('M').count(), 3);
        assert_eq!(network_fields(&[]), (Vec::new(), String::new()));
    }
}
