//! The outlines of land and of the partner countries, as a topology and as SVG paths.
//!
//! `public/geometry/world.json` contains each piece of coast or border once, as an arc. Land and a country that share
//! an arc share its points at every level of detail, so that the fill of a country never goes beyond its coast. There
//! are no borders but those of partner countries.

#[cfg(not(target_arch = "wasm32"))]
mod clip;
mod decode;
pub(super) mod path;
mod simplify;

use super::projection::{Frame, LonLat};
use crate::point::Point;
pub use decode::OutlineError;
use path::Pixel;

/// The longest side of a ring in a drawing that tears neighbors apart, in its units.
const LONGEST_SIDE: f64 = 24.0;

/// Land and partner countries as rings of shared arcs.
#[derive(Clone, Debug)]
pub struct Topology {
    meridian: f64,
    arcs: Vec<Vec<LonLat>>,
    land: Vec<Ring>,
    countries: Vec<(String, Vec<Ring>)>,
}

/// Arcs that together form a closed line: `n` is arc `n`, `!n` is arc `n` backward.
type Ring = Vec<i32>;

/// The level of detail of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detail {
    /// A point is dropped if its triangle with its neighbors is smaller than this, in square `viewBox` units.
    pub smallest_bend: f64,
    /// A ring is dropped if it encloses less than this, in square `viewBox` units.
    pub smallest_ring: f64,
}

impl Detail {
    /// As much as whole units can show, for the large map in a frame 2000 units wide.
    pub const FULL: Self = Self { smallest_bend: 0.5, smallest_ring: 1.0 };
    /// A third of the bytes, for the small map in a frame 1000 units wide.
    pub const COARSE: Self = Self { smallest_bend: 7.5, smallest_ring: 15.0 };
}

impl Topology {
    /// Parses the text of `world.json`, and validates all of it.
    ///
    /// # Errors
    /// If the text is not such a file, or a reference or a position is out of range.
    pub fn from_json(json: &str) -> Result<Self, OutlineError> {
        decode::decode(json)
    }

    /// The longitude of the map's center, in degrees. The outlines are cut at the opposite meridian, so that a flat map
    /// has to have this center.
    #[must_use]
    pub fn meridian(&self) -> f64 {
        self.meridian
    }

