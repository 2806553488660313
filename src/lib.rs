//! The atlas of one institution: its figures, its dates and its places, from content to pages.
#![forbid(unsafe_code)]

#[cfg(feature = "browser")]
pub mod browser;
pub mod chart;
#[cfg(feature = "check")]
pub mod check;
pub mod meta;
pub mod model;
#[cfg(feature = "prerender")]
pub mod prerender;
pub mod route;
pub mod search;
#[cfg(any(feature = "browser", feature = "prerender"))]
pub mod view;
