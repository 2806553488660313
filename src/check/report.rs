//! The outcome of a check, as it is printed.

use std::collections::BTreeSet;
use std::fmt;

use super::FolderEntry;
use super::content_folder::ContentFolder;
use super::file::BYTE_ORDER_MARK;
use super::problems::{Draft, Problems};
use crate::content::FILES;

/// Something wrong in a content folder, and what would be right; sorts by file and place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file's name.
    pub file: String,
    /// The line of the offending value, or where the object opens that lacks a key; from 1.
    pub line: usize,
    /// The column there, in characters; from 1.
    pub column: usize,
    /// The JSON path, including a key that is missing.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub hint: String,
}

/// Everything that is wrong in a content folder.
///
/// Prints as one block of two lines per problem, in the form that text editors make links of.
#[derive(Clone, Debug)]
pub struct Report {
    folder_name: String,
    problems: Vec<Problem>,
    counts: String,
}

impl Report {
    pub(super) fn new(
        folder_name: &str,
        entries: &[FolderEntry],
        problems: Problems,
        folder: &ContentFolder<'_>,
    ) -> Self {
        let mut problems: Vec<Problem> = problems
            .into_drafts()
            .map(|draft| {
                let bytes =
                    entries.iter().find(|(name, _)| *name == draft.file).and_then(|(_, bytes)| bytes.as_ref().ok());
                place(draft, bytes.map_or(&[], Vec::as_slice))
            })
            .collect();
        // Files that are not part of a content folder come last, by name.
        let order = |file: &str| FILES.iter().position(|name| *name == file).unwrap_or(FILES.len());
        let key = |problem: &Problem| (order(&problem.file), problem.clone());
        problems.sort_by_cached_key(key);
        Self { folder_name: folder_name.trim_end_matches('/').to_owned(), problems, counts: folder.counts() }
    }

    /// What is wrong, by file and line.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.problems.is_empty()
    }
}

/// A draft with its line and column in the file's bytes.
fn place(draft: Draft, bytes: &[u8]) -> Problem {
    let before = bytes.get(..draft.offset.min(bytes.len())).unwrap_or_default();
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    // Text editors do not count the byte order mark as a column.
    let start = if start == 0 && before.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { start };
    let column = 1 + String::from_utf8_lossy(before.get(start..).unwrap_or_default()).chars().count();
    let in_one_line = |text: String| text.replace(char::is_control, " ");
    Problem {
        file: draft.file,
        line,
        column,
        path: draft.path.to_string(),
        message: in_one_line(draft.message),
        hint: in_one_line(draft.hint),
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_good() {
            return writeln!(f, "{}: {}, all good", self.folder_name, self.counts);
        }
        for Problem { file, line, column, path, message, hint } in &self.problems {
            writeln!(f, "{}/{file}:{line}:{column}: {path}: {message}", self.folder_name)?;
            writeln!(f, "    {hint}")?;
        }
        let files = self.problems.iter().map(|problem| &problem.file).collect::<BTreeSet<_>>().len();
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let errors = self.problems.len();
        writeln!(f, "{errors} error{} in {files} file{}", plural(errors), plural(files))
    }
}
