//! The site as a whole: its languages and its addresses.

use super::super::context::{Context, FIXED_PAGES};
use super::super::problems::Problems;
use super::super::spot::Spot;
use super::record::is_kebab_case;
use crate::model::date::DateWords;
use crate::model::decode::whole;

/// Reports languages that cannot be told apart, and pages that would share an address.
pub(super) fn check(context: &Context<'_>, problems: &mut Problems) {
    let languages = context.file("site.json").and_then(|site| site.get("languages"));
    let prefixes = match &languages {
        Some(languages) => {
            check_languages(languages, problems);
            languages.items().iter().filter_map(|language| language.text_of("prefix")).collect()
        }
        None => Vec::new(),
    };
    check_slugs(&prefixes, context, problems);
}

fn check_languages(languages: &Spot<'_>, problems: &mut Problems) {
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
                let what = format!("two languages have the {key} “{text}”");
                problems.add(&value, what, format!("give each language its own {key}"));
            } else if key == "tag" && !is_tag(text) {
                problems.add(&value, format!("“{text}” is no language tag"), "write it as BCP 47 does: en, zh-Hans");
            } else if key == "prefix" && place == 0 && !text.is_empty() {
                let what = format!("the first language has the prefix “{text}”, but its addresses have none");
                problems.add(&value, what, "write \"\", or list the default language first");
            } else if key == "prefix" && place > 0 && !is_kebab_case(text) {
                let what = format!("“{text}” cannot begin a language's addresses");
                problems.add(&value, what, "write a short name such as zh; only the first language has none");
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

fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn check_dates(dates: &Spot<'_>, problems: &mut Problems) {
    let Ok(words) = whole::<DateWords>(&dates.node.to_json().into()) else { return };
    for (key, problem) in words.problems() {
        let Some(value) = dates.get(key) else { continue };
        let (what, hint) = problem.split_once("; ").unwrap_or((&problem, "write it as the other language does"));
        problems.add(&value, format!("the pattern “{}” {what}", value.text().unwrap_or_default()), hint);
    }
}

fn check_slugs(prefixes: &[&str], context: &Context<'_>, problems: &mut Problems) {
    let stories = context.records("stories.json");
    for id in stories.iter().filter_map(|story| story.get("id")) {
        let Some(slug) = id.text() else { continue };
        if FIXED_PAGES.contains(&slug) {
            let what = format!("the address “{slug}/” is another page's already");
            problems.add(&id, what, format!("the pages {} are the site's own", FIXED_PAGES.join(", ")));
        } else if prefixes.contains(&slug) {
            let what = format!("addresses that begin with “{slug}/” are a language's");
            problems.add(&id, what, "name the story otherwise");
        }
    }
    for id in context.records("news.json").iter().filter_map(|article| article.get("id")) {
        let Some(slug) = id.text() else { continue };
        if stories.iter().any(|story| story.text_of("id") == Some(slug)) {
            let what = format!("an article and a story are both “{slug}”; an event's “story” could mean either");
            problems.add(&id, what, "name one of them otherwise");
        }
    }
}
