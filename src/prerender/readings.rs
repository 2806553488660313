//! How the Chinese characters of the content are read, so that the search finds them by pinyin.

use std::collections::BTreeMap;

use pinyin::ToPinyin;

use crate::model::content::Content;
use crate::model::language::Language;
use crate::model::partner::Country;
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

/// For each language, the partners by name: Chinese ones by how they are read.
pub fn partners_by_name(content: &Content) -> Vec<Vec<usize>> {
    let countries = &content.partners.countries;
    let key = |country: &Country, language: &Language| -> Vec<String> {
        let name = country.name.get(language).chars();
        name.map(|letter| letter.to_pinyin().map_or_else(|| letter.to_string(), |reading| reading.plain().to_owned()))
            .collect()
    };
    let order = |language: &Language| {
        let mut order: Vec<usize> = (0..countries.len()).collect();
        order.sort_by_key(|index| countries.get(*index).map(|country| key(country, language)));
        order
    };
    content.site.languages.iter().map(order).collect()
}
