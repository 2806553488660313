//! The countries the institution works with, and the place it works from.

use super::decode::record;
use super::source::Locator;
use super::text::Text;

record! {
    /// Everything on the map.
    pub struct Partners {
        /// Where the arcs begin.
        pub home: Place,
        /// The ways in which a country can be a partner, in the order listed.
        pub relations: Vec<Relation>,
        /// The partner countries.
        pub countries: Vec<Country>,
    }
}

record! {
    /// A named point.
    pub struct Place {
        /// Its name.
        pub name: Text,
        /// Longitude and latitude in degrees, east and north positive.
        pub position: [f64; 2],
    }
}

record! {
    /// A way in which a country can be a partner.
    pub struct Relation {
        /// The name used in `?relation=` and `data-relation`.
        pub id: String,
        /// Its name: "Cooperation agreement".
        pub name: Text,
        /// Its name as a heading over several countries: "Agreements".
        pub plural: Text,
        /// The fact that counts its countries.
        pub fact: String,
        /// The form of its markers.
        pub shape: super::topic::Shape,
    }
}

record! {
    /// A partner country.
    pub struct Country {
        /// ISO 3166-1 alpha-2, upper case.
        pub code: String,
        /// How it is a partner; an id of `relations`.
        pub relation: String,
        /// Its name.
        pub name: Text,
        /// Where its marker stands: longitude and latitude in degrees.
        pub position: [f64; 2],
        /// What ties it to the institution; may hold placeholders.
        pub text: Text,
        /// Figures it is part of.
        #[cfg_attr(feature = "check", schemars(default))]
        pub facts: Vec<String>,
        /// The paragraphs that state it.
        pub sources: Vec<Locator>,
    }
}

impl Country {
    /// The code as addresses write it: lower case.
    pub fn anchor(&self) -> String {
        self.code.to_ascii_lowercase()
    }
}
