//! The map as it is laid out for the app: where arrows lead, what is filled, and home.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used, missing_docs)]

mod common;

use std::fs;
use std::path::Path;

use atlas::chart::camera::Camera;
use atlas::chart::outline::World;
use atlas::chart::partner_map::PartnerMaps;
use atlas::chart::projection::UnitVector;
use atlas::model::content::Content;
use atlas::model::tree::Tree;

fn world() -> World {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/geometry/world.json");
    World::from_tree(&Tree::parse(&fs::read_to_string(path).unwrap()).unwrap()).unwrap()
}

fn maps() -> (PartnerMaps, &'static Content) {
    let content = common::content();
    (PartnerMaps::new(&world(), content, &common::map(), Vec::new()), content)
}

#[test]
fn every_partner_is_reached_by_arrows_from_every_other() {
    let (maps, content) = maps();
    let countries = &content.partners.countries;
    for (filtered, offset) in [(false, 0), (true, 4)] {
        for start in 0..countries.len() {
            let mut reached = vec![start];
            let mut next = 0;
            while let Some(&at) = reached.get(next) {
                for &to in &maps.large.partners[at].beside[offset..offset + 4] {
                    if !reached.contains(&to) {
                        reached.push(to);
                    }
                }
                next += 1;
            }
            let mine = |index: &usize| !filtered || countries[*index].relation == countries[start].relation;
            reached.sort_unstable();
            assert_eq!(reached, (0..countries.len()).filter(mine).collect::<Vec<_>>(), "from {start}");
        }
    }
}

#[test]
fn home_is_in_view_and_its_circles_are_in_proportion() {
    let (maps, content) = maps();
    let home = common::map().home;
    assert_eq!(maps.home.symbols.len(), home.places.len());
    let camera = Camera::all(UnitVector { x: 1.0, y: 0.0, z: 0.0 }).closer(maps.home_zoom, maps.home_about.0);
    for (symbol, large) in maps.home.symbols.iter().zip(&maps.large.symbols) {
        for place in [maps.home.share(symbol.marker), camera.place(maps.large.share(large.marker))] {
            assert!((0.02..0.98).contains(&place.x) && (0.02..0.99).contains(&place.y), "{symbol:?} at {place:?}");
        }
    }
    let areas = maps.home.symbols.iter().zip(&home.places).filter_map(|(symbol, place)| {
        let radius: f64 = symbol.form.split(['A', ' ']).nth(2)?.parse().ok()?;
        let fact = content.fact(place.fact.as_ref()?)?;
        Some(radius * radius / fact.value.0)
    });
    let areas: Vec<f64> = areas.collect();
    assert_eq!(areas.len(), 4);
    assert!(areas.iter().all(|area| (area / areas[0] - 1.0).abs() < 0.03), "{areas:?}");
}

#[test]
fn content_says_what_is_filled_and_shows_its_review() {
    let (world, content) = (world(), common::content());
    let mut map = common::map();
    map.drawn.countries.retain(|code| code != "FR");
    map.review = Some("R-1".to_owned());
    let maps = PartnerMaps::new(&world, content, &map, Vec::new());
    for (placed, country) in maps.large.partners.iter().zip(&content.partners.countries) {
        assert_eq!(
            placed.outline.is_none(),
            country.code == "FR" || placed.outline.is_none() && world.country(&country.code).is_none()
        );
    }
    assert!(maps.note.ends_with(" · R-1"), "{}", maps.note);
}

#[test]
fn partners_at_odd_places_are_drawn_and_reached() {
    let (world, mut content) = (world(), common::content().clone());
    // Both sides of the antimeridian and of the flat map's edge, the poles, two at one place, and
    // the far side of the globe from home, to which every way is the shortest.
    let [lon, lat] = content.partners.home.position;
    let odd = [
        [180.0, 10.0],
        [-180.0, 10.0],
        [-169.01, -40.0],
        [-168.99, -40.0],
        [0.0, 90.0],
        [77.0, -90.0],
        [103.8, 1.3],
        [103.8, 1.3],
        [lon - 180.0, -lat],
    ];
    for (country, position) in content.partners.countries.iter_mut().zip(odd) {
        country.position = position;
    }
    let maps = PartnerMaps::new(&world, &content, &common::map(), Vec::new());
    let partners = &maps.large.partners;
    for (placed, country) in partners.iter().zip(&content.partners.countries) {
        let place = maps.large.share(placed.marker);
        assert!((0.0..=1.0).contains(&place.x) && (0.0..=1.0).contains(&place.y), "{}: {place:?}", country.code);
        assert!(placed.arc.starts_with('M') && !placed.arc.contains("NaN") && !placed.arc.contains("inf"));
    }
    let at = |index: usize| maps.large.share(partners[index].marker);
    assert_eq!(at(0), at(1), "one meridian has two names");
    assert!(at(2).x > 0.8 && at(3).x < 0.2, "on either side of the edge: {:?}, {:?}", at(2), at(3));
    assert!(at(4).y < 0.05 && at(5).y > 0.95, "{:?}, {:?}", at(4), at(5));
    assert_eq!(at(6), at(7));
    for start in 0..partners.len() {
        let mut reached = vec![start];
        let mut next = 0;
        while let Some(&from) = reached.get(next) {
            for &to in &partners[from].beside[..4] {
                if !reached.contains(&to) {
                    reached.push(to);
                }
            }
            next += 1;
        }
        assert_eq!(reached.len(), partners.len(), "from {start}");
    }
}
