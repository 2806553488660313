//! What the map shows besides the partners, and what it is drawn from. It is worked into the map's
//! file while the site is built; the app embeds none of it.

use super::decode::{Decode, Faults, choice, record, word};
use super::source::Locator;
use super::text::Text;
use super::tree::Tree;

record! {
    /// Shapes, review, and places at home.
    pub struct Map {
        /// Which shapes are drawn.
        pub drawn: Drawn,
        /// The number under which the map has been reviewed, where it has been; it stands under the map.
        #[cfg_attr(feature = "check", schemars(default))]
        pub review: Option<String>,
        /// The view at home.
        pub home: Home,
    }
}

record! {
    /// Which shapes are drawn, and where they are from.
    pub struct Drawn {
        /// The data set: "Natural Earth".
        pub data: String,
        /// Its version.
        pub version: String,
        /// The partner countries that are filled; the others have a marker alone.
        pub countries: Vec<String>,
    }
}

record! {
    /// The view at home.
    pub struct Home {
        /// Its name.
        pub name: Text,
        /// What its symbols mean, and what they do not.
        pub note: Text,
        /// West, south, east and north of what is in view, in degrees.
        pub frame: [f64; 4],
        /// The places, in the order of the list.
        pub places: Vec<HomePlace>,
    }
}

record! {
    /// A place at home: a campus, a hospital, or the seat of a network.
    pub struct HomePlace {
        /// Its name in `#`.
        pub id: String,
        /// Its name.
        pub name: Text,
        /// Its name on the map, in short.
        pub short: Text,
        /// What it is.
        pub kind: PlaceKind,
        /// Longitude and latitude in degrees.
        pub position: [f64; 2],
        /// The figure that a network's symbol is in proportion to.
        #[cfg_attr(feature = "check", schemars(default))]
        pub fact: Option<String>,
        /// What it is to the institution; may hold placeholders.
        pub text: Text,
        /// The paragraphs that state it.
        pub sources: Vec<Locator>,
    }
}

choice! {
    /// What a place at home is.
    pub enum PlaceKind {
        /// One of the institution's own campuses.
        Campus = "campus",
        /// A hospital that it manages.
        Hospital = "hospital",
        /// A network that is led from there.
        Network = "network",
    }
}

impl Decode for PlaceKind {
    fn decode(tree: &Tree, faults: &mut Faults) -> Self {
        word(tree, faults, Self::from_name, Self::Campus)
    }
}
