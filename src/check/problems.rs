//! Collects what is wrong, from every stage of the check.

use std::collections::HashSet;

use super::path::Path;
use super::spot::Spot;

/// Something wrong, at an offset that has not been made a line and column yet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Draft {
    /// The file's name.
    pub(super) file: String,
    /// Byte offset of the offending value.
    pub(super) at: usize,
    /// Its path.
    pub(super) path: Path,
    /// What is wrong.
    pub(super) what: String,
    /// What would be right.
    pub(super) hint: String,
}

/// Everything found wrong so far.
#[derive(Debug, Default)]
pub(super) struct Problems {
    drafts: HashSet<Draft>,
    settled: HashSet<(String, Path)>,
}

impl Problems {
    /// Something is wrong with a value.
    pub(super) fn add(&mut self, spot: &Spot<'_>, what: impl Into<String>, hint: impl Into<String>) {
        self.push(spot.file, spot.node.at, spot.path.clone(), what.into(), hint.into());
    }

    /// An object lacks a key: reported where the object opens, under the path the key would have.
    pub(super) fn add_missing(
        &mut self,
        object: &Spot<'_>,
        key: &str,
        what: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.push(object.file, object.node.at, object.path.key(key), what.into(), hint.into());
    }

    /// Something is wrong with a file, at an offset of it.
    pub(super) fn add_to_file(&mut self, file: &str, at: usize, what: impl Into<String>, hint: impl Into<String>) {
        self.push(file, at, Path::default(), what.into(), hint.into());
    }

    fn push(&mut self, file: &str, at: usize, path: Path, what: String, hint: String) {
        let draft = Draft { file: file.to_owned(), at, path, what, hint };
        let known = self.settled.contains(&(draft.file.clone(), draft.path.clone()));
        if !known {
            self.drafts.insert(draft);
        }
    }

    /// Takes no more problems for places that have one: what is said of the meaning of
    /// a value whose shape is wrong would only repeat it.
    pub(super) fn settle(&mut self) {
        self.settled = self.drafts.iter().map(|draft| (draft.file.clone(), draft.path.clone())).collect();
    }

    /// Whether nothing is wrong.
    pub(super) fn is_empty(&self) -> bool {
        self.drafts.is_empty()
    }

    /// What is wrong, in no order.
    pub(super) fn into_drafts(self) -> impl Iterator<Item = Draft> {
        self.drafts.into_iter()
    }
}
