//! Lays out the maps of partners at build.

use super::frame::{large_frame, round_to, rounded};
use super::graticule::graticule;
use super::home;
use super::{Neighbors, PartnerMap, PartnerMaps, PartnerShape};
use crate::content::Content;
use crate::content::map::Map;
use crate::content::partner::Partners;
use crate::map::dial_map::DialMap;
use crate::map::direction::{Direction, nearest_in_direction};
use crate::map::great_circle::{self, arc_path};
use crate::map::outline::{Detail, Topology};
use crate::map::projection::{Frame, LonLat};
use crate::point::Point;

impl PartnerMaps {
    /// Lays out the partners and the places of the home region.
    pub fn new(world: &Topology, content: &Content) -> Self {
        let Content { partners, map, .. } = content;
        let large_frame = large_frame(world, partners);
        let mut large = layout(world, partners, map, &large_frame, Detail::FULL, great_circle::FINE);
        large.symbols = home::symbols(&map.home, |place| rounded(large_frame.place(place)));
        Self {
            large,
            dial: DialMap::new(world, content),
            home: home::map(world, content, &map.home),
            home_region: home::region(&large_frame, content, &map.home).map(|corner| round_to(corner, 1e4)),
        }
    }
}

fn layout(world: &Topology, partners: &Partners, map: &Map, frame: &Frame, detail: Detail, step: f64) -> PartnerMap {
    let home = LonLat::from(partners.home.position);
    let markers: Vec<Point> =
        partners.countries.iter().map(|country| rounded(frame.place(country.position.into()))).collect();
    let shapes = partners.countries.iter().zip(&markers).enumerate().map(|(index, (country, marker))| PartnerShape {
        marker: *marker,
        outline: world
            .country_path(&country.code, frame, detail)
            .filter(|_| map.drawn.countries.contains(&country.code)),
        arc: arc_path(home, country.position.into(), frame, step),
        neighbors: neighbors(&markers, index, |_| true),
        related_neighbors: neighbors(&markers, index, |other| {
            partners.countries.get(other).is_some_and(|other| other.relation == country.relation)
        }),
    });
    PartnerMap {
        width: frame.width,
        height: frame.height.round(),
        land: world.land_path(frame, detail),
        graticule: graticule(frame),
        home: rounded(frame.place(home)),
        partners: shapes.collect(),
        symbols: Vec::new(),
    }
}

/// The neighbors of a marker among those that are `included`.
fn neighbors(markers: &[Point], from: usize, included: impl Fn(usize) -> bool) -> Neighbors {
    let (indices, points): (Vec<usize>, Vec<Point>) =
        markers.iter().copied().enumerate().filter(|(index, _)| included(*index)).unzip();
    let own = indices.iter().position(|index| *index == from).unwrap_or(0);
    Direction::ALL.map(|direction| {
        let next = nearest_in_direction(&points, own, direction).and_then(|next| indices.get(next));
        next.copied().unwrap_or(from)
    })
}
