//! Turns what Trunk has built into the site: reads content, style and the staged app; writes every page.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use atlas::chart::globe::Outlines;
use atlas::chart::outline::World;
use atlas::chart::partner_map::PartnerMaps;
use atlas::model::content::{Content, folder};
use atlas::model::decode::whole;
use atlas::model::language::Language;
use atlas::model::map::Map;
use atlas::model::tree::Tree;
use atlas::model::worked_out::leave_out_words;
use atlas::prerender::assets::{Assets, hash};
use atlas::prerender::picture::pictures;
use atlas::prerender::readings::partners_by_name;
use atlas::prerender::{Build, render, style};
use atlas::route::Base;

/// Name of the program, which Trunk gives to the files it builds.
const STEM: &str = "scmc-atlas";

fn main() -> Result<(), Box<dyn Error>> {
    let staging = PathBuf::from(env::var("TRUNK_STAGING_DIR").unwrap_or_else(|_| "dist".to_owned()));
    let content_dir = PathBuf::from(env::var("ATLAS_CONTENT").unwrap_or_else(|_| "content".to_owned()));
    let texts = read_content(&content_dir)?;
    let (content, map, content_json) = parse_content(&texts)?;
    let content: &'static Content = Box::leak(Box::new(content));
    let world = Tree::parse(&read(Path::new("public/geometry/world.json"))?)?;
    let world = World::from_tree(&world).map_err(|error| error.to_string())?;
    let base: &'static Base = Box::leak(Box::new(Base::new(&env::var("TRUNK_PUBLIC_URL").unwrap_or_default())));
    let origin = env::var("SITE").ok().filter(|site| !site.is_empty()).unwrap_or_else(|| content.site.origin.clone());
    let maps: &'static PartnerMaps =
        Box::leak(Box::new(PartnerMaps::new(&world, content, &map, partners_by_name(content))));
    let map_json = serde_json::to_string(maps)?;
    let map_file = format!("map-{}.json", hash(map_json.as_bytes()));
    let globe_json = serde_json::to_string(&Outlines::of(&world, &content.partners, &map))?;
    let globe_file = format!("globe-{}.json", hash(globe_json.as_bytes()));
    let content_file = format!("content-{}.json", hash(content_json.as_bytes()));
    let style = style::style(&style_files(Path::new("style"))?, &content.topics)?;
    let late_style = style::style(&style_files(Path::new("style/late"))?, &[])?;
    let late_style_file = format!("style-{}.css", hash(late_style.as_bytes()));
    let shell = read(&staging.join("index.html"))?;
    let named = take_assets(&staging)?.named(STEM, base.as_str());
    let build = Build {
        content,
        maps,
        map_json,
        globe_json,
        base,
        origin: origin.trim_end_matches('/').to_owned(),
        style,
        late_style,
        head: named.head,
        tail: scripts_of(&shell),
        immutable: named
            .files
            .iter()
            .map(|(name, _)| name.clone())
            .chain([map_file.clone(), globe_file.clone(), content_file.clone(), late_style_file.clone()])
            .collect(),
        map_file,
        globe_file,
        content_json,
        content_file,
        late_style_file,
    };
    let pages = render(&build);
    for (name, bytes) in &named.files {
        fs::write(staging.join(name), bytes)?;
    }
    for (path, text) in &pages {
        let path = staging.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&staging))?;
        fs::write(path, text)?;
    }
    for (path, bytes) in &pictures(&build) {
        let path = staging.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&staging))?;
        fs::write(path, bytes)?;
    }
    report(&pages, &named.files, &content.site.languages);
    Ok(())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Names and texts of the content files.
fn read_content(dir: &Path) -> Result<Vec<(&'static str, String)>, String> {
    atlas::model::content::FILES.into_iter().map(|name| Ok((name, read(&dir.join(name))?))).collect()
}

