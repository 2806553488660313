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

use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::Options;

use super::glue::{LOADER, slim};

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

/// Splits what cargo has compiled. `stem` is the name of the app, `folder` is for files in between, and `arguments` are
/// those for `wasm-opt`, which runs only if there are any.
///
/// # Errors
/// Wasm that is not what the tools expect, files that cannot be read or written, a missing or failing `wasm-opt`.
pub fn split(compiled: &Path, stem: &str, folder: &Path, arguments: &[String]) -> Result<SplitApp, Box<dyn Error>> {
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
    let glue = slim(bound.js().to_owned(), bound.wasm_mut());
    fs::write(&core, bound.wasm_mut().emit_wasm())?;
    let names: BTreeSet<_> = parts.values().flatten().cloned().collect();
    let optimized_parts = || {
        let part = |name: String| {
            let bytes = optimized(&folder.join(&name).with_extension("wasm"), arguments, wasm_opt)?;
            Ok((name, bytes))
        };
        names.into_iter().map(part).collect()
    };
    // The core takes about as long as all parts.
    let (files, core) = thread::scope(|scope| {
        let files = scope.spawn(optimized_parts);
        let core = optimized(&core, arguments, wasm_opt);
        (files.join().unwrap_or_else(|_| Err("optimizing the parts has panicked".to_owned())), core)
    });
    Ok(SplitApp { glue, core: core?, files: files?, parts: parts.into_iter().collect() })
}

/// A Wasm file, optimized if there are arguments for that. Another build of the same app, under another path, takes
/// what the one before it has made. `run` runs `wasm-opt` and returns what it prints.
fn optimized(path: &Path, arguments: &[String], run: Run) -> Result<Vec<u8>, String> {
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let bytes = read(path)?;
    if arguments.is_empty() {
        return Ok(bytes);
    }
    let (result, recipe_file) = (path.with_extension("opt.wasm"), path.with_extension("recipe"));
    let version = run(&[OsStr::new("--version")])?;
    let recipe = format!("{:x} {} {}", Sha256::digest(&bytes), version.trim(), arguments.join(" "));
    if fs::read_to_string(&recipe_file).is_ok_and(|made_by| made_by == recipe) {
        return read(&result);
    }
    // What is broken off must not be taken for a result.
    let _ = fs::remove_file(&recipe_file);
    let mut arguments: Vec<_> = arguments.iter().map(OsStr::new).collect();
    arguments.extend([path.as_os_str(), OsStr::new("-o"), result.as_os_str()]);
    run(&arguments).map_err(|error| format!("{}: {error}", path.display()))?;
    let bytes = read(&result)?;
    fs::write(&recipe_file, recipe).map_err(|error| format!("{}: {error}", recipe_file.display()))?;
    Ok(bytes)
}

type Run = fn(&[&OsStr]) -> Result<String, String>;

fn wasm_opt(arguments: &[&OsStr]) -> Result<String, String> {
    let output = Command::new("wasm-opt").args(arguments).output().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => "wasm-opt is missing: `make build` installs it".to_owned(),
        _ => error.to_string(),
    })?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("wasm-opt failed: {}", String::from_utf8_lossy(&output.stderr)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    /// In place of `wasm-opt`: adds one byte for each run, and refuses a file that begins with an `x`.
    fn run(arguments: &[&OsStr]) -> Result<String, String> {
        let [.., from, _, to] = arguments else { return Ok("version 1\n".to_owned()) };
        let bytes = fs::read(from).unwrap();
        if bytes.starts_with(b"x") {
            return Err("no Wasm".to_owned());
        }
        let runs = fs::read(to).map_or(0, |made| made.len());
        fs::write(to, [bytes, vec![b'+'; runs + 1]].concat()).unwrap();
        Ok(String::new())
    }

    #[test]
    fn the_same_file_is_optimized_once() {
        let folder = std::env::temp_dir().join(format!("atlas-split-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("core.wasm");
        let optimize = |bytes: &str, arguments: &[&str]| {
            fs::write(&path, bytes).unwrap();
            let arguments: Vec<_> = arguments.iter().map(|one| (*one).to_owned()).collect();
            optimized(&path, &arguments, run).map(|bytes| String::from_utf8(bytes).unwrap())
        };
        assert_eq!(optimize("a", &[]).unwrap(), "a");
        let first = optimize("a", &["-Oz"]).unwrap();
        assert_eq!(first, "a+");
        assert_eq!(optimize("a", &["-Oz"]).unwrap(), first, "taken from the build before");
        assert_ne!(optimize("a", &["-O2"]).unwrap(), first, "other arguments");
        assert!(optimize("b", &["-O2"]).unwrap().starts_with('b'), "another file");
        assert!(optimize("x", &["-O2"]).unwrap_err().ends_with("core.wasm: no Wasm"));
        assert!(optimize("b", &["-O2"]).unwrap().starts_with('b'), "after a failure it is made anew");
        fs::remove_dir_all(&folder).unwrap();
    }
}
