//! The map as it is laid out for the app: neighbors, outlines, and the home region.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used, missing_docs)]

mod common;

use std::fs;
use std::path::Path;

use atlas::content::Content;
use atlas::map::camera::{Camera, RATIO};
use atlas::map::outline::Topology;
use atlas::map::partner_map::{PartnerMaps, PartnerShape};
use atlas::map::projection::UnitVector;
use atlas::point::{Area, Point};

fn world() -> Topology {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/geometry/world.json");
    Topology::from_json(&fs::read_to_string(path).unwrap()).unwrap()
}

fn maps() -> (PartnerMaps, &'static Content) {
    let content = common::content();
    (PartnerMaps::new(&world(), content), content)
}

#[test]
fn every_partner_is_reached_by_arrows_from_every_other() {
    let (maps, content) = maps();
    let countries = &content.partners.countries;
    let neighbors: [fn(&PartnerShape) -> _; 2] = [|shape| shape.neighbors, |shape| shape.related_neighbors];
    for (filtered, neighbors) in [false, true].into_iter().zip(neighbors) {
        for start in 0..countries.len() {
            let mut reached = vec![start];
            let mut next = 0;
            while let Some(&at) = reached.get(next) {
                for to in neighbors(&maps.large.partners[at]) {
                    if !reached.contains(&to) {
                        reached.push(to);
                    }
                }
                next += 1;
            }
            let is_included = |index: &usize| !filtered || countries[*index].relation == countries[start].relation;
            reached.sort_unstable();
            assert_eq!(reached, (0..countries.len()).filter(is_included).collect::<Vec<_>>(), "from {start}");
        }
    }
}

#[test]
fn home_is_in_view_with_room_for_its_networks() {
    let (maps, content) = maps();
    let home = &content.map.home;
    assert_eq!((maps.home.symbols.len(), maps.large.symbols.len()), (home.places.len(), home.places.len()));
    let into = Area { left: 0.16, right: 0.4, top: 0.16, bottom: 0.84 };
    let region = Area::around(&maps.home_region).unwrap();
    for stage in [Area::ALL, Area { left: 0.0, right: 0.6, top: -0.1, bottom: 1.1 }] {
        let all = Camera::all(UnitVector { x: 1.0, y: 0.0, z: 0.0 });
        let camera = Camera { stage, ..all }.fitting(region, into);
        for (place, (symbol, large)) in home.places.iter().zip(maps.home.symbols.iter().zip(&maps.large.symbols)) {
            let at = camera.place(maps.large.fraction(large.marker));
            let on_phone = at.x / stage.right;
            for at in [maps.home.fraction(symbol.marker), Point { x: on_phone, y: at.y }] {
                assert!((0.15..0.41).contains(&at.x) && (0.1..0.9).contains(&at.y), "{}: {at:?}", place.id);
            }
        }
    }
}

#[test]
fn all_partners_are_within_the_drawing_with_room_for_their_names() {
    let (maps, _) = maps();
    let map = &maps.large;
    assert!((map.width / map.height - RATIO).abs() < 1e-9);
    let around = Area { left: 0.05, right: 0.95, top: 0.03, bottom: 0.97 };
    for index in 0..=map.partners.len() {
        assert!(around.holds(map.marker(index)), "{index}: {:?}", map.marker(index));
    }
    let (left, right) = map.narrow_window().edges(2.0 / 3.0);
    assert!((left..right).contains(&map.home_marker().x), "home is seen on a phone");
}

#[test]
fn the_content_decides_which_countries_are_filled() {
    let (world, mut content) = (world(), common::content().clone());
    content.map.drawn.countries.retain(|code| code != "FR");
    let maps = PartnerMaps::new(&world, &content);
    for (shape, country) in maps.large.partners.iter().zip(&content.partners.countries) {
        let has_outline = world.country(&country.code).is_some();
        assert_eq!(shape.outline.is_some(), has_outline && country.code != "FR", "{}", country.code);
    }
}

#[test]
fn partners_at_extreme_places_are_drawn_and_reached() {
    let (world, mut content) = (world(), common::content().clone());
    // Both sides of the antimeridian and of the flat map's edge, the poles, two at one place, and the antipode of home,
    // to which all great circles are equally short.
    let [lon, lat] = content.partners.home.position;
    let odd = [
        [180.0, 10.0],
        [-180.0, 10.0],
        [-30.01, -40.0],
        [-29.99, -40.0],
        [0.0, 90.0],
        [77.0, -90.0],
        [103.8, 1.3],
        [103.8, 1.3],
        [lon - 180.0, -lat],
    ];
    for (country, position) in content.partners.countries.iter_mut().zip(odd) {
        country.position = position;
    }
    let maps = PartnerMaps::new(&world, &content);
    let partners = &maps.large.partners;
    for (shape, country) in partners.iter().zip(&content.partners.countries) {
        let place = maps.large.fraction(shape.marker);
        assert!((0.0..=1.0).contains(&place.x) && (0.0..=1.0).contains(&place.y), "{}: {place:?}", country.code);
        assert!(shape.arc.starts_with('M') && !shape.arc.contains("NaN") && !shape.arc.contains("inf"));
    }
    let at = |index: usize| maps.large.fraction(partners[index].marker);
    assert_eq!(at(0), at(1), "180 and -180 degrees are one meridian");
    assert!(at(2).x > 0.8 && at(3).x < 0.2, "on either side of the edge: {:?}, {:?}", at(2), at(3));
    assert!(at(4).y < 0.15 && at(5).y > 0.85, "{:?}, {:?}", at(4), at(5));
    assert_eq!(at(6), at(7));
    for start in 0..partners.len() {
        let mut reached = vec![start];
        let mut next = 0;
        while let Some(&from) = reached.get(next) {
            for to in partners[from].neighbors {
                if !reached.contains(&to) {
                    reached.push(to);
                }
            }
            next += 1;
        }
        assert_eq!(reached.len(), partners.len(), "from {start}");
    }
}
