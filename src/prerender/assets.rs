//! Names the app's own files by a hash of their bytes, and writes the tags that load them.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::glue::LOADER;
use super::split::SplitApp;
use crate::route::Base;

/// The files that start the app, before they have their names.
pub struct Assets {
    /// The boot script.
    pub boot: Vec<u8>,
    /// The module that fetches parts, without the functions that name their files.
    pub loader: String,
    /// The app.
    pub app: SplitApp,
}

/// The same files under the names that they are published with.
#[derive(Debug)]
pub struct HashedAssets {
    /// Names and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What every head needs: preloads and the boot script.
    pub head: String,
    /// The names of the files that a part consists of, by the part's name.
    pub parts: BTreeMap<String, Vec<String>>,
}

impl Assets {
    /// Names every file by its own bytes, so that a name never means other bytes and may be cached for ever.
    ///
    /// `stem` is what wasm-bindgen calls the app. A file that names others is hashed after their names are in it: the
    /// loader names the parts, the glue the loader and the core.
    pub fn hashed(self, stem: &str, base: &Base) -> HashedAssets {
        let core_name = format!("{stem}-{}.wasm", hash(&self.app.core));
        let part_name = |name: &String| {
            let bytes = self.app.files.get(name).map_or(&[][..], Vec::as_slice);
            format!("parts/{}-{}.wasm", name.trim_start_matches("split_"), hash(bytes))
        };
        let parts: BTreeMap<_, Vec<_>> =
            self.app.parts.iter().map(|(part, names)| (part.clone(), names.iter().map(part_name).collect())).collect();
        let loader = self.loader + &parts.iter().map(|(part, files)| loader_of(part, files)).collect::<String>();
        let loader_name = format!("parts-{}.js", hash(loader.as_bytes()));
        let glue = self
            .app
            .glue
            .replace(&format!("{stem}_bg.wasm"), &core_name)
            .replace(&format!("from \"{LOADER}\""), &format!("from \"./{loader_name}\""));
        let glue_name = format!("{stem}-{}.js", hash(glue.as_bytes()));
        let boot_name = format!("boot-{}.js", hash(&self.boot));
        let [core_url, glue_url, loader_url, boot_url] =
            [&core_name, &glue_name, &loader_name, &boot_name].map(|name| base.file(name));
        let head = [
            format!(r#"<link rel="modulepreload" href="{glue_url}">"#),
            format!(r#"<link rel="modulepreload" href="{loader_url}">"#),
            format!(r#"<link rel="preload" href="{core_url}" as="fetch" type="application/wasm" crossorigin>"#),
            format!(
                r#"<script defer src="{boot_url}" data-glue="{glue_url}" data-parts="{loader_url}" data-wasm="{core_url}"></script>"#
            ),
        ]
        .join("\n");
        let mut files = vec![
            (boot_name, self.boot),
            (glue_name, glue.into_bytes()),
            (loader_name, loader.into_bytes()),
            (core_name, self.app.core),
        ];
        files.extend(self.app.files.iter().map(|(name, bytes)| (part_name(name), bytes.clone())));
        HashedAssets { files, head, parts }
    }
}

/// The function by which the core asks for a part; its name is the one that `wasm_split` calls.
fn loader_of(part: &str, files: &[String]) -> String {
    let files: Vec<_> = files.iter().map(|file| format!("\"./{file}\"")).collect();
    format!("export const __wasm_split_load_{part} = part({});\n", files.join(", "))
}

/// The first sixteen hexadecimal digits of the SHA-256 of some bytes.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
#[allow(clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn hashed(core: &[u8], part: &[u8]) -> HashedAssets {
        let app = SplitApp {
            glue: format!("import * as parts from \"{LOADER}\";\nnew URL('app_bg.wasm', import.meta.url)"),
            core: core.to_vec(),
            files: [("split_map", part), ("chunk_1", b"shared")]
                .map(|(name, part)| (name.into(), part.to_vec()))
                .into(),
            parts: [("map".into(), vec!["chunk_1".into(), "split_map".into()])].into(),
        };
        Assets { boot: b"boot".to_vec(), loader: "loader\n".to_owned(), app }.hashed("app", &Base::new("sub"))
    }

    #[test]
    fn files_that_name_others_name_those_that_are_written() {
        let HashedAssets { files, head, parts } = hashed(b"core", b"map");
        let text = |index: usize| String::from_utf8_lossy(&files[index].1);
        let [boot, glue, loader, core, chunk, map] = files.iter().map(|(name, _)| name).collect::<Vec<_>>()[..] else {
            panic!("six files")
        };
        for (name, bytes) in &files {
            assert!(name.contains(&format!("-{}.", hash(bytes))), "{name}");
        }
        assert_eq!(text(1), format!("import * as parts from \"./{loader}\";\nnew URL('{core}', import.meta.url)"));
        assert_eq!(
            text(2),
            format!("loader\nexport const __wasm_split_load_map = part(\"./{chunk}\", \"./{map}\");\n")
        );
        assert_eq!(parts["map"], [chunk.clone(), map.clone()]);
        for name in [boot, glue, loader, core] {
            assert!(head.contains(&format!("\"/sub/{name}\"")), "{head}");
        }
    }

    #[test]
    fn what_names_a_file_that_changes_changes_its_own_name() {
        let names = |core, part| hashed(core, part).files.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        let one = names(b"core", b"map");
        let changed =
            |other: Vec<String>| (0..one.len()).filter(|index| one[*index] != other[*index]).collect::<Vec<_>>();
        assert_eq!(changed(names(b"other core", b"map")), [1, 3]);
        assert_eq!(changed(names(b"core", b"other map")), [1, 2, 5]);
    }

    #[test]
    fn the_hash_is_the_beginning_of_sha_256() {
        // The test vector of FIPS 180-2 for "abc".
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea");
    }
}
