//! The globe's outlines, made while the site is built from the same data as the flat map.

use super::{ROW, ROWS};
use crate::chart::great_circle::{FINE, great_circle};
use crate::chart::outline::World;
use crate::chart::partner_map::large_frame;
use crate::chart::projection::{Frame, LonLat};
use crate::model::map::Map;
use crate::model::partner::Partners;

/// The file of outlines.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Outlines {
    /// How the flat map is drawn: where its middle is, its width and height, all in units of its
    /// drawing; and which longitude is in the middle, in degrees.
    pub frame: [f64; 4],
    /// How it draws a place, for every fifth degree from the south pole on: units for each
    /// degree of longitude, and units from the top, in turns.
    pub rows: Vec<f64>,
    /// Whose a line is, as `Line::of` has it, and then its points in tenths of a degree: east of
    /// the flat map's middle and north, each counted from the one before.
    pub lines: Vec<Vec<i32>>,
}

impl Outlines {
    /// The outlines of land and of the partners that are filled, and the lines from home to each.
    pub fn of(world: &World, partners: &Partners, map: &Map) -> Self {
        let frame = large_frame(world, partners);
        let meridian = world.meridian();
        let lon_lat = |[lon, lat]: [f64; 2]| LonLat { lon, lat };
        let home = lon_lat(partners.home.position);
        let mut lines: Vec<_> = world.land().map(|ring| steps(0, &ring, meridian)).collect();
        for (country, of) in partners.countries.iter().zip((1..).step_by(2)) {
            let rings = world.country(&country.code).filter(|_| map.drawn.countries.contains(&country.code));
            lines.extend(rings.into_iter().flatten().map(|ring| steps(of, &ring, meridian)));
            let arcs = great_circle(home, lon_lat(country.position), meridian, FINE);
            lines.extend(arcs.into_iter().map(|arc| steps(of + 1, &arc, meridian)));
        }
        let middle = (frame.place(LonLat { lon: meridian, lat: 0.0 }).x * 1e4).round() / 1e4;
        Self { frame: [middle, frame.width, frame.height.round(), meridian], rows: rows(&frame), lines }
    }
}

/// How the frame draws every fifth parallel.
fn rows(frame: &Frame) -> Vec<f64> {
    let round = |units: f64| (units * 1e4).round() / 1e4;
    let parallels = (0..ROWS).map(|row| -90.0 + row as f64 * ROW);
    let meridian = frame.projection.meridian;
    parallels
        .flat_map(|lat| {
            let middle = frame.place(LonLat { lon: meridian, lat });
            let aside = frame.place(LonLat { lon: meridian + 90.0, lat });
            [round((aside.x - middle.x) / 90.0), round(middle.y)]
        })
        .collect()
}

/// Whose a line is, and the line in tenths of a degree, each point counted from the one before.
fn steps(of: i32, line: &[LonLat], meridian: f64) -> Vec<i32> {
    let mut before = (0, 0);
    let mut steps = vec![of];
    for place in line {
        let tenths = |degrees: f64| (degrees * 10.0).round() as i32;
        let here = (tenths(place.east_of(meridian)), tenths(place.lat));
        if steps.len() == 1 || here != before {
            steps.extend([here.0 - before.0, here.1 - before.1]);
        }
        before = here;
    }
    steps
}
