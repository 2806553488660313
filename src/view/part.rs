//! Pieces that several pages are made of.

pub mod blocks;
pub mod card;
pub mod disagreement;
pub mod drawing;
pub mod event_item;
pub mod figure;
pub mod filter;
pub mod map;
pub mod mark;
pub mod panel;
pub mod quote;
pub mod rich;
pub mod source_note;
pub mod surface;
pub mod time_chart;
pub mod time_filter;
