//! The globe as it is drawn: against the projections, and cut at its horizon without a stray line.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used, missing_docs)]

use std::fs;
use std::path::Path;

use atlas::chart::camera::{Camera, axes, sine};
use atlas::chart::globe::{Globe, Line, Look, Outlines, Spot};
use atlas::chart::outline::World;
use atlas::chart::projection::{LonLat, Orthographic, Point, UnitVector};
use atlas::model::content::{Content, folder};
use atlas::model::decode::whole;
use atlas::model::map::Map;
use atlas::model::tree::Tree;
use proptest::prelude::*;

fn read(path: &str) -> Tree {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    Tree::parse(&text).unwrap()
}

fn globe() -> (Globe, World, Content) {
    let world = World::from_tree(&read("public/geometry/world.json")).unwrap();
    let mut files = folder(|file| Ok::<_, String>(read(&format!("content/{file}")))).unwrap();
    let content = Content::from_folder(&mut files).unwrap();
    let globe = read_globe(&world, &content);
    (globe, world, content)
}

fn map() -> Map {
    whole(&read("content/map.json")).unwrap()
}

/// The lines of an owner, as `Line::of` has it.
fn of(globe: &Globe, owner: usize) -> Vec<Line> {
    globe.lines.iter().filter(|line| line.of == owner).cloned().collect()
}

fn draw(look: &Look, lines: &[Line], filled: bool) -> String {
    look.draw(&mut lines.iter(), filled)
}

fn read_globe(world: &World, content: &Content) -> Globe {
    let json = serde_json::to_string(&Outlines::of(world, &content.partners, &map())).unwrap();
    Globe::from_tree(&Tree::parse(&json).unwrap(), content.partners.countries.len()).unwrap()
}

fn looking(lon: f64, lat: f64, round: f64) -> Camera {
    Camera { round, ..Camera::all(UnitVector::of(LonLat { lon, lat })) }
}

/// The points of a path, part by part.
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
fn the_sine_is_the_sine() {
    for tenth in -7200..7200 {
        let degrees = f64::from(tenth) / 10.0;
        assert!((sine(degrees) - degrees.to_radians().sin()).abs() < 1e-7, "{degrees}");
    }
}

#[test]
fn places_are_where_both_projections_have_them() {
    let (globe, world, content) = globe();
    let frame = atlas::chart::partner_map::large_frame(&world, &content.partners);
    for (lon, lat) in
        [(121.47, 31.23), (11.0, 0.0), (-98.5, 39.5), (179.9, -44.0), (-169.1, 66.0), (0.0, 90.0), (24.7, -89.9)]
    {
        let place = LonLat { lon, lat };
        let spot = globe.spot([lon, lat]);
        let (flat, wanted) = (spot.flat, frame.place(place));
        assert!((flat.x - wanted.x).hypot(flat.y - wanted.y) < 1.0, "{place:?}: {flat:?}, not {wanted:?}");
        for (eye_lon, eye_lat) in [(0.0, 0.0), (116.0, 40.0), (-150.0, -60.0), (90.0, 70.0)] {
            let look = globe.look(looking(eye_lon, eye_lat, 1.0));
            let round = Orthographic { centre: LonLat { lon: eye_lon, lat: eye_lat } };
            let (drawn, front) = look.place(spot);
            let depth = round.depth(place);
            assert!(front == (depth >= 0.0) || depth.abs() < 1e-6);
            if front {
                let wanted = round.forward(place);
                let drawn =
                    Point { x: (drawn.x - look.middle.x) / look.radius, y: (look.middle.y - drawn.y) / look.radius };
                assert!((drawn.x - wanted.x).hypot(drawn.y - wanted.y) < 1e-6, "{place:?} from {eye_lon} {eye_lat}");
            }
        }
    }
}

#[test]
fn no_land_is_at_the_south_pole() {
    // The horizon is cut on that assumption.
    let (_, world, _) = globe();
    let land: Vec<_> = world.land().collect();
    assert!(land.iter().flatten().all(|place| place.lat > -85.0));
}

