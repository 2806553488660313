//! Makes the JSON that the app embeds out of the content folder, with the code of `src/content`.

#[cfg(feature = "csr")]
#[expect(dead_code, unused_imports, reason = "the build uses a part of the module")]
mod content;

fn main() {
    // The native programs read the content folder when they run: another folder is no reason to compile them again.
    println!("cargo::rerun-if-changed=src/build.rs");
    #[cfg(feature = "csr")]
    if let Err(error) = embed() {
        // The content check says where and how to mend it.
        println!("cargo::error={error}");
    }
}

/// Writes `content.json` for `include_str!`. The native programs read the content folder themselves.
#[cfg(feature = "csr")]
fn embed() -> Result<(), Box<dyn std::error::Error>> {
    use std::path::PathBuf;
    use std::{env, fs};

    println!("cargo::rerun-if-env-changed=ATLAS_CONTENT");
    let folder = PathBuf::from(env::var_os("ATLAS_CONTENT").unwrap_or_else(|| "content".into()));
    println!("cargo::rerun-if-changed={}", folder.display());
    let text_of = |file| fs::read_to_string(folder.join(file)).map_err(|error| error.to_string());
    let content = content::AuthoredContent::read(text_of)?.ship()?.embedded();
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("content.json");
    fs::write(out, serde_json::to_string(&content)?)?;
    Ok(())
}
