//! Patterns with placeholders: `{month} {year}`.
//!
//! `str::replace` would bring the standard library's search for any text, 2 kB of Wasm, and would
//! find placeholders again in what it has just filled in.

/// The pattern with each `{name}` replaced by its value; a name without a value stays as it is.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            filled.push_str(value);
        } else {
            filled.push('{');
            filled.push_str(name);
            filled.push('}');
        }
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

/// The names of the placeholders in a pattern, in order.
#[cfg(not(target_arch = "wasm32"))]
pub fn placeholders(pattern: &str) -> impl Iterator<Item = &str> {
    pattern.split('{').skip(1).filter_map(|after| after.split_once('}').map(|(name, _)| name))
}
