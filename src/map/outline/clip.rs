//! Clips a ring to a box (Sutherland and Hodgman 1974).

use super::path::Pixel;
use crate::point::Point;

/// The distance outside of the box at which a ring is cut, so that the stroke of the cut is not visible.
const MARGIN: f64 = 20.0;

/// Moves a ring so that `corner` is at the origin, and clips it to a box of a size with a margin around it.
///
/// Where the ring was outside, the result follows the sides of the box.
pub(super) fn clip(ring: Vec<Pixel>, corner: Point, size: Point) -> Vec<Pixel> {
    let point = |(x, y): Pixel| Point { x: f64::from(x) - corner.x, y: f64::from(y) - corner.y };
    let mut points: Vec<Point> = ring.into_iter().map(point).collect();
    // The distance of a point from each side, positive inside.
    let sides: [fn(Point, Point) -> f64; 4] = [
        |point, _| point.x + MARGIN,
        |point, _| point.y + MARGIN,
        |point, size| size.x + MARGIN - point.x,
        |point, size| size.y + MARGIN - point.y,
    ];
    for inside in sides {
        let mut kept = Vec::new();
        for (from, to) in points.iter().zip(points.iter().cycle().skip(1)) {
            let (a, b) = (inside(*from, size), inside(*to, size));
            if a >= 0.0 {
                kept.push(*from);
            }
            if (a >= 0.0) != (b >= 0.0) {
                let fraction = a / (a - b);
                kept.push(Point { x: from.x + (to.x - from.x) * fraction, y: from.y + (to.y - from.y) * fraction });
            }
        }
        points = kept;
    }
    let mut pixels: Vec<Pixel> =
        points.into_iter().map(|point| (point.x.round() as i32, point.y.round() as i32)).collect();
    pixels.dedup();
    pixels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_at_the_box_and_keeps_what_is_within() {
        let (corner, size) = (Point { x: 100.0, y: 50.0 }, Point { x: 60.0, y: 40.0 });
        let square = |a: i32, b: i32| vec![(a, a), (b, a), (b, b), (a, b)];
        assert_eq!(clip(square(500, 520), corner, size), []);
        let whole = vec![(110, 60), (120, 60), (120, 70)];
        assert_eq!(clip(whole, corner, size), [(10, 10), (20, 10), (20, 20)]);
        let around = clip(square(-900, 900), corner, size);
        assert!(around.iter().all(|(x, y)| (-20..=80).contains(x) && (-20..=60).contains(y)), "{around:?}");
        assert_eq!(around.len(), 4);
    }
}
