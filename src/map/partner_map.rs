//! The flat map of partners: outlines, arcs and markers, ready to be drawn.
//!
//! It is laid out at build and fetched by the app, which has neither the outlines nor the flat projection.

#[cfg(not(target_arch = "wasm32"))]
mod frame;
#[cfg(not(target_arch = "wasm32"))]
mod home;
#[cfg(not(target_arch = "wasm32"))]
mod layout;

use serde::{Deserialize, Serialize};

use crate::point::Point;
#[cfg(not(target_arch = "wasm32"))]
pub use frame::large_frame;

/// The same map at three sizes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PartnerMaps {
    /// For the partners page, in full detail.
    pub large: PartnerMap,
    /// For the overview, at a third of the bytes; the difference is not visible at its size.
    pub small: PartnerMap,
    /// The home region only.
    pub home: PartnerMap,
    /// The magnification at which the large map shows the home region.
    pub home_zoom: f64,
    /// The point of the large map that stays in place while it is so magnified, as fractions of its width and height.
    pub home_center: Point,
}

/// A flat map of partners in `viewBox` units, y down.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PartnerMap {
    /// The width of the `viewBox`.
    pub width: f64,
    /// The height of the `viewBox`.
    pub height: f64,
    /// All land as the `d` of one SVG path.
    pub land: String,
    /// The marker of the institution's home, where the arcs begin.
    pub home: Point,
    /// The partners, in the order of the content; none on the map of the home region.
    pub partners: Vec<PartnerShape>,
    /// The places of the home region, in the order of the content; none on the small map.
    pub symbols: Vec<PlaceSymbol>,
}

/// How a partner is drawn.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PartnerShape {
    /// The position of its marker.
    pub marker: Point,
    /// Its outline as the `d` of an SVG path; `None` if the geometry has none or the content wants none.
    pub outline: Option<String>,
    /// The arc from home as the `d` of an SVG path.
    pub arc: String,
    /// Whether its outline is too small to be seen, so that its name is next to its marker.
    pub small: bool,
    /// The neighbors among all partners.
    pub neighbors: Neighbors,
    /// The neighbors among partners with the same relation.
    pub related_neighbors: Neighbors,
}

/// The indices of the partners that the arrow keys left, right, up and down lead to; a partner's own index if there is
/// none in that direction.
pub type Neighbors = [usize; 4];

/// How a place of the home region is drawn. Its symbol does not grow with the map: lengths are in pixels.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PlaceSymbol {
    /// The position of the place.
    pub marker: Point,
    /// Its symbol as the `d` of an SVG path, in pixels from the place.
    pub path: String,
    /// The baseline of its name in pixels from the place: the start, or the end if it is to the left.
    pub label: Point,
}

impl PartnerMap {
    /// The position of a partner's marker as fractions of width and height; home for an invalid index.
    pub fn marker(&self, index: usize) -> Point {
        self.fraction(self.partners.get(index).map_or(self.home, |partner| partner.marker))
    }

    /// A point as fractions of width and height.
    pub fn fraction(&self, point: Point) -> Point {
        Point { x: point.x / self.width, y: point.y / self.height }
    }

    /// Whether a partner's outline is too small to be seen.
    pub fn is_small(&self, index: usize) -> bool {
        self.partners.get(index).is_some_and(|partner| partner.small)
    }
}
