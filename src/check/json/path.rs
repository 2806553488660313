//! The JSON path of a value: `$[3].label.zh-Hans`.

use std::fmt;

/// One segment of a path: from a value to a value inside it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::check) enum PathSegment {
    /// The value of a key.
    Key(String),
    /// An item of a list, counted from 0.
    Index(usize),
}

/// The segments from the root of a file to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::check) struct JsonPath(Vec<PathSegment>);

impl JsonPath {
    /// The path one segment further.
    pub(in crate::check) fn join(&self, segment: PathSegment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }

    /// The path to the value of a key.
    pub(in crate::check) fn key(&self, key: &str) -> Self {
        self.join(PathSegment::Key(key.to_owned()))
    }

    /// The key that leads to the value, unless it is an item of a list or the root.
    pub(in crate::check) fn last_key(&self) -> Option<&str> {
        match self.0.last() {
            Some(PathSegment::Key(key)) => Some(key),
            _ => None,
        }
    }

    /// The segments, from the root on.
    pub(in crate::check) fn segments(&self) -> &[PathSegment] {
        &self.0
    }

    /// Whether the path fits a pattern: keys between dots, `*` for any item or key, empty for the root.
    pub(in crate::check) fn fits(&self, pattern: &str) -> bool {
        let mut segments = self.0.iter();
        let fits = pattern.split('.').filter(|part| !part.is_empty()).all(|part| match segments.next() {
            Some(PathSegment::Key(key)) => part == "*" || part == key,
            Some(PathSegment::Index(_)) => part == "*",
            None => false,
        });
        fits && segments.next().is_none()
    }
}

impl fmt::Display for JsonPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("$")?;
        for segment in &self.0 {
            match segment {
                PathSegment::Index(index) => write!(f, "[{index}]")?,
                PathSegment::Key(key) if is_plain(key) => write!(f, ".{key}")?,
                PathSegment::Key(key) => write!(f, "[{}]", serde_json::Value::from(key.as_str()))?,
            }
        }
        Ok(())
    }
}

/// Whether a key can be read after a dot.
fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
}
