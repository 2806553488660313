//! What several tests stand on: the real content, read from its folder.

use std::fs;
use std::path::Path;

use atlas::model::content::{Content, FILES};
use atlas::model::tree::Tree;

/// The content of this repository.
pub fn content() -> &'static Content {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let texts: Vec<(&str, String)> =
        FILES.iter().map(|name| (*name, fs::read_to_string(dir.join(name)).expect(name))).collect();
    let text_of =
        |file: &'static str| texts.iter().find(|(name, _)| *name == file).map_or("", |(_, text)| text.as_str());
    let content = Content::from_files(|file| Tree::parse(text_of(file))).expect("the content reads");
    Box::leak(Box::new(content))
}
