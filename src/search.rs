//! Search across languages: words folded to one form, entries that hold all of them, best first.

pub mod data;
pub mod fold;
pub mod fuzzy;
pub mod index;
