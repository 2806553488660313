//! The shortest way over the globe between two places, drawn on the flat map.
//!
//! It joins two points and claims no route.

use super::outline::path;
use super::projection::{Frame, LonLat, UnitVector};

/// Degrees between two places of a line: close enough for a smooth curve through them to be the
/// great circle on any screen.
pub const FINE: f64 = 5.0;
/// The same for a map in small, at a third of the bytes.
pub const COARSE: f64 = 15.0;
/// A crossing ends this many degrees short of the map's edge, so that rounding
/// cannot take it for a place on the other side.
const EDGE_GAP: f64 = 1e-9;

/// The great circle from `from` to `to` as lines of places at most `step` degrees apart,
/// cut in two where it leaves a flat map centred on `meridian` and comes back on the
/// other side.
///
/// Neighbours in a line are never more than 180° of longitude apart. Between two places
/// exactly opposite each other every way is as short, and the one by the north is taken.
/// Two places in one make a line of no length.
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

/// The great circle as the `d` of a smooth SVG path in viewBox units of `frame`; empty where both ends are drawn at one point.
#[must_use]
pub fn arc_path(from: LonLat, to: LonLat, frame: &Frame, step: f64) -> String {
    let mut d = String::new();
    for line in great_circle(from, to, frame.projection.meridian, step) {
        path::write_curve(&mut d, &path::tenths(&line, frame));
    }
    d
}

fn points(from: LonLat, to: LonLat, step: f64) -> Vec<LonLat> {
    let (start, end) = (UnitVector::of(from), UnitVector::of(to));
    let angle = start.angle_to(end);
    // The arrow a quarter turn from the start towards the end.
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
    let lat = from.lat.clamp(-90.0, 90.0);
    // Past the pole a latitude would fold back, so the arrow is built on the far meridian.
    if lat > 0.0 {
        UnitVector::of(LonLat { lon: from.lon.rem_euclid(360.0) + 180.0, lat: 90.0 - lat })
    } else {
        UnitVector::of(LonLat { lon: from.lon, lat: 90.0 + lat })
    }
}

/// Where the way from `a` to `b` meets the map's edge: the place on the side of `a`
/// and the same place on the side of `b`.
fn crossing(a: LonLat, b: LonLat, meridian: f64) -> Option<(LonLat, LonLat)> {
    let (east_a, east_b) = (a.east_of(meridian), b.east_of(meridian));
    if (east_a - east_b).abs() <= 180.0 {
        return None;
    }
    // How far each is to the east of the plane through the poles and the edge.
    let off_edge = |place: LonLat, east: f64| east.to_radians().sin() * place.phi().cos();
    let (off_a, off_b) = (off_edge(a, east_a).abs(), off_edge(b, east_b).abs());
    let whole = off_a + off_b;
    let share = if whole > 0.0 { off_a / whole } else { 0.5 };
    let lat = UnitVector::of(a).mix(1.0 - share, UnitVector::of(b), share).lon_lat().lat;
    let edge = |east: f64| LonLat { lon: meridian + (180.0 - EDGE_GAP).copysign(east), lat };
    Some((edge(east_a), edge(east_b)))
}
