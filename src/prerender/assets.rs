//! Names the app's own files by a hash of their bytes, and writes the tags that load them.

use sha2::{Digest, Sha256};

use crate::route::Base;

/// The files that start the app, as Trunk leaves them.
pub struct Assets {
    /// The boot script.
    pub boot: Vec<u8>,
    /// The JavaScript that wasm-bindgen generates.
    pub glue: String,
    /// The app.
    pub wasm: Vec<u8>,
}

/// The same files under the names that they are published with.
pub struct HashedAssets {
    /// Names and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What every head needs: preloads and the boot script.
    pub head: String,
}

impl Assets {
    /// Names every file by its own bytes, so that a name never means other bytes and may be cached for ever.
    ///
    /// `stem` is what wasm-bindgen calls the app. Its glue has the name of the Wasm file in it, so the glue
    /// is hashed after that name is replaced.
    pub fn hashed(self, stem: &str, base: &Base) -> HashedAssets {
        let wasm_name = format!("{stem}-{}.wasm", hash(&self.wasm));
        let glue = self.glue.replace(&format!("{stem}_bg.wasm"), &wasm_name);
        let glue_name = format!("{stem}-{}.js", hash(glue.as_bytes()));
        let boot_name = format!("boot-{}.js", hash(&self.boot));
        let (wasm_url, glue_url, boot_url) = (base.file(&wasm_name), base.file(&glue_name), base.file(&boot_name));
        let head = [
            format!(r#"<link rel="modulepreload" href="{glue_url}">"#),
            format!(r#"<link rel="preload" href="{wasm_url}" as="fetch" type="application/wasm" crossorigin>"#),
            format!(r#"<script defer src="{boot_url}" data-glue="{glue_url}" data-wasm="{wasm_url}"></script>"#),
        ]
        .join("\n");
        HashedAssets {
            files: vec![(boot_name, self.boot), (glue_name, glue.into_bytes()), (wasm_name, self.wasm)],
            head,
        }
    }
}

/// The first sixteen hexadecimal digits of the SHA-256 of some bytes.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
#[allow(clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn hashed(wasm: &[u8]) -> HashedAssets {
        let glue = "new URL('app_bg.wasm', import.meta.url)".to_owned();
        Assets { boot: b"boot".to_vec(), glue, wasm: wasm.to_vec() }.hashed("app", &Base::new("sub"))
    }

    #[test]
    fn glue_and_head_name_the_files_that_are_written() {
        let HashedAssets { files, head } = hashed(b"\0asm");
        let [(boot, _), (glue, glue_bytes), (wasm, wasm_bytes)] = files.as_slice() else { panic!("three files") };
        assert_eq!(*wasm, format!("app-{}.wasm", hash(wasm_bytes)));
        assert_eq!(*glue, format!("app-{}.js", hash(glue_bytes)));
        assert_eq!(String::from_utf8_lossy(glue_bytes), format!("new URL('{wasm}', import.meta.url)"));
        for name in [boot, glue, wasm] {
            assert!(head.contains(&format!("\"/sub/{name}\"")), "{head}");
        }
    }

    #[test]
    fn another_app_has_another_name_and_other_glue() {
        let (one, other) = (hashed(b"one"), hashed(b"other"));
        assert_eq!(one.files[0], other.files[0]);
        assert_ne!(one.files[1].0, other.files[1].0);
        assert_ne!(one.files[2].0, other.files[2].0);
    }

    #[test]
    fn the_hash_is_the_beginning_of_sha_256() {
        // The test vector of FIPS 180-2 for "abc".
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea");
    }
}
