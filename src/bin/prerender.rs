//! Turns what Trunk has built into the site: reads content, styles and the staged app; writes every page.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, io, thread};

use atlas::content::language::Languages;
use atlas::content::{AuthoredContent, Content};
use atlas::map::outline::Topology;
use atlas::prerender::assets::Assets;
use atlas::prerender::compress::{brotli, gzip, is_compressible};
use atlas::prerender::icons::icons;
use atlas::prerender::picture::{Wanted, pictures};
use atlas::prerender::split::{SplitApp, split};
use atlas::prerender::{Build, BuildParts, render, style, worker};
use atlas::route::Base;

/// Bytes by their path in the site.
type Files = BTreeMap<String, Vec<u8>>;
/// How many bytes a host sends of a file, by its path.
type Sizes = BTreeMap<String, usize>;

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
    let origin = setting("SITE").unwrap_or_else(|| content.site.origin.clone());
    let shell = read(&staging.join("index.html"))?;
    let worker = take_worker(&staging)?;
    let parts = BuildParts {
        stylesheet: style::bundle(&style::read(Path::new("style"))?, &content.topics)?,
        text_stylesheet: style::bundle(&style::read(Path::new("style/text"))?, &[])?,
        interactive_stylesheet: style::bundle(&style::read(Path::new("style/interactive"))?, &[])?,
        tail: scripts_of(&shell),
        frame_ancestors: setting("FRAME_ANCESTORS").unwrap_or_else(|| "*".to_owned()),
        is_offline: worker.is_offline,
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
    let icon = read(&staging.join("icon.svg"))?;
    let mut files: Files = render(&build)?.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    files.extend(app.files.iter().cloned());
    files.extend(icons(&icon)?);
    let kept = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let worker = worker.script(kept.chain([("icon.svg", icon.as_bytes())]));
    files.insert(worker::FILE.to_owned(), worker.into_bytes());
    if let Some(warning) = pictures.warning() {
        eprintln!("{warning}");
    }
    files.extend(pictures.files);
    for (path, bytes) in &files {
        write(&staging.join(path), bytes)?;
    }
    if is_release() {
        let sizes = compress(&staging, &files)?;
        report(&files, &sizes, &app.files, &app.parts, &content.site.languages);
    }
    Ok(())
}

/// A setting of the build from the environment; an empty one is none.
fn setting(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, bytes)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The service worker before it knows what it keeps.
struct Worker {
    script: String,
    is_offline: bool,
}

impl Worker {
    /// The worker with what it keeps of some files.
    fn script<'a>(self, files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
        if self.is_offline {
            worker::worker(&self.script, files.filter(|(path, _)| worker::is_kept(path)))
        } else {
            self.script
        }
    }
}

/// Takes both workers out of the staging folder: the one that keeps the site, and the one that takes that away again,
/// which is published where nothing is to be kept: by `OFFLINE=no`, and while the site is worked on.
fn take_worker(staging: &Path) -> io::Result<Worker> {
    let is_offline = is_release() && setting("OFFLINE").as_deref() != Some("no");
    let [keeps, leaves] = [worker::FILE, "sw-off.js"].map(|name| {
        let path = staging.join(name);
        let script = fs::read_to_string(&path)?;
        fs::remove_file(&path)?;
        Ok::<_, io::Error>(script)
    });
    Ok(Worker { script: if is_offline { keeps? } else { leaves? }, is_offline })
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

/// Writes the compressed copies beside the files; the sizes with Brotli by path.
fn compress(staging: &Path, files: &Files) -> io::Result<Sizes> {
    let compressible: Vec<_> = files.iter().filter(|(path, bytes)| is_compressible(path, bytes.len())).collect();
    // By turns, so that each thread gets some of the long pages, which follow each other.
    let copy_every = |first: usize, step: usize| -> io::Result<Sizes> {
        let mut sizes = Sizes::new();
        for (path, bytes) in compressible.iter().skip(first).step_by(step) {
            let small = brotli(bytes)?;
            write(&staging.join(format!("{path}.br")), &small)?;
            write(&staging.join(format!("{path}.gz")), &gzip(bytes)?)?;
            sizes.insert((*path).clone(), small.len());
        }
        Ok(sizes)
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let copy_every = &copy_every;
        let copying: Vec<_> = (0..threads).map(|first| scope.spawn(move || copy_every(first, threads))).collect();
        let mut sizes = Sizes::new();
        for copied in copying {
            sizes.extend(copied.join().map_err(|_| io::Error::other("a file could not be compressed"))??);
        }
        Ok(sizes)
    })
}

/// Prints what a reader downloads. `parts` has the files of each part of the app.
fn report(
    files: &Files,
    sizes: &Sizes,
    app: &[(String, Vec<u8>)],
    parts: &BTreeMap<String, Vec<String>>,
    languages: &Languages,
) {
    let size = |path: &str| sizes.get(path).or(files.get(path).map(Vec::len).as_ref()).copied().unwrap_or_default();
    for (name, _) in app {
        println!("{name}: {} with Brotli", kilobytes(size(name)));
    }
    let of_parts: BTreeSet<&str> = parts.values().flatten().map(String::as_str).collect();
    let core: usize =
        app.iter().filter(|(name, _)| !of_parts.contains(name.as_str())).map(|(name, _)| size(name)).sum();
    println!("JS + Wasm of overview, stories and news: {} with Brotli (goal: {CORE_GOAL} kB)", kilobytes(core));
    for (part, names) in parts {
        let own: usize = names.iter().map(|name| size(name)).sum();
        println!("JS + Wasm with the part {part}: {} with Brotli (goal: {PART_GOAL} kB)", kilobytes(core + own));
    }
    for path in files.keys().filter(|path| path.ends_with(".json") && path.contains('-')) {
        println!("{path}: {} with Brotli", kilobytes(size(path)));
    }
    for path in languages.iter().map(|language| language.path("index.html")) {
        println!("overview, {path}: {} with Brotli", kilobytes(size(&path)));
    }
    let pages = || files.keys().filter(|path| path.ends_with(".html"));
    if let Some((size, path)) = pages().map(|path| (size(path), path)).max() {
        println!("largest page, {path}: {} with Brotli (limit {PAGE_LIMIT} kB)", kilobytes(size));
    }
    let offline: usize = files.keys().filter(|path| worker::is_kept(path)).map(|path| size(path)).sum();
    println!("kept for reading offline: {} with Brotli", kilobytes(offline));
    println!("{} pages, {} files", pages().count(), files.len());
}

fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}
