//! Turns what Trunk has built into the site: reads content, styles and the staged app; writes every page.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use atlas::content::language::Languages;
use atlas::content::{AuthoredContent, Content};
use atlas::map::outline::Topology;
use atlas::prerender::assets::Assets;
use atlas::prerender::picture::pictures;
use atlas::prerender::split::{SplitApp, split};
use atlas::prerender::{Build, BuildParts, Files, render, style};
use atlas::route::Base;

/// The name of the app, which Trunk gives to the files it builds.
const STEM: &str = "scmc-atlas";
/// What the core of the app is to weigh, in kilobytes with Brotli, and with a part. It does not keep to that yet
/// (README.md).
const CORE_GOAL: u32 = 160;
const PART_GOAL: u32 = 215;
/// The most that the HTML of a page may weigh.
const PAGE_LIMIT: u32 = 30;

fn main() -> Result<(), Box<dyn Error>> {
    let staging = PathBuf::from(env::var("TRUNK_STAGING_DIR").unwrap_or_else(|_| "dist".to_owned()));
    let folder = PathBuf::from(env::var("ATLAS_CONTENT").unwrap_or_else(|_| "content".to_owned()));
    let content = AuthoredContent::read(|file| read(&folder.join(file)))?.ship()?;
    let content: &'static Content = Box::leak(Box::new(content));
    let world = Topology::from_json(&read(Path::new("public/geometry/world.json"))?)?;
    let base: &'static Base = Box::leak(Box::new(Base::new(&env::var("TRUNK_PUBLIC_URL").unwrap_or_default())));
    let origin = env::var("SITE").ok().filter(|site| !site.is_empty()).unwrap_or_else(|| content.site.origin.clone());
    let shell = read(&staging.join("index.html"))?;
    let app = take_assets(&staging)?.hashed(STEM, base);
    let parts = BuildParts {
        stylesheet: style::bundle(&style::read(Path::new("style"))?, &content.topics)?,
        text_stylesheet: style::bundle(&style::read(Path::new("style/text"))?, &[])?,
        interactive_stylesheet: style::bundle(&style::read(Path::new("style/interactive"))?, &[])?,
        head: app.head,
        code_parts: app.parts.clone(),
        tail: scripts_of(&shell),
        app_files: app.files.iter().map(|(name, _)| name.clone()).collect(),
    };
    let build = Build::new(content, &world, base, String::leak(origin.trim_end_matches('/').to_owned()), parts);
    let pages = render(&build)?;
    let pictures = pictures(&build)?;
    let write = |path: &str, bytes: &[u8]| -> io::Result<()> {
        let path = staging.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&staging))?;
        fs::write(path, bytes)
    };
    app.files.iter().try_for_each(|(name, bytes)| write(name, bytes))?;
    pages.iter().try_for_each(|(path, text)| write(path, text.as_bytes()))?;
    pictures.files.iter().try_for_each(|(path, bytes)| write(path, bytes))?;
    if let Some(warning) = pictures.warning() {
        eprintln!("{warning}");
    }
    if is_release() {
        report(&pages, &app.files, &app.parts, &content.site.languages);
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Takes the app's files out of the staging folder; they go back under names with a hash.
fn take_assets(staging: &Path) -> Result<Assets, Box<dyn Error>> {
    let take = |name: &str| -> io::Result<Vec<u8>> {
        let path = staging.join(name);
        let bytes = fs::read(&path)?;
        fs::remove_file(&path)?;
        Ok(bytes)
    };
    // What Trunk has bound is not split.
    take(&format!("{STEM}.js"))?;
    take(&format!("{STEM}_bg.wasm"))?;
    let loader = String::from_utf8(take("parts.js")?)?;
    Ok(Assets { boot: take("boot.js")?, loader, app: split_app()? })
}

/// Splits what cargo has compiled for Trunk. The arguments of this program are those for `wasm-opt` in a release build.
fn split_app() -> Result<SplitApp, Box<dyn Error>> {
    let (profile, wasm_opt) =
        if is_release() { ("release", env::args().skip(1).collect()) } else { ("debug", Vec::new()) };
    let own_path = env::current_exe()?;
    let target = own_path.ancestors().nth(2).ok_or("this program is not in a target folder")?;
    let compiled = target.join("wasm32-unknown-unknown").join(profile).join(STEM).with_extension("wasm");
    split(&compiled, STEM, &target.join("split").join(profile), &wasm_opt)
}

/// Whether Trunk builds what is published.
fn is_release() -> bool {
    env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release")
}

/// What Trunk adds to the body: its live reload, while it serves.
fn scripts_of(shell: &str) -> String {
    let body = shell.split_once("<body>").and_then(|(_, rest)| rest.split_once("</body>")).map_or("", |(body, _)| body);
    body.trim().to_owned()
}

/// Prints what a reader downloads. `parts` has the files of each part of the app.
fn report(pages: &Files, app: &[(String, Vec<u8>)], parts: &BTreeMap<String, Vec<String>>, languages: &Languages) {
    let sizes: BTreeMap<&str, usize> = app.iter().map(|(name, bytes)| (name.as_str(), brotli_size(bytes))).collect();
    for (name, size) in &sizes {
        println!("{name}: {} with Brotli", kilobytes(*size));
    }
    let of_parts: BTreeSet<&str> = parts.values().flatten().map(String::as_str).collect();
    let core: usize = sizes.iter().filter(|(name, _)| !of_parts.contains(*name)).map(|(_, size)| size).sum();
    println!("JS + Wasm of overview, stories and news: {} with Brotli (goal: {CORE_GOAL} kB)", kilobytes(core));
    for (part, files) in parts {
        let own: usize = files.iter().filter_map(|file| sizes.get(file.as_str())).sum();
        println!("JS + Wasm with the part {part}: {} with Brotli (goal: {PART_GOAL} kB)", kilobytes(core + own));
    }
    let fetched = pages.iter().filter(|(path, _)| path.ends_with(".json") && path.contains('-'));
    for (path, text) in fetched {
        println!("{path}: {} with Brotli", kilobytes(brotli_size(text.as_bytes())));
    }
    for path in languages.iter().map(|language| language.path("index.html")) {
        let size = pages.get(&path).map_or(0, |text| brotli_size(text.as_bytes()));
        println!("overview, {path}: {} with Brotli", kilobytes(size));
    }
    let mut html: Vec<_> = pages.iter().filter(|(path, _)| path.ends_with(".html")).collect();
    // Only the longest are compressed: compressing all takes longer than making them.
    html.sort_by_key(|(_, text)| std::cmp::Reverse(text.len()));
    let (huge, usual): (Vec<_>, Vec<_>) = html.iter().take(8).partition(|(_, text)| text.len() > 1_000_000);
    if let Some((path, text)) = huge.first() {
        println!("largest page, {path}: {} without Brotli", kilobytes(text.len()));
    } else if let Some((size, path)) = usual.iter().map(|(path, text)| (brotli_size(text.as_bytes()), path)).max() {
        println!("largest page, {path}: {} with Brotli (limit {PAGE_LIMIT} kB)", kilobytes(size));
    }
    println!("{} pages, {} files", html.len(), pages.len() + app.len());
}

fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}

/// The size as hosts send it. Of what is larger than the atlas's own files ever are, a rough size is enough: the best
/// quality takes minutes.
fn brotli_size(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let mut reader = bytes;
    let quality = if bytes.len() > 1_200_000 { 5 } else { 11 };
    let params = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut reader, &mut out, &params).map_or(bytes.len(), |_| out.len())
}
