//! Great circles, the shortest lines between two places, on the flat map. They connect places and show no routes.

use super::outline::path;
use super::projection::{Frame, LonLat, UnitVector};

/// The step between two points of a line in degrees, so small that a smooth curve through them is the great circle
/// at the resolution of any screen.
pub const FINE: f64 = 5.0;
/// The same for the small map, at a third of the bytes.
pub const COARSE: f64 = 15.0;
/// The latitude from which on a line would go along the edge of the map, in degrees.
const NEAR_POLE: f64 = 78.0;
/// The rise of a bow, as a part of its length, and the number of its points.
const RISE: f64 = 0.12;
const BOW_STEPS: i32 = 8;
/// How many degrees before the map's edge a line is cut, so that rounding cannot move the end to the other side.
const EDGE_GAP: f64 = 1e-9;

/// The great circle from `from` to `to` as lines of places at most `step` degrees apart, cut in two where it leaves
/// a flat map centered on `meridian` and comes back on the other side.
///
/// Consecutive places of a line are never more than 180° of longitude apart. Between antipodes all great circles are
/// equally short, and the one over the north pole is taken. From a place to itself, the line has no length.
#[must_use]
pub fn great_circle(from: LonLat, to: LonLat, meridian: f64, step: f64) -> Vec<Vec<LonLat>> {
    let mut lines = Vec::new();
    let mut line: Vec<LonLat> = Vec::new();
    for place in points(from, to, step) {
        if let Some(&before) = line.last()
            && let Some((leave, enter)) = crossing(before, place, meridian)
        {
            line.push(leave);
            lines.push(std::mem::replace(&mut line, vec![enter]));
        }
        line.push(place);
    }
    lines.push(line);
    lines
}

/// The great circle as the `d` of a smooth SVG path in `viewBox` units of `frame`; empty if both ends are drawn at the
/// same point.
///
/// Where it would leave the map and come back on the other side, or go along its edge near a pole, a plain bow joins
/// the two ends: lines connect places and show no routes.
#[must_use]
pub fn arc_path(from: LonLat, to: LonLat, frame: &Frame, step: f64) -> String {
    let lines = great_circle(from, to, frame.projection.meridian, step);
    let is_near_pole = |place: &LonLat| place.lat.abs() > NEAR_POLE && *place != from && *place != to;
    let mut d = String::new();
    match lines.as_slice() {
        [line] if !line.iter().any(is_near_pole) => path::write_curve(&mut d, &path::tenths(line, frame)),
        _ => path::write_curve(&mut d, &bow(from, to, frame)),
    }
    d
}

/// A bow between two places in tenths of `viewBox` units; its rise is a part of its length.
fn bow(from: LonLat, to: LonLat, frame: &Frame) -> Vec<path::Pixel> {
    let (start, end) = (frame.place(from), frame.place(to));
    let rise = RISE * (end.x - start.x).hypot(end.y - start.y);
    let at = |step: i32| {
        let fraction = f64::from(step) / f64::from(BOW_STEPS);
        let height = 4.0 * fraction * (1.0 - fraction) * rise;
        let x = start.x + (end.x - start.x) * fraction;
        let y = start.y + (end.y - start.y) * fraction - height;
        ((x * 10.0).round() as i32, (y * 10.0).round() as i32)
    };
    let mut points: Vec<_> = (0..=BOW_STEPS).map(at).collect();
    points.dedup();
    points
}

fn points(from: LonLat, to: LonLat, step: f64) -> Vec<LonLat> {
    let (start, end) = (UnitVector::of(from), UnitVector::of(to));
    let angle = start.angle_to(end);
    // The direction at a right angle to the start, toward the end.
    let mut side = end.mix(1.0, start, -start.dot(end));
    if side.dot(side).sqrt() < 1e-12 {
        side = quarter_turn_north(from);
    }
    let length = side.dot(side).sqrt();
    let steps = (angle.to_degrees() / step.max(0.1)).ceil().max(1.0) as u32;
    let between = (1..steps).map(|step| {
        let (sin, cos) = (angle * f64::from(step) / f64::from(steps)).sin_cos();
        start.mix(cos, side, sin / length).lon_lat()
    });
    std::iter::once(from).chain(between).chain(std::iter::once(to)).collect()
}

fn quarter_turn_north(from: LonLat) -> UnitVector {
    let lat = from.lat.max(-90.0).min(90.0);
    // Beyond the pole, latitudes decrease again, on the opposite meridian.
    if lat > 0.0 {
        UnitVector::of(LonLat { lon: from.lon.rem_euclid(360.0) + 180.0, lat: 90.0 - lat })
    } else {
        UnitVector::of(LonLat { lon: from.lon, lat: 90.0 + lat })
    }
}

/// Where the line from `a` to `b` crosses the map's edge: the place on the side of `a`, and the same on that of `b`.
fn crossing(a: LonLat, b: LonLat, meridian: f64) -> Option<(LonLat, LonLat)> {
    let (east_a, east_b) = (a.east_of(meridian), b.east_of(meridian));
    if (east_a - east_b).abs() <= 180.0 {
        return None;
    }
    // The distance from the plane through the poles and the edge.
    let distance = |place: LonLat, east: f64| east.to_radians().sin() * place.phi().cos();
    let (distance_a, distance_b) = (distance(a, east_a).abs(), distance(b, east_b).abs());
    let sum = distance_a + distance_b;
    let fraction = if sum > 0.0 { distance_a / sum } else { 0.5 };
    let lat = UnitVector::of(a).mix(1.0 - fraction, UnitVector::of(b), fraction).lon_lat().lat;
    let edge = |east: f64| LonLat { lon: meridian + (180.0 - EDGE_GAP).copysign(east), lat };
    Some((edge(east_a), edge(east_b)))
}
