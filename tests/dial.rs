//! The dial: land where it is, from any home, and every partner at its distance.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod common;

use atlas::content::Content;
use atlas::map::camera::axes;
use atlas::map::dial_map::{DialMap, RADIUS};
use atlas::map::outline::Topology;
use atlas::map::projection::{AzimuthalEquidistant, LonLat, UnitVector};
use atlas::point::Point;
use proptest::prelude::*;

fn world() -> Topology {
    Topology::from_json(include_str!("../public/geometry/world.json")).unwrap()
}

/// The points of a path's rings, which are in relative units.
fn rings(path: &str) -> Vec<Vec<Point>> {
    path.split('M')
        .skip(1)
        .map(|ring| {
            let spaced = ring.trim_end_matches('z').replace('l', " ").replace('-', " -");
            let numbers: Vec<f64> = spaced.split_whitespace().map(|number| number.parse().unwrap()).collect();
            let mut at = Point::default();
            let step = |pair: &[f64]| {
                at = Point { x: at.x + pair[0], y: at.y + pair[1] };
                at
            };
            numbers.chunks_exact(2).map(step).collect()
        })
        .collect()
}

/// Whether rings, filled by `evenodd`, cover a point.
fn covers(rings: &[Vec<Point>], at: Point) -> bool {
    let sides = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let crosses =
        |a: &Point, b: &Point| (a.y > at.y) != (b.y > at.y) && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x);
    sides.filter(|(a, b)| crosses(a, b)).count() % 2 == 1
}

fn at_home(lon: f64, lat: f64) -> Content {
    let mut content = common::content().clone();
    content.partners.home.position = [lon, lat];
    content
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn land_is_where_it_is_from_any_home(lon in -180.0..180.0_f64, lat in -75.0..75.0_f64) {
        let (world, content) = (world(), at_home(lon, lat));
        let dial = DialMap::new(&world, &content);
        let eye = UnitVector::of(LonLat { lon, lat });
        let projection = AzimuthalEquidistant::new(eye, axes(eye));
        let scale = f64::from(dial.rings[0].radius) / (f64::from(dial.rings[0].kilometers) / 6371.0);
        let drawn = rings(&dial.land);
        let land: Vec<Vec<Point>> = world
            .land()
            .map(|ring| ring.iter().map(|place| Point { x: place.east_of(world.meridian()), y: place.lat }).collect())
            .collect();
        let (mut wrong, mut seen) = (0, 0);
        for step in 0..900 {
            let place = LonLat { lon: f64::from(step % 36) * 10.0 - 175.0, lat: f64::from(step / 36) * 6.0 - 60.0 };
            let at = projection.forward(UnitVector::of(place));
            let at = Point { x: at.x * scale, y: -at.y * scale };
            if at.x.hypot(at.y) > f64::from(RADIUS) * 0.985 {
                continue;
            }
            seen += 1;
            let is_land = covers(&land, Point { x: place.east_of(world.meridian()), y: place.lat });
            wrong += usize::from(covers(&drawn, at) != is_land);
        }
        // Coasts are simplified, and small islands left out.
        prop_assert!(seen > 100 && wrong * 16 < seen, "{wrong} of {seen} are wrong from {lon} {lat}");
    }

    #[test]
    fn nothing_is_drawn_beyond_the_rim(lon in -180.0..180.0_f64, lat in -90.0..90.0_f64) {
        let dial = DialMap::new(&world(), &at_home(lon, lat));
        for path in dial.relations.iter().chain([&dial.land]) {
            for at in rings(path).concat() {
                prop_assert!(at.x.hypot(at.y) <= f64::from(RADIUS) + 1.0, "{at:?}");
            }
        }
    }
}

#[test]
fn partners_are_at_their_distances_and_within_the_rim() {
    for (lon, lat) in [(121.47, 31.23), (-58.5, -31.2), (0.0, 90.0), (20.0, -89.0)] {
        let content = at_home(lon, lat);
        let dial = DialMap::new(&world(), &content);
        let scale = f64::from(dial.rings[0].radius) / f64::from(dial.rings[0].kilometers);
        let home = UnitVector::of(LonLat { lon, lat });
        for (country, at) in content.partners.countries.iter().zip(&dial.partners) {
            let kilometers = home.angle_to(UnitVector::of(country.position.into())) * 6371.0;
            let drawn = at.x.hypot(at.y);
            assert!(drawn < f64::from(RADIUS) && (drawn - kilometers * scale).abs() < 3.0, "{}: {drawn}", country.code);
        }
        assert_eq!(dial.rays.matches('L').count(), content.partners.countries.len());
    }
}
