//! Makes the JSON that the app embeds out of the content folder: without white space, and without
//! what only written pages and the search need, which the app fetches when one of them is opened.

use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::{Map, Value};

/// What is left out of the embedded JSON: a file, and the key that each of its records lacks.
const FETCHED: [(&str, &str); 5] = [
    ("site", "about"),
    ("stories", "sections"),
    ("news", "sections"),
    ("sources", "paragraphs"),
    ("glossary", "explanation"),
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=ATLAS_CONTENT");
    if env::var_os("CARGO_FEATURE_BROWSER").is_none() {
        return;
    }
    let dir = PathBuf::from(env::var_os("ATLAS_CONTENT").unwrap_or_else(|| "content".into()));
    println!("cargo::rerun-if-changed={}", dir.display());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("content.json");
    let written = embedded(&dir).and_then(|json| fs::write(&out, json).map_err(|error| error.to_string()));
    if let Err(error) = written {
        // The content check says where and how to mend it.
        println!("cargo::error={error}");
    }
}

fn embedded(dir: &Path) -> Result<String, String> {
    let mut all = Map::new();
    let files = fs::read_dir(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    for file in files.flatten() {
        let path = file.path();
        let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned) else { continue };
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        for (_, key) in FETCHED.iter().filter(|(name, _)| *name == stem) {
            remove(&mut value, key);
        }
        all.insert(stem, value);
    }
    Ok(Value::Object(all).to_string())
}

/// Removes a key from a record, or from every record of a list. A site's `about` keeps all but its sections.
fn remove(value: &mut Value, key: &str) {
    match value {
        Value::Array(records) => records.iter_mut().for_each(|record| remove(record, key)),
        Value::Object(record) if key == "about" => {
            if let Some(Value::Object(about)) = record.get_mut(key) {
                about.remove("sections");
            }
        }
        Value::Object(record) => {
            record.remove(key);
        }
        _ => {}
    }
}
