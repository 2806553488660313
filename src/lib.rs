//! The atlas of one institution: its figures, its dates and its places, from content to pages.
//!
//! The modules in reading order; each uses only those before it.
#![deny(unsafe_code)]

#[cfg(feature = "browser-apis")]
pub mod app;
#[cfg(feature = "browser-apis")]
pub mod app_state;
#[cfg(feature = "browser-apis")]
pub mod browser;
#[cfg(feature = "check")]
pub mod check;
#[cfg(feature = "browser-apis")]
pub mod components;
pub mod content;
pub mod gesture;
pub mod map;
pub mod meta;
#[cfg(feature = "browser-apis")]
pub mod pages;
pub mod pictogram;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "browser-apis")]
pub mod remote;
pub mod route;
pub mod search;
#[cfg(feature = "csr")]
pub mod start;
pub mod timeline;
