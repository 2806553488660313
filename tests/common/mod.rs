//! What several tests stand on: the real content, read from its folder.

use std::fs;
use std::path::Path;

use atlas::model::content::{Content, FILES};
use atlas::model::decode::whole;
use atlas::model::map::Map;
use atlas::model::tree::Tree;

/// What this repository's map is drawn from.
#[allow(dead_code, reason = "not every test draws it")]
pub fn map() -> Map {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/map.json");
    whole(&Tree::parse(&fs::read_to_string(path).expect("map.json")).expect("it is JSON")).expect("it reads")
}

/// The content of this repository.
pub fn content() -> &'static Content {
    changed(&[])
}

/// The same with words of its facts replaced, each of which has to be there once.
pub fn changed(words: &[(&str, &str)]) -> &'static Content {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut texts: Vec<(&str, String)> =
        FILES.iter().map(|name| (*name, fs::read_to_string(dir.join(name)).expect(name))).collect();
    for (_, text) in texts.iter_mut().filter(|(name, _)| *name == "facts.json") {
        for (old, new) in words {
            assert_eq!(text.matches(old).count(), 1, "{old}");
            *text = text.replace(old, new);
        }
    }
    let text_of =
        |file: &'static str| texts.iter().find(|(name, _)| *name == file).map_or("", |(_, text)| text.as_str());
    let content = Content::from_files(|file| Tree::parse(text_of(file))).expect("the content reads");
    Box::leak(Box::new(content))
}

/// A build of the real content under `/`.
#[cfg(feature = "prerender")]
#[allow(dead_code)]
pub fn whole_build() -> atlas::prerender::Build {
    build_of(content())
}

/// A build of some content under `/`.
#[cfg(feature = "prerender")]
#[allow(dead_code)]
pub fn build_of(content: &'static Content) -> atlas::prerender::Build {
    let geometry = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/geometry/world.json");
    let world = Tree::parse(&fs::read_to_string(geometry).expect("the outlines")).expect("JSON");
    let world = atlas::chart::outline::World::from_tree(&world).expect("the outlines");
    let maps = atlas::chart::partner_map::PartnerMaps::new(
        &world,
        content,
        &map(),
        atlas::prerender::readings::partners_by_name(content),
    );
    build(content, Box::leak(Box::new(maps)), Box::leak(Box::new(atlas::route::Base::new("/"))))
}

/// A build of a content, with stand-ins for what Trunk makes.
#[cfg(feature = "prerender")]
#[allow(dead_code)]
fn build(
    content: &'static Content,
    maps: &'static atlas::chart::partner_map::PartnerMaps,
    base: &'static atlas::route::Base,
) -> atlas::prerender::Build {
    atlas::prerender::Build {
        content,
        content_json: String::from("{}"),
        content_file: "content-0.json".to_owned(),
        maps,
        map_json: String::from("{}"),
        map_file: "map-0.json".to_owned(),
        globe_json: String::from("{}"),
        globe_file: "globe-0.json".to_owned(),
        base,
        origin: content.site.origin.clone(),
        style: "/* style */".to_owned(),
        late_style: "/* late style */".to_owned(),
        late_style_file: "style-0.css".to_owned(),
        head: "<!-- boot -->".to_owned(),
        tail: String::new(),
        immutable: vec!["boot-0.js".to_owned()],
    }
}
