//! The timeline: from its arithmetic to the components that draw it.

// Arithmetic: pure, and compiled without features.
pub mod axis;
pub mod bar;
pub mod chart_items;
pub mod filter;
pub mod finding;
pub mod horizontal_layout;
pub mod horizontal_mark;
pub mod label;
pub mod label_placement;
pub mod lanes;
pub mod steps;
pub mod scale;
pub mod ticks;
pub mod vertical_layout;

// Components.
#[cfg(feature = "browser-apis")]
pub mod chart;
#[cfg(feature = "browser-apis")]
pub mod backdrop;
#[cfg(feature = "browser-apis")]
pub mod controller;
#[cfg(feature = "browser-apis")]
pub mod controls;
#[cfg(feature = "browser-apis")]
mod cursor;
#[cfg(feature = "browser-apis")]
pub mod event_panel;
#[cfg(feature = "browser-apis")]
pub mod gestures;
#[cfg(feature = "browser-apis")]
pub mod gradients;
#[cfg(feature = "browser-apis")]
pub mod horizontal;
#[cfg(feature = "browser-apis")]
pub mod keyboard;
#[cfg(feature = "browser-apis")]
pub mod mark;
#[cfg(feature = "browser-apis")]
pub mod minimap;
#[cfg(feature = "browser-apis")]
pub mod mark_key;
#[cfg(feature = "browser-apis")]
pub mod tour;
#[cfg(feature = "browser-apis")]
pub mod undated;
#[cfg(feature = "browser-apis")]
pub mod vertical;
