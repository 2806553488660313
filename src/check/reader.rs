//! Reads checked content as the site does, so that nothing passes here that the site cannot read.

use super::file::File;
use super::problems::Problems;
use crate::model::content::{Content, FILES};
use crate::model::tree::Tree;

/// Reports the first thing that the site's own reader refuses.
///
/// The rules before should leave nothing to it; what they leave is at least not published.
pub(super) fn check(files: &[File], problems: &mut Problems) {
    let text_of =
        |name: &'static str| files.iter().find(|file| file.name == name).map_or("", |file| file.text.as_str());
    let Err(error) = Content::from_files(|name| Tree::parse(text_of(name))) else { return };
    // A fault that only the whole has is told of the file that stands for the whole.
    let file = FILES.into_iter().find(|name| *name == error.file).unwrap_or("site.json");
    problems.add_to_file(file, 0, &error.message, "write it as the files beside it do");
}
