//! The globe: against the projections, and clipped at its horizon without a stray line.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used, missing_docs)]

use std::fs;
use std::path::Path;

mod common;

use atlas::content::Content;
use atlas::map::camera::{Camera, axes};
use atlas::map::globe::{Globe, GlobeLine, GlobePoint, GlobeView, OutlineKind, Outlines};
use atlas::map::outline::Topology;
use atlas::map::projection::{LonLat, Orthographic, UnitVector};
use atlas::point::Point;
use proptest::prelude::*;

/// The globe as the app gets it: from JSON.
fn globe() -> (Globe, Topology, &'static Content) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/geometry/world.json");
    let world = Topology::from_json(&fs::read_to_string(path).unwrap()).unwrap();
    let content = common::content();
    let json = serde_json::to_string(&Outlines::new(&world, content)).unwrap();
    (serde_json::from_str(&json).unwrap(), world, content)
}

fn of_kind(globe: &Globe, is_kind: fn(OutlineKind) -> bool) -> Vec<GlobeLine> {
    globe.lines.iter().filter(|line| is_kind(line.kind)).cloned().collect()
}

fn land(globe: &Globe) -> Vec<GlobeLine> {
    of_kind(globe, |kind| kind == OutlineKind::Land)
}

fn draw(view: &GlobeView, lines: &[GlobeLine], filled: bool) -> String {
    view.path(lines, filled)
}

fn looking(lon: f64, lat: f64, globe: f64) -> Camera {
    Camera { globe, ..Camera::all(UnitVector::of(LonLat { lon, lat })) }
}

/// The points of a path's subpaths.
fn parts(path: &str) -> Vec<Vec<Point>> {
    let part = |part: &str| {
        let points = part.trim_end_matches('z').split('L');
        let number = |text: &str| text.parse::<f64>().unwrap();
        points.map(|point| point.split_once(' ').map(|(x, y)| Point { x: number(x), y: number(y) }).unwrap()).collect()
    };
    path.split('M').skip(1).map(part).collect()
}

/// Whether a path, filled by `evenodd`, covers a point.
fn covers(parts: &[Vec<Point>], at: Point) -> bool {
    let mut inside = false;
    for part in parts {
        for (a, b) in part.iter().zip(part.iter().cycle().skip(1)) {
            if (a.y > at.y) != (b.y > at.y) && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x) {
                inside = !inside;
            }
        }
    }
    inside
}

/// Whether rings in degrees hold a place, on the plane that they are cut for.
fn holds(rings: &[Vec<LonLat>], place: LonLat, meridian: f64) -> bool {
    let flat = |place: &LonLat| Point { x: place.east_of(meridian), y: place.lat };
    let rings: Vec<Vec<Point>> = rings.iter().map(|ring| ring.iter().map(flat).collect()).collect();
    covers(&rings, flat(&place))
}

#[test]
fn places_are_where_both_projections_have_them() {
    let (globe, world, content) = globe();
    let frame = atlas::map::partner_map::large_frame(&world, &content.partners);
    for (lon, lat) in
        [(121.47, 31.23), (11.0, 0.0), (-98.5, 39.5), (179.9, -44.0), (-169.1, 66.0), (0.0, 90.0), (24.7, -89.9)]
    {
        let place = LonLat { lon, lat };
        let point = globe.point([lon, lat]);
        let (flat, wanted) = (point.flat, frame.place(place));
        assert!((flat.x - wanted.x).hypot(flat.y - wanted.y) < 1.0, "{place:?}: {flat:?}, not {wanted:?}");
        for (eye_lon, eye_lat) in [(0.0, 0.0), (116.0, 40.0), (-150.0, -60.0), (90.0, 70.0)] {
            let view = globe.view(looking(eye_lon, eye_lat, 1.0));
            let projection = Orthographic { center: LonLat { lon: eye_lon, lat: eye_lat } };
            let (drawn, is_in_front) = view.place(point);
            let depth = projection.depth(place);
            assert!(is_in_front == (depth >= 0.0) || depth.abs() < 1e-6);
            if is_in_front {
                let wanted = projection.forward(place);
                let drawn =
                    Point { x: (drawn.x - view.center.x) / view.radius, y: (view.center.y - drawn.y) / view.radius };
                assert!((drawn.x - wanted.x).hypot(drawn.y - wanted.y) < 1e-6, "{place:?} from {eye_lon} {eye_lat}");
            }
        }
    }
}

