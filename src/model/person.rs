//! Someone whom a source names.

use super::decode::record;
use super::source::Locator;
use super::text::Text;

record! {
    /// Someone whom a source names.
    pub struct Person {
        /// The name used in references.
        pub id: String,
        /// The person's name; in Latin letters in every language where the source gives no other.
        pub name: Text,
        /// The office that the source gives; absent where it gives none.
        #[cfg_attr(feature = "check", schemars(default))]
        pub role: Option<Text>,
        /// The paragraphs that name the person.
        pub sources: Vec<Locator>,
    }
}
