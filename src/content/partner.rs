//! The partner countries of the institution, and its home.

use serde::{Deserialize, Serialize};

use super::source::Locator;
use super::text::Text;

/// The markers of the map.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Partners {
    /// The home of the institution, where the arcs begin.
    pub home: Place,
    /// The kinds of partnership, in the order listed.
    pub relations: Vec<Relation>,
    /// The partner countries.
    pub countries: Vec<Country>,
}

impl Partners {
    /// The countries of a relation, each with its index.
    pub fn countries_of(&self, relation: &Relation) -> impl Iterator<Item = (usize, &Country)> {
        self.countries.iter().enumerate().filter(|(_, country)| country.relation == relation.id)
    }
}

/// A named point.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Place {
    /// Its name.
    pub name: Text,
    /// Longitude and latitude in degrees, east and north positive.
    pub position: [f64; 2],
}

/// A kind of partnership.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Relation {
    /// Its id in `?relation=` and `data-relation`.
    pub id: String,
    /// Its name: "Cooperation agreement".
    pub name: Text,
    /// Its name as a heading over several countries: "Agreements".
    pub plural: Text,
    /// The id of the fact that counts its countries.
    pub fact: String,
    /// The shape of its markers.
    pub shape: super::topic::Shape,
    /// What holds for all of its countries, said once; may have placeholders.
    pub text: Option<Text>,
    /// The paragraphs that state it.
    #[serde(default)]
    pub sources: Vec<Locator>,
}

/// A partner country.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Country {
    /// ISO 3166-1 alpha-2, upper case.
    pub code: String,
    /// The id of its relation.
    pub relation: String,
    /// Its name.
    pub name: Text,
    /// Its names in its own languages and other spellings, by which the search finds it.
    #[serde(default)]
    pub also: Vec<String>,
    /// The position of its marker: longitude and latitude in degrees.
    pub position: [f64; 2],
    /// What holds for this country alone, if there is such a thing; may have placeholders.
    pub text: Option<Text>,
    /// The ids of the facts that it is part of.
    #[serde(default)]
    pub facts: Vec<String>,
    /// The paragraphs that state it.
    pub sources: Vec<Locator>,
}

impl Country {
    /// The code in lower case, as in addresses.
    pub fn anchor(&self) -> String {
        self.code.to_ascii_lowercase()
    }
}
