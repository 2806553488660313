//! References from one record to another, and to paragraphs of the sources.

use std::collections::HashSet;

use crate::check::content_folder::ContentFolder;
use crate::check::json::JsonNode;
use crate::check::problems::Problems;
use crate::check::record_kind::RecordKind;
use crate::check::suggest::did_you_mean;
use crate::content::source::Locator;

/// Reports an id that no record of the kind has.
pub(super) fn check(node: &JsonNode<'_>, kind: RecordKind, folder: &ContentFolder<'_>, problems: &mut Problems) {
    if let Some(id) = node.text()
        && let Some((message, hint)) = unknown(id, kind, folder)
    {
        problems.add(node, message, hint);
    }
}

/// Message and hint for an id that no record has; `None` if the id exists or its file could not be read.
pub(super) fn unknown(id: &str, kind: RecordKind, folder: &ContentFolder<'_>) -> Option<(String, String)> {
    let ids = folder.ids(kind)?;
    if ids.iter().any(|known| known == id) {
        return None;
    }
    let (one, many) = kind.nouns();
    let hint = did_you_mean(id, ids.iter().map(String::as_str), &format!("the {many} are"));
    Some((format!("there is no {one} “{id}”"), hint))
}

/// Reports a list that is too short, and ids in it that are unknown or repeated.
pub(super) fn check_list(
    list: &JsonNode<'_>,
    kind: RecordKind,
    least: usize,
    folder: &ContentFolder<'_>,
    problems: &mut Problems,
) {
    let items = list.items();
    if list.is_list() && items.len() < least {
        let (one, many) = kind.nouns();
        let wanted = if least == 1 { format!("one {one} is") } else { format!("{least} {many} are") };
        let message = format!("a list of {} where at least {wanted} needed", items.len());
        problems.add(list, message, format!("add the ids of the {many} concerned"));
    }
    report_duplicates(&items, problems);
    for item in items {
        check(&item, kind, folder, problems);
    }
}

/// Reports locators of no paragraph, and an empty list where a source is needed.
pub(super) fn check_sources(list: &JsonNode<'_>, needed: bool, folder: &ContentFolder<'_>, problems: &mut Problems) {
    let items = list.items();
    if needed && list.is_list() && items.is_empty() {
        problems.add(list, "a source is missing", "name the paragraph that states it: [\"profile#3\"]");
    }
    report_duplicates(&items, problems);
    for item in items {
        check_locator(&item, folder, problems);
    }
}

fn check_locator(node: &JsonNode<'_>, folder: &ContentFolder<'_>, problems: &mut Problems) {
    let Some(text) = node.text() else { return };
    let locator: Locator = match text.parse() {
        Ok(locator) => locator,
        Err(reason) => {
            problems.add(node, format!("“{text}” is no locator"), format!("{reason}"));
            return;
        }
    };
    if let Some((message, hint)) = unknown(&locator.source, RecordKind::Source, folder) {
        problems.add(node, message, hint);
        return;
    }
    let sources = folder.records("sources.json");
    let Some(source) = sources.iter().find(|source| source.text_of("id") == Some(&locator.source)) else { return };
    // Counted, since another rule checks the numbers: a wrong number there is no error of this locator.
    let count = source.items_of("paragraphs").len();
    if usize::try_from(locator.paragraph).is_ok_and(|number| number > count) {
        let message = format!("the source “{}” has no paragraph {}", locator.source, locator.paragraph);
        problems.add(node, message, format!("its paragraphs run from 1 to {count}"));
    }
}

fn report_duplicates(items: &[JsonNode<'_>], problems: &mut Problems) {
    let mut seen = HashSet::new();
    for item in items {
        if let Some(text) = item.text().filter(|text| !seen.insert(*text)) {
            problems.add(item, format!("“{text}” stands twice in this list"), "keep one of the two");
        }
    }
}
