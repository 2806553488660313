//! Collects the problems of every stage of the check.

use std::collections::HashSet;

use super::json::{JsonNode, JsonPath};

/// A problem at an offset; the report makes a line and a column of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Draft {
    /// The file's name.
    pub(super) file: String,
    /// Byte offset of the offending value.
    pub(super) offset: usize,
    /// Its path.
    pub(super) path: JsonPath,
    /// What is wrong.
    pub(super) message: String,
    /// What would be right.
    pub(super) hint: String,
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Problems {
    drafts: HashSet<Draft>,
    suppressed: HashSet<(String, JsonPath)>,
}

impl Problems {
    /// Something is wrong with a value.
    pub(super) fn add(&mut self, node: &JsonNode<'_>, message: impl Into<String>, hint: impl Into<String>) {
        self.push(node.file, node.value.offset, node.path.clone(), message.into(), hint.into());
    }

    /// An object lacks a key: reported where the object opens, under the path the key would have.
    pub(super) fn add_missing(
        &mut self,
        object: &JsonNode<'_>,
        key: &str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.push(object.file, object.value.offset, object.path.key(key), message.into(), hint.into());
    }

    /// Something is wrong with a file, at an offset of it.
    pub(super) fn add_to_file(
        &mut self,
        file: &str,
        offset: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.push(file, offset, JsonPath::default(), message.into(), hint.into());
    }

    fn push(&mut self, file: &str, offset: usize, path: JsonPath, message: String, hint: String) {
        let draft = Draft { file: file.to_owned(), offset, path, message, hint };
        let is_follow_up = self.suppressed.contains(&(draft.file.clone(), draft.path.clone()));
        if !is_follow_up {
            self.drafts.insert(draft);
        }
    }

    /// Takes no more problems for values that have one: a second message about a value that does
    /// not fit the schema would only repeat the first.
    pub(super) fn suppress_follow_ups(&mut self) {
        self.suppressed = self.drafts.iter().map(|draft| (draft.file.clone(), draft.path.clone())).collect();
    }

    /// Whether nothing is wrong.
    pub(super) fn is_empty(&self) -> bool {
        self.drafts.is_empty()
    }

    /// The problems, in no order.
    pub(super) fn into_drafts(self) -> impl Iterator<Item = Draft> {
        self.drafts.into_iter()
    }
}
