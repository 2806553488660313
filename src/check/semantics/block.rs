//! Blocks of written text: each is of exactly one kind, and a paragraph names its sources.

use crate::check::json::JsonNode;
use crate::check::problems::Problems;

const KINDS: [&str; 4] = ["text", "items", "facts", "events"];

/// Reports a block of no kind or of several, and a paragraph without a source.
///
/// The texts about the site itself are the editors' own and need no source.
pub(super) fn check(block: &JsonNode<'_>, problems: &mut Problems) {
    let kinds: Vec<JsonNode<'_>> = KINDS
        .iter()
        .filter_map(|kind| block.get(kind))
        .filter(|value| !value.is_list() || !value.items().is_empty())
        .collect();
    let hint = "a block is one of “text”, “items”, “facts” and “events”; make a block of each";
    match kinds.as_slice() {
        [] => problems.add(block, "a block that holds nothing", hint),
        [_] => {}
        [_, others @ ..] => {
            for other in others {
                let key = other.path.last_key().unwrap_or_default();
                problems.add(other, format!("“{key}” stands in a block that is of another kind already"), hint);
            }
        }
    }
    if block.file == "site.json" || block.get("text").is_none() {
        return;
    }
    let message = "a source is missing";
    let hint = "name the paragraph that states it: \"sources\": [\"profile#3\"]";
    match block.get("sources") {
        None => problems.add_missing(block, "sources", message, hint),
        Some(sources) if sources.is_list() && sources.items().is_empty() => problems.add(&sources, message, hint),
        Some(_) => {}
    }
}
