//! Makes the app's glue small: short names for what the app imports from it, and no layout.
//!
//! wasm-bindgen names an import by what it is and sixteen digits of a hash, once in the app and
//! once in its glue. Digits do not compress: short names save 3 kB with Brotli.

use std::collections::BTreeMap;

/// The app and its glue with the same short names for the same imports.
pub fn shorten(wasm: &[u8], glue: &str) -> (Vec<u8>, String) {
    let mut names = BTreeMap::new();
    let Some(renamed) = rename(wasm, &mut |name| {
        // A name that stands once is a key of the import object and nothing else.
        if name.len() < 8 || glue.matches(name).count() != 1 {
            return name.to_owned();
        }
        let short = ["$", &names.len().to_string()].concat();
        names.insert(name.to_owned(), short.clone());
        short
    }) else {
        return (wasm.to_vec(), glue.to_owned());
    };
    let mut out = String::with_capacity(glue.len());
    for line in glue.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line)) {
        let end = line.find([':', '(']).unwrap_or(0);
        let (key, rest) = line.split_at_checked(end).unwrap_or(("", line));
        out.push_str(names.get(key).map_or(key, String::as_str));
        out.push_str(rest);
        out.push('\n');
    }
    if names.values().all(|short| {
        out.matches(&[short.as_str(), ":"].concat()).count() + out.matches(&[short.as_str(), "("].concat()).count() == 1
    }) {
        (renamed, out)
    } else {
        // The glue is not laid out as this was written for: ship it as it came.
        (wasm.to_vec(), glue.to_owned())
    }
}

fn is_comment(line: &str) -> bool {
    line.starts_with("//") || line.starts_with("/*") || line.starts_with("* ") || line == "*/" || line == "*"
}

/// Renames the imports of a Wasm module; `None` where the bytes are not understood.
fn rename(wasm: &[u8], name_of: &mut dyn FnMut(&str) -> String) -> Option<Vec<u8>> {
    let (header, mut rest) = wasm.split_at_checked(8)?;
    let mut out = header.to_vec();
    while let Some((id, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (section, after) = after.split_at_checked(length)?;
        let section = if *id == 2 { imports(section, name_of)? } else { section.to_vec() };
        out.push(*id);
        push_number(&mut out, section.len());
        out.extend_from_slice(&section);
        rest = after;
    }
    Some(out)
}

/// The import section: a count, then module, name and what is imported, one after the other.
fn imports(section: &[u8], name_of: &mut dyn FnMut(&str) -> String) -> Option<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    for _ in 0..count {
        let (module, after) = text(rest)?;
        let (name, after) = text(after)?;
        let name = name_of(name);
        for text in [module, &name] {
            push_number(&mut out, text.len());
            out.extend_from_slice(text.as_bytes());
        }
        let length = description(after)?;
        let (kind, after) = after.split_at_checked(length)?;
        out.extend_from_slice(kind);
        rest = after;
    }
    rest.is_empty().then_some(out)
}

/// How many bytes describe what is imported: a function's type; anything else is not understood.
fn description(bytes: &[u8]) -> Option<usize> {
    let (0, after) = bytes.split_first().map(|(kind, after)| (*kind, after))? else { return None };
    let (_, rest) = number(after)?;
    Some(bytes.len() - rest.len())
}

fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = number(bytes)?;
    let (text, rest) = rest.split_at_checked(length)?;
    Some((std::str::from_utf8(text).ok()?, rest))
}

/// An unsigned LEB128 number of at most five bytes.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_usize;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(place + 1..)?));
        }
    }
    None
}

fn push_number(out: &mut Vec<u8>, mut value: usize) {
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or_default();
        value >>= 7;
        out.push(if value > 0 { low | 0x80 } else { low });
        if value == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports one function `long_name_of_it` from `./glue.js`, and an empty section after it.
    fn module() -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        let section = b"\x01\x09./glue.js\x0flong_name_of_it\0\0";
        wasm.extend([&[2, section.len() as u8], section.as_slice(), &[3, 0]].concat());
        wasm
    }

    #[test]
    fn the_same_name_on_both_sides() {
        let (wasm, glue) = shorten(&module(), "{\n    // about\n    long_name_of_it: function() {},\n}\n");
        assert_eq!(glue, "{\n$0: function() {},\n}\n");
        assert!(wasm.windows(3).any(|window| window == b"\x02$0"));
        assert!(wasm.ends_with(&[3, 0]));
    }

    #[test]
    fn what_is_not_understood_is_left_alone() {
        let mut cut = module();
        cut.truncate(20);
        assert_eq!(shorten(&cut, "long_name_of_it: x"), (cut.clone(), "long_name_of_it: x".to_owned()));
        let twice = "long_name_of_it: a\nlong_name_of_it: b\n";
        assert_eq!(shorten(&module(), twice), (module(), twice.to_owned()));
    }
}
