//! The flat map of partners: outlines, arcs and markers, ready to be drawn.

use super::great_circle::arc_path;
use super::outline::{Detail, World};
use super::projection::{EqualEarth, Frame, LonLat, Point};
use crate::model::partner::Partners;

/// Width of a large map in its own units, twice that of the screen it is drawn on, so that
/// whole units are fine enough.
const LARGE: f64 = 2000.0;
/// Width of a small map in its own units.
const SMALL: f64 = 1000.0;

/// A flat map of partners in units of a `width` x `height` box, y down.
#[derive(Clone, Debug)]
pub struct PartnerMap {
    /// Width of the box.
    pub width: f64,
    /// Height of the box.
    pub height: f64,
    /// All land as one path.
    pub land: String,
    /// Where the arcs begin.
    pub home: Point,
    /// The partners, in the order of the content.
    pub partners: Vec<Placed>,
}

/// A partner on the map.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Where its marker stands.
    pub marker: Point,
    /// Its outline as a path; `None` where the geometry has none.
    pub outline: Option<String>,
    /// The arc from home as a path.
    pub arc: String,
}

impl PartnerMap {
    /// Lays out `partners` on `world`; `small` draws coarser outlines.
    pub fn new(world: &World, partners: &Partners, small: bool) -> Self {
        let (width, detail) = if small { (SMALL, Detail::COARSE) } else { (LARGE, Detail::FULL) };
        let frame = Frame::fit(EqualEarth { meridian: world.meridian() }, width, width / 100.0, world.land().flatten());
        let home = lon_lat(partners.home.position);
        let placed = partners.countries.iter().map(|country| {
            let position = lon_lat(country.position);
            Placed {
                marker: frame.place(position),
                outline: world.country_path(&country.code, &frame, detail),
                arc: arc_path(home, position, &frame),
            }
        });
        Self {
            width: frame.width,
            height: frame.height,
            land: world.land_path(&frame, detail),
            home: frame.place(home),
            partners: placed.collect(),
        }
    }
}

fn lon_lat([lon, lat]: [f64; 2]) -> LonLat {
    LonLat { lon, lat }
}
