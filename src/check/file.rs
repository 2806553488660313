//! The files themselves: whether each is there, is text, and is JSON.

use serde_json::Value;

use super::Found;
use super::nearest::{list, nearest};
use super::problems::Problems;
use super::spot::Spot;
use super::syntax;
use super::tree::Node;
use crate::model::content::FILES;

/// What some programs put before a UTF-8 text, and JSON does not allow.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A content file that is JSON.
#[derive(Debug)]
pub(super) struct File {
    /// Its name.
    pub(super) name: &'static str,
    /// Its text; spaces in place of a byte order mark.
    pub(super) text: String,
    /// Its values, as the schema takes them.
    pub(super) value: Value,
    /// Its values, with their places.
    pub(super) tree: Node,
}

impl File {
    /// Reads a file out of those found; reports why, if that cannot be.
    pub(super) fn read(name: &'static str, found: &[Found], problems: &mut Problems) -> Option<Self> {
        let Some((_, bytes)) = found.iter().find(|(found, _)| found == name) else {
            let strangers = found.iter().map(|(name, _)| name.as_str()).filter(|name| !FILES.contains(name));
            let hint = match nearest(name, strangers) {
                Some(near) => format!("rename “{near}” if it is meant to be this file"),
                None => format!("add it; a content folder holds {}", FILES.join(", ")),
            };
            problems.add_to_file(name, 0, "the file is missing", hint);
            return None;
        };
        let text = match bytes {
            Ok(bytes) => text(name, bytes, problems)?,
            Err(reason) => {
                problems.add_to_file(name, 0, format!("the file cannot be read: {reason}"), "see who may read it");
                return None;
            }
        };
        if text.trim().is_empty() {
            problems.add_to_file(name, 0, "the file is empty", "write [] for an empty list");
            return None;
        }
        let (value, tree) = syntax::parse(name, &text, problems)?;
        syntax::report_twins(&Spot::root(name, &tree), &text, problems);
        Some(Self { name, text, value, tree })
    }
}

fn text(name: &str, bytes: &[u8], problems: &mut Problems) -> Option<String> {
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let Some(rest) = bytes.strip_prefix(BYTE_ORDER_MARK) else { return Some(text.to_owned()) };
            problems.add_to_file(
                name,
                0,
                "the file begins with a byte order mark, which JSON does not allow",
                "save it as UTF-8 without BOM",
            );
            // Every offset stays what it was.
            Some(" ".repeat(bytes.len() - rest.len()) + text.trim_start_matches('\u{feff}'))
        }
        Err(error) => {
            let at = error.valid_up_to();
            let byte = bytes.get(at).copied().unwrap_or_default();
            let what = if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
                "the file is UTF-16, not UTF-8".to_owned()
            } else {
                format!("the file is not UTF-8: byte 0x{byte:02X} stands for no character here")
            };
            problems.add_to_file(name, at, what, "save the file as UTF-8");
            None
        }
    }
}

/// Reports files of a folder that nothing reads.
pub(super) fn report_strangers(found: &[Found], problems: &mut Problems) {
    for (name, _) in found.iter().filter(|(name, _)| !FILES.contains(&name.as_str())) {
        let hint = match nearest(name, FILES) {
            Some(near) => format!("did you mean “{near}”?"),
            None => format!("remove it; the files read are {}", list(FILES)),
        };
        problems.add_to_file(name, 0, "no part of the site reads a file of this name", hint);
    }
}
