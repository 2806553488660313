//! The flat map of partners: outlines, arcs and markers, ready to be drawn.
//!
//! Laid out while the site is built and shipped as a file: the app draws what it is given
//! and carries neither outlines nor the mathematics of projections.

#[cfg(not(target_arch = "wasm32"))]
mod home;
#[cfg(not(target_arch = "wasm32"))]
mod layout;
#[cfg(not(target_arch = "wasm32"))]
mod write;

use super::projection::Point;
use crate::model::decode::{Decode, Faults, record};
use crate::model::source::Locator;
use crate::model::text::Text;
use crate::model::tree::Tree;
#[cfg(not(target_arch = "wasm32"))]
pub use layout::large_frame;

record! {
    /// The same map several times: for a page of its own, in small, and at home.
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
    pub struct PartnerMaps {
        /// In all detail.
        pub large: PartnerMap,
        /// For the overview: a third of the bytes, alike at a third of the size.
        pub small: PartnerMap,
        /// The part of it where home is.
        pub home: PartnerMap,
        /// What it is drawn from, and the number of its review.
        pub note: String,
        /// For each language, the partners in the order of their names.
        pub orders: Vec<Vec<usize>>,
        /// How many times closer the large map is looked at to see home.
        pub home_zoom: f64,
        /// What of it then stays where it is, as parts of width and height.
        pub home_about: Place,
        /// What the view at home is called.
        #[cfg_attr(not(target_arch = "wasm32"), serde(serialize_with = "write::text"))]
        pub home_name: Text,
        /// What its symbols mean.
        #[cfg_attr(not(target_arch = "wasm32"), serde(serialize_with = "write::text"))]
        pub home_note: Text,
        /// The places at home in words, in the order of their symbols.
        pub places: Vec<PlaceText>,
        /// What the map shows and what it does not.
        #[cfg_attr(not(target_arch = "wasm32"), serde(serialize_with = "write::text"))]
        pub statement: Text,
        /// What keys do on it.
        #[cfg_attr(not(target_arch = "wasm32"), serde(serialize_with = "write::text"))]
        pub keys: Text,
    }
}

record! {
    /// A flat map of partners in units of a `width` x `height` box, y down.
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
    pub struct PartnerMap {
        /// Width of the box.
        pub width: f64,
        /// Height of the box.
        pub height: f64,
        /// All land as one path.
        pub land: String,
        /// Where the arcs begin.
        pub home: Place,
        /// The partners, in the order of the content; none on the map at home.
        pub partners: Vec<Placed>,
        /// The places at home; none on the map in small.
        pub symbols: Vec<Symbol>,
    }
}

record! {
    /// A partner on the map.
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
    pub struct Placed {
        /// Where its marker stands.
        pub marker: Place,
        /// Its outline as a path; `None` where the geometry has none, or the content wants none.
        pub outline: Option<String>,
        /// The arc from home as a path.
        pub arc: String,
        /// Whether it is too small to be seen, so that its name stands beside its marker.
        pub small: bool,
        /// The partners that the arrows lead to, left, right, up and down: among all, then among
        /// those of its own relation; its own number where nothing lies that way.
        pub beside: Vec<usize>,
    }
}

record! {
    /// A place at home on the map. What it is made of is in pixels from its place.
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
    pub struct Symbol {
        /// Where it stands.
        pub marker: Place,
        /// What it is: the name of a `PlaceKind`.
        pub kind: String,
        /// Its form as a path.
        pub form: String,
        /// Where its name begins, or ends where that is to the left.
        pub label: Place,
        /// Its name, after the figure that it is in proportion to.
        #[cfg_attr(not(target_arch = "wasm32"), serde(serialize_with = "write::text"))]
        pub name: Text,
    }
}

record! {
    /// A place at home in words.
    #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
    pub struct PlaceText {
        /// Its name in `#`.
        pub id: String,
        /// Its name.
        #[cfg_attr(not(target_arch = "wasm32"), serde(serialize_with = "write::text"))]
        pub name: Text,
        /// What it is to the institution; may hold placeholders.
        #[cfg_attr(not(target_arch = "wasm32"), serde(serialize_with = "write::text"))]
        pub text: Text,
        /// The paragraphs that state it.
        #[cfg_attr(not(target_arch = "wasm32"), serde(serialize_with = "write::locators"))]
        pub sources: Vec<Locator>,
    }
}

/// A point of the map, `[x, y]` in JSON.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(with = "[f64; 2]"))]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize), serde(into = "[f64; 2]"))]
pub struct Place(pub Point);

impl From<Place> for [f64; 2] {
    fn from(Place(Point { x, y }): Place) -> Self {
        [x, y]
    }
}

impl Decode for Place {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        let [x, y] = Decode::decode(tree, faults);
        Self(Point { x, y })
    }
}

impl PartnerMap {
    /// Where a partner's marker stands, as parts of width and height; where there is no such partner, home.
    pub fn part(&self, index: usize) -> Point {
        self.share(self.partners.get(index).map_or(self.home, |placed| placed.marker))
    }

    /// A place as parts of width and height.
    pub fn share(&self, Place(point): Place) -> Point {
        Point { x: point.x / self.width, y: point.y / self.height }
    }

    /// Whether a partner is too small to be seen.
    pub fn is_small(&self, index: usize) -> bool {
        self.partners.get(index).is_some_and(|placed| placed.small)
    }
}
