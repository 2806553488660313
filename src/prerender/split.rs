//! Splits the compiled app into the core, which every page loads, and the parts that only some pages need.
//!
//! Trunk has no hook between `cargo` and `wasm-bindgen`, and has to split in between. So this does once more what Trunk
//! has done, from what cargo has compiled: split, `wasm-bindgen`, `wasm-opt`. (Leptos's own tool does the same.)

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::{fs, io, thread};

use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::Options;

/// The module that the glue imports the loaders of parts from; it names what is published in its place.
pub const LOADER: &str = "./__wasm_split.js";

/// The app in its files.
#[derive(Debug, Default)]
pub struct SplitApp {
    /// The JavaScript that wasm-bindgen generates; it imports [`LOADER`].
    pub glue: String,
    /// The Wasm that every page loads.
    pub core: Vec<u8>,
    /// Every other Wasm file by its name, without extension.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The files that each part consists of, by the part's name.
    pub parts: BTreeMap<String, Vec<String>>,
}

/// Splits what cargo has compiled. `stem` is the name of the app, `folder` is for files in between, and `wasm_opt` holds
/// the arguments for `wasm-opt`, which runs only if there are any.
///
/// # Errors
/// Wasm that is not what the tools expect, files that cannot be read or written, a missing or failing `wasm-opt`.
pub fn split(compiled: &Path, stem: &str, folder: &Path, wasm_opt: &[String]) -> Result<SplitApp, Box<dyn Error>> {
    let bytes = fs::read(compiled).map_err(|error| format!("{}: {error}", compiled.display()))?;
    let core = folder.join("core.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &core;
    options.link_name = LOADER;
    let parts = wasm_split_cli_support::transform(options)?.prefetch_map;
    let mut bindgen = Bindgen::new();
    // Parts import what they share with the core from its exports, by the linker's names.
    bindgen.input_path(&core).out_name(stem).web(true)?.typescript(false).demangle(false).keep_lld_exports(true);
    let mut bound = bindgen.generate_output()?;
    let glue = bound.js().to_owned();
    fs::write(&core, bound.wasm_mut().emit_wasm())?;
    let names: BTreeSet<_> = parts.values().flatten().cloned().collect();
    let optimized_parts = || {
        let part = |name: String| {
            let bytes = optimized(&folder.join(&name).with_extension("wasm"), wasm_opt)?;
            Ok((name, bytes))
        };
        names.into_iter().map(part).collect()
    };
    // The core takes about as long as all parts.
    let (files, core) = thread::scope(|scope| {
        let files = scope.spawn(optimized_parts);
        let core = optimized(&core, wasm_opt);
        (files.join().unwrap_or_else(|_| Err("optimizing the parts has panicked".to_owned())), core)
    });
    Ok(SplitApp { glue, core: core?, files: files?, parts: parts.into_iter().collect() })
}

/// A Wasm file, optimized if there are arguments for that.
fn optimized(path: &Path, arguments: &[String]) -> Result<Vec<u8>, String> {
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    if arguments.is_empty() {
        return read(path);
    }
    let result = path.with_extension("opt.wasm");
    let output = Command::new("wasm-opt")
        .args(arguments)
        .args([path.as_os_str(), OsStr::new("-o"), result.as_os_str()])
        .output()
        .map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => "wasm-opt is missing: `make build` installs it".to_owned(),
            _ => error.to_string(),
        })?;
    if !output.status.success() {
        return Err(format!("wasm-opt failed on {}: {}", path.display(), String::from_utf8_lossy(&output.stderr)));
    }
    read(&result)
}
