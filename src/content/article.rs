//! News articles.

use serde::{Deserialize, Serialize};

use super::story::Section;
use super::text::Text;

/// A news article about an event of the timeline.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Article {
    /// Its id: it is at `news/ID/`.
    pub id: String,
    /// The id of the topic that gives it its color.
    pub topic: String,
    /// The id of the event that it reports, whose date it shows.
    pub event: String,
    /// When the atlas published it (RFC 3339, UTC), which is not the date of the event.
    pub published: String,
    /// Its headline.
    pub title: Text,
    /// One sentence below the headline; without placeholders.
    pub lede: Text,
    /// One sentence that says who and what, for search engines and link previews; by default, the lede.
    pub description: Option<Text>,
    /// Its sections.
    pub sections: Vec<Section>,
}
