//! Names on a drawing: they cover nothing, and give way where there is no room.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

use atlas::map::names::{Name, Placement, Sheet, marker_area, place_names};
use atlas::point::{Area, Point};
use proptest::prelude::*;

fn sheet(places: &[(f64, f64)], texts: &[&str], zoom: f64, frame: f64) -> Sheet {
    let names = places.iter().zip(texts.iter().cycle());
    let name = |((x, y), text): (&(f64, f64), &&str)| Name::new(text, Point { x: x * zoom, y: y * zoom }, 14.0);
    Sheet::new(names.map(name).collect(), Area { left: 0.0, right: frame, top: 0.0, bottom: frame })
}

const TEXTS: [&str; 5] = ["Laos", "United Kingdom of Great Britain", "法国", "Sweden", "Bosnia and Herzegovina"];

/// What is drawn of a sheet: no name covers another or another's marker, or leaves the frame.
fn is_clear(sheet: &Sheet, placements: &[Placement], wide: bool) -> bool {
    let drawn = sheet.names.iter().zip(placements).filter(|(_, placement)| wide || !placement.is_wide);
    let areas: Vec<(Point, Area)> =
        drawn.filter_map(|(name, placement)| Some((name.at, name.area(placement.side?)))).collect();
    areas.iter().enumerate().all(|(index, (at, area))| {
        sheet.frame.contains(area)
            && areas.iter().take(index).all(|(_, other)| !other.overlaps(area))
            && sheet.names.iter().all(|other| other.at == *at || !area.overlaps(&marker_area(other.at)))
    })
}

proptest! {
    #[test]
    fn names_cover_nothing(places in prop::collection::vec((0.0..400.0_f64, 0.0..400.0_f64), 1..40)) {
        let home = Point { x: 200.0, y: 200.0 };
        let (mut wide, mut narrow) = (sheet(&places, &TEXTS, 1.6, 640.0), sheet(&places, &TEXTS, 1.0, 400.0));
        let placements = place_names(&mut wide, Some(&mut narrow), home);
        prop_assert!(is_clear(&wide, &placements, true) && is_clear(&narrow, &placements, false));
        let mut alone = sheet(&places, &TEXTS, 1.0, 400.0);
        let placements = place_names(&mut alone, None, home);
        prop_assert!(is_clear(&alone, &placements, false));
        // The most important one has only the frame to give way to.
        prop_assert!(placements[0].side.is_some() || places.len() > 1);
    }

    #[test]
    fn names_come_back_by_zoom(places in prop::collection::vec((5.0..95.0_f64, 5.0..95.0_f64), 2..30)) {
        let apart = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).hypot(a.1 - b.1) > 2.0;
        prop_assume!(places.iter().enumerate().all(|(at, place)| places[..at].iter().all(|other| apart(*place, *other))));
        let mut close = sheet(&places, &["Afghanistan"], 200.0, 20_000.0);
        let all = place_names(&mut close, None, Point { x: 0.0, y: 0.0 });
        prop_assert!(all.iter().all(|placement| placement.side.is_some()));
    }
}

#[test]
fn of_thirty_at_one_place_the_first_are_named() {
    let places: Vec<(f64, f64)> =
        (0..30).map(|at| (300.0 + f64::from(at % 6) * 9.0, 300.0 + f64::from(at / 6) * 9.0)).collect();
    let mut crowded = sheet(&places, &["Bosnia"], 1.0, 600.0);
    let placements = place_names(&mut crowded, None, Point { x: 500.0, y: 300.0 });
    let named = placements.iter().filter(|placement| placement.side.is_some()).count();
    assert!(placements[0].side.is_some() && (2..20).contains(&named), "{named}");
    assert!(is_clear(&crowded, &placements, true));
}
