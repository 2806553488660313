//! The app's own files: named by a hash of what is in them, and started from every page.

use sha2::{Digest, Sha256};

use super::glue;

/// The files that start the app.
pub struct Assets {
    /// The boot script.
    pub boot: Vec<u8>,
    /// The glue that wasm-bindgen makes.
    pub glue: String,
    /// The app.
    pub wasm: Vec<u8>,
}

/// The same under the names they are shipped with.
pub struct Named {
    /// Names and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What every head needs: preloads and the boot script.
    pub head: String,
}

impl Assets {
    /// Names every file by its own bytes: glue after the app it names, so that
    /// a name never stands for other bytes.
    pub fn named(self, stem: &str, base: &str) -> Named {
        let (bytes, glue) = glue::shorten(&self.wasm, &self.glue);
        let wasm = [stem, "-", &hash(&bytes), ".wasm"].concat();
        let glue = glue.replace(&[stem, "_bg.wasm"].concat(), &wasm);
        let glue_name = [stem, "-", &hash(glue.as_bytes()), ".js"].concat();
        let boot = ["boot-", &hash(&self.boot), ".js"].concat();
        let head = [
            "<link rel=\"modulepreload\" href=\"",
            base,
            &glue_name,
            "\">\n",
            "<link rel=\"preload\" href=\"",
            base,
            &wasm,
            "\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n",
            "<script defer src=\"",
            base,
            &boot,
            "\" data-glue=\"",
            base,
            &glue_name,
            "\" data-wasm=\"",
            base,
            &wasm,
            "\"></script>",
        ]
        .concat();
        Named { files: vec![(boot, self.boot), (glue_name, glue.into_bytes()), (wasm, bytes)], head }
    }
}

/// Sixteen hexadecimal digits of SHA-256.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
