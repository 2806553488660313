//! A subject that facts and events belong to, with a color and a shape of its own.

use super::decode::{Decode, Faults, choice, record, word};
use super::text::Text;
use super::tree::Tree;

record! {
    /// A subject of the institution's work.
    pub struct Topic {
        /// The name used in `?topic=` and in references.
        pub id: String,
        /// Its name.
        pub name: Text,
        /// The topic that it is part of, if any; that one stands before it in the file.
        #[cfg_attr(feature = "check", schemars(default))]
        pub within: Option<String>,
        /// The form of its marks, so that color is never alone.
        pub shape: Shape,
        /// Its color on light paper, as `#rrggbb`.
        pub light: String,
        /// Its color on dark paper, as `#rrggbb`.
        pub dark: String,
    }
}

choice! {
    /// The form of a mark.
    pub enum Shape {
        /// A circle.
        Disc = "disc",
        /// A triangle that points up.
        Triangle = "triangle",
        /// A square.
        Square = "square",
        /// A square on its corner.
        Diamond = "diamond",
        /// A pentagon that points up.
        Pentagon = "pentagon",
        /// A hexagon that points up.
        Hexagon = "hexagon",
    }
}

impl Decode for Shape {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        word(tree, faults, Self::from_name, Self::Disc)
    }
}
