//! Checks a content folder and prints every error at once: `check [DIR]`.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use atlas::check::check_folder;

fn main() -> ExitCode {
    let folder = env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .or_else(|| env::var_os("ATLAS_CONTENT").map(|folder| from_here(Path::new(&folder))))
        .unwrap_or_else(|| PathBuf::from("content"));
    match check_folder(&folder) {
        Ok(report) => {
            print!("{report}");
            if report.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("{}: the content folder cannot be read: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

/// The path from the current folder on, where it lies in it: Cargo hands over an
/// absolute path, and errors read better without it.
fn from_here(folder: &Path) -> PathBuf {
    let here = env::current_dir().unwrap_or_default();
    match folder.strip_prefix(here) {
        Ok(rest) if rest != Path::new("") => rest.to_owned(),
        _ => folder.to_owned(),
    }
}
