//! The files of the folder: whether each is there, is text, and is JSON.

use serde_json::Value;

use super::FolderEntry;
use super::json::{JsonNode, JsonValue, syntax};
use super::problems::Problems;
use super::suggest::{list, suggest};
use crate::content::FILES;

/// Some programs put it before a UTF-8 text; JSON does not allow it.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A content file that is JSON.
#[derive(Debug)]
pub(super) struct ContentFile {
    /// Its name.
    pub(super) name: &'static str,
    /// Its text; spaces in place of a byte order mark.
    pub(super) text: String,
    /// Its value, as the schema takes it.
    pub(super) value: Value,
    /// The same value, with offsets.
    pub(super) json: JsonValue,
}

impl ContentFile {
    /// Reads a file of the folder; reports why, if that fails.
    pub(super) fn read(name: &'static str, entries: &[FolderEntry], problems: &mut Problems) -> Option<Self> {
        let Some((_, bytes)) = entries.iter().find(|(entry, _)| entry == name) else {
            let unknown = entries.iter().map(|(name, _)| name.as_str()).filter(|name| !FILES.contains(name));
            let hint = match suggest(name, unknown) {
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
        let (value, json) = syntax::parse(name, &text, problems)?;
        syntax::report_duplicates(&JsonNode::root(name, &json), &text, problems);
        Some(Self { name, text, value, json })
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
            // Spaces in its place keep every offset.
            Some(" ".repeat(bytes.len() - rest.len()) + text.trim_start_matches('\u{feff}'))
        }
        Err(error) => {
            let offset = error.valid_up_to();
            let byte = bytes.get(offset).copied().unwrap_or_default();
            let message = if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
                "the file is UTF-16, not UTF-8".to_owned()
            } else {
                format!("the file is not UTF-8: byte 0x{byte:02X} stands for no character here")
            };
            problems.add_to_file(name, offset, message, "save the file as UTF-8");
            None
        }
    }
}

/// Reports files that the site does not read.
pub(super) fn report_unknown_files(entries: &[FolderEntry], problems: &mut Problems) {
    for (name, _) in entries.iter().filter(|(name, _)| !FILES.contains(&name.as_str())) {
        let hint = match suggest(name, FILES) {
            Some(near) => format!("did you mean “{near}”?"),
            None => format!("remove it; the files read are {}", list(FILES)),
        };
        problems.add_to_file(name, 0, "no part of the site reads a file of this name", hint);
    }
}
