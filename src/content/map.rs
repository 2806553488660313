//! The data set of the map, and the places of the home region.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, VariantArray};

use super::source::Locator;
use super::text::Text;

/// The map, apart from the partners.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Map {
    /// The outlines that are drawn.
    pub drawn: Drawn,
    /// The number of the official map review, if there was one; shown below the map.
    pub review: Option<String>,
    /// The home region.
    pub home: Home,
}

/// The outlines that are drawn, and their source.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Drawn {
    /// The name of the data set: "Natural Earth".
    pub data: String,
    /// Its version.
    pub version: String,
    /// The codes of the partner countries that are filled; the others have only a marker.
    pub countries: Vec<String>,
}

/// The home region.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Home {
    /// Its name.
    pub name: Text,
    /// What its symbols mean and do not mean.
    pub note: Text,
    /// The west, south, east and north edges of the region, in degrees.
    pub frame: [f64; 4],
    /// The places, in the order of the list.
    pub places: Vec<HomePlace>,
}

/// A place of the home region: a campus, a hospital, or the seat of a network.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct HomePlace {
    /// Its id in addresses, after `#`.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its short name, on the map.
    pub short: Text,
    /// What it is.
    pub kind: PlaceKind,
    /// Longitude and latitude in degrees.
    pub position: [f64; 2],
    /// The id of the fact that says how many dots a network's field has; a network without one is not drawn.
    pub fact: Option<String>,
    /// Its role for the institution; may have placeholders.
    pub text: Text,
    /// The paragraphs that state it.
    pub sources: Vec<Locator>,
}

/// The kind of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, AsRefStr, VariantArray)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum PlaceKind {
    /// One of the institution's own campuses.
    Campus,
    /// A hospital that the institution manages.
    Hospital,
    /// A network that the institution leads from there.
    Network,
}
