//! The map of partners: from projections to the components that draw it.

// Geometry: pure, and compiled without features.
pub mod camera;
pub mod dial_map;
pub mod direction;
pub mod globe;
#[cfg(not(target_arch = "wasm32"))]
pub mod great_circle;
#[cfg(not(target_arch = "wasm32"))]
pub mod outline;
pub mod names;
pub mod network_fields;
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
pub mod dial;
#[cfg(feature = "browser-apis")]
pub mod gestures;
#[cfg(feature = "browser-apis")]
pub mod globe_chart;
#[cfg(feature = "browser-apis")]
mod home_index;
#[cfg(feature = "browser-apis")]
pub mod home_region;
#[cfg(feature = "browser-apis")]
pub mod keyboard;
#[cfg(feature = "browser-apis")]
pub mod markers;
#[cfg(feature = "browser-apis")]
pub mod name_layout;
#[cfg(feature = "browser-apis")]
pub mod out_of_sight;
#[cfg(feature = "browser-apis")]
mod symbols;
