//! A piece of news.

use super::decode::record;
use super::story::Section;
use super::text::Text;

record! {
    /// A news article about an event of the timeline.
    pub struct Article {
        /// Its address: stands at `news/ID/`.
        pub id: String,
        /// The topic whose color it wears.
        pub topic: String,
        /// The event it reports, whose date it shows.
        pub event: String,
        /// When the atlas published it (RFC 3339, UTC); says nothing about the event's date.
        pub published: String,
        /// Its headline.
        pub title: Text,
        /// One sentence under the headline; also the description, so without placeholders.
        pub lede: Text,
        /// Its sections.
        pub sections: Vec<Section>,
    }
}
