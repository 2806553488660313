//! Sources: their paragraphs are numbered in order, so that a locator finds its own.

use crate::check::content_folder::ContentFolder;
use crate::check::problems::Problems;

/// Reports paragraphs out of order, and repetitions of paragraphs that do not come before.
pub(super) fn check(folder: &ContentFolder<'_>, problems: &mut Problems) {
    for source in folder.records("sources.json") {
        for (expected, paragraph) in (1_u32..).zip(source.items_of("paragraphs")) {
            let Some(number) = paragraph.get("number") else { continue };
            let Some(found) = number.number() else { continue };
            if found != f64::from(expected) {
                let message = format!("paragraph {found} stands where paragraph {expected} is expected");
                problems.add(&number, message, "number the paragraphs 1, 2, 3, … in order, none left out");
            }
            for repeated in paragraph.items_of("repeats") {
                if repeated.number().is_some_and(|earlier| earlier >= found || earlier < 1.0) {
                    let message = format!("{} does not come before paragraph {found}", repeated.value.in_words());
                    problems.add(&repeated, message, "name earlier paragraphs only");
                }
            }
        }
    }
}
