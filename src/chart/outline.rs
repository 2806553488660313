//! The outlines of land and of the partner countries, and how they become SVG paths.
//!
//! `public/geometry/world.json` keeps each stretch of coast or border once, as an arc.
//! Land and a country that share an arc share its points at every size, so that a
//! country's fill never leaves its shore. No border is kept but the partners' own.

#[cfg(not(target_arch = "wasm32"))]
mod clip;
mod decode;
pub(super) mod path;
mod thin;

use super::projection::{Frame, LonLat};
use crate::model::tree::Tree;
pub use decode::OutlineError;
use path::Pixel;

/// Land and partner countries as rings of arcs.
#[derive(Clone, Debug)]
pub struct World {
    meridian: f64,
    arcs: Vec<Vec<LonLat>>,
    land: Vec<Ring>,
    countries: Vec<(String, Vec<Ring>)>,
}

/// Arcs end to end that close: `n` is arc `n`, `!n` is arc `n` backwards.
type Ring = Vec<i32>;

/// How much of an outline is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detail {
    /// A bend is straightened where the triangle it makes is smaller, in square viewBox units.
    pub smallest_bend: f64,
    /// A ring is left out where it encloses less, in square viewBox units.
    pub smallest_ring: f64,
}

impl Detail {
    /// All that the data has and whole units can show: the map as a page's subject,
    /// in a frame 2000 units wide.
    pub const FULL: Self = Self { smallest_bend: 0.5, smallest_ring: 1.0 };
    /// A third of the bytes, in a frame 1000 units wide: the map in small.
    pub const COARSE: Self = Self { smallest_bend: 7.5, smallest_ring: 15.0 };
}

impl World {
    /// Reads the parsed `world.json`; nothing in it is taken on trust.
    ///
    /// # Errors
    /// Where the text is not such a file, or its numbers point outside of it or of the globe.
    pub fn from_tree(tree: &Tree) -> Result<Self, OutlineError> {
        decode::decode(tree)
    }

    /// The map's centre in degrees. The outlines are cut at the meridian opposite,
    /// so that a flat map has to have the same centre.
    #[must_use]
    pub fn meridian(&self) -> f64 {
        self.meridian
    }

    /// The ISO 3166-1 alpha-2 codes of the countries that have an outline, in order.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.countries.iter().map(|(code, _)| code.as_str())
    }

    /// Every ring of land, in degrees, its last point like its first; an inland sea is a ring too.
    pub fn land(&self) -> impl Iterator<Item = Vec<LonLat>> {
        self.land.iter().map(|ring| join(ring, &self.arcs))
    }

    /// Every ring of a country, in degrees, its last point like its first.
    pub fn country(&self, code: &str) -> Option<impl Iterator<Item = Vec<LonLat>>> {
        let rings = self.rings_of(code)?;
        Some(rings.iter().map(|ring| join(ring, &self.arcs)))
    }

    /// All land as the `d` of one SVG path, in whole viewBox units of `frame`; to be
    /// filled by `fill-rule="evenodd"`.
    #[must_use]
    pub fn land_path(&self, frame: &Frame, detail: Detail) -> String {
        path::of_rings(self.drawn(&self.land, frame, detail), detail.smallest_ring)
    }

    /// The land that a box of the frame shows, from the box's corner, like [`land_path`](Self::land_path).
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn land_path_within(
        &self,
        frame: &Frame,
        detail: Detail,
        corner: super::projection::Point,
        size: super::projection::Point,
    ) -> String {
        let rings = self.drawn(&self.land, frame, detail).map(|ring| clip::clip(ring, corner, size));
        path::of_rings(rings, detail.smallest_ring)
    }

    /// A country as the `d` of one SVG path, like [`land_path`](Self::land_path); `None`
    /// where the country has no outline.
    ///
    /// Its largest ring is always drawn, and be it as a square of one unit.
    #[must_use]
    pub fn country_path(&self, code: &str, frame: &Frame, detail: Detail) -> Option<String> {
        let rings: Vec<_> = self.drawn(self.rings_of(code)?, frame, detail).collect();
        let largest = rings.iter().max_by_key(|ring| path::twice_area(ring)).map(|ring| path::at_least_a_square(ring));
        let path = path::of_rings(rings.into_iter(), detail.smallest_ring);
        if path.is_empty() { largest } else { Some(path) }
    }

    /// How much a country covers, in square viewBox units of `frame`; `None` where it has no outline.
    #[must_use]
    pub fn country_area(&self, code: &str, frame: &Frame) -> Option<f64> {
        let rings = self.drawn(self.rings_of(code)?, frame, Detail { smallest_bend: 0.0, smallest_ring: 0.0 });
        Some(rings.map(|ring| path::twice_area(&ring) as f64 / 2.0).sum())
    }

    fn rings_of(&self, code: &str) -> Option<&Vec<Ring>> {
        self.countries.iter().find(|(own, _)| own == code).map(|(_, rings)| rings)
    }

    fn drawn<'a>(
        &'a self,
        rings: &'a [Ring],
        frame: &'a Frame,
        detail: Detail,
    ) -> impl Iterator<Item = Vec<Pixel>> + 'a {
        rings.iter().map(move |ring| {
            let mut pixels = Vec::new();
            for &reference in ring {
                let Some((arc, backwards)) = look_up(reference, &self.arcs) else { continue };
                // Thinned in the direction it is stored in, so that both its owners get the same points.
                let mut part = thin::thin(path::pixels(arc, frame), detail.smallest_bend);
                if backwards {
                    part.reverse();
                }
                pixels.extend(part);
            }
            pixels.dedup();
            pixels
        })
    }
}

fn look_up(reference: i32, arcs: &[Vec<LonLat>]) -> Option<(&[LonLat], bool)> {
    let backwards = reference < 0;
    let index = usize::try_from(if backwards { !reference } else { reference }).ok()?;
    Some((arcs.get(index)?, backwards))
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
    use crate::chart::projection::EqualEarth;

    #[test]
    fn joins_arcs_forwards_and_backwards() {
        let line = |places: [(f64, f64); 3]| places.map(|(lon, lat)| LonLat { lon, lat }).to_vec();
        let world = World {
            meridian: 0.0,
            arcs: vec![line([(0.0, 0.0), (9.0, 0.0), (9.0, -9.0)]), line([(0.0, 0.0), (0.0, -9.0), (9.0, -9.0)])],
            land: vec![vec![0, !1]],
            countries: Vec::new(),
        };
        let frame = Frame::fit(EqualEarth { meridian: 0.0 }, 90.0, 0.0, world.land().flatten());
        let detail = Detail { smallest_bend: 0.0, smallest_ring: 0.0 };
        let d = world.land_path(&frame, detail);
        // Equal Earth narrows a little towards 9° south.
        assert_eq!(d, "M0 0l90 0-1 121-89 0z");
    }
}
