//! How what the model holds is written into the map's file: as content writes it.

use serde::Serializer;

use crate::model::source::Locator;
use crate::model::text::Text;
use crate::model::tree::Tree;

/// A text by language.
pub(super) fn text<S: Serializer>(text: &Text, to: S) -> Result<S::Ok, S::Error> {
    let Tree::Record(versions) = text.to_tree() else { return to.collect_map::<&str, &str, [(&str, &str); 0]>([]) };
    to.collect_map(versions.iter().map(|(tag, version)| (tag, version.text().unwrap_or_default())))
}

/// Locators as `profile#3`.
pub(super) fn locators<S: Serializer>(locators: &[Locator], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(locators.iter().map(ToString::to_string))
}