/// Lines of a square degree grid around the whole globe, too near to poles and opposite places for comfort.
fn odd_rings(globe: &Globe) -> Vec<Line> {
    let ring = |places: &[(f64, f64)]| places.iter().map(|(lon, lat)| globe.spot([*lon, *lat])).collect::<Vec<Spot>>();
    let line = |spots| Line { of: 0, spots };
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
    fn land_is_where_it_is_from_everywhere(lon in -180.0..180.0_f64, lat in -75.0..75.0_f64, zoom in 1.0..4.0_f64) {
        let (globe, world, _) = globe();
        let land: Vec<_> = world.land().collect();
        let look = globe.look(Camera { zoom, ..looking(lon, lat, 1.0) });
        let drawn = parts(&draw(&look, &of(&globe, 0), true));
        let round = Orthographic { centre: LonLat { lon, lat } };
        let mut wrong = 0;
        for step in 0..400 {
            let (x, y) = (f64::from(step % 20) / 10.0 - 0.95, f64::from(step / 20) / 10.0 - 0.95);
            if x.hypot(y) > 0.96 {
                continue;
            }
            let at = Point { x: look.middle.x + look.radius * x, y: look.middle.y - look.radius * y };
            let place = round.inverse(Point { x, y });
            wrong += usize::from(covers(&drawn, at) != holds(&land, place, world.meridian()));
        }
        // Shores are rounded to units, and their straight lines in degrees are not quite those on the globe.
        prop_assert!(wrong <= 6, "{wrong} places are wrong from {lon} {lat}");
    }

    #[test]
    fn nothing_is_drawn_outside_the_disc(lon in -180.0..180.0_f64, lat in -90.0..90.0_f64) {
        let (globe, _, _) = globe();
        let look = globe.look(Camera::facing(looking(0.0, 0.0, 1.0), UnitVector::of(LonLat { lon, lat })));
        let mut shapes = odd_rings(&globe);
        shapes.extend(globe.lines.iter().cloned());
        for shape in shapes {
            let shape = [shape];
            for path in [draw(&look, &shape, true), draw(&look, &shape, false)] {
                for point in parts(&path).into_iter().flatten() {
                    let out = (point.x - look.middle.x).hypot(point.y - look.middle.y);
                    prop_assert!(out <= look.radius + 1.0, "{out} of {}", look.radius);
                }
            }
        }
    }

    #[test]
    fn no_line_strays(lon in -180.0..180.0_f64, lat in -75.0..75.0_f64) {
        // Land's longest side is a few degrees, along the rim as well.
        let (globe, _, _) = globe();
        let look = globe.look(looking(lon, lat, 1.0));
        let longest = of(&globe, 0).iter().flat_map(|ring| ring.spots.iter().zip(ring.spots.iter().skip(1)))
            .map(|(a, b)| a.on.angle_to(b.on)).fold(0.0, f64::max);
        for part in parts(&draw(&look, &of(&globe, 0), true)) {
            for (a, b) in part.iter().zip(part.iter().cycle().skip(1)) {
                let side = (a.x - b.x).hypot(a.y - b.y);
                prop_assert!(side <= look.radius * longest.max(0.08) + 3.0, "{side}");
            }
        }
        for part in globe.lines.iter().filter(|line| line.of > 0 && line.of % 2 == 0).flat_map(|arc| parts(&draw(&look, std::slice::from_ref(arc), false))) {
            for (a, b) in part.iter().zip(part.iter().skip(1)) {
                prop_assert!((a.x - b.x).hypot(a.y - b.y) <= look.radius * 0.1 + 3.0);
            }
        }
    }

    #[test]
    fn a_look_stays_upright(east in -2.0..2.0_f64, north in -2.0..2.0_f64, lon in -180.0..180.0_f64, lat in -90.0..90.0_f64) {
        let mut camera = looking(lon, lat, 1.0).facing(UnitVector::of(LonLat { lon, lat }));
        for _ in 0..200 {
            camera = camera.turn(east, north);
        }
        let [right, up] = axes(camera.eye);
        prop_assert!((camera.eye.dot(camera.eye) - 1.0).abs() < 1e-6, "it neither grows nor shrinks");
        prop_assert!(right.z.abs() < 1e-12 && up.z > 0.2 && right.dot(up).abs() < 1e-9);
    }
}

#[test]
fn turning_keeps_what_is_under_the_hand() {
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
    let middle = Point { x: 0.5, y: 0.5 };
    let close = all.closer(4.0, Point { x: 0.25, y: 0.75 });
    assert_eq!(close.place(Point { x: 0.25, y: 0.75 }), Point { x: 0.25, y: 0.75 }, "what is under the pointer stays");
    assert_eq!(close.drag(9.0, 9.0, 2.0).place(Point { x: 0.0, y: 0.0 }), Point { x: 0.0, y: 0.0 });
    assert_eq!(close.drag(-9.0, -9.0, 2.0).place(Point { x: 1.0, y: 1.0 }), Point { x: 1.0, y: 1.0 });
    assert_eq!(close.about(middle).place(middle), middle);
    assert_eq!(close.closer(0.0, middle), Camera { zoom: 1.0, x: 0.0, y: 0.0, ..close });
    assert!(all.closer(1e9, middle).zoom < 20.0);
    assert_eq!(all.toward(close, 1.0), close);
    assert_eq!(all.toward(close, 0.5).zoom, 2.5);
}
