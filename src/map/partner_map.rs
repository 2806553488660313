//! The flat map of partners: outlines, arcs and markers, ready to be drawn.
//!
//! It is laid out at build and fetched by the app, which has neither the outlines nor the flat projection.

#[cfg(not(target_arch = "wasm32"))]
mod frame;
#[cfg(not(target_arch = "wasm32"))]
mod graticule;
#[cfg(not(target_arch = "wasm32"))]
mod home;
#[cfg(not(target_arch = "wasm32"))]
mod layout;

use serde::{Deserialize, Serialize};

use crate::map::dial_map::DialMap;
use crate::point::Point;
#[cfg(not(target_arch = "wasm32"))]
pub use frame::large_frame;

/// The maps of partners.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PartnerMaps {
    /// For the partners page, in full detail.
    pub large: PartnerMap,
    /// For the overview, around home.
    pub dial: DialMap,
    /// The home region only.
    pub home: PartnerMap,
    /// The upper left and the lower right corner of the home region, as fractions of the large map's width and height.
    pub home_region: [Point; 2],
}

/// A flat map of partners in `viewBox` units, y down.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PartnerMap {
    /// The width of the `viewBox`.
    pub width: f64,
    /// The height of the `viewBox`.
    pub height: f64,
    /// All land as the `d` of one SVG path; it goes on beyond the view box.
    pub land: String,
    /// Meridians and parallels as the `d` of one SVG path; none on the map of the home region.
    pub graticule: String,
    /// The marker of the institution's home, where the arcs begin.
    pub home: Point,
    /// The partners, in the order of the content; none on the map of the home region.
    pub partners: Vec<PartnerShape>,
    /// The places of the home region, in the order of the content.
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

/// The part of the map that a phone shows at rest: two thirds of its width, or a little less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum NarrowWindow {
    Left,
    Middle,
    Right,
}

impl NarrowWindow {
    /// Its name, as in style/interactive/map-drawing.css.
    pub fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Middle => "middle",
            Self::Right => "right",
        }
    }

    /// Its left and its right edge, as fractions of the map's width, where it shows `share` of that.
    pub fn edges(self, share: f64) -> (f64, f64) {
        let rest = 1.0 - share;
        match self {
            Self::Left => (0.0, share),
            Self::Middle => (rest / 2.0, 1.0 - rest / 2.0),
            Self::Right => (rest, 1.0),
        }
    }
}

impl PartnerMap {
    /// The part with home that has the most partners.
    pub fn narrow_window(&self) -> NarrowWindow {
        let home = self.home_marker().x;
        let has = |window: NarrowWindow, x: f64| {
            let (left, right) = window.edges(2.0 / 3.0);
            (left + 0.05..=right - 0.05).contains(&x)
        };
        let partners = |window| (0..self.partners.len()).filter(|index| has(window, self.marker(*index).x)).count();
        let windows = [NarrowWindow::Left, NarrowWindow::Middle, NarrowWindow::Right].into_iter();
        let with_home = windows.filter(|window| has(*window, home));
        // Of equal ones, `max_by_key` takes the last.
        with_home.rev().max_by_key(|window| partners(*window)).unwrap_or(NarrowWindow::Middle)
    }

    /// The position of a partner's marker as fractions of width and height; home for an index beyond the partners.
    pub fn marker(&self, index: usize) -> Point {
        self.partners.get(index).map_or_else(|| self.home_marker(), |partner| self.fraction(partner.marker))
    }

    /// The position of home's marker as fractions of width and height.
    pub fn home_marker(&self) -> Point {
        self.fraction(self.home)
    }

    /// A point by its fractions of width and height.
    pub fn point(&self, fraction: Point) -> Point {
        Point { x: fraction.x * self.width, y: fraction.y * self.height }
    }

    /// A point as fractions of width and height.
    pub fn fraction(&self, point: Point) -> Point {
        Point { x: point.x / self.width, y: point.y / self.height }
    }
}
