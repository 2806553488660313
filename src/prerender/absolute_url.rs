//! Full addresses, for files that are read away from the site.

use super::Build;
use crate::content::language::LanguageId;
use crate::route::{Page, Route};

/// The address of a page, from `https://` on.
pub(super) fn page_url(build: &Build, page: Page, language: LanguageId) -> String {
    absolute_url(build, &Route::to(page, language))
}

/// The address of a record on its page, from `https://` on.
pub(super) fn record_url(build: &Build, page: Page, language: LanguageId, id: &str) -> String {
    absolute_url(build, &Route::to(page, language).with_fragment(id))
}

/// The address of a file at the site's root, from `https://` on.
pub(super) fn file_url(build: &Build, name: &str) -> String {
    format!("{}{}", build.origin, build.base.file(name))
}

fn absolute_url(build: &Build, route: &Route) -> String {
    format!("{}{}", build.origin, route.href(build.base, build.content))
}
