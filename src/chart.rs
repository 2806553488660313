//! From numbers to places: pure geometry, drawn by the views.

pub mod camera;
pub mod direction;
pub mod gesture;
pub mod globe;
pub mod great_circle;
pub mod label;
pub mod lanes;
pub mod outline;
pub mod partner_map;
pub mod projection;
pub mod slots;
pub mod tally;
pub mod ticks;
pub mod time_layout;
pub mod time_scale;
