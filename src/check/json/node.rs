//! A value together with its file and path, to walk a file with.

use super::{JsonKind, JsonPath, JsonValue, PathSegment};

/// A value of a file, and its path.
#[derive(Clone, Debug)]
pub(in crate::check) struct JsonNode<'a> {
    /// The file's name.
    pub(in crate::check) file: &'static str,
    /// The path from the root of the file.
    pub(in crate::check) path: JsonPath,
    /// The value.
    pub(in crate::check) value: &'a JsonValue,
}

impl<'a> JsonNode<'a> {
    /// The root of a file.
    pub(in crate::check) fn root(file: &'static str, value: &'a JsonValue) -> Self {
        Self { file, path: JsonPath::default(), value }
    }

    fn child(&self, segment: PathSegment, value: &'a JsonValue) -> Self {
        Self { file: self.file, path: self.path.join(segment), value }
    }

    /// The value of a key; the last one where the key is there twice, as JSON readers do.
    pub(in crate::check) fn get(&self, key: &str) -> Option<Self> {
        let JsonKind::Object(entries) = &self.value.kind else { return None };
        let (key, value) = entries.iter().rev().find(|(found, _)| found == key)?;
        Some(self.child(PathSegment::Key(key.clone()), value))
    }

    /// The items of a list; none of any other value.
    pub(in crate::check) fn items(&self) -> Vec<Self> {
        let JsonKind::List(items) = &self.value.kind else { return Vec::new() };
        items.iter().enumerate().map(|(index, value)| self.child(PathSegment::Index(index), value)).collect()
    }

    /// The keys of an object and their values; none of any other value.
    pub(in crate::check) fn entries(&self) -> Vec<(&'a str, Self)> {
        let JsonKind::Object(entries) = &self.value.kind else { return Vec::new() };
        entries.iter().map(|(key, value)| (key.as_str(), self.child(PathSegment::Key(key.clone()), value))).collect()
    }

    /// The values directly inside.
    pub(in crate::check) fn children(&self) -> Vec<Self> {
        let mut children = self.items();
        children.extend(self.entries().into_iter().map(|(_, child)| child));
        children
    }

    /// The items of the list under a key.
    pub(in crate::check) fn items_of(&self, key: &str) -> Vec<Self> {
        self.get(key).map(|list| list.items()).unwrap_or_default()
    }

    /// The string that the value is.
    pub(in crate::check) fn text(&self) -> Option<&'a str> {
        match &self.value.kind {
            JsonKind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The string under a key.
    pub(in crate::check) fn text_of(&self, key: &str) -> Option<&'a str> {
        self.get(key)?.text()
    }

    /// The number that the value is.
    pub(in crate::check) fn number(&self) -> Option<f64> {
        match self.value.kind {
            JsonKind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether the value is a list.
    pub(in crate::check) fn is_list(&self) -> bool {
        matches!(self.value.kind, JsonKind::List(_))
    }

    /// Calls `visit` with this value and every value inside it.
    pub(in crate::check) fn walk(&self, visit: &mut impl FnMut(&Self)) {
        visit(self);
        for child in self.children() {
            child.walk(visit);
        }
    }
}
