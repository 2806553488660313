//! The JSON path of a value: `$[3].label.zh-Hans`.

use std::fmt;

/// One step from a value to one inside it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// To the value of a key.
    Key(String),
    /// To an item of a list, counting from 0.
    Index(usize),
}

/// The steps from the root of a file to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Path(Vec<Step>);

impl Path {
    /// The path one step further.
    pub(super) fn join(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// The path to the value of a key.
    pub(super) fn key(&self, key: &str) -> Self {
        self.join(Step::Key(key.to_owned()))
    }

    /// The key that leads to the value, unless it is an item of a list or the root.
    pub(super) fn last_key(&self) -> Option<&str> {
        match self.0.last() {
            Some(Step::Key(key)) => Some(key),
            _ => None,
        }
    }

    /// The steps, from the root on.
    pub(super) fn steps(&self) -> &[Step] {
        &self.0
    }

    /// Whether the path fits a pattern: keys between dots, `*` for any item or key, empty for the root.
    pub(super) fn fits(&self, pattern: &str) -> bool {
        let mut steps = self.0.iter();
        let fits = pattern.split('.').filter(|part| !part.is_empty()).all(|part| match steps.next() {
            Some(Step::Key(key)) => part == "*" || part == key,
            Some(Step::Index(_)) => part == "*",
            None => false,
        });
        fits && steps.next().is_none()
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("$")?;
        for step in &self.0 {
            match step {
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Key(key) if is_plain(key) => write!(f, ".{key}")?,
                Step::Key(key) => write!(f, "[{}]", serde_json::Value::from(key.as_str()))?,
            }
        }
        Ok(())
    }
}

/// Whether a key reads unambiguously after a dot.
fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
}