#[test]
fn damaged_outlines_are_refused() {
    let good = r#"{"frame":{"projection":{"meridian":11},"width":9,"height":5,"scale":1,"corner":[0,0]},
        "lines":[{"kind":"land","steps":[[0,0],[10,-5]]},{"kind":{"arc":3},"steps":[]}]}"#;
    let read = |json: &str| serde_json::from_str::<Globe>(json);
    let globe = read(good).unwrap();
    assert_eq!(globe.lines[1].kind, OutlineKind::Arc(3));
    assert_eq!(globe.lines[0].points[1], globe.point([12.0, -0.5]));
    for (from, to) in [
        ("\"frame\"", "\"fram\""),
        ("\"lines\"", "\"line\""),
        ("\"land\"", "\"sea\""),
        ("\"arc\":3", "\"arc\":-3"),
        ("\"arc\":3", "\"arc\":\"3\""),
        ("[0,0],[10", "[0,0,0],[10"),
        ("[0,0],[10", "[0],[10"),
        ("[0,0],[10", "[0.5,0],[10"),
        ("[10,-5]", "[1e10,-5]"),
        ("[10,-5]", "null"),
        ("\"corner\":[0,0]", "\"corner\":[0]"),
        ("\"width\":9", "\"width\":null"),
    ] {
        let damaged = good.replacen(from, to, 1);
        assert_ne!(damaged, good, "{from}");
        assert!(read(&damaged).is_err(), "{from} -> {to}");
    }
    for end in 0..good.len() {
        assert!(read(&good[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn no_land_is_at_the_south_pole() {
    // Clipping at the horizon assumes so.
    let (_, world, _) = globe();
    let land: Vec<_> = world.land().collect();
    assert!(land.iter().flatten().all(|place| place.lat > -85.0));
}

/// Rings around the globe, across the edge of the flat map, of one point and of none.
fn extreme_rings(globe: &Globe) -> Vec<GlobeLine> {
    let ring =
        |places: &[(f64, f64)]| places.iter().map(|(lon, lat)| globe.point([*lon, *lat])).collect::<Vec<GlobePoint>>();
    let line = |points| GlobeLine { kind: OutlineKind::Land, points };
    let around = |lat: f64| ring(&(0..=72).map(|step| (f64::from(step) * 5.0 - 169.0, lat)).collect::<Vec<_>>());
    vec![
        line(around(60.0)),
        line(around(0.0)),
        line(around(-30.0)),
        line(ring(&[(170.0, 10.0), (-170.0, 10.0), (-170.0, -10.0), (170.0, -10.0), (170.0, 10.0)])),
        line(ring(&[(5.0, 5.0)])),
        line(Vec::new()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn land_is_drawn_in_the_right_place_from_everywhere(lon in -180.0..180.0_f64, lat in -75.0..75.0_f64, zoom in 1.0..4.0_f64) {
        let (globe, world, _) = globe();
        let rings: Vec<_> = world.land().collect();
        let view = globe.view(Camera { zoom, ..looking(lon, lat, 1.0) });
        let drawn = parts(&draw(&view, &land(&globe), true));
        let projection = Orthographic { center: LonLat { lon, lat } };
        let mut wrong = 0;
        for step in 0..400 {
            let (x, y) = (f64::from(step % 20) / 10.0 - 0.95, f64::from(step / 20) / 10.0 - 0.95);
            if x.hypot(y) > 0.96 {
                continue;
            }
            let at = Point { x: view.center.x + view.radius * x, y: view.center.y - view.radius * y };
            let place = projection.inverse(Point { x, y });
            wrong += usize::from(covers(&drawn, at) != holds(&rings, place, world.meridian()));
        }
        // Coasts are rounded to units, and a straight line in degrees is not quite one on the globe.
        prop_assert!(wrong <= 6, "{wrong} places are wrong from {lon} {lat}");
    }

    #[test]
    fn nothing_is_drawn_outside_the_disc(lon in -180.0..180.0_f64, lat in -90.0..90.0_f64) {
        let (globe, _, _) = globe();
        let view = globe.view(Camera::facing(looking(0.0, 0.0, 1.0), UnitVector::of(LonLat { lon, lat })));
        let mut shapes = extreme_rings(&globe);
        shapes.extend(globe.lines.iter().cloned());
        for shape in shapes {
            let shape = [shape];
            for path in [draw(&view, &shape, true), draw(&view, &shape, false)] {
                for point in parts(&path).into_iter().flatten() {
                    let out = (point.x - view.center.x).hypot(point.y - view.center.y);
                    prop_assert!(out <= view.radius + 1.0, "{out} of {}", view.radius);
                }
            }
        }
    }

    #[test]
    fn no_line_strays(lon in -180.0..180.0_f64, lat in -75.0..75.0_f64) {
        // The longest line of a coast is a few degrees, along the horizon too.
        let (globe, _, _) = globe();
        let view = globe.view(looking(lon, lat, 1.0));
        let longest = land(&globe).iter().flat_map(|ring| ring.points.iter().zip(ring.points.iter().skip(1)))
            .map(|(a, b)| a.direction.angle_to(b.direction)).fold(0.0, f64::max);
        for part in parts(&draw(&view, &land(&globe), true)) {
            for (a, b) in part.iter().zip(part.iter().cycle().skip(1)) {
                let side = (a.x - b.x).hypot(a.y - b.y);
                prop_assert!(side <= view.radius * longest.max(0.08) + 3.0, "{side}");
            }
        }
        let arcs = of_kind(&globe, |kind| matches!(kind, OutlineKind::Arc(_)));
        prop_assert!(!arcs.is_empty());
        for part in arcs.iter().flat_map(|arc| parts(&draw(&view, std::slice::from_ref(arc), false))) {
            for (a, b) in part.iter().zip(part.iter().skip(1)) {
                prop_assert!((a.x - b.x).hypot(a.y - b.y) <= view.radius * 0.1 + 3.0);
            }
        }
    }

    #[test]
    fn north_stays_up(east in -2.0..2.0_f64, north in -2.0..2.0_f64, lon in -180.0..180.0_f64, lat in -90.0..90.0_f64) {
        let mut camera = looking(lon, lat, 1.0).facing(UnitVector::of(LonLat { lon, lat }));
        for _ in 0..200 {
            camera = camera.turn(east, north);
        }
        let [right, up] = axes(camera.eye);
        prop_assert!((camera.eye.dot(camera.eye) - 1.0).abs() < 1e-6, "it stays a unit vector");
        prop_assert!(right.z.abs() < 1e-12 && up.z > 0.2 && right.dot(up).abs() < 1e-9);
    }
}

#[test]
fn dragging_turns_the_globe_along() {
    let camera = looking(20.0, 30.0, 1.0);
    let east = camera.drag(-0.05, 0.0, 1.35);
    assert!(
        UnitVector::of(LonLat { lon: 25.0, lat: 30.0 }).dot(east.eye)
            > camera.eye.dot(UnitVector::of(LonLat { lon: 25.0, lat: 30.0 }))
    );
    let north = camera.drag(0.0, 0.05, 1.35);
    assert!(north.eye.z > camera.eye.z);
}

#[test]
fn the_flat_map_stays_within_its_edges() {
    let all = looking(0.0, 0.0, 0.0);
    let center = Point { x: 0.5, y: 0.5 };
    let close = all.zoom_at(4.0, Point { x: 0.25, y: 0.75 });
    assert_eq!(close.place(Point { x: 0.25, y: 0.75 }), Point { x: 0.25, y: 0.75 }, "the anchor stays in place");
    assert_eq!(close.drag(9.0, 9.0, 2.0).place(Point { x: 0.0, y: 0.0 }), Point { x: 0.0, y: 0.0 });
    assert_eq!(close.drag(-9.0, -9.0, 2.0).place(Point { x: 1.0, y: 1.0 }), Point { x: 1.0, y: 1.0 });
    assert_eq!(close.center_on(center).place(center), center);
    assert_eq!(close.zoom_at(0.0, center), Camera { zoom: 1.0, x: 0.0, y: 0.0, ..close });
    assert!(all.zoom_at(1e9, center).zoom < 20.0);
    assert_eq!(all.lerp(close, 1.0), close);
    assert_eq!(all.lerp(close, 0.5).zoom, 2.5);
}

#[test]
fn a_place_and_home_are_in_front_together_where_they_can_be() {
    let home = UnitVector::of(LonLat { lon: 121.47, lat: 31.23 });
    // Tokyo, Washington, Cape Town; then almost the antipode, and Tokyo and Washington on a globe that fills more than is seen.
    for (lon, lat, zoom, together) in [
        (139.7, 35.7, 1.0, true),
        (-77.0, 38.9, 1.0, true),
        (18.4, -33.9, 1.0, true),
        (-58.4, -34.6, 1.0, false),
        (139.7, 35.7, 4.0, true),
        (-77.0, 38.9, 4.0, false),
    ] {
        let place = UnitVector::of(LonLat { lon, lat });
        let eye = Camera { zoom, ..looking(0.0, 0.0, 1.0) }.facing_both(place, home).eye;
        let (own, other) = (eye.dot(place), eye.dot(home));
        // Near a pole, where north would no longer be up, the middle is a little nearer to the equator.
        assert_eq!((own - other).abs() < 0.01, together, "{lon} {lat}: {own} {other}");
        assert!(if together { own > 0.2 } else { own > 0.99 }, "{lon} {lat}: {own} {other}");
    }
}
