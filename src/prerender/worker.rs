//! The service worker, which keeps the whole site on the device.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::assets::hash;

/// The file of the worker. Its name has no hash: a browser asks under one name whether there is a new version.
pub const FILE: &str = "sw.js";

/// What takes the place of the worker where nothing is to be kept any more: it takes away what that one has kept.
pub const LEAVING_FILE: &str = "sw-off.js";

/// The worker that a build publishes, before it knows what it keeps.
#[derive(Debug)]
pub struct Worker {
    script: String,
    is_offline: bool,
}

impl Worker {
    /// Chooses between the two: `keeps` and `leaves` are what is in [`FILE`] and [`LEAVING_FILE`].
    pub fn choose(keeps: String, leaves: String, is_offline: bool) -> Self {
        Self { script: if is_offline { keeps } else { leaves }, is_offline }
    }

    /// The file as it is published: with what it keeps of some files, or as it is where it keeps nothing.
    pub fn published<'a>(self, files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
        if self.is_offline { worker(&self.script, files.filter(|(path, _)| is_kept(path))) } else { self.script }
    }
}

/// The worker with what it keeps: `files` are bytes by their path in the site.
///
/// A page is kept under the path that leads to it, not under the file's: not every host answers for the latter.
fn worker<'a>(script: &str, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    let files: BTreeMap<_, _> =
        files.into_iter().map(|(path, bytes)| (page_path(path), STANDARD.encode(Sha256::digest(bytes)))).collect();
    // Text by text cannot fail.
    let files = serde_json::to_string_pretty(&files).unwrap_or_default();
    format!("const VERSION = \"{}\";\nconst FILES = {files};\n\n{script}", hash(files.as_bytes()))
}

/// Whether a file belongs to what is read offline: pages, and what they are drawn by and from, with the downloads of
/// figures and events. Pictures are for other sites, feeds and sitemaps for other programs.
pub fn is_kept(path: &str) -> bool {
    let is_page = path.ends_with(".html");
    let is_download = matches!(path, "facts.csv" | "facts.json" | "facts.schema.json" | "events.csv" | "events.json");
    let is_frame = path.ends_with(".webmanifest") || path == "icon.svg";
    is_page || is_download || is_frame || has_hash(path)
}

/// Whether a name has a hash of the file's bytes.
fn has_hash(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn page_path(path: &str) -> &str {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_kept_under_their_address() {
        for (path, address) in [
            ("index.html", ""),
            ("zh/facts/index.html", "zh/facts/"),
            ("zh/404.html", "zh/404.html"),
            ("reindex.html", "reindex.html"),
            ("app-0123456789abcdef.js", "app-0123456789abcdef.js"),
        ] {
            assert_eq!(page_path(path), address);
        }
    }

    #[test]
    fn what_is_read_offline_is_kept() {
        for path in [
            "index.html",
            "zh/404.html",
            "boot-0123456789abcdef.js",
            "parts/map-0123456789abcdef.wasm",
            "body/care.en-0123456789abcdef.json",
            "style-0123456789abcdef.css",
            "icon.svg",
            "manifest.webmanifest",
            "facts.csv",
        ] {
            assert!(is_kept(path), "{path}");
        }
        for path in ["feed.xml", "sitemap.xml", "_headers", "pictures/beds.en.png", "robots.txt", "sw.js", "a-b.js"] {
            assert!(!is_kept(path), "{path}");
        }
    }

    #[test]
    fn where_nothing_is_kept_the_worker_names_nothing() {
        let published = |is_offline| {
            let files: [(&str, &[u8]); 2] = [("index.html", b"a"), ("feed.xml", b"b")];
            Worker::choose("keep();".to_owned(), "leave();".to_owned(), is_offline).published(files.into_iter())
        };
        assert_eq!(published(false), "leave();");
        let kept = published(true);
        assert!(kept.ends_with("keep();") && kept.contains("\"\": \"") && !kept.contains("feed.xml"), "{kept}");
    }

    #[test]
    fn the_version_changes_with_any_byte_and_with_nothing_else() {
        let version = |files: &[(&'static str, &'static [u8])]| worker("", files.iter().copied());
        let one = version(&[("a.html", b"a"), ("b.html", b"b")]);
        assert_eq!(one, version(&[("b.html", b"b"), ("a.html", b"a")]));
        let head = |text: &str| text.lines().next().map(str::to_owned);
        assert_ne!(head(&one), head(&version(&[("a.html", b"a"), ("b.html", b"c")])));
        assert_ne!(head(&one), head(&version(&[("a.html", b"a"), ("c.html", b"b")])));
    }

    #[test]
    fn the_hash_is_what_integrity_asks_for() {
        // The digest of "abc" of FIPS 180-2, in Base64.
        assert!(worker("", [("a.txt", b"abc".as_slice())]).contains("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="));
    }
}
