//! Projections, frames, great circles and outlines, against d3-geo and against themselves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use atlas::map::direction::{Direction, nearest_in_direction};
use atlas::map::great_circle::{FINE, great_circle};
use atlas::map::outline::{Detail, Topology};
use atlas::map::projection::{EqualEarth, Frame, LonLat, Orthographic, UnitVector};
use atlas::point::Point;
use proptest::prelude::*;

const SHANGHAI: LonLat = LonLat::new(121.47, 31.23);
/// The partners' markers.
const PARTNERS: [(&str, f64, f64); 11] = [
    ("US", -98.5, 39.5),
    ("FR", 2.5, 46.6),
    ("IL", 34.85, 31.2),
    ("SE", 15.5, 61.5),
    ("JP", 138.3, 36.3),
    ("SG", 103.82, 1.35),
    ("AF", 66.0, 34.0),
    ("ZA", 24.7, -29.3),
    ("BD", 90.2, 24.0),
    ("RS", 20.9, 44.1),
    ("LA", 102.6, 19.6),
];

/// d3-geo 3.1.1, `geoEqualEarth().rotate([-meridian, 0]).scale(1)`: meridian, lon, lat, x, y up.
const EQUAL_EARTH: [(f64, f64, f64, f64, f64); 16] = [
    (0.0, 0.0, 0.0, 0.0, 0.0),
    (0.0, 0.0, 90.0, 0.0, 1.317_362_759_157),
    (0.0, 180.0, 0.0, 2.706_629_983_696, 0.0),
    (0.0, -180.0, -90.0, -1.603_588_648_284, -1.317_362_759_157),
    (0.0, 90.0, 45.0, 1.159_854_499_103, 0.860_231_085_522),
    (0.0, -77.0365, 38.8977, -1.033_678_401_459, 0.755_232_541_038),
    (0.0, 139.6917, 35.6895, 1.909_462_941_700, 0.697_844_715_778),
    (0.0, -60.0, -30.0, -0.843_900_558_609, -0.592_935_119_848),
    (11.0, 121.47, 31.23, 1.544_908_567_933, 0.615_925_543_618),
    (11.0, 103.82, 1.35, 1.395_533_798_906, 0.027_347_090_633),
    (11.0, -98.5, 39.8, -1.461_155_560_001, 0.771_116_408_566),
    (11.0, 24.7, -28.5, 0.193_973_021_400, -0.564_686_277_228),
    (11.0, -168.9, 65.7, -1.921_605_905_610, 1.160_219_490_248),
    (11.0, 178.0, -38.0, 2.252_876_171_744, -0.739_315_143_050),
    (11.0, 18.07, 59.33, 0.080_622_394_572, 1.079_231_775_998),
    (-150.0, 150.0, 10.0, -0.895_655_075_524, 0.202_042_439_600),
];

/// d3-geo 3.1.1, `geoOrthographic().rotate([-lon, -lat]).scale(1)`: center, place, x, y up.
const ORTHOGRAPHIC: [([f64; 2], [f64; 2], f64, f64); 12] = [
    ([0.0, 0.0], [0.0, 0.0], 0.0, 0.0),
    ([0.0, 0.0], [90.0, 0.0], 1.0, 0.0),
    ([0.0, 0.0], [45.0, 40.0], 0.541_675_220_420, 0.642_787_609_687),
    ([121.47, 31.23], [121.47, 31.23], 0.0, 0.0),
    ([121.47, 31.23], [103.82, 1.35], -0.303_117_431_689, -0.473_785_423_581),
    ([121.47, 31.23], [139.69, 35.69], 0.253_943_156_238, 0.098_875_683_233),
    ([121.47, 31.23], [24.7, -28.5], -0.872_689_444_483, -0.354_301_853_595),
    ([-98.5, 39.8], [-77.04, 38.9], 0.284_721_488_208, 0.018_828_586_205),
    ([-98.5, 39.8], [2.35, 48.86], 0.646_140_106_794, 0.657_870_261_051),
    ([170.0, -80.0], [-170.0, -60.0], 0.171_010_071_663, 0.312_324_556_019),
    ([10.0, 90.0], [100.0, 50.0], 0.642_787_609_687, 0.0),
    ([10.0, 90.0], [190.0, 50.0], 0.0, 0.642_787_609_687),
];

fn world() -> Topology {
    Topology::from_json(include_str!("../public/geometry/world.json")).expect("the committed outlines are valid")
}

fn frame(width: f64) -> Frame {
    let world = world();
    Frame::fit(EqualEarth { meridian: world.meridian() }, width, 0.0, world.land().flatten())
}