/// The content, what the map is made from, and what the app fetches: all files as one record, without white space.
fn parse_content(texts: &[(&'static str, String)]) -> Result<(Content, Map, String), String> {
    let text_of = |file| texts.iter().find(|(name, _)| *name == file).map_or("", |(_, text)| text.as_str());
    let mut folder = folder(|file| Tree::parse(text_of(file))).map_err(|error| error.to_string())?;
    let content = Content::from_folder(&mut folder).map_err(|error| error.to_string())?;
    let map = folder.get("map").map(whole).ok_or("map.json is missing")??;
    leave_out_words(&mut folder);
    Ok((content, map, folder.to_json()))
}

/// Every style sheet: tokens first, then the base, then the rest by name, what is for paper last.
fn style_files(dir: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut names = fs::read_dir(dir)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".css"))
        .collect::<Vec<_>>();
    names.sort_by_key(|name| (name != "tokens.css", name != "base.css", name == "print.css", name.clone()));
    let files: Result<Vec<_>, String> =
        names.into_iter().map(|name| Ok((name.clone(), read(&dir.join(&name))?))).collect();
    Ok(files?)
}

/// Takes the app's files out of the staging folder; they go back under their own names.
fn take_assets(staging: &Path) -> io::Result<Assets> {
    let take = |name: &str| -> io::Result<Vec<u8>> {
        let path = staging.join(name);
        let bytes = fs::read(&path)?;
        fs::remove_file(&path)?;
        Ok(bytes)
    };
    let glue = String::from_utf8_lossy(&take(&format!("{STEM}.js"))?).into_owned();
    Ok(Assets { boot: take("boot.js")?, glue, wasm: take(&format!("{STEM}_bg.wasm"))? })
}

/// What Trunk adds to the body: its live reload, while it serves.
fn scripts_of(shell: &str) -> String {
    let body = shell.split_once("<body>").and_then(|(_, rest)| rest.split_once("</body>")).map_or("", |(body, _)| body);
    body.trim().to_owned()
}

/// Prints what a reader downloads.
fn report(pages: &atlas::prerender::Files, files: &[(String, Vec<u8>)], languages: &[Language]) {
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "release") {
        return;
    }
    let kilobytes = |bytes: usize| format!("{:.1} kB", bytes as f64 / 1000.0);
    let small = |bytes: &[u8]| {
        let mut out = Vec::new();
        let mut reader = bytes;
        let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut reader, &mut out, &params).map_or(bytes.len(), |_| out.len())
    };
    let mut app = 0;
    for (name, bytes) in files {
        let size = small(bytes);
        app += size;
        println!("{name}: {} with Brotli ({} without)", kilobytes(size), kilobytes(bytes.len()));
    }
    println!("JS + Wasm: {} with Brotli (limit 130 kB)", kilobytes(app));
    let mut html: Vec<_> = pages.iter().filter(|(path, _)| path.ends_with(".html")).collect();
    let overviews: Vec<String> = languages.iter().map(|language| language.path("index.html")).collect();
    for (path, text) in html.iter().filter(|(path, _)| overviews.contains(path)) {
        println!("overview, {path}: {} with Brotli (limit 14 kB)", kilobytes(small(text.as_bytes())));
    }
    // The longest before compression, some of them: compressing all takes longer than making them.
    html.sort_by_key(|(_, text)| std::cmp::Reverse(text.len()));
    let (huge, usual): (Vec<_>, Vec<_>) = html.iter().take(8).partition(|(_, text)| text.len() > 1_000_000);
    if let Some((path, text)) = huge.first() {
        println!("largest page, {path}: {} without Brotli", kilobytes(text.len()));
    } else if let Some((size, path)) = usual.iter().map(|(path, text)| (small(text.as_bytes()), path)).max() {
        println!("largest page, {path}: {} with Brotli (limit 30 kB)", kilobytes(size));
    }
    println!("{} pages, {} files", html.len(), pages.len() + files.len());
}
