//! Turns what Trunk has built into the site: reads content, styles and the staged app; writes every page.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, io, thread};

use atlas::content::{AuthoredContent, Content};
use atlas::map::outline::Topology;
use atlas::prerender::assets::Assets;
use atlas::prerender::compress::compressed_copies;
use atlas::prerender::icons::icons;
use atlas::prerender::picture::{Wanted, pictures};
use atlas::prerender::report::report;
use atlas::prerender::split::{SplitApp, split};
use atlas::prerender::worker::{self, Worker};
use atlas::prerender::{Build, BuildParts, render, style};
use atlas::route::Base;

/// Bytes by their path in the site.
type Files = BTreeMap<String, Vec<u8>>;

/// The name of the app, which Trunk gives to the files it builds.
const STEM: &str = "scmc-atlas";

fn main() -> Result<(), Box<dyn Error>> {
    let staging = PathBuf::from(env::var("TRUNK_STAGING_DIR").unwrap_or_else(|_| "dist".to_owned()));
    let folder = PathBuf::from(env::var("ATLAS_CONTENT").unwrap_or_else(|_| "content".to_owned()));
    let content = AuthoredContent::read(|file| read(&folder.join(file)))?.ship()?;
    let content: &'static Content = Box::leak(Box::new(content));
    let world = Topology::from_json(&read(Path::new("public/geometry/world.json"))?)?;
    let base: &'static Base = Box::leak(Box::new(Base::new(&env::var("TRUNK_PUBLIC_URL").unwrap_or_default())));
    let origin = setting("SITE").unwrap_or_else(|| content.site.origin.clone());
    let shell = read(&staging.join("index.html"))?;
    let is_offline = is_release() && setting("OFFLINE").as_deref() != Some("no");
    let worker =
        Worker::choose(take_text(&staging, worker::FILE)?, take_text(&staging, worker::LEAVING_FILE)?, is_offline);
    let parts = BuildParts {
        stylesheet: style::bundle(&style::read(Path::new("style"))?, &content.topics)?,
        text_stylesheet: style::bundle(&style::read(Path::new("style/text"))?, &[])?,
        interactive_stylesheet: style::bundle(&style::read(Path::new("style/interactive"))?, &[])?,
        tail: scripts_of(&shell),
        frame_ancestors: setting("FRAME_ANCESTORS").unwrap_or_else(|| "*".to_owned()),
        is_offline,
    };
    let mut build = Build::new(content, &world, base, String::leak(origin.trim_end_matches('/').to_owned()), parts);
    // Pictures know nothing of the app, which is split meanwhile.
    let (app, pictures) = thread::scope(|scope| {
        let app = scope.spawn(|| take_assets(&staging).map_err(|error| error.to_string()));
        let pictures = pictures(&build, if is_release() { Wanted::All } else { Wanted::OfFigures });
        (app.join().unwrap_or_else(|_| Err("splitting the app has panicked".to_owned())), pictures)
    });
    let (app, pictures) = (app?.hashed(STEM, base), pictures?);
    build.add_app(&app);
    let mut files: Files = render(&build)?.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    files.extend(app.files.iter().cloned());
    // The shell has become pages; what else Trunk has copied is published as it is.
    fs::remove_file(staging.join("index.html"))?;
    add_folder(&staging, &staging, &mut files)?;
    files.extend(icons(&read(&staging.join("icon.svg"))?)?);
    let worker = worker.published(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
    files.insert(worker::FILE.to_owned(), worker.into_bytes());
    if let Some(warning) = pictures.warning() {
        eprintln!("{warning}");
    }
    files.extend(pictures.files);
    write_all(&staging, &files)?;
    if is_release() {
        let copies = compressed_copies(&files)?;
        write_all(&staging, &copies)?;
        println!("{}", report(&files, &copies, &app, &content.site.languages));
    }
    Ok(())
}

/// A setting of the build from the environment; an empty one is none.
fn setting(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// Writes files into a folder.
fn write_all(folder: &Path, files: &Files) -> io::Result<()> {
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        fs::write(path, bytes)?;
    }
    Ok(())
}

/// Adds what is in a folder, and in those within it, by its path from `root`.
fn add_folder(root: &Path, folder: &Path, files: &mut Files) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            add_folder(root, &path, files)?;
        } else {
            let names: Vec<_> = path.strip_prefix(root)?.iter().map(|name| name.to_string_lossy()).collect();
            files.insert(names.join("/"), fs::read(&path)?);
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Takes a file out of a folder.
fn take(folder: &Path, name: &str) -> io::Result<Vec<u8>> {
    let path = folder.join(name);
    let bytes = fs::read(&path)?;
    fs::remove_file(&path)?;
    Ok(bytes)
}

fn take_text(folder: &Path, name: &str) -> Result<String, Box<dyn Error>> {
    Ok(String::from_utf8(take(folder, name)?)?)
}

/// Takes the app's files out of the staging folder; they go back under names with a hash.
fn take_assets(staging: &Path) -> Result<Assets, Box<dyn Error>> {
    // What Trunk has bound is not split.
    take(staging, &format!("{STEM}.js"))?;
    take(staging, &format!("{STEM}_bg.wasm"))?;
    Ok(Assets { boot: take(staging, "boot.js")?, loader: take_text(staging, "parts.js")?, app: split_app()? })
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
