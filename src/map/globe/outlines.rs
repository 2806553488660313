//! The file of outlines that the app fetches for the globe, made from the same data as the flat map.

use serde::{Deserialize, Serialize};

#[cfg(not(target_arch = "wasm32"))]
use crate::content::Content;
#[cfg(not(target_arch = "wasm32"))]
use crate::map::great_circle::{FINE, great_circle};
#[cfg(not(target_arch = "wasm32"))]
use crate::map::outline::Topology;
#[cfg(not(target_arch = "wasm32"))]
use crate::map::partner_map::large_frame;
use crate::map::projection::{Frame, LonLat};

/// All lines of the globe.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Outlines {
    /// The frame of the flat map, which the globe turns into.
    pub frame: Frame,
    /// All land, then the partners in the order of the content.
    pub lines: Vec<Outline>,
}

/// A ring or a line in tenths of a degree.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Outline {
    /// What it belongs to.
    pub kind: OutlineKind,
    /// Its points, each as a step east and north from the one before; the first from the flat map's central meridian
    /// and the equator. Small numbers compress better.
    pub steps: Vec<(i32, i32)>,
}

/// What an outline belongs to. A partner is given by its index in the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutlineKind {
    /// Land, filled.
    Land,
    /// A partner's country, filled.
    Country(usize),
    /// The arc from home to a partner.
    Arc(usize),
}

impl Outline {
    /// The points in degrees; longitudes are at most 180 from the flat map's central meridian.
    pub(super) fn points(&self, meridian: f64) -> impl Iterator<Item = LonLat> {
        let (mut east, mut north) = (0, 0);
        self.steps.iter().map(move |step| {
            (east, north) = (east + step.0, north + step.1);
            LonLat { lon: meridian + f64::from(east) / 10.0, lat: f64::from(north) / 10.0 }
        })
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Outlines {
    /// The outlines of land, of the partner countries that the content wants filled, and the arcs from home to each.
    pub fn new(world: &Topology, content: &Content) -> Self {
        let partners = &content.partners;
        let frame = large_frame(world, partners);
        let meridian = world.meridian();
        let mut lines: Vec<Outline> = Vec::new();
        let mut push = |kind, points: &[LonLat]| lines.push(Outline { kind, steps: steps(points, meridian) });
        world.land().for_each(|ring| push(OutlineKind::Land, &ring));
        for (index, country) in partners.countries.iter().enumerate() {
            if content.map.drawn.countries.contains(&country.code) {
                let rings = world.country(&country.code).into_iter().flatten();
                rings.for_each(|ring| push(OutlineKind::Country(index), &ring));
            }
            let arcs = great_circle(partners.home.position.into(), country.position.into(), meridian, FINE);
            arcs.iter().for_each(|arc| push(OutlineKind::Arc(index), arc));
        }
        Self { frame, lines }
    }
}

/// Points as steps in tenths of a degree, without steps of length 0.
#[cfg(not(target_arch = "wasm32"))]
fn steps(points: &[LonLat], meridian: f64) -> Vec<(i32, i32)> {
    let tenths = |degrees: f64| (degrees * 10.0).round() as i32;
    let mut before = (0, 0);
    let mut steps = Vec::new();
    for point in points {
        let rounded = (tenths(point.east_of(meridian)), tenths(point.lat));
        if steps.is_empty() || rounded != before {
            steps.push((rounded.0 - before.0, rounded.1 - before.1));
        }
        before = rounded;
    }
    steps
}
