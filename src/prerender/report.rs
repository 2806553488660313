//! What a reader downloads, as the build prints it.

use std::collections::{BTreeMap, BTreeSet};

use super::assets::HashedAssets;
use super::worker;
use crate::content::language::Languages;

/// Bytes by their path in the site.
type Files = BTreeMap<String, Vec<u8>>;

/// What the core of the app is to weigh, in kilobytes with Brotli, and with a part. It does not keep to that yet
/// (README.md).
const CORE_GOAL: u32 = 160;
const PART_GOAL: u32 = 215;
/// The most that the HTML of a page may weigh.
const PAGE_LIMIT: u32 = 30;

/// The sizes of a release build, in lines. `copies` are the compressed ones (`compress.rs`).
pub fn report(files: &Files, copies: &Files, app: &HashedAssets, languages: &Languages) -> String {
    let size = |path: &str| copies.get(&format!("{path}.br")).or(files.get(path)).map_or(0, Vec::len);
    let mut lines = Vec::new();
    for (name, _) in &app.files {
        lines.push(format!("{name}: {} with Brotli", kilobytes(size(name))));
    }
    let of_parts: BTreeSet<&str> = app.parts.values().flatten().map(String::as_str).collect();
    let core = app.files.iter().map(|(name, _)| name.as_str()).filter(|name| !of_parts.contains(name));
    let core: usize = core.map(size).sum();
    let core_size = kilobytes(core);
    lines.push(format!("JS + Wasm of overview, stories and news: {core_size} with Brotli (goal: {CORE_GOAL} kB)"));
    for (part, names) in &app.parts {
        let whole = kilobytes(core + names.iter().map(|name| size(name)).sum::<usize>());
        lines.push(format!("JS + Wasm with the part {part}: {whole} with Brotli (goal: {PART_GOAL} kB)"));
    }
    for path in files.keys().filter(|path| path.ends_with(".json") && path.contains('-')) {
        lines.push(format!("{path}: {} with Brotli", kilobytes(size(path))));
    }
    for path in languages.iter().map(|language| language.path("index.html")) {
        lines.push(format!("overview, {path}: {} with Brotli", kilobytes(size(&path))));
    }
    let pages = || files.keys().filter(|path| path.ends_with(".html"));
    if let Some((size, path)) = pages().map(|path| (size(path), path)).max() {
        lines.push(format!("largest page, {path}: {} with Brotli (limit {PAGE_LIMIT} kB)", kilobytes(size)));
    }
    let offline: usize = files.keys().filter(|path| worker::is_kept(path)).map(|path| size(path)).sum();
    lines.push(format!("kept for reading offline: {} with Brotli", kilobytes(offline)));
    lines.push(format!("{} pages, {} files", pages().count(), files.len()));
    lines.join("\n")
}

fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prerender::test_build::build;

    #[test]
    fn sizes_are_those_that_hosts_send() {
        let file = |path: &str, size: usize| (path.to_owned(), vec![0; size]);
        let app = HashedAssets {
            files: vec![file("app.wasm", 900_000), file("parts/map.wasm", 300_000)],
            head: String::new(),
            parts: [("map".to_owned(), vec!["parts/map.wasm".to_owned()])].into(),
        };
        let files = Files::from_iter(app.files.iter().cloned().chain([
            file("index.html", 80_000),
            file("facts/index.html", 90_000),
            file("icon.svg", 200),
        ]));
        let copies = Files::from_iter([
            file("app.wasm.br", 200_000),
            file("parts/map.wasm.br", 50_000),
            file("index.html.br", 20_000),
            file("index.html.gz", 25_000),
            file("facts/index.html.br", 24_000),
        ]);
        let report = report(&files, &copies, &app, &build().content.site.languages);
        for line in [
            "app.wasm: 200.0 kB with Brotli",
            "JS + Wasm of overview, stories and news: 200.0 kB with Brotli (goal: 160 kB)",
            "JS + Wasm with the part map: 250.0 kB with Brotli (goal: 215 kB)",
            "overview, index.html: 20.0 kB with Brotli",
            "largest page, facts/index.html: 24.0 kB with Brotli (limit 30 kB)",
            "kept for reading offline: 44.2 kB with Brotli",
            "2 pages, 5 files",
        ] {
            assert!(report.lines().any(|one| one == line), "{line}: {report}");
        }
    }
}
