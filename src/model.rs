//! What an institution is: its facts, events, places, people, words and sources; pure data and its rules.

pub mod article;
pub mod content;
pub mod date;
pub mod decode;
pub mod disagreement;
pub mod event;
pub mod fact;
pub mod language;
pub mod markup;
pub mod order;
pub mod partner;
pub mod pattern;
pub mod person;
pub mod phrase;
pub mod quantity;
pub mod site;
pub mod source;
pub mod story;
pub mod term;
pub mod text;
pub mod topic;
pub mod tree;
pub mod wording;
#[cfg(not(target_arch = "wasm32"))]
pub mod worked_out;
