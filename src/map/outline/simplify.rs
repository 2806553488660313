//! Simplifies a line: drops points that are too close to their neighbors' line to be seen (Visvalingam and Whyatt
//! 1993).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::path::Pixel;

/// A point of the line, in a list linked in both directions.
struct Link {
    before: usize,
    after: usize,
    /// Twice the area of its triangle with its neighbors; `None` if it was dropped, and at the ends.
    area: Option<i64>,
}

/// `line` without the points whose triangle with their neighbors is smaller than `smallest_bend` square units; the
/// point with the smallest one is dropped first.
///
/// Both ends are kept, and two more points of a ring, so that it has an area.
pub(super) fn simplify(line: Vec<Pixel>, smallest_bend: f64) -> Vec<Pixel> {
    let limit = (smallest_bend * 2.0) as i64;
    let last = line.len().saturating_sub(1);
    let triangle = |before: usize, at: usize, after: usize| {
        Some(twice_triangle(*line.get(before)?, *line.get(at)?, *line.get(after)?))
    };
    let mut links: Vec<Link> = (0..line.len())
        .map(|at| {
            let before = at.saturating_sub(1);
            let is_end = at == 0 || at == last;
            Link { before, after: at + 1, area: if is_end { None } else { triangle(before, at, at + 1) } }
        })
        .collect();
    let mut queue: BinaryHeap<_> =
        links.iter().enumerate().filter_map(|(at, link)| Some(Reverse((link.area?, at)))).collect();

    let mut droppable = links.len().saturating_sub(if line.first() == line.last() { 4 } else { 2 });
    while let Some(Reverse((area, at))) = queue.pop() {
        if area >= limit || droppable == 0 {
            break;
        }
        // The queue keeps outdated entries of points whose area has changed since.
        let Some(link) = links.get_mut(at).filter(|link| link.area == Some(area)) else { continue };
        link.area = None;
        droppable -= 1;
        let (before, after) = (link.before, link.after);
        if let Some(link) = links.get_mut(before) {
            link.after = after;
        }
        if let Some(link) = links.get_mut(after) {
            link.before = before;
        }
        for neighbor in [before, after] {
            let Some(link) = links.get_mut(neighbor).filter(|link| link.area.is_some()) else { continue };
            // Not below the area just dropped, or it would be dropped before points that were smaller all along.
            link.area = triangle(link.before, neighbor, link.after).map(|new| new.max(area));
            queue.extend(link.area.map(|new| Reverse((new, neighbor))));
        }
    }
    let is_kept = |(at, link): (usize, &Link)| at == 0 || at == last || link.area.is_some();
    let kept = links.iter().enumerate().map(is_kept);
    line.iter().zip(kept).filter_map(|(pixel, is_kept)| is_kept.then_some(*pixel)).collect()
}

fn twice_triangle(a: Pixel, b: Pixel, c: Pixel) -> i64 {
    let (ax, ay) = (i64::from(a.0), i64::from(a.1));
    ((i64::from(b.0) - ax) * (i64::from(c.1) - ay) - (i64::from(c.0) - ax) * (i64::from(b.1) - ay)).abs()
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn drops_small_bends_and_keeps_large_ones() {
        let line = vec![(0, 0), (10, 1), (20, 0), (30, 20), (40, 0)];
        assert_eq!(simplify(line.clone(), 20.0), [(0, 0), (20, 0), (30, 20), (40, 0)]);
        assert_eq!(simplify(line.clone(), 0.0), line);
        assert_eq!(simplify(line, 1e12), [(0, 0), (40, 0)]);
    }

    #[test]
    fn updates_a_bend_when_its_neighbor_is_dropped() {
        // The bend of the third point becomes larger than the limit when the second is dropped.
        let line = vec![(0, 0), (10, 1), (20, 3), (30, 30), (60, 0)];
        assert_eq!(simplify(line, 150.0), [(0, 0), (20, 3), (30, 30), (60, 0)]);
    }

    #[test]
    fn a_ring_keeps_an_area() {
        let ring = vec![(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)];
        assert_eq!(simplify(ring, 1e12).len(), 4);
        assert_eq!(simplify(vec![(3, 3)], 1e12), [(3, 3)]);
        assert_eq!(simplify(Vec::new(), 1e12), []);
    }

    proptest! {
        #[test]
        fn keeps_both_ends_and_the_order(
            line in prop::collection::vec((-50..50_i32, -50..50_i32), 2..60),
            limit in 0.0..200.0_f64,
        ) {
            let simplified = simplify(line.clone(), limit);
            prop_assert_eq!(simplified.first(), line.first());
            prop_assert_eq!(simplified.last(), line.last());
            let mut rest = line.iter();
            prop_assert!(simplified.iter().all(|pixel| rest.any(|other| other == pixel)));
        }
    }
}