/// Degrees of longitude between two places, the short way round.
fn turn(a: f64, b: f64) -> f64 {
    LonLat::new(a, 0.0).east_of(b).abs()
}

fn degrees_between(a: LonLat, b: LonLat) -> f64 {
    UnitVector::of(a).angle_to(UnitVector::of(b)).to_degrees()
}

#[test]
fn equal_earth_agrees_with_d3() {
    for (meridian, lon, lat, x, y) in EQUAL_EARTH {
        let point = EqualEarth { meridian }.forward(LonLat { lon, lat });
        assert!((point.x - x).abs() < 1e-11 && (point.y - y).abs() < 1e-11, "{lon} {lat}: {point:?}");
    }
}

#[test]
fn orthographic_agrees_with_d3() {
    for (center, place, x, y) in ORTHOGRAPHIC {
        let globe = Orthographic { center: LonLat::new(center[0], center[1]) };
        let point = globe.forward(LonLat::new(place[0], place[1]));
        assert!((point.x - x).abs() < 1e-11 && (point.y - y).abs() < 1e-11, "{place:?}: {point:?}");
    }
}

#[test]
fn the_globe_hides_its_far_side() {
    let globe = Orthographic { center: SHANGHAI };
    assert!((globe.depth(SHANGHAI) - 1.0).abs() < 1e-12);
    assert!((globe.depth(LonLat::new(-58.53, -31.23)) + 1.0).abs() < 1e-12);
    assert!(globe.depth(LonLat::new(103.82, 1.35)) > 0.0 && globe.depth(LonLat::new(-98.5, 39.8)) < 0.0);
}

#[test]
fn a_point_outside_the_map_counts_as_one_on_its_edge() {
    let globe = Orthographic { center: SHANGHAI };
    let (out, rim) = (Point { x: 3.0, y: -4.0 }, Point { x: 0.6, y: -0.8 });
    assert!(degrees_between(globe.inverse(out), globe.inverse(rim)) < 1e-5);
    assert!(globe.depth(globe.inverse(out)).abs() < 1e-7);
    let flat = EqualEarth { meridian: 11.0 };
    assert_eq!(flat.inverse(Point { x: 9.0, y: 0.0 }), LonLat::new(191.0, 0.0));
    assert!((flat.inverse(Point { x: 0.0, y: -9.0 }).lat + 90.0).abs() < 1e-5);
}

#[test]
fn a_frame_just_contains_its_places() {
    let corners = [LonLat::new(73.0, 18.0), LonLat::new(135.0, 18.0), LonLat::new(104.0, 53.5)];
    let frame = Frame::fit(EqualEarth { meridian: 104.0 }, 1000.0, 20.0, corners);
    let [left, right, top] = corners.map(|corner| frame.place(corner));
    assert!((left.x - 20.0).abs() < 1e-9 && (right.x - 980.0).abs() < 1e-9 && (top.y - 20.0).abs() < 1e-9);
    assert!((left.y - (frame.height - 20.0)).abs() < 1e-9 && frame.height > 500.0);
}

#[test]
fn the_world_has_all_partners_and_no_streak() {
    let world = world();
    for (code, lon, lat) in PARTNERS {
        assert!(world.codes().any(|known| known == code), "{code}");
        let rings: Vec<_> = world.country(code).into_iter().flatten().collect();
        // A marker is within its country if an odd number of the country's sides are to the east.
        let sides = rings.iter().flat_map(|ring| ring.windows(2)).filter(|side| {
            let (a, b) = (side[0], side[1]);
            let [lon, a_lon, b_lon] = [LonLat { lon, lat }, a, b].map(|place| place.east_of(world.meridian()));
            (a.lat > lat) != (b.lat > lat) && lon < a_lon + (lat - a.lat) / (b.lat - a.lat) * (b_lon - a_lon)
        });
        assert_eq!(sides.count() % 2, 1, "{code}");
    }
    for ring in world.land() {
        assert_eq!(ring.first(), ring.last());
        assert!(ring.len() > 3);
        assert!(ring.windows(2).all(|side| (side[0].lon - side[1].lon).abs() < 30.0));
    }
}

#[test]
fn a_country_shares_its_coast_with_the_land() {
    let world = world();
    let land: std::collections::HashSet<_> =
        world.land().flatten().map(|place| (place.lon.to_bits(), place.lat.to_bits())).collect();
    for code in ["JP", "SG"] {
        for place in world.country(code).into_iter().flatten().flatten() {
            assert!(land.contains(&(place.lon.to_bits(), place.lat.to_bits())), "{code} {place:?}");
        }
    }
}

