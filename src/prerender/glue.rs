//! Takes out of the app what `wasm-bindgen` adds to it and a finished site has no use for.

use walrus::Module;

/// The module that the glue imports the loaders of parts from; it names what is published in its place.
pub const LOADER: &str = "./__wasm_split.js";

/// What the exports of a crate are called that Leptos brings along for server functions, which this site has none of:
/// streams of JavaScript. Whatever is exported stays in the app, and so does all that it calls.
const STREAMS: [&str; 2] = ["intounderlying", "__wbg_intounderlying"];

/// Removes exports that nothing calls, and gives short names to functions that the glue and the core call each other's.
/// `wasm-bindgen` names them with a hash, so that those of several crates never meet: 8 kB of digits, which do not
/// compress. Returns the glue with the same names.
pub fn slim(glue: String, core: &mut Module) -> String {
    let unused: Vec<_> =
        core.exports.iter().filter(|export| is_stream(&export.name)).map(|export| export.id()).collect();
    for export in unused {
        core.exports.delete(export);
    }
    let imports = core.imports.iter_mut().filter(|import| import.module != LOADER).map(|import| &mut import.name);
    let mangled = core.exports.iter_mut().map(|export| &mut export.name).filter(|name| name.starts_with("_ZN"));
    let mut slim = glue;
    for (number, name) in imports.chain(mangled).enumerate() {
        let short = format!("_{number}");
        slim = replace_name(&slim, name, &short);
        *name = short;
    }
    slim
}

fn is_stream(export: &str) -> bool {
    STREAMS.iter().any(|stream| export.starts_with(stream))
}

/// A text in which a whole name stands for another, wherever it is.
fn replace_name(text: &str, name: &str, short: &str) -> String {
    let is_in_name = |char: Option<char>| char.is_some_and(|char| char.is_alphanumeric() || char == '_' || char == '$');
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(name) {
        replaced.push_str(before);
        let is_whole = !is_in_name(replaced.chars().next_back()) && !is_in_name(after.chars().next());
        replaced.push_str(if is_whole { short } else { name });
        rest = after;
    }
    replaced + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_replaced() {
        let glue = "wasm.call_1(); call_1: function() {}, call_12: function() {}, recall_1, \"call_1\"";
        let replaced = "wasm._7(); _7: function() {}, call_12: function() {}, recall_1, \"_7\"";
        assert_eq!(replace_name(glue, "call_1", "_7"), replaced);
    }

    #[test]
    fn glue_and_core_call_each_other_by_the_same_short_names() {
        let mut core = Module::default();
        let nothing = core.types.add(&[], &[]);
        let (log, _) = core.add_import_func("./app_bg.js", "__wbg_log_0123456789abcdef", nothing);
        core.add_import_func(LOADER, "__wasm_split_load_map", nothing);
        for export in ["main", "_ZN3app4call17h0123456789abcdefE", "intounderlyingsource_pull"] {
            core.exports.add(export, log);
        }
        let glue = "{ __wbg_log_0123456789abcdef: log }; wasm._ZN3app4call17h0123456789abcdefE(); wasm.main();";
        assert_eq!(slim(glue.to_owned(), &mut core), "{ _0: log }; wasm._1(); wasm.main();");
        let imports: Vec<_> = core.imports.iter().map(|import| import.name.as_str()).collect();
        assert_eq!(imports, ["_0", "__wasm_split_load_map"]);
        let exports: Vec<_> = core.exports.iter().map(|export| export.name.as_str()).collect();
        assert_eq!(exports, ["main", "_1"]);
    }
}
