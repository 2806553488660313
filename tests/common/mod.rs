//! The real content of this repository, for several tests.

#[cfg(feature = "ssr")]
#[allow(dead_code)]
pub mod html;
#[cfg(feature = "ssr")]
#[allow(dead_code, clippy::unwrap_used, clippy::indexing_slicing)]
pub mod site;

use std::fs;
use std::path::Path;

use atlas::content::{AuthoredContent, Content};

/// The content of this repository.
pub fn content() -> &'static Content {
    changed(&[])
}

/// The content of this repository, for a test that changes it.
#[allow(dead_code)]
pub fn own_content() -> Content {
    shipped(&[])
}

/// The same with strings in `facts.json` replaced, each of which has to occur exactly once.
pub fn changed(replacements: &[(&str, &str)]) -> &'static Content {
    Box::leak(Box::new(shipped(replacements)))
}

fn shipped(replacements: &[(&str, &str)]) -> Content {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let text_of = |file: &'static str| {
        let mut text = fs::read_to_string(dir.join(file)).map_err(|error| error.to_string())?;
        for (old, new) in replacements.iter().filter(|_| file == "facts.json") {
            assert_eq!(text.matches(old).count(), 1, "{old}");
            text = text.replace(old, new);
        }
        Ok(text)
    };
    let content = AuthoredContent::read(text_of).and_then(AuthoredContent::ship);
    content.expect("the content is valid")
}

/// A build of the real content under `/`.
#[cfg(feature = "ssr")]
#[allow(dead_code)]
pub fn whole_build() -> atlas::prerender::Build {
    build_of(content())
}

/// A build of some content under `/`, with stand-ins for what Trunk makes.
#[cfg(feature = "ssr")]
#[allow(dead_code)]
pub fn build_of(content: &'static Content) -> atlas::prerender::Build {
    let geometry = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/geometry/world.json");
    let geometry = fs::read_to_string(geometry).expect("the outlines");
    let topology = atlas::map::outline::Topology::from_json(&geometry).expect("the outlines");
    let base: &'static atlas::route::Base = Box::leak(Box::new(atlas::route::Base::new("/")));
    let parts = atlas::prerender::BuildParts {
        stylesheet: "/* style */".to_owned(),
        text_stylesheet: "/* text style */".to_owned(),
        interactive_stylesheet: "/* interactive style */".to_owned(),
        tail: String::new(),
        frame_ancestors: "*".to_owned(),
        is_offline: true,
    };
    let mut build = atlas::prerender::Build::new(content, &topology, base, &content.site.origin, parts);
    build.add_app(&atlas::prerender::assets::HashedAssets {
        head: "<!-- boot -->".to_owned(),
        files: vec![("boot-0.js".to_owned(), Vec::new())],
        parts: ["timeline", "map", "reference", "search"]
            .map(|part| (part.to_owned(), vec![format!("parts/{part}.wasm")]))
            .into(),
    });
    build
}
