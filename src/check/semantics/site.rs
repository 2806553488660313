//! The site as a whole: its languages and its addresses.

use super::record::is_kebab_case;
use crate::check::content_folder::{ContentFolder, FIXED_PAGES};
use crate::check::json::JsonNode;
use crate::check::problems::Problems;
use crate::content::date::words::DateWords;
use unic_langid::LanguageIdentifier;

/// Reports languages with the same tag or prefix, and pages with the same address.
pub(super) fn check(folder: &ContentFolder<'_>, problems: &mut Problems) {
    let languages = folder.file("site.json").and_then(|site| site.get("languages"));
    let prefixes = match &languages {
        Some(languages) => {
            check_languages(languages, problems);
            languages.items().iter().filter_map(|language| language.text_of("prefix")).collect()
        }
        None => Vec::new(),
    };
    check_slugs(&prefixes, folder, problems);
}

fn check_languages(languages: &JsonNode<'_>, problems: &mut Problems) {
    let items = languages.items();
    if languages.is_list() && items.is_empty() {
        problems.add(languages, "the site has no language", "add at least one");
    }
    for (place, language) in items.iter().enumerate() {
        let earlier = items.get(..place).unwrap_or_default();
        for key in ["tag", "prefix"] {
            let Some(value) = language.get(key) else { continue };
            let Some(text) = value.text() else { continue };
            if earlier.iter().any(|other| other.text_of(key) == Some(text)) {
                let message = format!("two languages have the {key} “{text}”");
                problems.add(&value, message, format!("give each language its own {key}"));
            } else if key == "tag" && !is_language_tag(text) {
                problems.add(&value, format!("“{text}” is no language tag"), "write it as BCP 47 does: en, zh-Hans");
            } else if key == "prefix" && place == 0 && !text.is_empty() {
                let message = format!("the first language has the prefix “{text}”, but its addresses have none");
                problems.add(&value, message, "write \"\", or list the default language first");
            } else if key == "prefix" && place > 0 && !is_kebab_case(text) {
                let message = format!("“{text}” cannot begin a language's addresses");
                problems.add(&value, message, "write a short name such as zh; only the first language has none");
            }
        }
        if let Some(dates) = language.get("dates") {
            check_dates(&dates, problems);
        }
        if let Some(from) = language.get("numbers").and_then(|numbers| numbers.get("group_from"))
            && from.number().is_some_and(|digits| digits < 4.0)
        {
            problems.add(&from, "a group mark cannot be set before four digits", "write 4 for 1,500, 5 for 1500");
        }
    }
}

/// Whether a text is a language tag such as `en` or `zh-Hans`.
fn is_language_tag(text: &str) -> bool {
    // Unicode also takes `zh_Hans` and languages of up to eight letters; HTML does not know the first,
    // and no language has the second: “english” is a name.
    text.parse::<LanguageIdentifier>().is_ok_and(|tag| {
        let language = tag.language.as_str();
        language.len() <= 3 && text.starts_with(language) && !text.contains('_')
    })
}

fn check_dates(dates: &JsonNode<'_>, problems: &mut Problems) {
    let Ok(words) = serde_json::from_value::<DateWords>(dates.value.to_json()) else { return };
    for (key, problem) in words.problems() {
        let Some(value) = dates.get(key) else { continue };
        let (message, hint) = problem.split_once("; ").unwrap_or((&problem, "write it as the other language does"));
        problems.add(&value, format!("the pattern “{}” {message}", value.text().unwrap_or_default()), hint);
    }
}

fn check_slugs(prefixes: &[&str], folder: &ContentFolder<'_>, problems: &mut Problems) {
    let stories = folder.records("stories.json");
    for id in stories.iter().filter_map(|story| story.get("id")) {
        let Some(slug) = id.text() else { continue };
        if FIXED_PAGES.contains(&slug) {
            let message = format!("the address “{slug}/” is another page's already");
            problems.add(&id, message, format!("the pages {} are the site's own", FIXED_PAGES.join(", ")));
        } else if prefixes.contains(&slug) {
            let message = format!("addresses that begin with “{slug}/” are a language's");
            problems.add(&id, message, "name the story otherwise");
        }
    }
    for id in folder.records("news.json").iter().filter_map(|article| article.get("id")) {
        let Some(slug) = id.text() else { continue };
        if stories.iter().any(|story| story.text_of("id") == Some(slug)) {
            let message = format!("an article and a story are both “{slug}”; an event's “story” could mean either");
            problems.add(&id, message, "name one of them otherwise");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_language_tags() {
        for tag in ["en", "zh-Hans", "sr-Latn-RS", "de-1996", "gsw", "zh-hans"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for text in ["", "english", "EN", "zh_Hans", "en-", "e", "zh-Hansx-Y", "abc-12"] {
            assert!(!is_language_tag(text), "{text}");
        }
    }
}
