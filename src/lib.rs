//! The atlas of one institution: its figures, its dates and its places, from content to pages.
//!
//! The modules in reading order; each uses only those before it.
#![deny(unsafe_code)]

pub mod content;
pub mod route;
pub mod meta;
pub mod search;
pub mod point;
pub mod pictogram;
pub mod gesture;
pub mod timeline;
pub mod map;
#[cfg(feature = "browser-apis")]
pub mod browser;
#[cfg(feature = "browser-apis")]
pub mod remote;
#[cfg(feature = "browser-apis")]
pub mod start_queue;
#[cfg(feature = "browser-apis")]
pub mod app_state;
#[cfg(feature = "browser-apis")]
pub mod components;
#[cfg(feature = "browser-apis")]
pub mod pages;
#[cfg(feature = "browser-apis")]
pub mod app;
#[cfg(feature = "csr")]
pub mod start;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "check")]
pub mod check;
