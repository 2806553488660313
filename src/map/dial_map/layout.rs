//! Lays out the dial at build.

use super::rim::clip;
use super::{DialMap, DistanceRing, RADIUS};
use crate::content::Content;
use crate::map::camera::axes;
use crate::map::outline::{Topology, path};
use crate::map::projection::{AzimuthalEquidistant, LonLat, UnitVector};
use crate::point::Point;

/// How much farther than the farthest partner the dial reaches.
const MARGIN: f64 = 1.12;
/// The least and the largest distance that it reaches, in radians.
const REACH: (f64, f64) = (0.6, 3.12);
/// The distance between two circles, in kilometers.
const RING_STEP: u32 = 2500;
/// The mean radius of the earth, in kilometers.
const EARTH: f64 = 6371.0;
/// Bends and rings of land that are smaller than this, in square units, are left out: they are not seen at this size.
const SMALLEST_BEND: f64 = 9.0;
const SMALLEST_RING: f64 = 24.0;

impl DialMap {
    /// The world around the home of the institution, as far as all partners reach.
    #[must_use]
    pub fn new(world: &Topology, content: &Content) -> Self {
        let partners = &content.partners;
        let home = LonLat::from(partners.home.position);
        let eye = UnitVector::of(home);
        let away = |position: [f64; 2]| eye.angle_to(UnitVector::of(position.into()));
        let farthest = partners.countries.iter().map(|country| away(country.position)).fold(0.0, f64::max);
        let reach = (farthest * MARGIN).max(REACH.0).min(REACH.1);
        let scale = f64::from(RADIUS) / reach;
        let projection = AzimuthalEquidistant::new(eye, axes(eye));
        let place = |place: LonLat| {
            let Point { x, y } = projection.forward(UnitVector::of(place));
            Point { x: x * scale, y: -y * scale }
        };
        let antipode = LonLat { lon: home.lon + 180.0, lat: -home.lat };
        let land = |code: Option<&str>, smallest_ring: f64| {
            let rings: Vec<Vec<LonLat>> = match code {
                Some(code) => world.country(code).into_iter().flatten().collect(),
                None => world.land().collect(),
            };
            let holds_antipode = rings.iter().map(|ring| holds(ring, antipode, world.meridian()));
            let drawn = world.projected(code, place, SMALLEST_BEND).zip(holds_antipode);
            // By its size before it is cut, so that no part of a continent is lost.
            let drawn = drawn.filter(|(ring, _)| path::twice_area(ring) as f64 >= 2.0 * smallest_ring);
            path::of_rings(drawn.flat_map(|(ring, holds_antipode)| clip(&ring, holds_antipode)), 0.0)
        };
        let relations = partners.relations.iter().map(|relation| {
            let countries = partners.countries_of(relation).map(|(_, country)| country);
            let drawn = countries.filter(|country| content.map.drawn.countries.contains(&country.code));
            drawn.map(|country| land(Some(&country.code), 1.0)).collect()
        });
        let markers: Vec<Point> = partners.countries.iter().map(|country| place(country.position.into())).collect();
        let rays = markers.iter().map(|Point { x, y }| format!("M0 0L{} {}", x.round() as i32, y.round() as i32));
        let kilometers = (1..).map(|ring| ring * RING_STEP).take_while(|far| f64::from(*far) < reach * EARTH * 0.98);
        Self {
            land: land(None, SMALLEST_RING),
            relations: relations.collect(),
            rays: rays.collect(),
            partners: markers.iter().map(|point| Point { x: point.x.round(), y: point.y.round() }).collect(),
            rings: kilometers
                .map(|kilometers| DistanceRing {
                    kilometers,
                    radius: (f64::from(kilometers) / EARTH * scale).round() as i32,
                })
                .collect(),
        }
    }
}

/// Whether a ring in degrees holds a place, on the plane that it is cut for.
fn holds(ring: &[LonLat], place: LonLat, meridian: f64) -> bool {
    let (x, y) = (place.east_of(meridian), place.lat);
    let crosses = |side: &[LonLat]| {
        let [a, b] = side else { return false };
        let (ax, bx) = (a.east_of(meridian), b.east_of(meridian));
        (a.lat > y) != (b.lat > y) && x < ax + (y - a.lat) / (b.lat - a.lat) * (bx - ax)
    };
    ring.windows(2).filter(|side| crosses(side)).count() % 2 == 1
}
