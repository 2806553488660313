//! Search data with its index.

use std::sync::OnceLock;

use serde::Deserialize;

use super::data::SearchData;
use super::index::Index;
use crate::content::language::Languages;

/// What can be searched, and the index that is made of it when the first query comes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "SearchData")]
pub struct SearchEngine {
    /// What can be found.
    pub data: SearchData,
    index: OnceLock<Index>,
}

impl From<SearchData> for SearchEngine {
    fn from(data: SearchData) -> Self {
        Self { data, index: OnceLock::new() }
    }
}

impl SearchEngine {
    /// The index of the entries, made at the first call.
    pub fn index_in(&self, languages: &Languages) -> &Index {
        self.index.get_or_init(|| Index::new(&self.data, languages))
    }
}
