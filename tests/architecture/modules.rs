//! The modules of the crate as they are written: their files, and which of them use which.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file under a folder of the repository, with its text.
pub fn files(under: &str) -> Vec<(PathBuf, String)> {
    fn walk(dir: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(under), &mut found);
    assert!(!found.is_empty(), "{under} has Rust files");
    found
}

/// A module of the library.
pub struct Module {
    /// Its code, without comments and without its tests.
    pub code: String,
    /// The modules that it uses by `crate::` or `super::`.
    pub uses: BTreeSet<String>,
}

/// The modules of the library by their paths: `timeline::scale`. Programs and test helpers are not among them.
pub fn modules() -> BTreeMap<String, Module> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let texts: BTreeMap<String, String> = files("src")
        .into_iter()
        .filter_map(|(path, text)| {
            let path = path.strip_prefix(&src).unwrap().with_extension("").to_string_lossy().replace(['/', '\\'], "::");
            let is_module = !["lib", "main", "build"].contains(&path.as_str()) && !path.starts_with("bin::");
            let is_helper = path.ends_with("::test_build") || path.ends_with("::testing");
            (is_module && !is_helper).then(|| (path, code(&text)))
        })
        .collect();
    let known: BTreeSet<&str> = texts.keys().map(String::as_str).collect();
    let module = |(path, code): (&String, &String)| {
        let uses = paths(path, code).into_iter().filter_map(|used| owner(&used, &known)).filter(|used| used != path);
        (path.clone(), Module { code: code.clone(), uses: uses.collect() })
    };
    texts.iter().map(module).collect()
}

/// The module that a path leads into: the longest beginning of it that is a file.
fn owner(path: &str, known: &BTreeSet<&str>) -> Option<String> {
    let mut path = path;
    while !known.contains(path) {
        path = path.rsplit_once("::")?.0;
    }
    Some(path.to_owned())
}

/// A file's text without comments and without the module of its tests.
fn code(text: &str) -> String {
    let lines = text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    let lines = lines.map(|line| line.split_once(" // ").map_or(line, |(code, _)| code));
    let lines = lines.take_while(|line| !line.ends_with("mod tests {"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Every path in a module's code that begins with `crate::` or `super::`, from the root of the crate.
pub fn paths(module: &str, code: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|letter| letter.is_alphanumeric() || "_:".contains(letter)) {
                continue;
            }
            let mut root: Vec<&str> = if start == "super::" { module.split("::").collect() } else { Vec::new() };
            root.pop();
            let mut rest = &code[at + start.len()..];
            while let Some(further) = rest.strip_prefix("super::") {
                root.pop();
                rest = further;
            }
            tree(&mut rest, &root.join("::"), &mut paths);
        }
    }
    paths
}

/// Reads what follows a `::`: a name, a path, or such in braces. Leaves `rest` after it.
fn tree(rest: &mut &str, prefix: &str, paths: &mut Vec<String>) {
    *rest = rest.trim_start();
    if let Some(inside) = rest.strip_prefix('{') {
        *rest = inside.trim_start();
        while !rest.starts_with('}') && !rest.is_empty() {
            tree(rest, prefix, paths);
            *rest = rest.trim_start_matches(|letter: char| letter == ',' || letter.is_whitespace());
        }
        *rest = rest.strip_prefix('}').unwrap_or(rest);
        return;
    }
    let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    let path = [prefix, name].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("::");
    if let Some(after) = after.strip_prefix("::").filter(|_| !name.is_empty()) {
        *rest = after;
        tree(rest, &path, paths);
        return;
    }
    // `as` gives a name that is no path; a glob and anything else that is no name ends the path here.
    *rest = after.strip_prefix('*').unwrap_or(after);
    if let Some(renamed) = rest.strip_prefix(" as ") {
        *rest = renamed.trim_start_matches(|letter: char| letter.is_alphanumeric() || letter == '_');
    }
    if name.is_empty() && rest.len() == after.len() {
        // Not a name: skip it, so that braces around it come to their end.
        let mut letters = rest.chars();
        letters.next();
        *rest = letters.as_str();
    }
    paths.push(path);
}

/// The modules that a file declares behind `browser-apis`.
pub fn behind_browser_apis(declaring: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(declaring)).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let gated = pairs.filter(|(gate, _)| gate.starts_with("#[cfg(") && gate.contains("\"browser-apis\""));
    gated.filter_map(|(_, line)| line.rsplit_once("mod ")?.1.strip_suffix(';').map(str::to_owned)).collect()
}

/// A cycle of modules, each using the next, if there is one.
pub fn cycle(uses: &BTreeMap<String, Vec<String>>) -> Option<Vec<String>> {
    fn visit(
        module: &String,
        uses: &BTreeMap<String, Vec<String>>,
        path: &mut Vec<String>,
        done: &mut BTreeSet<String>,
    ) -> Option<Vec<String>> {
        if let Some(start) = path.iter().position(|earlier| earlier == module) {
            return Some([&path[start..], std::slice::from_ref(module)].concat());
        }
        if !done.contains(module) {
            path.push(module.clone());
            let found = uses[module].iter().find_map(|used| visit(used, uses, path, done));
            if found.is_some() {
                return found;
            }
            path.pop();
            done.insert(module.clone());
        }
        None
    }
    let mut done = BTreeSet::new();
    uses.keys().find_map(|module| visit(module, uses, &mut Vec::new(), &mut done))
}
