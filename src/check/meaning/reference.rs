//! References from one record to another, and to paragraphs of the sources.

use std::collections::HashSet;

use super::super::context::{Context, Thing};
use super::super::nearest::suggest;
use super::super::problems::Problems;
use super::super::spot::Spot;
use crate::model::source::Locator;

/// Reports an id that nothing has.
pub(super) fn check(spot: &Spot<'_>, thing: Thing, context: &Context<'_>, problems: &mut Problems) {
    if let Some(id) = spot.text()
        && let Some((what, hint)) = unknown(id, thing, context)
    {
        problems.add(spot, what, hint);
    }
}

/// What is wrong with an id, and what was probably meant; nothing if it exists or cannot be known.
pub(super) fn unknown(id: &str, thing: Thing, context: &Context<'_>) -> Option<(String, String)> {
    let ids = context.ids(thing)?;
    if ids.iter().any(|known| known == id) {
        return None;
    }
    let (one, many) = thing.nouns();
    let hint = suggest(id, ids.iter().map(String::as_str), &format!("the {many} are"));
    Some((format!("there is no {one} “{id}”"), hint))
}

/// Reports a list that is too short, and ids in it that nothing has or that stand twice.
pub(super) fn check_list(list: &Spot<'_>, thing: Thing, least: usize, context: &Context<'_>, problems: &mut Problems) {
    let items = list.items();
    if list.is_list() && items.len() < least {
        let (one, many) = thing.nouns();
        let wanted = if least == 1 { format!("one {one}") } else { format!("{least} {many}") };
        let what = format!("a list of {} where at least {wanted} have to stand", items.len());
        problems.add(list, what, format!("add the ids of the {many} concerned"));
    }
    report_twins(&items, problems);
    for item in items {
        check(&item, thing, context, problems);
    }
}

/// Reports locators that lead nowhere, and an empty list where something needs a source.
pub(super) fn check_sources(list: &Spot<'_>, needed: bool, context: &Context<'_>, problems: &mut Problems) {
    let items = list.items();
    if needed && list.is_list() && items.is_empty() {
        problems.add(list, "nothing stands without a source", "name the paragraph that states it: [\"profile#3\"]");
    }
    report_twins(&items, problems);
    for item in items {
        check_locator(&item, context, problems);
    }
}

fn check_locator(spot: &Spot<'_>, context: &Context<'_>, problems: &mut Problems) {
    let Some(text) = spot.text() else { return };
    let locator: Locator = match text.parse() {
        Ok(locator) => locator,
        Err(reason) => {
            problems.add(spot, format!("“{text}” is no locator"), format!("{reason}"));
            return;
        }
    };
    if let Some((what, hint)) = unknown(&locator.source, Thing::Source, context) {
        problems.add(spot, what, hint);
        return;
    }
    let sources = context.records("sources.json");
    let Some(source) = sources.iter().find(|source| source.text_of("id") == Some(&locator.source)) else { return };
    // By place, which another rule holds their numbers to: a number misspelled there is no error here.
    let count = source.items_of("paragraphs").len();
    if usize::try_from(locator.paragraph).is_ok_and(|number| number > count) {
        let what = format!("the source “{}” has no paragraph {}", locator.source, locator.paragraph);
        problems.add(spot, what, format!("its paragraphs run from 1 to {count}"));
    }
}

fn report_twins(items: &[Spot<'_>], problems: &mut Problems) {
    let mut seen = HashSet::new();
    for item in items {
        if let Some(text) = item.text().filter(|text| !seen.insert(*text)) {
            problems.add(item, format!("“{text}” stands twice in this list"), "keep one of the two");
        }
    }
}
