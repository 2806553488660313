//! How the maps are laid out while the site is built.

use super::home;
use super::{PartnerMap, PartnerMaps, Place, Placed};
use crate::chart::direction::{Direction, nearest_in_direction};
use crate::chart::great_circle::{self, arc_path};
use crate::chart::outline::{Detail, World};
use crate::chart::projection::{EqualEarth, Frame, LonLat, Point};
use crate::model::content::Content;
use crate::model::map::Map;
use crate::model::partner::Partners;
use crate::model::phrase as p;

/// Width of a large map in its own units, twice that of the screen it is drawn on, so that
/// whole units are fine enough.
const LARGE: f64 = 2000.0;
/// Width of a small map in its own units.
const SMALL: f64 = 1000.0;

/// A country that covers less, in square units of a large map, is too small to be seen.
const SMALL_AREA: f64 = 100.0;

impl PartnerMaps {
    /// Lays out the partners and the places at home on `world`; `orders` are the partners by their
    /// names in each language.
    pub fn new(world: &World, content: &Content, map: &Map, orders: Vec<Vec<usize>>) -> Self {
        let partners = &content.partners;
        let mut large = layout(world, partners, map, LARGE, Detail::FULL, great_circle::FINE);
        large.symbols = home::symbols(content, &map.home, |place| rounded(large_frame(world, partners).place(place)));
        let (home_zoom, home_about) = home::look(&large_frame(world, partners), &map.home);
        let phrase = |phrase: p::Phrase| content.phrases.get(phrase.place()).cloned().unwrap_or_default();
        let review = map.review.iter().flat_map(|review| [" · ", review.as_str()]).collect::<String>();
        Self {
            large,
            small: layout(world, partners, map, SMALL, Detail::COARSE, great_circle::COARSE),
            home: home::map(world, content, &map.home),
            note: [&map.drawn.data, " ", &map.drawn.version, &review].concat(),
            orders,
            home_zoom,
            home_about: rounded_finely(home_about),
            home_name: map.home.name.clone(),
            home_note: map.home.note.clone(),
            places: home::texts(&map.home),
            statement: phrase(p::MAP_STATEMENT),
            keys: phrase(p::MAP_KEYS),
        }
    }
}

/// How a large map is laid out.
#[must_use]
pub fn large_frame(world: &World, partners: &Partners) -> Frame {
    frame(world, partners, LARGE)
}

/// A frame around all land and all partners: one at a pole is on the map, where no land is drawn.
pub(super) fn frame(world: &World, partners: &Partners, width: f64) -> Frame {
    let places = partners.countries.iter().map(|country| lon_lat(country.position));
    let projection = EqualEarth { meridian: world.meridian() };
    Frame::fit(projection, width, width / 100.0, world.land().flatten().chain(places))
}

fn layout(world: &World, partners: &Partners, map: &Map, width: f64, detail: Detail, step: f64) -> PartnerMap {
    let frame = frame(world, partners, width);
    let home = lon_lat(partners.home.position);
    let markers: Vec<Point> =
        partners.countries.iter().map(|country| rounded(frame.place(lon_lat(country.position))).0).collect();
    let placed = partners.countries.iter().zip(&markers).enumerate().map(|(index, (country, marker))| {
        let position = lon_lat(country.position);
        let is_filled = map.drawn.countries.contains(&country.code);
        Placed {
            marker: Place(*marker),
            outline: world.country_path(&country.code, &frame, detail).filter(|_| is_filled),
            arc: arc_path(home, position, &frame, step),
            small: world.country_area(&country.code, &frame).is_none_or(|area| area < SMALL_AREA),
            beside: beside(partners, &markers, index),
        }
    });
    PartnerMap {
        width: frame.width,
        height: frame.height.round(),
        land: world.land_path(&frame, detail),
        home: rounded(frame.place(home)),
        partners: placed.collect(),
        symbols: Vec::new(),
    }
}

/// The partners that the arrows lead to from one of them: among all, then among those of its relation.
fn beside(partners: &Partners, markers: &[Point], from: usize) -> Vec<usize> {
    let relation = partners.countries.get(from).map(|country| &country.relation);
    let mut beside = Vec::new();
    for alike in [false, true] {
        let among: Vec<(usize, Point)> = markers
            .iter()
            .copied()
            .enumerate()
            .filter(|(index, _)| !alike || partners.countries.get(*index).map(|country| &country.relation) == relation)
            .collect();
        let points: Vec<Point> = among.iter().map(|(_, point)| *point).collect();
        let here = among.iter().position(|(index, _)| *index == from).unwrap_or(0);
        for direction in Direction::ALL {
            let next = nearest_in_direction(&points, here, direction).and_then(|next| among.get(next));
            beside.push(next.map_or(from, |(index, _)| *index));
        }
    }
    beside
}

/// To a tenth of a unit: finer than a screen, short in JSON, and the same before and after.
pub(super) fn rounded(point: Point) -> Place {
    let round = |units: f64| (units * 10.0).round() / 10.0;
    Place(Point { x: round(point.x), y: round(point.y) })
}

fn rounded_finely(point: Point) -> Place {
    let round = |part: f64| (part * 1e4).round() / 1e4;
    Place(Point { x: round(point.x), y: round(point.y) })
}

/// A place as content writes it.
pub(super) fn lon_lat([lon, lat]: [f64; 2]) -> LonLat {
    LonLat { lon, lat }
}