#[test]
fn paths_are_in_whole_numbers_and_every_partner_has_one() {
    let (world, frame) = (world(), frame(2000.0));
    let land = world.land_path(&frame, Detail::FULL);
    assert!(world.land_path(&frame, Detail::COARSE).len() < land.len());
    assert!(land.chars().all(|c| c.is_ascii_digit() || "Mlz -".contains(c)));
    for (code, ..) in PARTNERS {
        for detail in [Detail::FULL, Detail::COARSE, Detail { smallest_bend: 100.0, smallest_ring: 1e9 }] {
            let path = world.country_path(code, &frame, detail);
            assert!(path.is_some_and(|d| d.starts_with('M') && d.ends_with('z')), "{code}");
        }
    }
    assert_eq!(world.country_path("XX", &frame, Detail::FULL), None);
}

#[test]
fn every_partner_is_reachable_from_every_other() {
    let frame = frame(1000.0);
    let points = PARTNERS.map(|(_, lon, lat)| frame.place(LonLat { lon, lat }));
    for (from, (code, ..)) in PARTNERS.iter().enumerate() {
        let mut reached = vec![from];
        let mut next = 0;
        while let Some(&at) = reached.get(next) {
            for direction in Direction::ALL {
                reached.extend(nearest_in_direction(&points, at, direction).filter(|to| !reached.contains(to)));
            }
            next += 1;
        }
        assert_eq!(reached.len(), points.len(), "from {code}");
    }
}

/// Any finite number; small and extreme ones are equally frequent.
fn finite() -> impl Strategy<Value = f64> {
    prop_oneof![-400.0..400.0_f64, prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO]
}

fn place() -> impl Strategy<Value = LonLat> {
    (-180.0..180.0_f64, -90.0..=90.0_f64).prop_map(|(lon, lat)| LonLat { lon, lat })
}

proptest! {
    #[test]
    fn equal_earth_is_invertible(lon in -180.0..180.0_f64, lat in -89.9..89.9_f64, meridian in -180.0..180.0_f64) {
        let flat = EqualEarth { meridian };
        let back = flat.inverse(flat.forward(LonLat { lon, lat }));
        prop_assert!(turn(back.lon, lon) <= 1e-9 && (back.lat - lat).abs() <= 1e-9, "{back:?}");
    }

    #[test]
    fn orthographic_is_invertible(center in place(), away in 0.0..80.0_f64, bearing in 0.0..std::f64::consts::TAU) {
        let globe = Orthographic { center };
        let reach = away.to_radians().sin();
        let point = Point { x: reach * bearing.cos(), y: reach * bearing.sin() };
        let place = globe.inverse(point);
        let again = globe.inverse(globe.forward(place));
        prop_assert!(globe.depth(place) > 0.0 && degrees_between(place, again) <= 1e-9, "{place:?} {again:?}");
        prop_assert!((globe.forward(place).x - point.x).hypot(globe.forward(place).y - point.y) < 1e-12);
    }

    #[test]
    fn a_frame_is_invertible(place in place(), width in 100.0..10_000.0_f64) {
        let frame = frame(width);
        let back = frame.locate(frame.place(place));
        prop_assert!(degrees_between(back, place) <= 1e-5, "{back:?}");
    }

    #[test]
    fn finite_input_gives_finite_output(a in finite(), b in finite(), c in finite(), d in finite()) {
        let (place, center) = (LonLat { lon: a, lat: b }, LonLat { lon: c, lat: d });
        let flat = EqualEarth { meridian: c };
        let globe = Orthographic { center };
        let point = Point { x: a, y: b };
        for Point { x, y } in [flat.forward(place), globe.forward(place)] {
            prop_assert!(x.is_finite() && y.is_finite() && x.abs() < 2.71 && y.abs() < 1.32);
        }
        for LonLat { lon, lat } in [flat.inverse(point), globe.inverse(point)] {
            prop_assert!(lon.is_finite() && lat.abs() <= 90.0);
        }
        let frame = Frame::fit(flat, 1000.0, 10.0, [place, center]);
        let Point { x, y } = frame.place(place);
        prop_assert!(x.is_finite() && y.is_finite() && frame.height.is_finite());
        let lines = great_circle(place, center, 11.0, FINE);
        prop_assert!(lines.iter().flatten().all(|place| place.lon.is_finite() && place.lat.is_finite()));
    }
}
