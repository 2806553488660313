//! A value with the way that leads to it, to walk a file's tree with.

use super::path::{Path, Step};
use super::tree::{Kind, Node};

/// A value of a file, and its path.
#[derive(Clone, Debug)]
pub(super) struct Spot<'a> {
    /// The file's name.
    pub(super) file: &'static str,
    /// The way from the file's root.
    pub(super) path: Path,
    /// The value.
    pub(super) node: &'a Node,
}

impl<'a> Spot<'a> {
    /// The root of a file.
    pub(super) fn root(file: &'static str, node: &'a Node) -> Self {
        Self { file, path: Path::default(), node }
    }

    fn step(&self, step: Step, node: &'a Node) -> Self {
        Self { file: self.file, path: self.path.join(step), node }
    }

    /// The value of a key; the last one where the key stands twice, as every JSON reader takes it.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        let Kind::Object(entries) = &self.node.kind else { return None };
        let (key, node) = entries.iter().rev().find(|(found, _)| found == key)?;
        Some(self.step(Step::Key(key.clone()), node))
    }

    /// The items of a list; nothing of anything else.
    pub(super) fn items(&self) -> Vec<Self> {
        let Kind::List(items) = &self.node.kind else { return Vec::new() };
        items.iter().enumerate().map(|(index, node)| self.step(Step::Index(index), node)).collect()
    }

    /// The keys of an object and their values; nothing of anything else.
    pub(super) fn entries(&self) -> Vec<(&'a str, Self)> {
        let Kind::Object(entries) = &self.node.kind else { return Vec::new() };
        entries.iter().map(|(key, node)| (key.as_str(), self.step(Step::Key(key.clone()), node))).collect()
    }

    /// The values directly inside.
    pub(super) fn children(&self) -> Vec<Self> {
        let mut children = self.items();
        children.extend(self.entries().into_iter().map(|(_, child)| child));
        children
    }

    /// The items of the list under a key.
    pub(super) fn items_of(&self, key: &str) -> Vec<Self> {
        self.get(key).map(|list| list.items()).unwrap_or_default()
    }

    /// The string that the value is.
    pub(super) fn text(&self) -> Option<&'a str> {
        match &self.node.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The string under a key.
    pub(super) fn text_of(&self, key: &str) -> Option<&'a str> {
        self.get(key)?.text()
    }

    /// The number that the value is.
    pub(super) fn number(&self) -> Option<f64> {
        match self.node.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether the value is a list.
    pub(super) fn is_list(&self) -> bool {
        matches!(self.node.kind, Kind::List(_))
    }

    /// Calls `visit` with this value and every value inside it.
    pub(super) fn walk(&self, visit: &mut impl FnMut(&Self)) {
        visit(self);
        for child in self.children() {
            child.walk(visit);
        }
    }
}
