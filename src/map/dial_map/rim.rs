//! Clips a ring of land to the dial's disc.
//!
//! Where a ring is beyond the rim, it goes on along the rim. The antipode of the dial's center has no place in the
//! plane; land that holds it lies around the disc, so that its ring encloses what is not land. The disc as one more
//! ring inverts that under `evenodd`.

use std::f64::consts::{PI, TAU};

use super::RADIUS;
use crate::map::outline::path::Pixel;

/// The longest step along the rim, in radians: the chord is less than half a unit off the arc.
const STEP: f64 = 0.08;

/// The part of a ring within the disc, as rings to be filled by `evenodd`; none where all of it is outside.
pub(super) fn clip(ring: &[Pixel], holds_antipode: bool) -> Vec<Vec<Pixel>> {
    let Some(start) = ring.iter().position(|point| is_inside(*point)) else { return Vec::new() };
    let mut points: Vec<Pixel> = Vec::new();
    let mut before: Option<Pixel> = None;
    // Where the ring left the disc, and how far it has gone around it since.
    let (mut left_at, mut turned) = (0.0, 0.0);
    for &point in ring.iter().cycle().skip(start).take(ring.len() + 1) {
        let was_inside = before.is_none_or(is_inside);
        let last = before.unwrap_or(point);
        match (was_inside, is_inside(point)) {
            (true, true) => points.push(point),
            (true, false) => {
                let crossing = crossing(last, point);
                left_at = bearing(crossing);
                turned = shorter(bearing(point) - left_at);
                points.push(crossing);
            }
            (false, false) => turned += shorter(bearing(point) - bearing(last)),
            (false, true) => {
                let crossing = crossing(point, last);
                turned += shorter(bearing(crossing) - bearing(last));
                points.extend(along_rim(left_at, turned));
                points.extend([crossing, point]);
            }
        }
        before = Some(point);
    }
    points.dedup();
    let mut rings = vec![points];
    if holds_antipode {
        rings.push(along_rim(0.0, TAU).collect());
    }
    rings
}

fn is_inside((x, y): Pixel) -> bool {
    let [x, y, radius] = [x, y, RADIUS].map(i64::from);
    x * x + y * y <= radius * radius
}

/// Where the line from a point inside to one outside crosses the rim.
fn crossing(inside: Pixel, outside: Pixel) -> Pixel {
    let (x, y) = (f64::from(inside.0), f64::from(inside.1));
    let (dx, dy) = (f64::from(outside.0) - x, f64::from(outside.1) - y);
    let (a, b, c) = (dx * dx + dy * dy, x * dx + y * dy, x * x + y * y - f64::from(RADIUS).powi(2));
    let fraction = ((b * b - a * c).max(0.0).sqrt() - b) / a.max(1e-9);
    rim(f64::atan2(y + dy * fraction, x + dx * fraction))
}

fn bearing((x, y): Pixel) -> f64 {
    f64::from(y).atan2(f64::from(x))
}

/// An angle as the shorter of the two ways around.
fn shorter(angle: f64) -> f64 {
    (angle + PI).rem_euclid(TAU) - PI
}

fn rim(bearing: f64) -> Pixel {
    let (sin, cos) = bearing.sin_cos();
    ((f64::from(RADIUS) * cos).round() as i32, (f64::from(RADIUS) * sin).round() as i32)
}

/// Points along the rim, ends not included.
fn along_rim(from: f64, turn: f64) -> impl Iterator<Item = Pixel> {
    let steps = (turn.abs() / STEP).ceil() as i32;
    (1..steps).map(move |step| rim(from + turn * f64::from(step) / f64::from(steps)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_within_stays_and_one_outside_is_gone() {
        let ring = vec![(0, 0), (10, 0), (10, 10), (0, 0)];
        assert_eq!(clip(&ring, false), [vec![(0, 0), (10, 0), (10, 10), (0, 0)]]);
        assert!(clip(&[(900, 0), (900, 10), (910, 0)], true).is_empty());
        assert!(clip(&[], false).is_empty());
    }

    #[test]
    fn a_ring_that_leaves_comes_back_along_the_rim() {
        let rings = clip(&[(400, -100), (900, -100), (900, 100), (400, 100), (400, -100)], false);
        let [ring] = rings.as_slice() else { panic!("{rings:?}") };
        assert!(ring.len() > 6, "{ring:?}");
        for (x, y) in ring {
            assert!((f64::from(*x).hypot(f64::from(*y))) <= 500.8 && *x >= 400 && y.abs() <= 101, "{x} {y}");
        }
        let around = clip(&[(0, 450), (0, 900), (-900, 0), (0, -900), (900, 0), (10, 900), (10, 450), (0, 450)], true);
        assert_eq!(around.len(), 2, "with the disc");
        assert!(around.iter().all(|ring| ring.len() > 70), "{around:?}");
    }
}
