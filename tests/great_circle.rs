//! Great circles, and the arcs of the flat map that are drawn along them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use atlas::map::great_circle::{FINE, arc_path, great_circle};
use atlas::map::outline::Topology;
use atlas::map::projection::{EqualEarth, Frame, LonLat, UnitVector};
use atlas::point::Point;
use proptest::prelude::*;

const SHANGHAI: LonLat = LonLat::new(121.47, 31.23);

fn frame(width: f64) -> Frame {
    let world = Topology::from_json(include_str!("../public/geometry/world.json")).unwrap();
    Frame::fit(EqualEarth { meridian: world.meridian() }, width, 0.0, world.land().flatten())
}

fn degrees_between(a: LonLat, b: LonLat) -> f64 {
    UnitVector::of(a).angle_to(UnitVector::of(b)).to_degrees()
}

fn place() -> impl Strategy<Value = LonLat> {
    (-180.0..180.0_f64, -90.0..=90.0_f64).prop_map(|(lon, lat)| LonLat { lon, lat })
}

#[test]
fn a_great_circle_passes_where_d3_says() {
    for (to, middle) in [
        (LonLat::new(-98.5, 39.8), LonLat::new(-176.879_829_258_005, 64.171_456_179_908)),
        (LonLat::new(24.7, -28.5), LonLat::new(72.202_552_259_131, 2.054_609_352_060)),
    ] {
        let nearest = great_circle(SHANGHAI, to, 11.0, FINE)
            .concat()
            .into_iter()
            .map(|place| degrees_between(place, middle))
            .fold(f64::INFINITY, f64::min);
        assert!(nearest <= 2.5, "{to:?}: {nearest} degrees off");
    }
}

#[test]
fn a_line_beyond_the_edge_is_cut_there() {
    let lines = great_circle(SHANGHAI, LonLat::new(-98.5, 39.5), 11.0, FINE);
    let [left, right] = &lines[..] else { panic!("{} lines", lines.len()) };
    let (leave, enter) = (left[left.len() - 1], right[0]);
    assert!((leave.lon - 191.0).abs() < 1e-6 && (enter.lon + 169.0).abs() < 1e-6, "{leave:?} {enter:?}");
    assert!((leave.lat - enter.lat).abs() < 1e-12);
    assert_eq!(great_circle(SHANGHAI, LonLat::new(24.0, -29.5), 11.0, FINE).len(), 1);
    assert_eq!(arc_path(SHANGHAI, SHANGHAI, &frame(1000.0), FINE), "");
}

#[test]
fn the_line_to_an_antipode_goes_north() {
    for (lon, lat) in [(0.0, 0.0), (121.47, 31.23), (121.47, -31.23), (20.0, 90.0), (20.0, -90.0), (-169.0, 60.0)] {
        let (from, to) = (LonLat { lon, lat }, LonLat { lon: lon + 180.0, lat: -lat });
        let lines = great_circle(from, to, 11.0, FINE);
        for side in lines.iter().flat_map(|line| line.windows(2)) {
            assert!(degrees_between(side[0], side[1]) < 5.1, "{from:?}: {side:?}");
        }
        assert!(lines.iter().flatten().any(|place| place.lat > 85.0), "{from:?}");
    }
}

/// Where a path of relative curves ends.
fn end(path: &str) -> Point {
    let numbers = |text: &str| text.split(' ').map(|number| number.parse::<f64>().unwrap()).collect::<Vec<_>>();
    let mut parts = path.trim_start_matches('M').split('c').map(numbers);
    let start = parts.next().unwrap();
    parts.fold(Point { x: start[0], y: start[1] }, |at, part| Point { x: at.x + part[4], y: at.y + part[5] })
}

proptest! {
    #[test]
    fn an_arc_is_one_line_that_ends_where_it_should(to in place(), near in prop_oneof![Just(0.0), 0.0..12.0_f64]) {
        let frame = frame(2000.0);
        // Near the antipode all directions are alike; near a pole the map has no point but a line.
        let antipode = LonLat::new(SHANGHAI.lon - 180.0 + near, (near - SHANGHAI.lat).max(-90.0));
        for to in [to, antipode, LonLat::new(to.lon, 90.0), LonLat::new(to.lon, -89.5), LonLat::new(-58.4, -34.6)] {
            let path = arc_path(SHANGHAI, to, &frame, FINE);
            prop_assert_eq!(path.matches('M').count(), 1, "{:?}: {}", to, path);
            let (end, wanted) = (end(&path), frame.place(to));
            prop_assert!((end.x - wanted.x).hypot(end.y - wanted.y) < 1.0, "{to:?}: {end:?}, not {wanted:?}");
            let longest = path.split('c').skip(1).map(|part| {
                let step: Vec<f64> = part.split(' ').map(|number| number.parse().unwrap()).collect();
                step[4].hypot(step[5])
            }).fold(0.0, f64::max);
            prop_assert!(longest < 400.0, "{to:?}: a step of {longest}");
        }
    }

    #[test]
    fn no_great_circle_crosses_the_map(from in place(), to in place(), meridian in -180.0..180.0_f64) {
        let lines = great_circle(from, to, meridian, FINE);
        prop_assert!(lines.len() <= 2);
        let first = lines.first().and_then(|line| line.first());
        let last = lines.last().and_then(|line| line.last());
        prop_assert_eq!((first, last), (Some(&from), Some(&to)));
        for side in lines.iter().flat_map(|line| line.windows(2)) {
            let east = (side[0].east_of(meridian) - side[1].east_of(meridian)).abs();
            prop_assert!(east <= 180.0 && degrees_between(side[0], side[1]) <= 5.0 + 1e-9);
            // Away from the poles, a short line has a small difference of longitudes.
            if side.iter().all(|place| place.lat.abs() < 75.0) {
                prop_assert!(east < 25.0, "{side:?}");
            }
        }
    }
}
