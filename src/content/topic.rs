//! Topics: subjects of facts and events, each with a color and a shape.

use serde::{Deserialize, Serialize};

use super::text::Text;

/// A subject of the institution's work.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Topic {
    /// Its id in `?topic=` and in records.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The id of the topic that it is part of, which has to be earlier in the file.
    pub within: Option<String>,
    /// The shape of its marks, so that readers do not depend on colors.
    pub shape: Shape,
    /// Its color in the light theme, as `#rrggbb`.
    pub light: String,
    /// Its color in the dark theme, as `#rrggbb`.
    pub dark: String,
}

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A circle.
    Disc,
    /// A triangle that points up.
    Triangle,
    /// A square.
    Square,
    /// A square on its corner.
    Diamond,
    /// A pentagon that points up.
    Pentagon,
    /// A hexagon that points up.
    Hexagon,
}
