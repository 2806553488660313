//! Builds of this repository's content, for the tests next to the code.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use super::{Build, BuildParts};
use crate::content::{AuthoredContent, Content};
use crate::map::outline::Topology;
use crate::route::Base;

/// A build under `/`.
pub(crate) fn build() -> Build {
    build_with(|_| {})
}

/// A build under `/` of content that a test has changed.
pub(super) fn build_with(change: impl FnOnce(&mut Content)) -> Build {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let read = |file| std::fs::read_to_string(dir.join(file)).map_err(|error| error.to_string());
    let mut content = AuthoredContent::read(read).unwrap().ship().unwrap();
    change(&mut content);
    let content: &'static Content = Box::leak(Box::new(content));
    let geometry = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/geometry/world.json");
    let world = Topology::from_json(&std::fs::read_to_string(geometry).unwrap()).unwrap();
    let parts = BuildParts {
        stylesheet: "a{color:red}".to_owned(),
        text_stylesheet: "i{color:red}".to_owned(),
        interactive_stylesheet: "b{color:blue}".to_owned(),
        frame_ancestors: "*".to_owned(),
        is_offline: true,
        ..BuildParts::default()
    };
    Build::new(content, &world, Box::leak(Box::new(Base::new("/"))), &content.site.origin, parts)
}
