//! The directions of arrow keys, and the marker that each leads to.

use crate::point::Point;

/// The direction of an arrow key, or of a button with an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Toward smaller x.
    Left,
    /// Toward larger x.
    Right,
    /// Toward smaller y.
    Up,
    /// Toward larger y.
    Down,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    /// The direction of a key's name.
    #[must_use]
    pub fn from_key(name: &str) -> Option<Self> {
        match name {
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            _ => None,
        }
    }

    /// A step of 1 in this direction, as x (rightward) and y (downward).
    #[must_use]
    pub fn step(self) -> (f64, f64) {
        match self {
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
        }
    }
}

/// The nearest point by |x| + |y|, as an index, among those that are in `direction` from `points[from]` rather
/// than in one of the other three. `None` if there is none, or `from` is not an index of `points`.
///
/// Points are in screen units, y down, at most 2^28 from the origin. There are fewer than 2^20 of them.
///
/// **Every point can be reached from every other:** pressing the arrow toward the target brings it nearer each
/// time. Proof: let u = x + y and v = x - y. Then a point is to the right if both u and v grow, and the other
/// directions are the other three quadrants of the u-v plane; |x| + |y| is the larger of |u| and |v|. The target
/// is in one of the quadrants, at a distance s. The neighbor chosen there is at most s away. Both are then in the
/// same square of side s with a corner at the current point, and on neither of the two sides that meet there.
/// Two points in such a square are less than s apart. So the distance to the target gets smaller with each
/// press, and the number of points is finite.
///
/// No point is on those two sides because no two points have the same u or v: ties are broken by the index, as
/// if each point were moved by a tiny amount. That also holds for points at the same position.
#[must_use]
pub fn nearest_in_direction(points: &[Point], from: usize, direction: Direction) -> Option<usize> {
    let here = diagonals(from, *points.get(from)?, points.len());
    points
        .iter()
        .enumerate()
        .filter_map(|(index, point)| {
            let there = diagonals(index, *point, points.len());
            let (u, v) = (there.0 - here.0, there.1 - here.1);
            let is_in_direction = match direction {
                Direction::Right => u > 0 && v > 0,
                Direction::Left => u < 0 && v < 0,
                Direction::Down => u > 0 && v < 0,
                Direction::Up => u < 0 && v > 0,
            };
            is_in_direction.then_some((u.abs().max(v.abs()), index))
        })
        .min()
        .map(|(_, index)| index)
}

/// x + y and x - y in 1/1024 of a unit, each with the point's index as its last digit in base `count`.
///
/// They are integers because the proof above does not hold with rounding errors.
fn diagonals(index: usize, point: Point, count: usize) -> (i64, i64) {
    let fixed = |units: f64| (units * 1024.0).round().max(-LIMIT).min(LIMIT) as i64;
    let (x, y) = (fixed(point.x), fixed(point.y));
    let (index, count) = (index as i64, count as i64);
    ((x + y) * count + index, (x - y) * count + index)
}

/// 2^38: with 2^20 points, sums and differences stay within 62 bits.
const LIMIT: f64 = 274_877_906_944.0;

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::indexing_slicing)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all_reachable(points: &[Point]) -> bool {
        (0..points.len()).all(|from| {
            let mut reached = vec![from];
            let mut next = 0;
            while let Some(&at) = reached.get(next) {
                for direction in Direction::ALL {
                    reached.extend(nearest_in_direction(points, at, direction).filter(|to| !reached.contains(to)));
                }
                next += 1;
            }
            reached.len() == points.len()
        })
    }

    #[test]
    fn leads_to_the_nearest_point_in_the_direction() {
        let points =
            [(0.0, 0.0), (9.0, 2.0), (20.0, 0.0), (1.0, 8.0), (-3.0, 1.0), (2.0, -30.0)].map(|(x, y)| Point { x, y });
        let cases = [(Direction::Right, 1), (Direction::Down, 3), (Direction::Left, 4), (Direction::Up, 5)];
        for (direction, to) in cases {
            assert_eq!(nearest_in_direction(&points, 0, direction), Some(to), "{direction:?}");
        }
        assert_eq!(nearest_in_direction(&points, 5, Direction::Up), None);
        assert_eq!(nearest_in_direction(&points, 6, Direction::Up), None);
    }

    #[test]
    fn every_point_is_reachable_if_points_coincide_or_line_up() {
        let line: Vec<_> = (0..6).map(|i| Point { x: f64::from(i), y: f64::from(i) }).collect();
        assert!(all_reachable(&line));
        let coincident = [Point { x: 5.0, y: 5.0 }; 5];
        assert!(all_reachable(&coincident));
        let extreme = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300].map(|x| Point { x, y: 0.0 });
        assert!(all_reachable(&extreme));
    }

    proptest! {
        #[test]
        fn every_point_is_reachable(places in prop::collection::vec((0.0..1000.0_f64, 0.0..500.0_f64), 1..25)) {
            let points: Vec<_> = places.into_iter().map(|(x, y)| Point { x, y }).collect();
            prop_assert!(all_reachable(&points));
        }

        #[test]
        fn every_point_of_a_coarse_grid_is_reachable(places in prop::collection::vec((0..5_i32, 0..5_i32), 1..20)) {
            let points: Vec<_> = places.into_iter().map(|(x, y)| Point { x: x.into(), y: y.into() }).collect();
            prop_assert!(all_reachable(&points));
        }
    }
}
