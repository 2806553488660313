//! How the Chinese characters of the content are read, so that the search finds them by pinyin.

use std::collections::BTreeMap;

use pinyin::ToPinyin;

use crate::model::content::Content;
use crate::search::entry::entries;
use crate::search::fold::Readings;

/// A JSON object from each character that the search meets to its pinyin without tones.
pub(super) fn readings(content: &Content) -> String {
    let mut readings: BTreeMap<char, &'static str> = BTreeMap::new();
    for entry in entries(content) {
        let keys = entry.keys(content, &Readings::default());
        for letter in keys.titles.iter().chain(&keys.body).flat_map(|text| text.chars()) {
            if let Some(reading) = letter.to_pinyin() {
                readings.insert(letter, reading.plain());
            }
        }
    }
    serde_json::to_string(&readings).unwrap_or_default()
}
