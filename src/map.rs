//! The map of partners: from projections to the components that draw it.

// Geometry: pure, and compiled without features.
pub mod camera;
pub mod direction;
pub mod globe;
#[cfg(not(target_arch = "wasm32"))]
pub mod great_circle;
#[cfg(not(target_arch = "wasm32"))]
pub mod outline;
pub mod partner_map;
pub mod projection;

// Components.
#[cfg(feature = "browser-apis")]
pub mod chart;
#[cfg(feature = "browser-apis")]
pub mod controller;
#[cfg(feature = "browser-apis")]
pub mod country_list;
#[cfg(feature = "browser-apis")]
pub mod country_panel;
#[cfg(feature = "browser-apis")]
pub mod gestures;
#[cfg(feature = "browser-apis")]
pub mod globe_chart;
#[cfg(feature = "browser-apis")]
pub mod home_region;
#[cfg(feature = "browser-apis")]
pub mod keyboard;
#[cfg(feature = "browser-apis")]
pub mod markers;
#[cfg(feature = "browser-apis")]
mod symbols;
#[cfg(feature = "browser-apis")]
pub mod thumbnail;
