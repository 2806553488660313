//! The dial: the world around the institution's home, where every direction and every distance from it is true.
//!
//! It is laid out at build and fetched by the app.

#[cfg(not(target_arch = "wasm32"))]
mod layout;
#[cfg(not(target_arch = "wasm32"))]
mod rim;

use serde::{Deserialize, Serialize};

use crate::point::Point;

/// The dial's radius in units of its drawing, whose origin is its center.
pub const RADIUS: i32 = 500;

/// The dial in units of its drawing, y down.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DialMap {
    /// All land as the `d` of one SVG path, to be filled by `evenodd`.
    pub land: String,
    /// The countries of each relation as the `d` of one SVG path, in the order of the content.
    pub relations: Vec<String>,
    /// The partners' markers, in the order of the content.
    pub partners: Vec<Point>,
    /// Straight lines from home to every partner as the `d` of one SVG path.
    pub rays: String,
    /// The circles of equal distance.
    pub rings: Vec<DistanceRing>,
}

/// The places at one distance from home.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct DistanceRing {
    /// The distance in kilometers.
    pub kilometers: u32,
    /// The radius of the circle.
    pub radius: i32,
}
