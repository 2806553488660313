//! The content check: every error of a content folder at once, each with its place and what would be right.

mod content_folder;
mod file;
mod json;
mod problems;
mod reader;
mod record_kind;
mod report;
mod schema;
mod semantics;
mod suggest;

use std::path::Path;
use std::{fs, io};

pub use report::{Problem, Report};

use crate::content::FILES;
use content_folder::ContentFolder;
use file::ContentFile;
use problems::Problems;

/// A file of a content folder: its name and its bytes, or why they cannot be read.
pub type FolderEntry = (String, Result<Vec<u8>, String>);

/// Checks the files of a content folder.
///
/// `folder_name` is only what the report calls the folder; nothing is read here.
#[must_use]
pub fn check(folder_name: &str, entries: &[FolderEntry]) -> Report {
    let mut problems = Problems::default();
    let files: Vec<ContentFile> =
        FILES.iter().filter_map(|name| ContentFile::read(name, entries, &mut problems)).collect();
    file::report_unknown_files(entries, &mut problems);

    let folder = ContentFolder::new(&files);
    for file in &files {
        schema::check(file, &folder, &mut problems);
    }
    problems.suppress_follow_ups();
    semantics::check(&folder, &mut problems);
    if problems.is_empty() {
        reader::check(&files, &mut problems);
    }
    Report::new(folder_name, entries, problems, &folder)
}

/// Reads a content folder and checks it.
///
/// # Errors
/// If the folder itself cannot be listed; a file that cannot be read is a problem of the report.
pub fn check_folder(folder: &Path) -> io::Result<Report> {
    let mut entries: Vec<FolderEntry> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") {
            entries.push((name, fs::read(entry.path()).map_err(|error| error.to_string())));
        }
    }
    entries.sort();
    Ok(check(&folder.to_string_lossy(), &entries))
}
