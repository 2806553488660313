//! Which marker an arrow key leads to on a map.

use super::projection::Point;

/// An arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards smaller x.
    Left,
    /// Towards larger x.
    Right,
    /// Towards smaller y.
    Up,
    /// Towards larger y.
    Down,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    /// A step that way: rightwards, downwards.
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

/// The point that `direction` leads to from `points[from]`: of those that lie rather in
/// this direction than in another, the nearest by |x| + |y|. `None` where nothing lies
/// that way, or `from` is not a point.
///
/// Points are in screen units, y down, at most 2^28 from 0 0 and fewer than 2^20.
///
/// **Every point is reachable from every other**: whoever presses the arrow towards their
/// goal comes nearer with each press. Take u = x + y and v = x - y. "Rather to the right"
/// then means that u and v both grow, and the other directions are the other quadrants;
/// |x| + |y| is the larger of |u| and |v|. The goal lies in one quadrant at distance s, so
/// that the neighbour chosen there is at most s away: both are in the same square of side s,
/// the corner (where we stand) and the two sides that meet in it not included. Two points in
/// such a square are less than s apart. So the distance to the goal shrinks with each press,
/// and there are only so many points.
///
/// The sides are left out because no two points share a u or a v: each point's number in
/// the list breaks ties, as if it were moved by so many hairs. That holds for points at one
/// place, too.
#[must_use]
pub fn nearest_in_direction(points: &[Point], from: usize, direction: Direction) -> Option<usize> {
    let here = diagonals(from, *points.get(from)?, points.len());
    points
        .iter()
        .enumerate()
        .filter_map(|(index, point)| {
            let there = diagonals(index, *point, points.len());
            let (u, v) = (there.0 - here.0, there.1 - here.1);
            let lies_there = match direction {
                Direction::Right => u > 0 && v > 0,
                Direction::Left => u < 0 && v < 0,
                Direction::Down => u > 0 && v < 0,
                Direction::Up => u < 0 && v > 0,
            };
            lies_there.then_some((u.abs().max(v.abs()), index))
        })
        .min()
        .map(|(_, index)| index)
}

/// x + y and x - y in 1024ths of a unit, each with the point's number as its last digit in
/// base `count`. Whole numbers, because the argument above does not outlive rounding.
fn diagonals(index: usize, point: Point, count: usize) -> (i64, i64) {
    let fixed = |units: f64| (units * 1024.0).round().max(-LIMIT).min(LIMIT) as i64;
    let (x, y) = (fixed(point.x), fixed(point.y));
    let (index, count) = (index as i64, count as i64);
    ((x + y) * count + index, (x - y) * count + index)
}

/// 2^38: with 2^20 points, sums and differences stay within 62 bits.
const LIMIT: f64 = 274_877_906_944.0;

#[cfg(test)]
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
    fn goes_to_the_nearest_that_way() {
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
    fn stays_whole_where_points_coincide_or_line_up() {
        let line: Vec<_> = (0..6).map(|i| Point { x: f64::from(i), y: f64::from(i) }).collect();
        assert!(all_reachable(&line));
        let one_place = [Point { x: 5.0, y: 5.0 }; 5];
        assert!(all_reachable(&one_place));
        let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300].map(|x| Point { x, y: 0.0 });
        assert!(all_reachable(&odd));
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
