//! Search across languages: texts folded to one form, an index of where their words begin, the best matches first, and
//! excerpts that show them.

#[cfg(not(target_arch = "wasm32"))]
mod collect;
pub mod data;
pub mod engine;
pub mod excerpt;
pub mod fold;
pub mod fuzzy;
pub mod index;
