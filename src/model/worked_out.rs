//! What is worked out of content before it is shipped, so that the app need not.

use super::date::Date;
use super::decode::whole;
use super::language::Language;
use super::phrase;
use super::tree::Tree;

/// Where content holds dates: a file, or a list of `site.json`, and a key of its records. What is missing here is refused by the app.
const DATES: [(&str, &str); 3] = [("events", "date"), ("facts", "as_of"), ("eras", "date")];

/// Puts all that is asked of a date, with its words in every language, in place of its text.
///
/// Puts the phrases in a row, and the names of terms where texts refer to them without words, too. What is no date or no phrase stays as it is: whoever decodes the content
/// refuses it, and the content check says why.
pub fn work_out(folder: &mut Tree) {
    if let Some(phrases) = folder.get_mut("phrases") {
        *phrases = Tree::List(phrase::ALL.iter().map(|id| phrases.get(id).cloned().unwrap_or(Tree::Null)).collect());
    }
    let languages = folder.get("site").and_then(|site| site.get("languages"));
    let languages: Vec<Language> = languages.and_then(|languages| whole(languages).ok()).unwrap_or_default();
    for (file, key) in DATES {
        let list = match file {
            "eras" => folder.get_mut("site").and_then(|site| site.get_mut(file)),
            _ => folder.get_mut(file),
        };
        let records = list.map_or(&mut [][..], Tree::items_mut);
        for value in records.iter_mut().filter_map(|record| record.get_mut(key)) {
            if let Some(date) = value.text().and_then(|text| text.parse::<Date>().ok()) {
                *value = date.worded(&languages).to_tree();
            }
        }
    }
    let terms = folder.get("glossary").cloned().unwrap_or(Tree::Null);
    for language in &languages {
        let names: Vec<(String, String)> = terms
            .items()
            .iter()
            .filter_map(|term| {
                let (id, name) = (term.get("id")?.text()?, term.get("name")?.get(&language.tag)?.text()?);
                Some((["{term:", id, "}"].concat(), ["{term:", id, "|", name, "}"].concat()))
            })
            .collect();
        name_terms(folder, &language.tag, &names);
    }
}

/// Names terms in all texts of a language, so that the app need not carry the glossary.
fn name_terms(tree: &mut Tree, tag: &str, names: &[(String, String)]) {
    match tree {
        Tree::List(items) => items.iter_mut().for_each(|item| name_terms(item, tag, names)),
        Tree::Record(entries) => {
            for (key, value) in entries {
                match value {
                    Tree::Text(text) if key == tag && text.contains("{term:") => {
                        for (plain, named) in names {
                            *text = text.replace(plain, named);
                        }
                    }
                    _ => name_terms(value, tag, names),
                }
            }
        }
        _ => {}
    }
}

/// Leaves out what only the build needs: how a language writes dates, but for what stands on an
/// axis, and what the map's own file is made from.
pub fn leave_out_words(folder: &mut Tree) {
    folder.remove("map");
    let languages = folder.get_mut("site").and_then(|site| site.get_mut("languages"));
    for language in languages.map_or(&mut [][..], Tree::items_mut) {
        if let Some(Tree::Record(words)) = language.get_mut("dates") {
            words.retain(|(name, _)| ["short_months", "month", "before_era"].contains(&name.as_str()));
        }
    }
}