    /// The ISO 3166-1 alpha-2 codes of the countries that have an outline, in order.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.countries.iter().map(|(code, _)| code.as_str())
    }

    /// The rings of land and of inland seas, in degrees; the last point of a ring is like the first.
    pub fn land(&self) -> impl Iterator<Item = Vec<LonLat>> {
        self.land.iter().map(|ring| join(ring, &self.arcs))
    }

    /// The rings of a country, in degrees, or `None` if it has no outline; the last point of a ring is like the first.
    pub fn country(&self, code: &str) -> Option<impl Iterator<Item = Vec<LonLat>>> {
        let rings = self.rings_of(code)?;
        Some(rings.iter().map(|ring| join(ring, &self.arcs)))
    }

    /// All land as the `d` of one SVG path in whole `viewBox` units of `frame`, to be filled with
    /// `fill-rule="evenodd"`.
    #[must_use]
    pub fn land_path(&self, frame: &Frame, detail: Detail) -> String {
        path::of_rings(self.simplified(&self.land, in_frame(frame), detail.smallest_bend), detail.smallest_ring)
    }

    /// The land within a box of the frame, like [`land_path`](Self::land_path), with the origin at the box's corner.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn land_path_within(&self, frame: &Frame, detail: Detail, corner: Point, size: Point) -> String {
        let rings = self
            .simplified(&self.land, in_frame(frame), detail.smallest_bend)
            .map(|ring| clip::clip(ring, corner, size));
        path::of_rings(rings, detail.smallest_ring)
    }

    /// A country as the `d` of one SVG path, like [`land_path`](Self::land_path); `None` if it has no outline.
    ///
    /// Its largest ring is always drawn, if need be as a square of one unit.
    #[must_use]
    pub fn country_path(&self, code: &str, frame: &Frame, detail: Detail) -> Option<String> {
        let rings: Vec<_> = self.simplified(self.rings_of(code)?, in_frame(frame), detail.smallest_bend).collect();
        let largest = rings.iter().max_by_key(|ring| path::twice_area(ring)).map(|ring| path::at_least_a_square(ring));
        let path = path::of_rings(rings.into_iter(), detail.smallest_ring);
        if path.is_empty() { largest } else { Some(path) }
    }

    /// The area of a country in square `viewBox` units of `frame`; `None` if it has no outline.
    #[must_use]
    pub fn country_area(&self, code: &str, frame: &Frame) -> Option<f64> {
        let rings = self.simplified(self.rings_of(code)?, in_frame(frame), 0.0);
        Some(rings.map(|ring| path::twice_area(&ring) as f64 / 2.0).sum())
    }

    /// All land, or a country, as rings in whole units of any drawing that `place` projects to; none where the country
    /// has no outline.
    pub fn projected<'a>(
        &'a self,
        code: Option<&str>,
        place: impl Fn(LonLat) -> Point + Copy + 'a,
        smallest_bend: f64,
    ) -> impl Iterator<Item = Vec<(i32, i32)>> + 'a {
        let rings = code.map_or(Some(&self.land), |code| self.rings_of(code));
        let pixels = move |arc: &[LonLat]| path::dense_pixels(arc, place, LONGEST_SIDE);
        rings.into_iter().flat_map(move |rings| self.simplified(rings, pixels, smallest_bend))
    }

    fn rings_of(&self, code: &str) -> Option<&Vec<Ring>> {
        self.countries.iter().find(|(own, _)| own == code).map(|(_, rings)| rings)
    }

    fn simplified<'a>(
        &'a self,
        rings: &'a [Ring],
        pixels: impl Fn(&[LonLat]) -> Vec<Pixel> + 'a,
        smallest_bend: f64,
    ) -> impl Iterator<Item = Vec<Pixel>> + 'a {
        rings.iter().map(move |ring| {
            let mut joined = Vec::new();
            for &reference in ring {
                let Some((arc, is_backward)) = look_up(reference, &self.arcs) else { continue };
                // Simplified in its stored direction, so that both rings that share the arc get the same points.
                let mut points = simplify::simplify(pixels(arc), smallest_bend);
                if is_backward {
                    points.reverse();
                }
                joined.extend(points);
            }
            joined.dedup();
            joined
        })
    }
}

/// An arc in whole units of a frame.
fn in_frame(frame: &Frame) -> impl Fn(&[LonLat]) -> Vec<Pixel> + '_ {
    |arc| path::pixels(arc, |place| frame.place(place))
}

fn look_up(reference: i32, arcs: &[Vec<LonLat>]) -> Option<(&[LonLat], bool)> {
    let is_backward = reference < 0;
    let index = usize::try_from(if is_backward { !reference } else { reference }).ok()?;
    Some((arcs.get(index)?, is_backward))
}

fn join(ring: &[i32], arcs: &[Vec<LonLat>]) -> Vec<LonLat> {
    let mut places: Vec<LonLat> = Vec::new();
    for &reference in ring {
        match look_up(reference, arcs) {
            Some((arc, true)) => places.extend(arc.iter().rev()),
            Some((arc, false)) => places.extend(arc),
            None => {}
        }
    }
    places.dedup();
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::projection::EqualEarth;

    #[test]
    fn joins_arcs_forward_and_backward() {
        let line = |places: [(f64, f64); 3]| places.map(|(lon, lat)| LonLat { lon, lat }).to_vec();
        let world = Topology {
            meridian: 0.0,
            arcs: vec![line([(0.0, 0.0), (9.0, 0.0), (9.0, -9.0)]), line([(0.0, 0.0), (0.0, -9.0), (9.0, -9.0)])],
            land: vec![vec![0, !1]],
            countries: Vec::new(),
        };
        let frame = Frame::fit(EqualEarth { meridian: 0.0 }, 90.0, 0.0, world.land().flatten());
        let detail = Detail { smallest_bend: 0.0, smallest_ring: 0.0 };
        let d = world.land_path(&frame, detail);
        // Equal Earth gets a little narrower toward 9° south.
        assert_eq!(d, "M0 0l90 0-1 121-89 0z");
    }
}
