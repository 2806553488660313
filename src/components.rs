//! What several pages use.

pub mod announcement;
pub mod control_button;
pub mod copy_button;
pub mod disagreement;
pub mod drawing;
pub mod drawing_controls;
pub mod event_item;
pub mod fact_card;
pub mod fact_details;
pub mod fact_popover;
pub mod figure;
pub mod filter;
pub mod footer;
pub mod gesture_area;
pub mod header;
pub mod help;
pub mod icon;
pub mod keyed;
pub mod live_text;
pub mod marker;
pub mod own_task;
pub mod panel;
pub mod rich_text;
pub mod search_form;
pub mod sections;
pub mod source_notes;
pub mod svg_link;
pub mod svg_units;
pub mod teaser;
#[cfg(all(test, target_arch = "wasm32"))]
pub(crate) mod testing;
