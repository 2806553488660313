//! Writes rings and lines as short SVG paths, in relative and whole `viewBox` units (curves: tenths).

use std::fmt::Write;

use crate::map::projection::{Frame, LonLat};
use crate::point::Point;

/// A point in whole `viewBox` units, or in tenths of them for a curve: x, then y down.
pub(in crate::map) type Pixel = (i32, i32);

/// The points of `places` in whole units, without consecutive duplicates.
pub(super) fn pixels(places: &[LonLat], place: impl Fn(LonLat) -> Point) -> Vec<Pixel> {
    rounded(places, place, 1.0)
}

/// The same for a projection that tears neighbors apart: with further places between two that are drawn more than
/// `longest` units from each other, as on the line in degrees.
pub(super) fn dense_pixels(places: &[LonLat], place: impl Fn(LonLat) -> Point + Copy, longest: f64) -> Vec<Pixel> {
    let mut dense: Vec<LonLat> = places.first().copied().into_iter().collect();
    for side in places.windows(2) {
        if let [from, to] = side {
            divide(*from, *to, place, longest, 8, &mut dense);
        }
    }
    rounded(&dense, place, 1.0)
}

fn divide(
    from: LonLat,
    to: LonLat,
    place: impl Fn(LonLat) -> Point + Copy,
    longest: f64,
    depth: u8,
    into: &mut Vec<LonLat>,
) {
    let (a, b) = (place(from), place(to));
    if depth > 0 && (a.x - b.x).hypot(a.y - b.y) > longest {
        let middle = LonLat { lon: f64::midpoint(from.lon, to.lon), lat: f64::midpoint(from.lat, to.lat) };
        divide(from, middle, place, longest, depth - 1, into);
        divide(middle, to, place, longest, depth - 1, into);
    } else {
        into.push(to);
    }
}

/// The points of `places` in tenths of a unit, without consecutive duplicates.
pub(in crate::map) fn tenths(places: &[LonLat], frame: &Frame) -> Vec<Pixel> {
    rounded(places, |place| frame.place(place), 10.0)
}

fn rounded(places: &[LonLat], place: impl Fn(LonLat) -> Point, steps: f64) -> Vec<Pixel> {
    let points = places.iter().map(|&at| place(at));
    let mut pixels: Vec<Pixel> = points.map(|point| (bounded(point.x * steps), bounded(point.y * steps))).collect();
    pixels.dedup();
    pixels
}

/// Rounds, and bounds points far outside of any drawing so that areas fit into 64 bits.
fn bounded(units: f64) -> i32 {
    units.round().max(-1e8).min(1e8) as i32
}

/// A closed path of all rings that enclose `smallest_ring` square units or more.
pub(in crate::map) fn of_rings(rings: impl Iterator<Item = Vec<Pixel>>, smallest_ring: f64) -> String {
    let min_twice_area = ((smallest_ring * 2.0) as i64).max(1);
    let mut d = String::new();
    for mut ring in rings.filter(|ring| twice_area(ring) >= min_twice_area) {
        // `z` draws the last line.
        if ring.first() == ring.last() {
            ring.pop();
        }
        write_line(&mut d, &ring);
        d.push('z');
    }
    d
}

