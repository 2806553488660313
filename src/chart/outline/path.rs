//! Writes rings and lines as the shortest SVG path text: whole units (curves: tenths), each point from the one before.

use crate::chart::projection::{Frame, LonLat};

/// A position in whole viewBox units, for a curve in tenths of them: x, then y down.
pub(in crate::chart) type Pixel = (i32, i32);

/// Where `places` are drawn, rounded to whole units; what coincides is there once.
pub(super) fn pixels(places: &[LonLat], frame: &Frame) -> Vec<Pixel> {
    rounded(places, frame, 1.0)
}

/// Where `places` are drawn, in tenths of a unit; what coincides is there once.
pub(in crate::chart) fn tenths(places: &[LonLat], frame: &Frame) -> Vec<Pixel> {
    rounded(places, frame, 10.0)
}

fn rounded(places: &[LonLat], frame: &Frame, steps: f64) -> Vec<Pixel> {
    let points = places.iter().map(|&place| frame.place(place));
    let mut pixels: Vec<Pixel> = points.map(|point| (bounded(point.x * steps), bounded(point.y * steps))).collect();
    pixels.dedup();
    pixels
}

/// Rounds; what lies far outside of any drawing is brought so near that areas fit 64 bits.
fn bounded(units: f64) -> i32 {
    units.round().max(-1e8).min(1e8) as i32
}

/// A closed path of all rings that enclose `smallest_ring` square units or more.
pub(super) fn of_rings(rings: impl Iterator<Item = Vec<Pixel>>, smallest_ring: f64) -> String {
    let least = ((smallest_ring * 2.0) as i64).max(1);
    let mut d = String::new();
    for mut ring in rings.filter(|ring| twice_area(ring) >= least) {
        // `z` draws the last side.
        if ring.first() == ring.last() {
            ring.pop();
        }
        write_line(&mut d, &ring);
        d.push('z');
    }
    d
}

/// The ring, or a square of one unit in its place where it encloses less.
pub(super) fn at_least_a_square(ring: &[Pixel]) -> String {
    let path = of_rings(std::iter::once(ring.to_vec()), 1.0);
    let Some(&(x, y)) = ring.first().filter(|_| path.is_empty()) else { return path };
    of_rings(std::iter::once(vec![(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]), 1.0)
}

/// Adds `line` to `d`, starting a new part; less than two points draw nothing.
pub(in crate::chart) fn write_line(d: &mut String, line: &[Pixel]) {
    let Some(((x, y), rest)) = line.split_first().filter(|(_, rest)| !rest.is_empty()) else { return };
    d.push('M');
    write_pair(d, *x, *y);
    let (mut x, mut y) = (*x, *y);
    for (index, &(next_x, next_y)) in rest.iter().enumerate() {
        let (right, down) = (next_x - x, next_y - y);
        d.push_str(if index == 0 {
            "l"
        } else if right < 0 {
            ""
        } else {
            " "
        });
        write_pair(d, right, down);
        (x, y) = (next_x, next_y);
    }
}

/// Adds a smooth curve through `line` to `d` (Catmull and Rom), starting a new part.
///
/// `line` is in tenths of a unit: a curve in whole units would show where it was rounded.
pub(in crate::chart) fn write_curve(d: &mut String, line: &[Pixel]) {
    let Some((&start, rest)) = line.split_first().filter(|(_, rest)| !rest.is_empty()) else { return };
    d.push('M');
    write_tenths(d, start.0);
    d.push(' ');
    write_tenths(d, start.1);
    let (mut before, mut here) = (start, start);
    for (index, &next) in rest.iter().enumerate() {
        let after = *rest.get(index + 1).unwrap_or(&next);
        let way = (next.0 - here.0, next.1 - here.1);
        // A sixth of the chord over both neighbours, the usual handle of this curve.
        let leave = (sixth(next.0 - before.0), sixth(next.1 - before.1));
        let arrive = (way.0 - sixth(after.0 - here.0), way.1 - sixth(after.1 - here.1));
        for (number, value) in [leave.0, leave.1, arrive.0, arrive.1, way.0, way.1].into_iter().enumerate() {
            d.push(if number == 0 { 'c' } else { ' ' });
            write_tenths(d, value);
        }
        (before, here) = (here, next);
    }
}

/// `tenths` as a decimal fraction, without the machinery that formats floats.
fn write_tenths(d: &mut String, tenths: i32) {
    if tenths < 0 {
        d.push('-');
    }
    d.push_str(&(tenths.abs() / 10).to_string());
    if tenths % 10 != 0 {
        d.push('.');
        d.push_str(&(tenths.abs() % 10).to_string());
    }
}

/// A sixth, rounded to the nearest whole number.
fn sixth(units: i32) -> i32 {
    (units + 3).div_euclid(6)
}

/// Two numbers; a minus sign parts them as well as a space would.
fn write_pair(d: &mut String, x: i32, y: i32) {
    d.push_str(&x.to_string());
    if y >= 0 {
        d.push(' ');
    }
    d.push_str(&y.to_string());
}

/// Twice the area that `ring` encloses, in square units.
pub(super) fn twice_area(ring: &[Pixel]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let sides = ring.iter().zip(next);
    sides.map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)).sum::<i64>().abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_steps_with_no_needless_sign_or_space() {
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
    fn leaves_out_rings_that_are_too_small() {
        let square = |side: i32| vec![(0, 0), (side, 0), (side, side), (0, side), (0, 0)];
        let line = vec![(0, 0), (9, 9), (0, 0)];
        let d = of_rings([square(2), line, square(5)].into_iter(), 5.0);
        assert_eq!(d, "M0 0l5 0 0 5-5 0z");
    }

    #[test]
    fn draws_what_has_no_area_as_a_square() {
        assert_eq!(at_least_a_square(&[(7, 7)]), "M7 7l1 0 0 1-1 0z");
        assert_eq!(at_least_a_square(&[]), "");
    }
}
