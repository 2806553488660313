//! The content check: every error of a content folder at once, each with its place and what would be right.

mod context;
mod countries;
mod file;
mod meaning;
mod nearest;
mod path;
mod problems;
mod reader;
mod report;
mod schema;
mod shape;
mod spot;
mod syntax;
mod tree;

use std::path::Path;
use std::{fs, io};

pub use report::{Problem, Report};

use crate::model::content::FILES;
use context::Context;
use file::File;
use problems::Problems;

/// A file of a content folder: its name and its bytes, or why they cannot be read.
pub type Found = (String, Result<Vec<u8>, String>);

/// Checks the files of a content folder.
///
/// `folder` is only what the report calls the folder; nothing is read here.
#[must_use]
pub fn check(folder: &str, found: &[Found]) -> Report {
    let mut problems = Problems::default();
    let files: Vec<File> = FILES.iter().filter_map(|name| File::read(name, found, &mut problems)).collect();
    file::report_strangers(found, &mut problems);

    let context = Context::new(&files);
    for file in &files {
        shape::check(file, &context, &mut problems);
    }
    problems.settle();
    meaning::check(&context, &mut problems);
    if problems.is_empty() {
        reader::check(&files, &mut problems);
    }
    Report::new(folder, found, problems, &context)
}

/// Reads a content folder and checks it.
///
/// # Errors
/// If the folder itself cannot be listed; a file that cannot be read is a problem of the report.
pub fn check_folder(folder: &Path) -> io::Result<Report> {
    let mut found: Vec<Found> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") {
            found.push((name, fs::read(entry.path()).map_err(|error| error.to_string())));
        }
    }
    found.sort();
    Ok(check(&folder.to_string_lossy(), &found))
}
