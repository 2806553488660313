//! The flat map of partners: outlines, arcs and markers, ready to be drawn.
//!
//! Laid out while the site is built and shipped as a file: the app draws what it is given
//! and carries neither outlines nor the mathematics of projections.

use super::great_circle::{self, arc_path};
use super::outline::{Detail, World};
use super::projection::{EqualEarth, Frame, LonLat, Point};
use crate::model::decode::{Decode, Faults, record};
use crate::model::partner::Partners;
use crate::model::tree::Tree;

/// Width of a large map in its own units, twice that of the screen it is drawn on, so that
/// whole units are fine enough.
const LARGE: f64 = 2000.0;
/// Width of a small map in its own units.
const SMALL: f64 = 1000.0;

record! {
    /// The same map twice: for a page of its own, and in small.
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
    pub struct PartnerMaps {
        /// In all detail.
        pub large: PartnerMap,
        /// For the overview: a third of the bytes, alike at a third of the size.
        pub small: PartnerMap,
    }
}

record! {
    /// A flat map of partners in units of a `width` x `height` box, y down.
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
    pub struct PartnerMap {
        /// Width of the box.
        pub width: f64,
        /// Height of the box.
        pub height: f64,
        /// All land as one path.
        pub land: String,
        /// Where the arcs begin.
        pub home: Place,
        /// The partners, in the order of the content.
        pub partners: Vec<Placed>,
    }
}

record! {
    /// A partner on the map.
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
    pub struct Placed {
        /// Where its marker stands.
        pub marker: Place,
        /// Its outline as a path; `None` where the geometry has none.
        pub outline: Option<String>,
        /// The arc from home as a path.
        pub arc: String,
    }
}

/// A point of the map, `[x, y]` in JSON.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(with = "[f64; 2]"))]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize), serde(into = "[f64; 2]"))]
pub struct Place(pub Point);

impl From<Place> for [f64; 2] {
    fn from(Place(Point { x, y }): Place) -> Self {
        [x, y]
    }
}

impl Decode for Place {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        let [x, y] = Decode::decode(tree, faults);
        Self(Point { x, y })
    }
}

impl PartnerMaps {
    /// Lays out `partners` on `world`.
    pub fn new(world: &World, partners: &Partners) -> Self {
        Self {
            large: PartnerMap::new(world, partners, LARGE, Detail::FULL, great_circle::FINE),
            small: PartnerMap::new(world, partners, SMALL, Detail::COARSE, great_circle::COARSE),
        }
    }
}

impl PartnerMap {
    fn new(world: &World, partners: &Partners, width: f64, detail: Detail, step: f64) -> Self {
        let frame = Frame::fit(EqualEarth { meridian: world.meridian() }, width, width / 100.0, world.land().flatten());
        let home = lon_lat(partners.home.position);
        let placed = partners.countries.iter().map(|country| {
            let position = lon_lat(country.position);
            Placed {
                marker: Place(rounded(frame.place(position))),
                outline: world.country_path(&country.code, &frame, detail),
                arc: arc_path(home, position, &frame, step),
            }
        });
        Self {
            width: frame.width,
            height: frame.height.round(),
            land: world.land_path(&frame, detail),
            home: Place(rounded(frame.place(home))),
            partners: placed.collect(),
        }
    }
}

/// To a tenth of a unit: finer than a screen, short in JSON, and the same before and after.
fn rounded(point: Point) -> Point {
    let round = |units: f64| (units * 10.0).round() / 10.0;
    Point { x: round(point.x), y: round(point.y) }
}

fn lon_lat([lon, lat]: [f64; 2]) -> LonLat {
    LonLat { lon, lat }
}
