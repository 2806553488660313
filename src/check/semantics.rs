//! What a schema cannot express: dates are valid, references have targets, languages agree.

mod block;
mod element_ids;
mod fact;
mod numbers;
mod placeholder;
mod record;
mod reference;
mod rule;
mod scalar;
mod site;
mod source;
mod text;
mod typed_number;

use crate::check::content_folder::ContentFolder;
use crate::check::problems::Problems;

/// Reports every value that fits the schema and makes no sense.
///
/// Each rule looks at values of the kind it expects and skips others, so that one
/// malformed record hides no problem of another.
pub(super) fn check(folder: &ContentFolder<'_>, problems: &mut Problems) {
    let figures = typed_number::Figures::new(folder);
    for root in folder.files() {
        root.walk(&mut |node| {
            rule::apply(node, folder, problems);
            text::check(node, folder, &figures, problems);
        });
    }
    fact::check(folder, problems);
    element_ids::check(folder, problems);
    site::check(folder, problems);
    source::check(folder, problems);
}
