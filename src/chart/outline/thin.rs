//! Straightens the bends of a line that are too small to see (Visvalingam and Whyatt 1993).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::path::Pixel;

/// A point of the line and the points it hangs between by now.
struct Link {
    before: usize,
    after: usize,
    /// Twice the area of the triangle the three make; `None` once it is gone, and at the ends.
    bend: Option<i64>,
}

/// `line` without the points whose triangle with their neighbours is below `smallest_bend`
/// square units, the smallest taken out first.
///
/// Both ends stay, and of a ring two points more, so that it keeps an area.
pub(super) fn thin(line: Vec<Pixel>, smallest_bend: f64) -> Vec<Pixel> {
    let limit = (smallest_bend * 2.0) as i64;
    let last = line.len().saturating_sub(1);
    let bend = |before: usize, at: usize, after: usize| {
        Some(twice_triangle(*line.get(before)?, *line.get(at)?, *line.get(after)?))
    };
    let mut links: Vec<Link> = (0..line.len())
        .map(|at| {
            let before = at.saturating_sub(1);
            let is_end = at == 0 || at == last;
            Link { before, after: at + 1, bend: if is_end { None } else { bend(before, at, at + 1) } }
        })
        .collect();
    let mut queue: BinaryHeap<_> =
        links.iter().enumerate().filter_map(|(at, link)| Some(Reverse((link.bend?, at)))).collect();

    let mut spare = links.len().saturating_sub(if line.first() == line.last() { 4 } else { 2 });
    while let Some(Reverse((area, at))) = queue.pop() {
        if area >= limit || spare == 0 {
            break;
        }
        // An entry whose point has been weighed anew since is out of date.
        let Some(link) = links.get_mut(at).filter(|link| link.bend == Some(area)) else { continue };
        link.bend = None;
        spare -= 1;
        let (before, after) = (link.before, link.after);
        if let Some(link) = links.get_mut(before) {
            link.after = after;
        }
        if let Some(link) = links.get_mut(after) {
            link.before = before;
        }
        for neighbour in [before, after] {
            let Some(link) = links.get_mut(neighbour).filter(|link| link.bend.is_some()) else { continue };
            // Never below the bend just taken out: what hangs on it must not go before its turn.
            link.bend = bend(link.before, neighbour, link.after).map(|new| new.max(area));
            queue.extend(link.bend.map(|new| Reverse((new, neighbour))));
        }
    }
    let stays = |(at, link): (usize, &Link)| at == 0 || at == last || link.bend.is_some();
    let stays: Vec<bool> = links.iter().enumerate().map(stays).collect();
    line.into_iter().zip(stays).filter_map(|(pixel, stays)| stays.then_some(pixel)).collect()
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
    fn takes_out_small_bends_and_keeps_large_ones() {
        let line = vec![(0, 0), (10, 1), (20, 0), (30, 20), (40, 0)];
        assert_eq!(thin(line.clone(), 20.0), [(0, 0), (20, 0), (30, 20), (40, 0)]);
        assert_eq!(thin(line.clone(), 0.0), line);
        assert_eq!(thin(line, 1e12), [(0, 0), (40, 0)]);
    }

    #[test]
    fn weighs_a_bend_anew_once_its_neighbour_is_gone() {
        // The third point's bend grows over the limit when the second goes.
        let line = vec![(0, 0), (10, 1), (20, 3), (30, 30), (60, 0)];
        assert_eq!(thin(line, 150.0), [(0, 0), (20, 3), (30, 30), (60, 0)]);
    }

    #[test]
    fn leaves_a_ring_its_area() {
        let ring = vec![(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)];
        assert_eq!(thin(ring, 1e12).len(), 4);
        assert_eq!(thin(vec![(3, 3)], 1e12), [(3, 3)]);
        assert_eq!(thin(Vec::new(), 1e12), []);
    }

    proptest! {
        #[test]
        fn keeps_both_ends_and_the_order(
            line in prop::collection::vec((-50..50_i32, -50..50_i32), 2..60),
            limit in 0.0..200.0_f64,
        ) {
            let thinned = thin(line.clone(), limit);
            prop_assert_eq!(thinned.first(), line.first());
            prop_assert_eq!(thinned.last(), line.last());
            let mut rest = line.iter();
            prop_assert!(thinned.iter().all(|pixel| rest.any(|other| other == pixel)));
        }
    }
}