/// The path of a ring, or of a square of one unit if the ring encloses less.
pub(super) fn at_least_a_square(ring: &[Pixel]) -> String {
    let path = of_rings(std::iter::once(ring.to_vec()), 1.0);
    let Some(&(x, y)) = ring.first().filter(|_| path.is_empty()) else { return path };
    of_rings(std::iter::once(vec![(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]), 1.0)
}

/// Appends `line` to `d` as a new subpath; fewer than two points draw nothing.
pub(in crate::map) fn write_line(d: &mut String, line: &[Pixel]) {
    let Some(((x, y), rest)) = line.split_first().filter(|(_, rest)| !rest.is_empty()) else { return };
    d.push('M');
    write_pair(d, *x, *y);
    let (mut x, mut y) = (*x, *y);
    for (index, &(next_x, next_y)) in rest.iter().enumerate() {
        let (dx, dy) = (next_x - x, next_y - y);
        match index {
            0 => d.push('l'),
            // A minus sign separates numbers as well as a space does.
            _ if dx < 0 => {}
            _ => d.push(' '),
        }
        write_pair(d, dx, dy);
        (x, y) = (next_x, next_y);
    }
}

/// Appends a smooth curve through `line` (a Catmull-Rom spline) to `d` as a new subpath.
///
/// `line` is in tenths of a unit: in a curve in whole units, the rounding would be visible.
pub(in crate::map) fn write_curve(d: &mut String, line: &[Pixel]) {
    let Some((&start, rest)) = line.split_first().filter(|(_, rest)| !rest.is_empty()) else { return };
    d.push('M');
    write_tenths(d, start.0);
    d.push(' ');
    write_tenths(d, start.1);
    let (mut previous, mut current) = (start, start);
    for (index, &next) in rest.iter().enumerate() {
        let after = *rest.get(index + 1).unwrap_or(&next);
        let end = (next.0 - current.0, next.1 - current.1);
        // The tangent at a point of the spline is a sixth of the chord between its neighbors.
        let control_1 = (sixth(next.0 - previous.0), sixth(next.1 - previous.1));
        let control_2 = (end.0 - sixth(after.0 - current.0), end.1 - sixth(after.1 - current.1));
        for (number, value) in
            [control_1.0, control_1.1, control_2.0, control_2.1, end.0, end.1].into_iter().enumerate()
        {
            d.push(if number == 0 { 'c' } else { ' ' });
            write_tenths(d, value);
        }
        (previous, current) = (current, next);
    }
}

fn write_tenths(d: &mut String, tenths: i32) {
    // Writing to a string cannot fail.
    let _ = write!(d, "{}", f64::from(tenths) / 10.0);
}

/// A sixth, rounded to the nearest integer.
fn sixth(units: i32) -> i32 {
    (units + 3).div_euclid(6)
}

fn write_pair(d: &mut String, x: i32, y: i32) {
    // Writing to a string cannot fail.
    let _ = if y < 0 { write!(d, "{x}{y}") } else { write!(d, "{x} {y}") };
}

/// Twice the area of `ring` in square units, which is an integer (the shoelace formula).
pub(in crate::map) fn twice_area(ring: &[Pixel]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let sides = ring.iter().zip(next);
    sides.map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)).sum::<i64>().abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_no_needless_sign_or_space() {
        let mut d = String::new();
        write_line(&mut d, &[(10, -20), (13, -24), (13, 0), (9, 0)]);
        assert_eq!(d, "M10-20l3-4 0 24-4 0");
        write_line(&mut d, &[(1, 1)]);
        write_line(&mut d, &[]);
        assert_eq!(d, "M10-20l3-4 0 24-4 0");
    }

    #[test]
    fn curves_through_every_point() {
        let mut d = String::new();
        write_curve(&mut d, &[(5, -105), (65, -165), (125, -105)]);
        assert_eq!(d, "M0.5 -10.5c1 -1 4 -6 6 -6c2 0 5 5 6 6");
        write_curve(&mut d, &[(1, 1)]);
        assert_eq!(d.matches('M').count(), 1);
    }

    #[test]
    fn drops_rings_that_are_too_small() {
        let square = |side: i32| vec![(0, 0), (side, 0), (side, side), (0, side), (0, 0)];
        let line = vec![(0, 0), (9, 9), (0, 0)];
        let d = of_rings([square(2), line, square(5)].into_iter(), 5.0);
        assert_eq!(d, "M0 0l5 0 0 5-5 0z");
    }

    #[test]
    fn draws_a_ring_without_area_as_a_square() {
        assert_eq!(at_least_a_square(&[(7, 7)]), "M7 7l1 0 0 1-1 0z");
        assert_eq!(at_least_a_square(&[]), "");
    }
}
