//! Links to sections of written pages.

use serde::{Deserialize, Serialize};

use super::text::Text;

/// Where a section is, for a link to it from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionLink {
    /// The slug of its page.
    pub page: String,
    /// Its id.
    pub section: String,
    /// Its heading.
    pub heading: Text,
}
