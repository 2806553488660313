//! Reads and ships checked content as the site does, so that nothing passes that the site cannot use.

use super::file::ContentFile;
use super::problems::Problems;
use crate::content::{AuthoredContent, FILES};

/// Reports the first thing that the site's own reader refuses.
///
/// The rules before should have found everything; this step keeps out of the site what they overlook.
pub(super) fn check(files: &[ContentFile], problems: &mut Problems) {
    let text_of = |name: &'static str| {
        let file = files.iter().find(|file| file.name == name);
        file.map(|file| file.text.clone()).ok_or_else(|| "the file is missing".to_owned())
    };
    let Err(error) = AuthoredContent::read(text_of).and_then(AuthoredContent::ship) else { return };
    // An error of the content as a whole names no file of the folder.
    let file = FILES.into_iter().find(|name| *name == error.file).unwrap_or("site.json");
    let hint = "write it as the records beside it are written; if it looks the same, tell a developer";
    problems.add_to_file(file, 0, error.message, hint);
}
